/** What the page offers, and what stays on it meanwhile: shown runs made up for it, whose buttons do the real thing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { type Run, reduce, startRun } from '../../src/core/run/run.js';
import type { ToPanel } from '../../src/protocol/panel.js';
import { cliRecord } from '../cliRecord.js';
import { written } from '../inWords.js';
import { tableText } from '../tableText.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root } from './desk.js';
import { figuresOf, shownFigures } from './figures.js';
import { hideSideBar, looksFine } from './looks.js';

const csv = 'stars.csv';

describe('the page', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;
  let record: RunRecord;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.preset': 'lecture' });
    desk.write(csv, tableText(600));
    record = await cliRecord(root, desk.file(csv), '--preset', 'lecture');
    ({ page } = await desk.open());
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
    await hideSideBar(page, panel);
  });
  afterAll(() => desk.clear());

  /** Shows another run than the host's. */
  async function show(run: Run): Promise<void> {
    const message: ToPanel = { type: 'snapshot', run };
    // Drawn, and not only sent: the page may have been in this phase before.
    await panel.evaluate(
      (data) =>
        new Promise<void>((drawn) => {
          const frame = (then: () => void) => requestAnimationFrame(() => then());
          addEventListener('message', () => frame(() => frame(drawn)), { once: true });
          window.postMessage(data, '*');
        }),
      message,
    );
    await phase(panel, run.phase);
  }
  const by = (testId: string) => panel.locator(`[data-testid="${testId}"]`);
  const ended = (warnings: RunRecord['warnings']): Run => ({
    ...{ name: csv, config: record.config, phase: 'ended', repeating: false },
    record: { ...record, warnings },
  });

  test('dims the old results while it trains anew, and keeps its height', async () => {
    await show(ended([]));
    const height = () => panel.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await show(startRun(csv, record.config));
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    expect(await height()).toBe(before);
    expect(await by('answer').getAttribute('inert')).toBe('');
    expect(await by('repeats-section').getAttribute('inert')).toBe('');
    await looksFine(page, panel, { width: 1000, height: 800, name: 'stale' });
    await show(ended([]));
    expect(await panel.locator('[inert]').count()).toBe(0);
  });

  test('of a run that failed offers eight of eleven ways, the first one to press, and not to train again', async () => {
    const fixes = Array.from({ length: 11 }, (_, i) => ({ positive: `class ${i}` }));
    const what = written('the label column "label" holds 11 classes');
    const problem = {
      code: 'too-many-classes' as const,
      what,
      remedy: written('Choose one against the rest'),
      fixes,
    };
    await show(reduce(startRun(csv, record.config), { type: 'failed', problem }));
    const looks = await by('problem')
      .locator('vscode-button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('appearance')));
    expect(looks).toEqual(['primary', ...Array(7).fill('secondary')]);
    expect(await by('problem').textContent()).toMatch(/and 3 more ways$/);
    expect(await by('train-again').isVisible()).toBe(false);
    for (const width of [300, 1000])
      await looksFine(page, panel, { width, height: 800, name: `fixes-${width}` });
  });

  test('says first that nothing was learned, and its button does something about it', async () => {
    const code = 'learned-nothing' as RunRecord['warnings'][number]['code'];
    const what = written('the perceptron is no better than always guessing "0"');
    const remedy = written('Train with preset recommended');
    const fixes = [{ preset: 'recommended' }];
    await show(ended([{ code, column: null, count: 0, line: null, what, remedy, fixes }]));
    const first = by('answer').locator(':scope > *').first();
    expect(await first.textContent()).toContain('no better than always guessing "0". Train with preset');
    await by('train-again').and(panel.locator('[appearance="secondary"]')).waitFor();
    for (const width of [300, 1000])
      await looksFine(page, panel, { width, height: 800, name: `nothing-${width}` });
    await first.locator('vscode-button[appearance="primary"]').click();
    await by('settings').filter({ hasText: 'preset recommended' }).waitFor();
    await phase(panel, 'ended');
    const trained = await cliRecord(root, desk.file(csv), '--preset', 'recommended');
    expect(await shownFigures(panel)).toEqual(figuresOf(trained));
  });

  test('leads back from settings that cannot be trained with to the results from before', async () => {
    const before = await shownFigures(panel);
    await by('options').click();
    await by('form-label').selectOption('a'); // numbers: that is regression
    await by('form-train').click();
    await phase(panel, 'failed');
    await by('back').click();
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(before);
    expect(await by('back').isVisible()).toBe(false);
    await by('options').click();
    expect(await by('form-label').inputValue()).toBe('');
    await by('form-cancel').click();
  });
});
