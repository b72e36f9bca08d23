/** What a person is asked about the label before training: once for a file, and not where nothing is open. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import type { Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, screenshot } from './desk.js';

let desk: Desk;
let page: Page;

function csv(names: string, row: (i: number) => string): string {
  return `${names}\n${Array.from({ length: 120 }, (_, i) => `${row(i)}\n`).join('')}`;
}
const measured = (i: number) => `${(i * 37) % 101},${(i * 53) % 89}`;

beforeAll(async () => {
  desk = await Desk.set();
  desk.write(
    'ask.csv',
    csv('a,b,flag,z', (i) => `${measured(i)},${i % 2},${i % 3 === 0 ? 1 : 0}`),
  );
  desk.write(
    'flowers.csv',
    csv('a,b,species', (i) => `${measured(i)},${['setosa', 'versicolor', 'virginica'][i % 3]}`),
  );
  desk.write(
    'sure.csv',
    csv('a,b,target_class', (i) => `${measured(i)},${i % 3 === 0 ? 1 : 0}`),
  );
  ({ page } = await desk.open());
});
afterAll(async () => {
  await page?.context().close();
  await desk.clear();
});

const rows = () => page.locator('.quick-input-list .monaco-list-row');
const questions = () => page.locator('.quick-input-widget:visible').count();
const panelTab = (name: string) => page.locator('.tab').filter({ hasText: `SLP: ${name}` });

async function fact(id: string): Promise<string> {
  const panel = await panelOf(page);
  await phase(panel, 'ended');
  return (await panel.locator(`[data-fact="${id}"]`).textContent()) ?? '';
}

test('Escape trains nothing', async () => {
  await chooseInExplorer(page, 'ask.csv', 'Train on CSV');
  await rows().first().waitFor();
  expect(await rows().allTextContents()).toEqual([
    expect.stringMatching(/^z.*0: 80 rows, 1: 40 rows/),
    expect.stringMatching(/^flag.*0: 60 rows, 1: 60 rows/),
  ]);
  await screenshot(page, 'label-question');
  await page.keyboard.press('Escape');
  await rows().first().waitFor({ state: 'hidden' });
  expect(await panelTab('ask.csv').count()).toBe(0);
});

test('the answer is taken, and remembered', async () => {
  await chooseInExplorer(page, 'ask.csv', 'Train on CSV');
  await rows().filter({ hasText: 'flag' }).click();
  expect(await fact('label')).toContain('flag: as chosen');
  await page.keyboard.press('Control+W');
  await panelTab('ask.csv').waitFor({ state: 'detached' });
  await chooseInExplorer(page, 'ask.csv', 'Train on CSV');
  await panelTab('ask.csv').waitFor();
  expect(await fact('label')).toContain('flag: as chosen');
  expect(await questions()).toBe(0);
});

test('of three classes one is asked for; the panel calls the others the rest', async () => {
  await chooseInExplorer(page, 'flowers.csv', 'Train on CSV');
  await rows().first().waitFor();
  expect(await rows().allTextContents()).toEqual(
    ['setosa', 'versicolor', 'virginica'].map((name) => expect.stringMatching(`^${name}.*40 rows`)),
  );
  await screenshot(page, 'class-question');
  await rows().filter({ hasText: 'versicolor' }).click();
  await panelTab('flowers.csv').waitFor();
  expect(await fact('positive')).toContain('"versicolor", 40 rows (as chosen)');
  expect(await fact('negative')).toContain('"rest", 80 rows');
  expect(await fact('negative')).toContain('"setosa", "virginica"');
  const panel = await panelOf(page);
  expect(await panel.locator('[data-testid="swap-classes"]').isVisible()).toBe(false);
  await screenshot(page, 'one-against-the-rest');
  await panel.locator('[data-testid="choose-class"]').click();
  await rows().first().waitFor();
  expect(await rows().allTextContents()).toEqual(
    ['setosa', 'virginica'].map((name) => expect.stringMatching(`^${name}.*40 rows`)),
  );
  await screenshot(page, 'other-class-question');
  await page.keyboard.press('Escape');
  await expect.poll(questions).toBe(0);
  expect(await fact('positive')).toContain('"versicolor"');
  await panel.locator('[data-testid="choose-class"]').click();
  await rows().filter({ hasText: 'virginica' }).click();
  await expect.poll(() => fact('positive')).toContain('"virginica", 40 rows (as chosen)');
});

test('where the evidence leaves nothing open nobody is asked, and the positive class is changed in a click', async () => {
  await chooseInExplorer(page, 'sure.csv', 'Train on CSV');
  await panelTab('sure.csv').waitFor();
  expect(await fact('positive')).toContain('"1", 40 rows (means yes)');
  await screenshot(page, 'swap-classes');
  const panel = await panelOf(page);
  await panel.locator('[data-testid="swap-classes"]').click();
  await expect.poll(() => fact('positive')).toContain('"0", 80 rows (as chosen)');
  await panel.locator('[data-testid="swap-classes"]').click();
  await expect.poll(() => fact('positive')).toContain('"1", 40 rows (as chosen)');
});

test('and swapped twice, it is the run that there was, not one more', async () => {
  await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
  const runs = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: 'F1 ' });
  const ofPositive = (value: string) => runs.filter({ hasText: `positive "${value}"` });
  await ofPositive('1').waitFor();
  await screenshot(page, 'swapped-twice');
  expect([await ofPositive('0').count(), await ofPositive('1').count()]).toEqual([1, 1]);
  // The first of them, of which nobody had said which class to find, is one of the two.
  const file = page
    .locator('.tree-explorer-viewlet-tree-view .monaco-list-row')
    .filter({ hasText: 'sure.csv' });
  expect(await file.textContent()).toContain('2 runs');
});

/** As a sensor writes it: 38 readings of pressure, and all is well in every row. */
const sensor = csv('temp,pressure,ok', (i) => `${(i * 37) % 101}.5,${979 + (i % 38)},yes`);
const grades = csv('a,b,grade', (i) => `${measured(i)},${i === 0 ? 'A' : 'BCDE'[i % 4]}`);

