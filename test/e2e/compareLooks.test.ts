/** The comparison in every theme and width: nothing overflows, and there are pictures to look at. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { NamedRun, ToComparison } from '../../src/protocol/panel.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import { type Frame, type Page, webviewFrame } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root } from './desk.js';
import { hideSideBar, looksFine, themes, widths } from './looks.js';

const csv = 'pulsar_sample.csv';

describe('the comparison', () => {
  let desk: Desk;
  let page: Page;
  let shown: Frame;
  let runs: NamedRun[];
  let illusion: NamedRun[];

  beforeAll(async () => {
    desk = await Desk.set();
    const file = desk.file(csv);
    spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', file]);
    ({ page } = await desk.open());
    for (const item of ['Train on CSV', 'Train Balanced']) {
      await chooseInExplorer(page, csv, item);
      const panel = await panelOf(page);
      const balance = item === 'Train on CSV' ? 'none' : 'oversampling';
      await panel
        .locator('[data-testid="settings"]')
        .filter({ hasText: `balance ${balance}` })
        .waitFor();
      await phase(panel, 'ended');
    }
    await runCommand(page, 'Pulsar SLP: Compare Runs…');
    for (const name of [/^recommended, seed 1/, /^recommended, balance oversampling/]) {
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).click();
    }
    await page.keyboard.press('Enter');
    shown = await webviewFrame(page, '#panel [data-testid="compare-scores"]');
    await hideSideBar(page, shown);
    const record = (...options: string[]) => cliRecord(root, file, ...options);
    runs = [
      { name: 'lecture, seed 1', record: await record('--preset', 'lecture', '--repeats', '4') },
      { name: 'recommended, seed 1', record: await record('--preset', 'recommended', '--repeats', '4') },
      {
        name: 'lecture, balance oversampling, seed 1',
        record: await record('--preset', 'lecture', '--balance', 'oversample'),
      },
      {
        name: "lecture, balance the lecture's variant, seed 1",
        record: await record('--preset', 'lecture', '--balance', 'lecture'),
      },
    ];
    illusion = await Promise.all(
      ['oversample', 'lecture'].map(async (balance) => ({
        name: `recommended, balance ${balance}, seed 1`,
        record: await record('--preset', 'recommended', '--balance', balance),
      })),
    );
  });
  afterAll(() => desk.clear());

  /** Shows other runs than the person's in the page. */
  async function show(message: Omit<ToComparison, 'type'>): Promise<void> {
    await shown.evaluate((data) => window.postMessage(data, '*'), { type: 'comparison', ...message });
    await shown.locator(`[data-testid="compared-run"] >> nth=${message.runs.length - 1}`).waitFor();
  }

  describe.each(themes)('in the theme %s', (theme, kind) => {
    beforeAll(async () => {
      desk.settings({ 'workbench.colorTheme': theme });
      await shown.locator(`body.${kind}`).waitFor();
    });

    test.each(widths)('at %i px scrolls downwards only', async (width) => {
      await show({ runs, lesson: null });
      await looksFine(page, shown, { width, height: 2000, name: `compare-${kind}-${width}` });
      await show({ runs: illusion, lesson: 'illusion' });
      await looksFine(page, shown, { width, height: 1500, name: `illusion-${kind}-${width}` });
    });
  });

  test('of eight runs moves its tables at 300 px, not the page', async () => {
    await show({ runs: [...runs, ...runs], lesson: null });
    await looksFine(page, shown, { width: 300, height: 2000, name: 'compare-eight-300' });
    await looksFine(page, shown, { width: 1400, height: 1400, name: 'compare-eight-1400' });
  });
});
