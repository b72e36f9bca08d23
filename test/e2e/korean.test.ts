/** A walk in Korean, in an editor that speaks English: from an empty folder to an exported report. Titles of commands are
 * the editor's to translate, by its language pack, and are left out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { englishOf } from '../gallery/english.mjs';
import { launchBrowser } from '../vscode/browser.mjs';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';

const csv = 'pulsar_sample.csv';
/** What is the same in every language. */
const names = [csv, 'Pulsar SLP', 'recommended', 'lecture', 'exact'];

describe('a person who reads Korean', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.language': 'ko', 'pulsarSlp.repeats': 3 });
    desk.write('older.html', ''); // of all files the dialog lists only its own kind
    ({ page } = await desk.open());
  });
  afterAll(() => desk.clear());

  const by = (testId: string) => panel.locator(`[data-testid="${testId}"]`);
  const english = (frame: Frame | Page) => frame.evaluate(englishOf, names);
  /** The sample's columns are named in English. */
  const nameColumns = () => {
    const [head = ''] = readFileSync(desk.file(csv), 'utf8').split('\n', 1);
    names.push(...head.split(',').map((name) => name.trim()));
  };
  /** Of texts of the editor's own surfaces, two English words beside each other. */
  const englishAmong = (texts: readonly string[]) =>
    texts.filter((text) =>
      /[a-z]{2,}[ ,]+[a-z]{2,}/i.test(names.reduce((rest, name) => rest.replaceAll(name, ''), text)),
    );

  test('makes a sample', async () => {
    await runCommand(page, 'Pulsar SLP: Create Sample CSV');
    const toast = page.locator('.notification-toast .notification-list-item-message').first();
    await toast.waitFor();
    await screenshot(page, 'korean-sample');
    expect(englishAmong(await toast.allTextContents())).toEqual([]);
    expect(await toast.textContent()).toMatch(/[가-힣]/);
    nameColumns();
  });

  test('trains on it', async () => {
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
    await screenshot(page, 'korean-trained');
    expect(await english(panel)).toEqual([]);
    expect(await panel.locator('html').getAttribute('lang')).toBe('ko');
  });

  test('repeats it, and sees the illusion', async () => {
    await by('repeat').click();
    await by('repeats-standing').filter({ hasText: '3' }).waitFor();
    await expect.poll(() => by('repeats-standing').textContent()).toMatch(/3.*[가-힣]/);
    await screenshot(page, 'korean-repeated');
    expect(await english(panel)).toEqual([]);
    await by('illusion').click();
    const tab = page.locator('.tab.active').filter({ hasNotText: `SLP: ${csv}` });
    await tab.waitFor();
    expect(englishAmong([(await tab.textContent()) ?? ''])).toEqual([]);
  });

  test('sees the kept runs', async () => {
    await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
    const rows = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
    await rows.nth(1).waitFor();
    await screenshot(page, 'korean-runs');
    expect(englishAmong(await rows.allTextContents())).toEqual([]);
    const hints = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    expect(englishAmong(hints)).toEqual([]);
  });

  test('is asked in Korean for each setting', async () => {
    await runCommand(page, 'View: Close All Editors');
    await chooseInExplorer(page, csv, 'Train on CSV with Options…');
    const widget = page.locator('.quick-input-widget');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    for (let step = 1; ; step++) {
      await expect.poll(() => widget.textContent()).toMatch(new RegExp(`${step}/\\d`));
      const texts = [
        (await widget.locator('.quick-input-title').textContent()) ?? '',
        ...(await rows.locator('.label-name, .label-description').allTextContents()),
      ];
      const placeholder = await widget.locator('input').first().getAttribute('placeholder');
      expect(englishAmong([...texts, placeholder ?? ''])).toEqual([]);
      await screenshot(page, `korean-option-${step}`);
      const [, of] = /\/(\d+)/.exec((await widget.locator('.quick-input-title').textContent()) ?? '') ?? [];
      await page.keyboard.press('Enter');
      if (step === Number(of)) break;
    }
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });

  test('reads the output', async () => {
    await by('show-output').click();
    const lines = page.locator('.output-view .view-line');
    await lines.nth(3).waitFor();
    await screenshot(page, 'korean-output');
    const texts = (await lines.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
    // What the chapter's own program prints is as it prints it.
    expect(
      englishAmong(texts.filter((text) => !/^(?:Epoch|Final Test|Optimum|Test|Always)/.test(text))),
    ).toEqual([]);
    await runCommand(page, 'View: Hide Panel');
  });

  test('exports a report', async () => {
    await runCommand(page, 'Pulsar SLP: Export Report…');
    await desk.saveAs(page, 'report.html', { proposal: 'pulsar_sample.slp.html', beside: 'older.html' });
    const browser = await launchBrowser();
    try {
      const report = await (await browser.newContext({ offline: true, locale: 'ko' })).newPage();
      await report.goto(pathToFileURL(desk.file('report.html')).href);
      await report.setViewportSize({ width: 1000, height: 1400 });
      await report.screenshot({
        path: path.join(root, 'out', 'screenshots', 'korean-report.png'),
        fullPage: true,
      });
      expect(await report.locator('html').getAttribute('lang')).toBe('ko');
      expect(await report.evaluate(englishOf, names)).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test('sees the page in English as soon as the setting says so', async () => {
    desk.settings({ 'pulsarSlp.language': 'en' });
    await expect
      .poll(async () => {
        panel = await panelOf(page);
        return panel.locator('html').getAttribute('lang');
      })
      .toBe('en');
    await panel.getByRole('button', { name: 'Train Again' }).waitFor();
  });
});
