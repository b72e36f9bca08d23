/** What a person takes out of the panel: the report as HTML and Markdown, and what the clipboard gets. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { logarithm, readBack } from '../readBack.js';
import { tableText } from '../tableText.js';
import { launchBrowser } from '../vscode/browser.mjs';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';
import { shownFigures } from './figures.js';

const csv = 'stars.csv';

describe('a person', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;
  let record: RunRecord;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.preset': 'recommended' });
    desk.write(csv, tableText(600));
    desk.write('older.json', '');
    desk.write('older.html', ''); // of all files the dialog lists only its own kind
    record = await cliRecord(root, desk.file(csv), '--preset', 'recommended');
    ({ page } = await desk.open());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  /** Exports the run in front through the save dialog. @returns what was written */
  async function exported(name: string): Promise<string> {
    await runCommand(page, 'Pulsar SLP: Export Report…');
    return desk.saveAs(page, name, { proposal: 'stars.slp.html', beside: 'older.html' });
  }

  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copied = async (testId: string) => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await panel.locator(`[data-testid="${testId}"]`).click();
    await expect.poll(clipboard).not.toBe('');
    return clipboard();
  };
  const shown = (value: number | null) => value?.toFixed(3) ?? 'undefined';

  test('exports a page that needs neither scripts nor a network, with the figures of the record', async () => {
    await exported('report.html');
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'en-US' });
      const report = await context.newPage();
      const asked: string[] = [];
      report.on('request', (request) => asked.push(request.url()));
      await report.goto(pathToFileURL(desk.file('report.html')).href);
      const row = (name: string) =>
        report.locator('tr', { has: report.locator(`th:text-is("${name}")`) }).first();
      const cells = await row('1 (positive)').locator('td').allTextContents();
      const { precision, recall, f1, confusion } = record.test;
      expect(cells).toEqual([...[precision, recall, f1].map(shown), String(confusion.tp + confusion.fn)]);
      expect(await row('actual 1').locator('td').allTextContents()).toEqual(
        [confusion.fn, confusion.tp].map(String),
      );
      expect(await row('fingerprint (XXH128)').locator('td').textContent()).toBe(record.dataset.fingerprint);
      expect(await report.locator('svg').count()).toBe(8);
      expect(await report.locator('svg').first().boundingBox()).toMatchObject({ height: expect.any(Number) });
      expect(asked).toEqual([pathToFileURL(desk.file('report.html')).href]);
      await report.setViewportSize({ width: 1000, height: 1400 });
      await report.screenshot({ path: path.join(root, 'out', 'screenshots', 'report.png') });
      // In a narrow window tables move sideways: no figure is broken into two lines, and the page stays as it is.
      await report.setViewportSize({ width: 300, height: 1400 });
      const [tall, narrow] = await Promise.all(
        ['accuracy', '1 (positive)'].map(
          async (name) => (await row(name).locator('td').nth(2).boundingBox())?.height,
        ),
      );
      expect(narrow).toBe(tall);
      expect(narrow).toBeLessThan(30);
    } finally {
      await browser.close();
    }
  });

  test('exports Markdown', async () => {
    const text = await exported('report.md');
    expect(text).toMatch(/^# Single-layer perceptron on stars\\\.csv, preset recommended\n/);
    expect(text).toContain(`| always "0" |  |  | ${shown(record.baseline.accuracy)} |  |`);
  });

  test('exports what the threshold set by hand does, and the run as it was once that is taken back', async () => {
    const slider = panel.locator('[data-testid="threshold-slider"]');
    await slider.focus();
    await slider.press('PageUp');
    const cell = panel.locator('[data-cell="fp"]');
    await expect.poll(() => cell.getAttribute('data-value')).not.toBe(String(record.test.confusion.fp));
    const cut = await panel.locator('[data-testid="threshold-value"]').textContent();
    const text = await exported('at-threshold.md');
    expect(text).toContain(
      `> Threshold set by hand, with the test scores in view: rows above probability ${cut}`,
    );
    const { fn, tn, fp } = Object.fromEntries(
      Object.entries(await shownFigures(panel)).map(([of, value]) => [of.replace('cell ', ''), value]),
    );
    expect(text).toContain(`| actual 0 | ${tn} | ${fp} |\n| actual 1 | ${fn} |`);
    await panel.locator('[data-testid="threshold-reset"]').click();
    expect(await exported('as-it-was.md')).not.toContain('set by hand');
  });

  test('saves a goal with the run, by the button on the page, and aims at it again after training', async () => {
    await panel.locator('[data-testid="goal-kind"]').selectOption('recall');
    const outcome = panel.locator('[data-testid="decision"]');
    await expect.poll(() => outcome.textContent()).toContain('judged on the');
    await panel.locator('[data-testid="save"]').click();
    const text = await desk.saveAs(page, 'goal.slp.json', {
      proposal: 'stars.slp.json',
      beside: 'older.json',
    });
    const saved = JSON.parse(text) as RunRecord;
    expect(saved.decision?.rule).toEqual({ kind: 'recall', atLeast: 0.9 });
    expect(saved.model.threshold).toBe(saved.decision?.logit);
    const before = await shownFigures(panel);
    await panel.locator('[data-testid="train-again"]').click();
    await phase(panel, 'ended');
    await expect.poll(() => shownFigures(panel)).toEqual(before);
    expect(await panel.locator('[data-testid="goal-kind"]').inputValue()).toBe('recall');
    await panel.locator('[data-testid="threshold-reset"]').click();
    await expect.poll(() => shownFigures(panel)).not.toEqual(before);
  });

  test('copies the scores as Markdown and as CSV', async () => {
    const { precision, recall, f1, confusion } = record.test;
    const support = confusion.tp + confusion.fn;
    expect(await copied('copy-test-scores-markdown')).toContain(
      `| 1 \\(positive\\) | ${[precision, recall, f1].map(shown).join(' | ')} | ${support} |`,
    );
    expect(await copied('copy-test-scores-csv')).toContain(
      `1 (positive),${precision},${recall},${f1},${support}\r\n`,
    );
    expect(await panel.locator('[data-testid="copied-test-scores"]').textContent()).toBe('Copied CSV');
    await screenshot(page, 'copied');
  });

  test.each([
    ['loss', 'Loss by epoch'],
    ['accuracy', 'Accuracy by epoch'],
    ['pr', 'Precision and recall, area'],
    ['roc', 'ROC curve, area'],
    ['gains', 'Found among the most probable'],
    ['calibration', 'Calibration, expected error'],
    ['scores', 'Probabilities of the test part'],
  ])('copies the chart %s as SVG, by keyboard too', async (id, name) => {
    await panel.locator(`[data-testid="copy-${id}-svg"]`).focus();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await panel.locator(`[data-testid="copy-${id}-svg"]`).press('Enter');
    await expect.poll(clipboard).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const [copy, shown] = [
      await clipboard(),
      await panel.locator(`[data-testid="chart-${id}"] > svg`).evaluate((svg) => svg.outerHTML),
    ];
    expect(copy).toContain(`aria-label="${name}`);
    const [onPaper, onPage] = [copy, shown]
      .map((svg) => readBack(svg, id === 'gains' ? { x: logarithm } : {}))
      .map((drawing) => [...drawing.curve('train'), ...drawing.curve('test'), ...drawing.rings]);
    expect(onPaper?.length).toBe(onPage?.length);
    onPaper?.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(onPage?.[i]?.[0] as number, 1);
      expect(y).toBeCloseTo(onPage?.[i]?.[1] as number, 1);
    });
  });

  test('copies a chart as PNG, twice as large as the SVG', async () => {
    await panel.locator('[data-testid="copy-roc-png"]').click();
    await panel.locator('[data-testid="copied-roc"]').filter({ hasText: 'Copied PNG' }).waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return [picture.width, picture.height / 2];
    });
    const svg = await copied('copy-roc-svg');
    expect(size).toEqual([880, Number(/height="(\d+)"/.exec(svg)?.[1])]);
  });

  test('is told where the clipboard takes no picture', async () => {
    await panel.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await panel.locator('[data-testid="copy-pr-png"]').click();
    const said = panel.locator('[data-testid="copied-pr"]');
    await expect.poll(() => said.textContent()).toContain('copy the SVG instead');
    await screenshot(page, 'copy-refused');
  });
});
