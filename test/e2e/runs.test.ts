/** Runs that last: the view of kept runs, saving one, and opening what was saved. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutForGoal, decided } from '../../src/core/run/decide.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { tableText } from '../tableText.js';
import { chooseInExplorer, chooseInMenu, reloadWindow, runCommand } from '../vscode/person.mjs';
import { type Frame, type Page, webviewFrame } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';
import { figuresOf, shownFigures } from './figures.js';

const csv = 'stars.csv';

describe('a person', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;
  let record: RunRecord;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({});
    desk.write(csv, tableText(400));
    record = await cliRecord(root, desk.file(csv));
    desk.write('broken.slp.json', '{"schema":"pulsar-slp/run@1"');
    desk.write('newer.slp.json', JSON.stringify({ ...record, schema: 'pulsar-slp/run@7' }));
    ({ page } = await desk.open());
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  const closeAll = () => runCommand(page, 'View: Close All Editors');
  const rows = () => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');

  test('is told when the file has changed since, also after another tab, and not when it is as it was', async () => {
    const news = () => panel.locator('[data-testid="file-news"]');
    const text = readFileSync(desk.file(csv), 'utf8');
    expect(await news().isVisible()).toBe(false);
    desk.write(csv, `${text}${text.trimEnd().split('\n').at(-1)}\n`);
    await news().filter({ hasText: 'The file has changed since this run.' }).waitFor();
    await screenshot(page, 'changed');
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: csv }).dblclick();
    await page.locator('.editor-instance').waitFor();
    await page
      .locator('.tab')
      .filter({ hasText: `SLP: ${csv}` })
      .click();
    panel = await panelOf(page);
    await news().filter({ hasText: 'Train again to see what it comes to now.' }).waitFor();
    // The one in the page's head, which this speaks of.
    expect(await panel.getByRole('button', { name: 'Train Again' }).count()).toBe(1);
    desk.write(csv, text);
    await news().waitFor({ state: 'hidden' });
  });

  test('finds each run in the view, also after a reload, and opens one', async () => {
    await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
    await rows().filter({ hasText: 'F1 ' }).waitFor();
    await reloadWindow(page);
    await phase(await panelOf(page), 'ended');
    await closeAll();
    await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
    const run = rows().filter({ hasText: 'F1 ' });
    const words = await run.textContent();
    expect(words).toContain(`F1 ${record.test.f1?.toFixed(3)}`);
    expect(words).not.toContain('seed'); // of a single run nothing has to be told apart
    await screenshot(page, 'runs');
    await run.click();
    panel = await panelOf(page);
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    const news = panel.locator('[data-testid="file-news"]');
    const text = readFileSync(desk.file(csv), 'utf8');
    desk.write(csv, `${text}${text.trimEnd().split('\n').at(-1)}\n`);
    await news.filter({ hasText: 'The file has changed since this run.' }).waitFor();
    desk.write(csv, text);
    await news.waitFor({ state: 'hidden' });
  });

  test('names a run, pins it, and deletes it', async () => {
    await chooseInMenu(page, rows().filter({ hasText: 'F1 ' }), 'Rename Run…');
    await page.locator('.quick-input-widget input').fill('my best');
    await page.keyboard.press('Enter');
    const run = rows().filter({ hasText: 'my best' });
    await run.hover();
    await run.getByRole('button', { name: 'Pin Run', exact: true }).click();
    await run.locator('.codicon-pinned').first().waitFor();
    await run.hover();
    await run.getByRole('button', { name: 'Delete Run…' }).click();
    const dialog = page.locator('.monaco-dialog-box');
    const words = await dialog.textContent();
    expect(words).toContain('Delete the run "my best" of stars.csv?');
    expect(words).toContain('This cannot be undone.');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await run.waitFor({ state: 'detached' });
  });

  test('saves the run shown, and finds the same figures when opening the file', async () => {
    await page
      .locator('.tab')
      .filter({ hasText: `SLP: ${csv}` })
      .click();
    await page.locator('.editor-actions').getByRole('button', { name: 'Save Run As…' }).click();
    const dialog = { proposal: 'stars.slp.json', beside: 'newer.slp.json' };
    const text = await desk.saveAs(page, 'kept.slp.json', dialog);
    const { time, ...saved } = JSON.parse(text);
    const { time: _, ...wanted } = record;
    expect(saved).toEqual(wanted);
    await closeAll();
    const told = page.locator('.notification-toast').filter({ hasText: 'Saved kept.slp.json.' });
    await told.getByRole('button', { name: 'Open' }).click();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    await page.locator('.editor-actions').getByRole('button', { name: 'Save Run As…' }).waitFor();
    await reloadWindow(page);
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('a saved run with a goal opens at it, says so, and goes back to the threshold it was trained to', async () => {
    const cut = cutForGoal(record, { rule: { kind: 'recall', atLeast: 0.97 } });
    if (typeof cut !== 'object') throw new Error(cut);
    desk.write('goal.slp.json', JSON.stringify(decided(record, cut)));
    await closeAll();
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'goal.slp.json' })
      .dblclick();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    const by = (id: string) => panel.locator(`[data-testid="${id}"]`);
    const at = { ...record, test: { ...record.test, confusion: cut.counts } };
    await expect.poll(() => shownFigures(panel)).toEqual(figuresOf(at));
    expect(await by('goal-kind').inputValue()).toBe('recall');
    expect(await by('verdict').textContent()).toMatch(/^At threshold/);
    await by('threshold-reset').filter({ hasText: '0.500' }).click();
    await expect.poll(() => shownFigures(panel)).toEqual(figuresOf(record));
    expect(await by('verdict').textContent()).not.toContain('threshold 0');
    await reloadWindow(page);
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record)); // as it was left
  });

  test('shows all runs as a table: sorted, chosen, named, compared, deleted by keys', async () => {
    await closeAll();
    for (const preset of ['recommended', 'exact']) {
      desk.settings({ 'pulsarSlp.preset': preset });
      // Again, if need be: the extension takes settings up a moment after they were written.
      await expect
        .poll(async () => {
          await chooseInExplorer(page, csv, 'Train on CSV');
          panel = await panelOf(page);
          await phase(panel, 'ended');
          return panel.locator('[data-testid="settings"]').textContent();
        })
        .toContain(preset);
    }
    await closeAll();
    await runCommand(page, 'Pulsar SLP: Show All Runs');
    const table = await webviewFrame(page, '#panel [data-testid="all-runs"] tbody tr');
    const lines = table.locator('tbody tr');
    const presets = () =>
      lines.evaluateAll((all) => all.map((tr) => /exact|recommended/.exec(tr.textContent ?? '')?.[0]));
    await expect.poll(() => lines.count()).toBeGreaterThan(1);
    expect((await presets())[0]).toBe('exact'); // the newest
    const newest = await cliRecord(root, desk.file(csv), '--preset', 'exact');
    const shown = await lines.first().locator('[data-score="f1"]').getAttribute('data-value');
    expect(Number(shown)).toBe(newest.test.f1);
    await table.locator('[data-testid="sort-f1"]').click();
    const values = await lines
      .locator('[data-score="f1"]')
      .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('data-value'))));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await screenshot(page, 'all-runs');
    expect(await table.locator('[data-testid="compare"]').getAttribute('aria-disabled')).toBe('true');
    for (const line of (await lines.all()).slice(0, 2)) await line.locator('[data-testid="choose"]').check();
    await table.locator('[data-testid="compare"]').click();
    await webviewFrame(page, '#panel [data-testid="compare-scores"]');
    await page.locator('.tab').filter({ hasText: 'SLP: Runs' }).click();
    const again = await webviewFrame(page, '#panel [data-testid="all-runs"] tbody tr');
    const count = await again.locator('tbody tr').count();
    await again.locator('tbody tr').first().locator('[data-testid="open"]').focus();
    await page.keyboard.press('Delete');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    // It is one of the two that were chosen, and are still: both are named.
    expect(await dialog.textContent()).toContain('Delete 2 runs?');
    expect((await dialog.textContent())?.match(/stars\.csv: /g)).toHaveLength(2);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => again.locator('tbody tr').count()).toBe(count - 2);
  });

  test.each([
    ['broken.slp.json', 'The file is not complete JSON.'],
    ['newer.slp.json', 'The run was saved by a newer Pulsar SLP (format 7).'],
  ])('opening %s is told why it cannot be shown', async (file, fault) => {
    await closeAll();
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: file }).dblclick();
    panel = await panelOf(page);
    await phase(panel, 'failed');
    expect(await panel.getByRole('alert').textContent()).toContain(fault);
    expect(await panel.locator('[data-testid="train-again"]').isVisible()).toBe(false);
  });
});
