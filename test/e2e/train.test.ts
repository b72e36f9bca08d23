/** A person right-clicks a CSV: what the panel and the output channel then say is what the record says. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { epochLine, finalLine } from '../../src/report/lines.js';
import { reportText } from '../../src/report/textTable.js';
import { cliRecord } from '../cliRecord.js';
import { type Drawing, logarithm, readBack } from '../readBack.js';
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

  test('each chart draws the figures of the record, at the axes that it shows', async () => {
    const drawn = (id: string) => drawing(panel, id);
    const [loss, accuracy, pr, roc, calibration] = await Promise.all(
      ['loss', 'accuracy', 'pr', 'roc', 'calibration'].map(drawn),
    );
    const { epochs, test: scores, evaluation } = record;
    same(loss?.curve('train'), epochs, ({ epoch, loss }) => [epoch, loss]);
    same(loss?.curve('test'), epochs, ({ epoch, validation }) => [epoch, validation?.loss]);
    same(accuracy?.curve('train'), epochs, ({ epoch, trainAccuracy }) => [epoch, trainAccuracy]);
    same(accuracy?.curve('test'), epochs, ({ epoch, validation }) => [epoch, validation?.accuracy]);
    const { tp, fp, tn } = scores.confusion;
    same(pr?.rings, [scores], ({ recall, precision }) => [recall, precision]);
    same(roc?.rings, [scores], ({ recall }) => [fp / (fp + tn), recall]);
    expect(tp).toBeGreaterThan(0);
    same(roc?.curve('test').slice(1), evaluation.test.steps, (step) => [
      step.fp / evaluation.test.negatives,
      step.tp / evaluation.test.positives,
    ]);
    same(calibration?.dots('test'), evaluation.test.calibration, (bin) => [bin.predicted, bin.observed]);
  });

  test('charts are read with the pointer and with keys, loss and accuracy together', async () => {
    const chart = panel.locator('[data-testid="chart-loss"]');
    const at = (id: string) =>
      panel.locator(`figure:has([data-testid="chart-${id}"]) .legend .at`).textContent();
    const epoch = record.epochs[2];
    const dot = chart.locator('.plot-dot.ink-train').nth(2);
    await dot.hover({ force: true });
    await expect.poll(() => at('loss')).toBe('epoch 3');
    expect(await at('accuracy')).toBe('epoch 3');
    expect(await chart.locator('.plot-crosshair').count()).toBe(1);
    const shown = chart.locator('xpath=..').locator('[data-series="train"]');
    expect(await shown.textContent()).toBe(epoch?.loss.toFixed(3));
    await chart.focus();
    await chart.press('Home');
    await chart.press('ArrowRight');
    await expect.poll(() => at('accuracy')).toBe('epoch 2');
    const spoken = panel.locator('[data-testid="chart-loss-spoken"]');
    expect(await spoken.textContent()).toContain(`Epoch 2: train ${record.epochs[1]?.loss.toFixed(3)}`);
    await chart.press('Escape');
    await expect.poll(() => at('loss')).toBe(`epoch ${record.epochs.length}`);
    expect(await chart.locator('.plot-crosshair').count()).toBe(0);
    await page.mouse.move(1, 1);
  });

  test('the output channel has the lines and the table of the record', async () => {
    await page.setViewportSize({ width: 1280, height: 1600 });
    const lines = await readOutput(page, panel, /^Epoch\s1:/, /^actual\s1/);
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
        { interval: 500 },
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

  test('the panel comes back as it was looked at: loss, threshold, sections and place', async () => {
    const logarithmic = () => panel.locator('[data-testid="loss-logarithmic"]');
    await logarithmic().focus();
    await logarithmic().press('Enter');
    await expect.poll(() => logarithmic().getAttribute('aria-pressed')).toBe('true');
    const slider = panel.locator('[data-testid="threshold-slider"]');
    const reading = () => panel.locator('[data-testid="threshold"]').getAttribute('data-value');
    await slider.press('PageUp');
    await expect.poll(reading).not.toBe('0.5');
    const [threshold, figures] = [await reading(), await shownFigures(panel)];
    await panel.locator('[data-testid="columns-section"] > summary').click();
    await panel.locator('[data-testid="columns"] tbody tr').first().waitFor();
    await panel.locator('[data-testid="weights-section"] > summary').click();
    // A frame later the page has told of it.
    await panel.evaluate(() => {
      scrollTo(0, 700);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });

    const tab = (name: string | RegExp) => page.locator('.tab').filter({ hasText: name });
    await tab(new RegExp(`^${sample}`)).click();
    await page.locator('.monaco-editor').first().waitFor();
    await tab(`SLP: ${sample}`).click();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await reading()).toBe(threshold);
    expect(await shownFigures(panel)).toEqual(figures);
    const isOpen = (id: string) =>
      panel.locator(`[data-testid="${id}"]`).evaluate((section) => (section as HTMLDetailsElement).open);
    expect([await isOpen('columns-section'), await isOpen('weights-section')]).toEqual([true, false]);
    await expect.poll(() => panel.evaluate(() => scrollY)).toBe(700);
    expect(await logarithmic().getAttribute('aria-pressed')).toBe('true');
    same(
      (await drawing(panel, 'loss', { y: logarithm })).curve('train'),
      record.epochs,
      ({ epoch, loss }) => [epoch, loss],
    );
    await logarithmic().press('Enter');
    same((await drawing(panel, 'loss')).curve('train'), record.epochs, ({ epoch, loss }) => [epoch, loss]);

    await panel.locator('[data-testid="threshold-reset"]').click();
    await expect.poll(() => shownFigures(panel)).toEqual(figuresOf(record));
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

/** What a chart of the page draws, read back by the ticks at its axes. */
async function drawing(panel: Frame, id: string, axes = {}): Promise<Drawing> {
  const svg = panel.locator(`[data-testid="chart-${id}"] > svg`);
  return readBack(await svg.evaluate((element) => element.outerHTML), axes);
}

/** Expects points to be those of some items, but for a pixel. */
function same<T>(
  found: readonly (readonly [number, number])[] | undefined,
  items: readonly T[],
  point: (item: T) => readonly [number | null | undefined, number | null | undefined],
): void {
  expect(found?.length).toBe(items.length);
  items.forEach((item, i) => {
    const [x, y] = point(item);
    expect(found?.[i]?.[0]).toBeCloseTo(x as number, 1);
    expect(found?.[i]?.[1]).toBeCloseTo(y as number, 2);
  });
}
