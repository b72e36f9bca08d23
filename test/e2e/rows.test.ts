/** The rows behind a number: a press on a cell of the confusion matrix lists them beside the page, and a line leads to the file. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root } from './desk.js';

describe.each([{ web: false }, { web: true }])('the rows of a cell (web: $web)', ({ web }) => {
  let desk: Desk;
  let panel: Frame;
  let page: Page;
  let file: string;
  let record: RunRecord;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.preset': 'recommended' });
    file = desk.file('pulsar_sample.csv');
    spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', file]);
    record = await cliRecord(root, file, '--preset', 'recommended');
    ({ page } = await desk.open({ web }));
    await chooseInExplorer(page, 'pulsar_sample.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  /** The text of the document in front, as far as it is in sight. */
  const lines = async () => {
    const all = await page
      .locator('.editor-instance .monaco-editor .view-line')
      .evaluateAll((found) =>
        found
          .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
          .sort((a, b) => a.top - b.top),
      );
    return all.map(({ text }) => text.replaceAll('\u00a0', ' '));
  };

  test('are listed beside it, with the label that they have in the file', async () => {
    const { fp } = record.test.confusion;
    await panel.locator('[data-cell="fp"]').click();
    await page.getByRole('tab', { name: /^pulsar_sample\.csv, FP\.txt/ }).waitFor();
    const said = `${fp} rows predicted "1" that are "0" in pulsar_sample.csv, the surest first; threshold 0.500`;
    await expect.poll(async () => (await lines())[0]).toBe(said);
    const sight = () =>
      panel.locator('[data-cell="fp"]').evaluate((cell) => {
        const { top, bottom } = cell.getBoundingClientRect();
        return [top, innerHeight - bottom];
      });
    await expect.poll(async () => Math.min(...(await sight()))).toBeGreaterThan(0);
    const [, , head = '', first = ''] = await lines();
    expect(head).toMatch(/^ *line {2}probability {2}target_class/);
    const [line, , label] = first.trim().split(/ {2,}/);
    expect(label).toBe('0');
    expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toMatch(/,0\r?$/);
  });

  test('are explained on its page, by a link on the probability', async () => {
    const [, , , first = ''] = await lines();
    const [line = '', probability = ''] = first.trim().split(/ {2,}/);
    const written = page.locator('.editor-instance .monaco-editor .view-line');
    const linked = written
      .filter({ hasText: new RegExp(`^\\s*${line}\\s+${probability}`) })
      .locator('.detected-link')
      .filter({ hasText: probability });
    await linked.click({ modifiers: ['Control'] });
    const answer = panel.locator('[data-testid="row-answer"]');
    await expect.poll(() => answer.textContent()).toContain(`Probability ${probability}, predicted "1"`);
    const row = readFileSync(file, 'utf8').split(/\r?\n/)[Number(line) - 1]?.split(',') ?? [];
    const field = panel
      .locator('[data-testid="row"]')
      .getByLabel('Mean of the DM-SNR curve', { exact: true });
    expect(await field.inputValue()).toBe(row[4]);
    const note = panel.locator('[data-testid="row-note"]');
    expect(await note.textContent()).toBe(`Line ${Number(line).toLocaleString('en')}, actually "0".`);
    await expect
      .poll(() => answer.evaluate((said) => said.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  });

  test('are opened by Enter, too, and in a document of their own', async () => {
    await panel.locator('[data-testid="rows-fn"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^pulsar_sample\.csv, FN\.txt/ }).waitFor();
    await expect
      .poll(async () => (await lines())[0])
      .toMatch(
        new RegExp(`^${record.test.confusion.fn} rows predicted "0" that are "1" in .*, the surest first`),
      );
  });
});
