/** A person right-clicks a CSV: what the panel and the output channel then say is what the record says. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochLine, finalLine } from '../../src/core/export/lines.js';
import { reportText } from '../../src/core/export/textTable.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer, readOutput, reloadWindow } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, policyViolations, root, screenshot } from './desk.js';
import { figuresOf, shownFigures } from './figures.js';

const sample = 'pulsar_sample.csv';
let desk: Desk;
let record: RunRecord;

beforeAll(async () => {
  desk = await Desk.set();
  spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', desk.file(sample)]);
  record = await cliRecord(root, desk.file(sample));
});
afterAll(() => desk.clear());

describe.each([{ web: false }, { web: true }])('in the extension host (web: $web)', ({ web }) => {
  let page: Page;
  let panel: Frame;
  let violations: readonly string[];

  beforeAll(async () => {
    desk.settings({ 'workbench.colorTheme': 'Default Dark Modern' });
    ({ page } = await desk.open({ web }));
    violations = policyViolations(page);
    await chooseInExplorer(page, sample, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => page.context().close());

  test('the panel shows the figures of the record', async () => {
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    await screenshot(page, web ? 'web-dark' : 'desktop-dark');
  });

  test('each chart has the curves of the record behind it', async () => {
    await panel.locator('[data-testid="data-loss"] summary').click();
    await panel.locator('[data-testid="data-loss"] td').first().waitFor();
    const values = await panel
      .locator('[data-testid="data-loss"] td')
      .evaluateAll((cells) =>
        cells
          .map((cell) => Number((cell as HTMLElement).dataset.value))
          .filter((value) => !Number.isNaN(value)),
      );
    expect(values).toEqual(
      expect.arrayContaining(record.epochs.flatMap(({ loss, validation }) => [loss, validation?.loss])),
    );
  });

  test('the output channel has the lines and the table of the record', async () => {
    await page.setViewportSize({ width: 1280, height: 1600 });
    const lines = await readOutput(page, panel, /^actual\s1/);
    const expected = [
      ...record.epochs.map((epoch) => epochLine(epoch, 'none')),
      '',
      finalLine(record.test, 'none'),
      '',
      ...reportText(record).split('\n'),
    ];
    const first = lines.indexOf(expected[0] as string);
    expect(lines.slice(first, first + expected.length)).toEqual(expected);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Control+J'); // hides it again, which brings the panel of results back
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });

  test('Train Again gives the same figures', async () => {
    const started = () => panel.locator('[data-fact="started"]').getAttribute('data-value');
    const before = await started();
    await expect
      .poll(
        async () => {
          // Again, if need be: for a moment after a run the button takes no click, lest one meant for Stop starts it.
          await panel.locator('[data-testid="train-again"]').click();
          await phase(panel, 'ended');
          return started();
        },
        { interval: 500, timeout: 30_000 },
      )
      .not.toBe(before);
    await phase(panel, 'ended'); // it may have been seen just begun
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('the panel comes back with its figures after being hidden', async () => {
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: sample }).dblclick();
    await page
      .locator('.tab')
      .filter({ hasText: new RegExp(`^${sample}`) })
      .waitFor();
    await page
      .locator('.tab')
      .filter({ hasText: `SLP: ${sample}` })
      .click();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('the panel comes back with its figures after the window is reloaded', async () => {
    await reloadWindow(page);
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('the page asked for nothing its policy forbids', () => {
    expect(violations).toEqual([]);
  });
});
