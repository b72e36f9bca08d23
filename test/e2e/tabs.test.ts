/** One results tab for a file, also where the window was reloaded: of the run that it showed, and where it stood behind another. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableText } from '../tableText.js';
import { chooseInExplorer, reloadWindow, runCommand } from '../vscode/person.mjs';
import type { Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase } from './desk.js';
import { shownFigures } from './figures.js';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await Desk.set();
  for (const name of ['behind.csv', 'front.csv']) desk.write(name, tableText(300));
  ({ page } = await desk.open());
});
afterAll(() => desk.clear());

const train = async (name: string) => {
  await chooseInExplorer(page, name, 'Train on CSV');
  // The one in front may still be of the other file.
  await expect.poll(async () => (await panelOf(page)).locator('h1').textContent()).toBe(name);
  await phase(await panelOf(page), 'ended');
};
const tabs = (name: string) => page.locator('.tabs-container .tab').filter({ hasText: `SLP: ${name}` });

test('the tab behind gives way to the one that was opened since', async () => {
  await train('behind.csv');
  await train('front.csv');
  await reloadWindow(page);
  await phase(await panelOf(page), 'ended');
  await expect.poll(() => tabs('behind.csv').count()).toBe(1);
  await train('behind.csv'); // nobody has looked at its tab since the reload: a new one opens in its place
  await expect.poll(() => tabs('behind.csv').count()).toBe(1);
  await phase(await panelOf(page), 'ended');
  expect(await (await panelOf(page)).locator('h1').textContent()).toBe('behind.csv');
});

test('so does that of all runs', async () => {
  await runCommand(page, 'Pulsar SLP: Show All Runs');
  await expect.poll(() => tabs('Runs').count()).toBe(1);
  await tabs('front.csv').first().click();
  await reloadWindow(page);
  await phase(await panelOf(page), 'ended');
  await runCommand(page, 'Pulsar SLP: Show All Runs');
  await expect.poll(() => tabs('Runs').and(page.locator('.active')).count()).toBe(1);
  await expect.poll(() => tabs('Runs').count()).toBe(1);
});

test('after a reload a tab shows the older run that it showed, with its goal', async () => {
  const figures = async () => shownFigures(await panelOf(page));
  const said = async () => (await panelOf(page)).locator('[data-testid="goal-looked-at"]').textContent();
  await runCommand(page, 'View: Close All Editors');
  desk.write('twice.csv', tableText(400));
  await train('twice.csv');
  const older = await figures();
  desk.write('twice.csv', tableText(500));
  await train('twice.csv');
  await expect.poll(figures).not.toEqual(older);
  await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
  const runs = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: 'F1 ' });
  await expect.poll(() => runs.count()).toBeGreaterThan(1);
  await runs.nth(1).click();
  await expect.poll(figures).toEqual(older);
  await (await panelOf(page)).locator('[data-testid="goal-kind"]').selectOption('recall');
  await expect.poll(said).toContain('Goal: find at least');
  const [aimed, goal] = [await figures(), await said()];
  await reloadWindow(page);
  await phase(await panelOf(page), 'ended');
  await expect.poll(figures).toEqual(aimed);
  expect(await said()).toBe(goal);
});
