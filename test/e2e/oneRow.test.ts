/** One row explained: a person types a value, pastes a row, and sees what each value adds. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, policyViolations, root, screenshot } from './desk.js';

describe('one row explained', () => {
  let desk: Desk;
  let panel: Frame;
  let page: Page;
  let record: RunRecord;
  let file: string;
  let violations: readonly string[];

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.preset': 'recommended' });
    file = desk.file('pulsar_sample.csv');
    spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', file]);
    record = await cliRecord(root, file, '--preset', 'recommended');
    ({ page } = await desk.open());
    violations = policyViolations(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseInExplorer(page, 'pulsar_sample.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  const cell = (name: string) => panel.locator(`[data-testid="row-${name}"]`);
  const shown = async (name: string) => Number(await cell(name).getAttribute('data-value'));
  const field = (name: string) => panel.locator('[data-testid="row"]').getByLabel(name, { exact: true });
  const answer = () => panel.locator('[data-testid="row-answer"]').textContent();

  /** By the record alone. */
  const logitOf = (values: readonly number[]) => {
    const { weights, centres = [], bias } = record.model;
    return values.reduce(
      (sum, value, i) => sum + (weights[i] as number) * (value - (centres[i] as number)),
      bias,
    );
  };
  const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

  test('is folded at first, and begins with the means of the training part', async () => {
    await expect.poll(() => panel.locator('[data-testid="row-section"]').getAttribute('open')).toBe(null);
    await panel.locator('[data-testid="row-section"] summary').click();
    await expect.poll(() => shown('logit')).toBeCloseTo(record.model.bias, 2);
    expect(await answer()).toContain('predicted "0": not above the threshold ');
  });

  test('a value that is typed changes the probability at once', async () => {
    const { centres = [], features } = record.model;
    const name = 'Excess kurtosis of the integrated profile';
    const at = features.findIndex((feature) => feature.name === name);
    await field(name).click();
    await field(name).press('Control+A');
    await field(name).pressSequentially('5.5', { delay: 60 });
    const values = centres.map((centre, i) => (i === at ? 5.5 : centre));
    // Other means are rounded: each by less than 0.0001 of a logit.
    await expect.poll(() => shown('logit')).toBeCloseTo(logitOf(values), 2);
    expect(await shown('probability')).toBeCloseTo(sigmoid(logitOf(values)), 2);
    const { min, max } = record.profile.columns.find((column) => column.name === name) as {
      min: number;
      max: number;
    };
    expect(5.5 > min && 5.5 < max).toBe(true);
    const section = panel.locator('[data-testid="row"]');
    await field(name).fill('1234');
    await expect.poll(() => section.textContent()).toContain('outside of the file’s');
    await field(name).fill('five');
    await expect.poll(answer).toBe(`No answer: nothing stands in for a value in "${name}".`);
    expect(await field(name).getAttribute('aria-invalid')).toBe('true');
    expect(await cell('probability').textContent()).toBe('—');
  });

  test('a pasted row fills all fields, with the answer that the row has', async () => {
    const line = readFileSync(file, 'utf8').split(/\r?\n/)[7] as string;
    await page.evaluate((text) => navigator.clipboard.writeText(text), line);
    await field('Mean of the DM-SNR curve').click();
    await page.keyboard.press('Control+V');
    const values = record.model.features.map(({ column }) => Number(line.split(',')[column]));
    await expect.poll(() => shown('logit')).toBeCloseTo(logitOf(values), 9);
    expect(await shown('probability')).toBeCloseTo(sigmoid(logitOf(values)), 12);
    expect(await field('Mean of the DM-SNR curve').inputValue()).toBe(line.split(',')[4]);
    await panel.locator('[data-testid="row-section"]').scrollIntoViewIfNeeded();
    await screenshot(page, 'one-row');
  });

  test('a row pasted under its names goes by these, and of several the first is taken', async () => {
    const pasted = async (text: string) => {
      await page.evaluate((each) => navigator.clipboard.writeText(each), text);
      await field('Mean of the DM-SNR curve').click();
      await page.keyboard.press('Control+V');
    };
    const note = () => panel.locator('[data-testid="row-note"]').textContent();
    const [head = [], , , row = [], other = []] = readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.split(',').reverse());
    const rows = [head, row, other].map((cells, i) => [`extra ${i}`, ...cells].join());
    await pasted(rows.join('\n'));
    const values = record.model.features.map(({ column }) => Number(row.toReversed()[column]));
    await expect.poll(() => shown('logit')).toBeCloseTo(logitOf(values), 9);
    expect(await note()).toBe('The first of the 2 rows pasted.');
    await pasted(rows.map((line) => line.split(',').slice(0, -1).join()).join('\n'));
    const lacking = record.model.features.find(({ column }) => column === 0)?.name;
    await expect.poll(note).toBe(`The model needs a column that is not there: "${lacking}".`);
    expect(await shown('logit')).toBeCloseTo(logitOf(values), 9);
  });

  test('stays when the page comes back, and is said not to be a row of the file if it is none', async () => {
    const logit = await shown('logit');
    await page.evaluate(() => navigator.clipboard.writeText('1,2,3'));
    await field('Mean of the DM-SNR curve').click();
    await page.keyboard.press('Control+V');
    await expect
      .poll(() => panel.locator('[data-testid="row-note"]').textContent())
      .toContain('but there are 3 and the model was trained on 9.');
    const tab = page.locator('.tabs-container .tab').filter({ hasText: 'SLP: pulsar_sample.csv' });
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'pulsar_sample.csv' })
      .dblclick();
    await expect.poll(() => tab.and(page.locator('.active')).count()).toBe(0);
    await tab.click();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    await expect.poll(() => shown('logit')).toBe(logit);
    await panel.locator('[data-testid="row-reset"]').click();
    await expect.poll(() => shown('logit')).toBeCloseTo(record.model.bias, 2);
    expect(violations).toEqual([]);
  });
});
