/** Two kept runs side by side, chosen in the view: what the page then shows is what the records say. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { sayVerdict } from '../../src/report/verdict.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer, chooseInMenu, reloadWindow, runCommand } from '../vscode/person.mjs';
import { type Frame, type Page, webviewFrame } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';

const csv = 'pulsar_sample.csv';
const names = ['lecture, seed 1', 'recommended, seed 2'] as const;

describe('a comparison', () => {
  let desk: Desk;
  let page: Page;
  let shown: Frame;
  /** By the name of the run. */
  let records: Readonly<Record<string, RunRecord>>;

  beforeAll(async () => {
    desk = await Desk.set();
    const file = desk.file(csv);
    spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', file]);
    const lecture = await cliRecord(root, file, '--preset', 'lecture');
    const recommended = await cliRecord(root, file, '--preset', 'recommended', '--seed', '2');
    records = { [names[0]]: lecture, [names[1]]: recommended };
    desk.settings({ 'pulsarSlp.preset': 'lecture' });
    ({ page } = await desk.open());
    await chooseInExplorer(page, csv, 'Train on CSV');
    await phase(await panelOf(page), 'ended');
  });
  afterAll(() => desk.clear());

  test('opens on two runs selected in the view', async () => {
    desk.settings({ 'pulsarSlp.preset': 'recommended', 'pulsarSlp.seed': 2 });
    // Again, if need be: the extension takes settings up a moment after they were written.
    await expect
      .poll(
        async () => {
          await chooseInExplorer(page, csv, 'Train on CSV');
          const panel = await panelOf(page);
          await phase(panel, 'ended');
          return panel.locator('[data-testid="settings"]').textContent();
        },
        { interval: 500 },
      )
      .toContain('seed 2');
    await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
    const run = (name: string) =>
      page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: name }).first();
    // Again, if need be: a view that is refreshed in between forgets what was selected.
    await expect
      .poll(
        async () => {
          await run(names[0]).click();
          await run(names[1]).click({ modifiers: ['ControlOrMeta'] });
          await page.waitForTimeout(700); // how a run is looked at is kept, and the view refreshed, a moment after it ended
          return page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.selected').count();
        },
        { interval: 500 },
      )
      .toBe(2);
    await chooseInMenu(page, run(names[1]), 'Compare Runs…');
    shown = await comparisonOf(page);
    await inOrder();
    await screenshot(page, 'comparison');
  });

  /** The records in the order in which the page shows them. */
  async function inOrder(): Promise<RunRecord[]> {
    const titles = await shown.locator('[data-testid="compared-run"] .name').allTextContents();
    expect([...titles].sort()).toEqual([...names]);
    return titles.map((title) => records[title] as RunRecord);
  }

  const values = (metric: string, key: string) =>
    shown
      .locator(`td[data-metric="${metric}"] ${key === 'value' ? '' : '[data-difference]'}`.trim())
      .evaluateAll((cells, name) => cells.map((cell) => Number((cell as HTMLElement).dataset[name])), key);

  test('shows the scores of each record, and how they differ', async () => {
    const [a, b] = (await inOrder()) as [RunRecord, RunRecord];
    expect(await values('f1', 'value')).toEqual([a.test.f1, b.test.f1]);
    expect(await values('loss', 'value')).toEqual([a.test.loss, b.test.loss]);
    expect(await values('rocArea', 'value')).toEqual([a.evaluation.test.rocArea, b.evaluation.test.rocArea]);
    const [first] = await shown.locator('[data-testid="compare-scores"] tbody tr').all();
    const words = [a, b].map((record) => sayVerdict(record).headline);
    expect(await first?.locator('td .own').allTextContents()).toEqual(words);
    const difference = (b.test.f1 as number) - (a.test.f1 as number);
    expect(await values('f1', 'difference')).toEqual([difference]);
    const [low, high] = [await values('f1', 'low'), await values('f1', 'high')];
    expect(low[0]).toBeLessThan(difference);
    expect(high[0]).toBeGreaterThan(difference);
    expect(await shown.locator('[data-testid="basis"]').textContent()).toContain(
      'from the counts of one test part',
    );
  });

  test('takes another run as the reference', async () => {
    const before = await values('f1', 'difference');
    await shown.locator('[data-testid="reference"]').selectOption('1');
    expect(await values('f1', 'difference')).toEqual(before.map((value) => -value));
    await shown.locator('[data-testid="reference"]').selectOption('0');
  });

  test('lists what differs in settings and data, and nothing else', async () => {
    const differs = await shown
      .locator('[data-differs]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.differs));
    expect(differs).toEqual([
      'preset',
      'text-columns',
      'missing-values',
      'learning-rate',
      'scaling',
      'partition',
      'l2',
      'seed',
      'split',
    ]);
  });

  test('has the curves of both records behind its charts', async () => {
    await shown.locator('[data-testid="data-loss"] summary').click();
    await shown.locator('[data-testid="data-loss"] td').first().waitFor();
    const cells = await shown
      .locator('[data-testid="data-loss"] td')
      .evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
    const watched = (record: RunRecord) =>
      record.epochs.map((epoch) => epoch.validation?.loss ?? (epoch.testLoss as number));
    const [a, b] = (await inOrder()).map(watched) as [number[], number[]];
    expect(cells).toEqual(a.flatMap((value, i) => [value, b[i] as number]));
    await shown.locator('[data-testid="data-loss"] summary').click();
  });

  test('is read with the keys', async () => {
    const chart = shown.locator('[data-testid="chart-pr"]');
    await chart.focus();
    await chart.press('End');
    await expect.poll(() => chart.locator('xpath=..').locator('.at').textContent()).toBe('recall 1.00');
    await chart.press('Escape');
    await expect.poll(() => chart.locator('xpath=..').locator('.at').textContent()).toBe('area');
  });

  test('copies its table', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await shown.locator('[data-testid="copy-comparison-markdown"]').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('| positive class |');
    const [a] = await inOrder();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `| F1 | ${a?.test.f1?.toFixed(3)} |`,
    );
  });

  test('comes back after the window is reloaded', async () => {
    await reloadWindow(page);
    shown = await comparisonOf(page);
    const [a, b] = (await inOrder()) as [RunRecord, RunRecord];
    expect(await values('f1', 'value')).toEqual([a.test.f1, b.test.f1]);
  });
});

function comparisonOf(page: Page): Promise<Frame> {
  return webviewFrame(page, '#panel [data-testid="compare-scores"]');
}
