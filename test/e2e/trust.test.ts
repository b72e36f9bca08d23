/** What tells a person whether to believe a result: warnings with their remedies, repeats, the illusion. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ScoreId } from '../../src/core/evaluation/catalogue.js';
import { spreadOf } from '../../src/core/judgement/repeats.js';
import type { Repeats } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { tableText } from '../tableText.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import { type Frame, type Page, webviewFrame } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';
import { figuresOf, shownFigures } from './figures.js';

const csv = 'stars.csv';

describe('a person', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    desk = await Desk.set();
  });
  afterAll(() => desk.clear());
  afterEach(() => page.context().close());

  /** Trains on a file that is there before the window opens. */
  async function trainOn(content: string, settings: Record<string, unknown> = {}, until = 'ended') {
    desk.settings(settings);
    desk.write(csv, content);
    ({ page } = await desk.open());
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, until);
  }

  const by = (testId: string) => panel.locator(`[data-testid="${testId}"]`);
  const started = () => panel.locator('[data-fact="started"]').getAttribute('data-value');

  /** Presses a button that trains anew, and waits for the end. */
  async function trainAnew(button: ReturnType<typeof by>) {
    const before = await started();
    await button.click();
    await expect.poll(started).not.toBe(before);
    await phase(panel, 'ended');
  }

  test('mutes what is known for the file, also in its next training, and takes that back in a press', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => {
      const label = Number(i % 3 === 0);
      return `${((i * 7919) % 997) / 100 + 4 * label},${((i * 104_729) % 1_009) + 5_000 * label},${label}`;
    });
    await trainOn(`width,refund,label\n${rows.join('\n')}\n`);
    const leak = panel.locator('[data-warning="label-leak"]');
    await by('headline').filter({ hasText: 'Too good to be true?' }).waitFor();
    const headline = by('headline');
    await trainAnew(leak.getByRole('button', { name: 'This is known: mute it' }));
    await headline.filter({ hasText: /^(Good|Excellent), checks muted$/ }).waitFor();
    expect(await leak.count()).toBe(0);
    const before = await started();
    await chooseInExplorer(page, csv, 'Train on CSV');
    await expect.poll(started).not.toBe(before);
    await phase(panel, 'ended');
    await headline.filter({ hasText: /^(Good|Excellent), checks muted$/ }).waitFor();
    await trainAnew(by('unmute'));
    await headline.filter({ hasText: 'Too good to be true?' }).waitFor();
    await leak.waitFor();
    expect(await by('unmute').count()).toBe(0);
    const unmuted = await started();
    await chooseInExplorer(page, csv, 'Train on CSV');
    await expect.poll(started).not.toBe(unmuted);
    await phase(panel, 'ended');
    await leak.waitFor();
  });

  test('repeats a run by keyboard, and reads what the command line finds', async () => {
    await trainOn(tableText(1_000), { 'pulsarSlp.repeats': 4 });
    const before = await shownFigures(panel);
    await by('threshold-slider').press('Home');
    await expect.poll(() => shownFigures(panel)).not.toEqual(before);
    const there = await shownFigures(panel);
    await by('repeat').focus();
    await page.keyboard.press('Enter');
    await by('repeats-standing')
      .filter({ hasText: '4 splits, test parts of 200 rows, at threshold 0.500' })
      .waitFor();
    const { repeats } = await cliRecord(root, desk.file(csv), '--repeats', '4');
    expect(await shownSpreads(panel)).toEqual(wantedSpreads(repeats as Repeats));
    // The threshold that is looked at stays.
    expect(await shownFigures(panel)).toEqual(there);
  });

  test('stops repeats and keeps those that are done', async () => {
    // Long ones: all hundred must not be done before a hand gets there.
    await trainOn(tableText(100_000), { 'pulsarSlp.repeats': 100, 'pulsarSlp.epochs': 100 });
    await by('repeat').click();
    await by('repeats-standing')
      .filter({ hasText: /^split ([2-9]|\d\d) of 100$/ })
      .waitFor();
    expect(await by('train-again').getAttribute('aria-disabled')).toBe('true');
    await screenshot(page, 'repeating');
    await by('repeat-stop').click();
    await by('repeats-standing')
      .filter({ hasText: /^\d+ of 100 splits/ })
      .waitFor();
    expect(await by('train-again').getAttribute('aria-disabled')).toBeNull();
  });

  test('is warned of a column that gives the label away, and trains without it', async () => {
    const [head, ...lines] = tableText(400).trim().split('\n');
    const leaking = [`answer,${head}`, ...lines.map((line) => `${line.endsWith('1') ? 5 : 2},${line}`)];
    await trainOn(leaking.join('\n'));
    const warning = panel.locator('[data-warning="label-leak"]');
    expect(await warning.textContent()).toContain('"answer" alone tells the classes apart');
    await trainAnew(warning.getByRole('button', { name: 'Train without "answer"' }));
    expect(await panel.locator('[data-warning]').count()).toBe(0);
    const record = await cliRecord(root, desk.file(csv), '--exclude', 'answer');
    expect(record.model.features.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    expect(await shownWeights(panel)).toEqual({
      a: record.model.weights[0],
      b: record.model.weights[1],
      bias: record.model.bias,
    });
  });

  test('is warned of few rows for many columns, and trains with a penalty', async () => {
    await trainOn(tableText(60), { 'pulsarSlp.l2': 0 });
    const warning = panel.locator('[data-warning="few-rows"]');
    await trainAnew(warning.getByRole('button', { name: 'Train with L2 auto' }));
    expect(await panel.locator('[data-fact="l2"]').textContent()).toMatch(/^λ = .*, chosen by the loss on/);
    expect(await shownFigures(panel)).toEqual(
      figuresOf(await cliRecord(root, desk.file(csv), '--l2', 'auto')),
    );
    expect(await warning.getByRole('button').count()).toBe(0); // it is done
  });

  test('is offered the preset that holds when a run diverges', async () => {
    const [head, ...lines] = tableText(200).trim().split('\n');
    const far = lines.map((line) => `1e300,${line}`);
    await trainOn(
      [`huge,${head}`, ...far].join('\n'),
      { 'pulsarSlp.preset': 'lecture', 'pulsarSlp.learningRate': 1_000 },
      'failed',
    );
    await screenshot(page, 'diverged');
    await by('problem').getByRole('button', { name: 'Train with preset recommended' }).click();
    await phase(panel, 'ended');
    expect(await by('settings').textContent()).toContain('preset recommended\u00a0· seed 1');
  });

  test('sees what a file holds whose label cannot be learned, and trains with another column', async () => {
    const [head, ...lines] = tableText(400).trim().split('\n');
    const rows = lines.map((line) => `${line.slice(0, -1)}7,${line.at(-1)}`);
    await trainOn([`${head},answer`, ...rows].join('\n'), {}, 'failed');
    expect(await by('problem').textContent()).toContain('holds one class only, "7"');
    expect(await by('facts').textContent()).toBe('400 rows · 4 columns');
    expect(await panel.locator('[data-label]').allTextContents()).toEqual([
      'label"7"\u00a0400\u00a0(100\u00a0%)',
      expect.stringMatching(/^answer"0"\u00a0320\u00a0\(80\.0\u00a0%\) · "1"\u00a080\u00a0\(20\.0\u00a0%\)/),
    ]);
    expect(await by('columns').locator('tbody tr').allTextContents()).toHaveLength(4);
    await panel.getByRole('button', { name: 'Use "answer" as label' }).click();
    await phase(panel, 'ended');
    const record = await cliRecord(root, desk.file(csv), '--label', 'answer');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('is shown the illusion, and finds the own run as it was', async () => {
    await trainOn(tableText(400), { 'pulsarSlp.balance': 'lecture' });
    const before = [await started(), await shownFigures(panel)];
    await by('copies-note').getByRole('button', { name: 'Show the illusion' }).click();
    await page.locator('.tab').filter({ hasText: 'SLP: the Illusion' }).waitFor();
    const lesson = await webviewFrame(page, '#panel [data-testid="lesson"]');
    for (const balance of ['lecture', 'oversample']) {
      const options = ['--preset', 'recommended', '--balance', balance];
      const side = lesson.locator(`[data-testid="side-${balance}"]`);
      expect(await shownFigures(side)).toEqual(figuresOf(await cliRecord(root, desk.file(csv), ...options)));
    }
    await screenshot(page, 'illusion');
    await page
      .locator('.tab')
      .filter({ hasText: `SLP: ${csv}` })
      .click();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect([await started(), await shownFigures(panel)]).toEqual(before);
  });

  test('reaches every button with the tab key, and within a part with the arrow keys', async () => {
    await trainOn(tableText(400), { 'pulsarSlp.preset': 'recommended' });
    await panel.locator('body').press('Tab');
    const reached = new Set<string>();
    const inside = () => panel.evaluate(() => document.hasFocus());
    const focused = () =>
      panel.evaluate(() => {
        const { dataset, textContent } = document.activeElement as HTMLElement;
        return dataset.testid ?? textContent ?? '';
      });
    while (await inside()) {
      for (let before = ''; before !== (await focused()); await page.keyboard.press('ArrowDown')) {
        before = await focused();
        reached.add(before);
        if (before === 'threshold-slider') break; // its arrow keys are its own
      }
      await page.keyboard.press('Tab');
    }
    const buttons = await panel
      .locator('vscode-button:visible, .quiet button:visible')
      .evaluateAll((all) => all.map((button) => (button as HTMLElement).dataset.testid ?? 'nameless'));
    expect(buttons).toEqual(expect.arrayContaining(['save', 'export', 'train-again', 'illusion', 'repeat']));
    expect([...reached]).toEqual(expect.arrayContaining(buttons));
  });
});

type Spreads = Record<string, readonly [mean: number, low: number, high: number, lowest: number]>;

const metrics: readonly ScoreId[] = ['f1', 'precision', 'recall', 'accuracy', 'loss', 'rocArea'];

function wantedSpreads(repeats: Repeats): Spreads {
  return Object.fromEntries(
    metrics.map((metric) => {
      const { mean, interval, lowest } = spreadOf(metric, repeats) as NonNullable<
        ReturnType<typeof spreadOf>
      >;
      return [metric, [mean, interval?.low as number, interval?.high as number, lowest]];
    }),
  );
}

async function shownSpreads(panel: Frame): Promise<Spreads> {
  const cells = await panel
    .locator('td[data-repeated]')
    .evaluateAll((all) => all.map((cell) => ({ ...(cell as HTMLElement).dataset })));
  const of = (metric: string, what: string) =>
    cells.find(({ repeated }) => repeated === `${metric} ${what}`) ?? {};
  return Object.fromEntries(
    metrics.map((metric) => {
      const { low, high } = of(metric, 'interval');
      return [
        metric,
        [Number(of(metric, 'mean').value), Number(low), Number(high), Number(of(metric, 'lowest').value)],
      ];
    }),
  );
}

async function shownWeights(panel: Frame): Promise<Record<string, number>> {
  const pairs = await panel
    .locator('td[data-weight]')
    .evaluateAll((all) =>
      all.map((cell) => [(cell as HTMLElement).dataset.weight, Number((cell as HTMLElement).dataset.value)]),
    );
  return Object.fromEntries(pairs);
}
