/** What becomes of results when their file changes, goes or comes back, in the results of a CSV and in a saved run. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cutForGoal, decided } from '../../src/core/run/decide.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { tableText } from '../tableText.js';
import { chooseInExplorer, reloadWindow, runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';
import { figuresOf, shownFigures } from './figures.js';

const csv = 'stars.csv';
const elsewhere = 'moved.csv';

describe('a person whose file', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;
  let record: RunRecord;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.repeats': 3 });
    desk.write(csv, tableText(400));
    record = await cliRecord(root, desk.file(csv));
  });
  beforeEach(async () => {
    for (const name of [csv, elsewhere]) rmSync(desk.file(name), { recursive: true, force: true });
    desk.write(csv, tableText(400));
    ({ page } = await desk.open());
  });
  afterEach(() => page.context().close());
  afterAll(() => desk.clear());

  const by = (testId: string) => panel.locator(`[data-testid="${testId}"]`);
  const news = (words: RegExp) => by('file-news').filter({ hasText: words }).waitFor();
  const noNews = () => by('file-news').waitFor({ state: 'hidden' });
  const started = () => panel.locator('[data-fact="started"]').getAttribute('data-value');
  const toasts = () => page.locator('.notification-toast').count();
  const move = (from: string, to: string) => renameSync(desk.file(from), desk.file(to));
  const front = async (title: string) => {
    await page.locator('.tab').filter({ hasText: title }).click();
    panel = await panelOf(page);
  };

  async function trained(): Promise<void> {
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  }

  /** Presses Train Again, of which there is one, until something comes of it: for a moment after a run it takes no click. */
  async function trainAgain(comesTo: () => Promise<boolean>): Promise<void> {
    expect(await panel.getByRole('button', { name: 'Train Again' }).count()).toBe(1);
    await expect
      .poll(
        async () => {
          await by('train-again').click();
          await page.waitForTimeout(500);
          return comesTo();
        },
        { interval: 500 },
      )
      .toBe(true);
    await phase(panel, 'ended');
  }

  const isRefused = async (words: RegExp) => words.test((await by('file-news').textContent()) ?? '');

  test('is gone keeps the results, and is told why they are not new', async () => {
    await trained();
    move(csv, elsewhere);
    await news(/no longer there\. Put it back/);
    await trainAgain(() =>
      isRefused(/^The file is not there\. Put it back.* results below are those from before\.$/),
    );
    await screenshot(page, 'gone');
    expect(await by('status').textContent()).toMatch(/^Finished: /);
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    expect(await by('save').isVisible()).toBe(true);
    expect(await toasts()).toBe(0);
    // Also for whoever looks at something else in between, or reloads.
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: elsewhere }).dblclick();
    await page.locator('.editor-instance').waitFor();
    await front(`SLP: ${csv}`);
    await news(/from before/);
    await reloadWindow(page);
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    await news(/no longer there/);
    // The command that brings results back does not bring the failure.
    await trainAgain(() => isRefused(/from before/));
    await runCommand(page, 'Pulsar SLP: Show Results');
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    move(elsewhere, csv);
    await noNews();
    const before = await started();
    await trainAgain(async () => (await started()) !== before);
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('cannot be read keeps the results too', async () => {
    await trained();
    rmSync(desk.file(csv));
    mkdirSync(desk.file(csv));
    await trainAgain(() =>
      isRefused(/^This is a folder, not a file\. .* results below are those from before\.$/),
    );
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    rmSync(desk.file(csv), { recursive: true });
    desk.write(csv, '');
    await trainAgain(() => isRefused(/empty.* results below are those from before\.$/));
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('changes twice trains again twice', async () => {
    await trained();
    for (const rows of [450, 500]) {
      const before = await started();
      const again = (look: 'primary' | 'secondary') =>
        by('train-again')
          .and(panel.locator(`[appearance="${look}"]`))
          .waitFor();
      await again('secondary'); // of the same file it gives the same
      desk.write(csv, tableText(rows));
      await news(/^The file has changed since this run\. Train again/);
      await again('primary');
      await trainAgain(async () => (await started()) !== before);
      await noNews();
      expect(await shownFigures(panel)).toEqual(figuresOf(await cliRecord(root, desk.file(csv))));
    }
    expect(await toasts()).toBe(0);
  });

  test('has changed is told so on the page when it repeats, until the file is as it was', async () => {
    await trained();
    desk.write(csv, tableText(401));
    await by('repeat').click();
    await news(/no longer the one that this run was trained on\. Train and repeat again\./);
    const top = await by('file-news').evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    await by('illusion').click();
    await news(/then show the illusion\./);
    expect(await toasts()).toBe(0);
    desk.write(csv, tableText(400));
    await noNews();
  });

  test('lies beside a saved run is told of it there, and gets new results in a tab of their own', async () => {
    await trained(); // and with that the extension is there to open saved runs
    await runCommand(page, 'View: Close All Editors');
    desk.write('kept.slp.json', JSON.stringify(record));
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'kept.slp.json' })
      .dblclick();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await by('file-news').isVisible()).toBe(false);
    desk.write(csv, tableText(500));
    await news(/^The file beside this run has changed since\. Train again/);
    await screenshot(page, 'saved-changed');
    move(csv, elsewhere);
    await news(/^The file of this run is not beside it\. Put it into the same folder/);
    await by('train-again').click();
    await news(/^To train again, put stars\.csv in the same folder as kept\.slp\.json\.$/);
    desk.write('kept.slp.json', JSON.stringify(record)); // the same as before is no news
    await page.waitForTimeout(2_000);
    expect(await by('file-news').textContent()).toMatch(/^To train again/);
    expect(await toasts()).toBe(0);
    move(elsewhere, csv);
    await news(/^The file beside this run has changed since/);
    expect(await by('train-again').getAttribute('data-hint')).toMatch(/open in a tab of their own/);
    await by('train-again').click();
    await page
      .locator('.tab.active')
      .filter({ hasText: `SLP: ${csv}` })
      .waitFor();
    await page.locator('.tab').filter({ hasText: 'kept.slp.json' }).waitFor();
    await expect
      .poll(async () => {
        panel = await panelOf(page); // the saved run's page goes only when this one comes
        return shownFigures(panel).catch(() => undefined);
      })
      .toEqual(figuresOf(await cliRecord(root, desk.file(csv))));
    await front('kept.slp.json');
    await phase(panel, 'ended');
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
    // A goal is not in the file, until it is saved there.
    desk.write(csv, tableText(400));
    await by('goal-kind').selectOption('recall');
    await news(/^What was chosen here is not saved in this file/);
    const cut = cutForGoal(record, { rule: { kind: 'recall', atLeast: 0.9 } });
    if (typeof cut !== 'object') return expect.fail(cut);
    desk.write('kept.slp.json', JSON.stringify(decided(record, cut)));
    await noNews();
    expect(await by('goal-looked-at').textContent()).toMatch(/^Goal: find at least 90/);
    rmSync(desk.file('kept.slp.json'));
  });
});