test('of a label of one class the cause is said, and nothing is offered that fails', async () => {
  desk.write('sensor.csv', sensor);
  await chooseInExplorer(page, 'sensor.csv', 'Train on CSV');
  await panelTab('sensor.csv').waitFor();
  const panel = await panelOf(page);
  await phase(panel, 'failed');
  expect(await panel.locator('[data-testid="problem"]').textContent()).toContain(
    '"ok" holds one class only, "yes"',
  );
  expect(await panel.locator('vscode-button[appearance="primary"]:visible').count()).toBe(0);
  expect(await panel.locator('[data-testid="remedy"]:visible').count()).toBe(0);
  await screenshot(page, 'one-class');
  await page.keyboard.press('Control+W');
  await panelTab('sensor.csv').waitFor({ state: 'detached' });
});

test('a choice that failed is forgotten: the file is asked about again, not trained to fail', async () => {
  desk.write('grades.csv', grades);
  await chooseInExplorer(page, 'grades.csv', 'Train on CSV');
  await rows().first().waitFor();
  expect(await rows().allTextContents()).toEqual(['C30 rows', 'D30 rows', 'E30 rows', 'B29 rows']);
  await rows().filter({ hasText: /^C/ }).click();
  await panelTab('grades.csv').waitFor();
  expect(await fact('positive')).toContain('"C"');
  // The file loses all rows of the class but one.
  desk.write('grades.csv', grades.replaceAll(',C\n', ',B\n').replace(',D\n', ',C\n'));
  await chooseInExplorer(page, 'grades.csv', 'Train on CSV');
  const panel = await panelOf(page);
  await phase(panel, 'failed');
  expect(await panel.locator('[data-testid="problem"]').textContent()).toContain('"C" has only 1 row');
  await panel.getByRole('button', { name: 'Predict "D" against the rest' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Predict "A"' }).count()).toBe(0);
  await screenshot(page, 'few-rows-of-class');
  await chooseInExplorer(page, 'grades.csv', 'Train on CSV');
  await rows().filter({ hasText: /^D/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('the form on the page has all settings, trains with those changed, and the next run begins with them', async () => {
  await chooseInExplorer(page, 'sure.csv', 'Train on CSV');
  await panelTab('sure.csv').waitFor();
  await expect.poll(() => fact('positive').catch(() => ''), { timeout: 60_000 }).toContain('"1"'); // the page before may go only now
  const panel = await panelOf(page);
  const by = (id: string) => panel.locator(`[data-testid="${id}"]`);
  await by('options').click();
  await by('form-exclude').getByText('a', { exact: true }).click();
  await by('form-seed').fill('7');
  await by('form-positive').fill('0');
  await screenshot(page, 'options');
  await by('form-train').filter({ hasText: 'Train with 3 changes' }).click();
  await by('facts-settings').locator('[data-fact="seed"]').filter({ hasText: /^7$/ }).waitFor();
  await phase(panel, 'ended');
  expect(await fact('positive')).toContain('"0", 80 rows (as chosen)');
  expect(await fact('left-out')).toContain('a');
  await by('options').click();
  expect(await by('form-seed').inputValue()).toBe('7');
  expect(await by('form-train').getAttribute('aria-label')).toBe('Train'); // nothing differs from the run
  await by('form-cancel').click();
});
