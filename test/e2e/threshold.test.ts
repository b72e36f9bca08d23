/** The threshold: moved by hand, or chosen on the validation part, it moves the tables of the test part. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scores } from '../../src/core/evaluation/metrics.js';
import type { PartEvaluation } from '../../src/core/evaluation/scores.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root } from './desk.js';
import { figuresOf, shownFigures } from './figures.js';

/** Counts of a part when rows at or above a logit are called positive, by the record alone. */
function countsAt({ steps, positives, negatives }: PartEvaluation, logit: number) {
  const { tp, fp } = steps.findLast((step) => step.logit >= logit) ?? { tp: 0, fp: 0 };
  return { tp, fp, fn: positives - tp, tn: negatives - fp };
}

describe('the threshold', () => {
  let desk: Desk;
  let panel: Frame;
  let page: Page;
  let record: RunRecord;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.preset': 'recommended' });
    const file = desk.file('pulsar_sample.csv');
    spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', file]);
    record = await cliRecord(root, file, '--preset', 'recommended');
    ({ page } = await desk.open());
    await chooseInExplorer(page, 'pulsar_sample.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  test('begins at 0.5, with the scores of the record', async () => {
    expect(await shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('goes where F1 is best on the validation part, and shows the test part there', async () => {
    const { validation, test: tested } = record.evaluation;
    const f1 = ({ logit }: { logit: number }) =>
      scores(countsAt(validation as PartEvaluation, logit)).f1 ?? 0;
    const best = (validation as PartEvaluation).steps.reduce((a, b) => (f1(b) > f1(a) ? b : a));
    await panel.locator('[data-testid="goal-kind"]').selectOption('f1');
    // Between the last validation row that it finds and the first that it does not: other rows are treated alike there.
    const { steps } = validation as PartEvaluation;
    const next = steps[steps.indexOf(best) + 1] ?? best;
    const confusion = countsAt(tested, (best.logit + next.logit) / 2);
    expect(confusion).not.toEqual(record.test.confusion);
    await expect
      .poll(() => shownFigures(panel))
      .toEqual(figuresOf({ ...record, test: { ...record.test, confusion } }));
  });

  test('a number typed over another, all of it selected by a key, is the number that counts', async () => {
    const amount = panel.locator('[data-testid="goal-amount"]');
    await panel.locator('[data-testid="goal-kind"]').selectOption('recall');
    for (const typed of ['75', '100', '62.5']) {
      await amount.click();
      await amount.press('Control+A');
      await amount.pressSequentially(typed, { delay: 60 }); // longer in all than VS Code takes to answer the key
      expect(await amount.inputValue()).toBe(typed);
    }
    await amount.blur();
    await panel.locator('[data-testid="threshold-reset"]').click();
  });

  test('goes where a goal leads, says what that comes to, and elsewhere', async () => {
    const { validation, test: tested } = record.evaluation;
    const { steps, positives } = validation as PartEvaluation;
    await panel.locator('[data-testid="goal-kind"]').selectOption('recall');
    const amount = panel.locator('[data-testid="goal-amount"]');
    await amount.fill('95');
    await amount.press('Enter');
    const first = steps.findIndex(({ tp }) => tp >= 0.95 * positives);
    const [from, next] = [steps[first], steps[first + 1]];
    const confusion = countsAt(tested, ((from?.logit ?? 0) + (next?.logit ?? 0)) / 2);
    await expect
      .poll(() => shownFigures(panel))
      .toEqual(figuresOf({ ...record, test: { ...record.test, confusion } }));
    const { tp, fn, fp, tn } = confusion;
    const outcome = panel.locator('[data-testid="decision"]');
    await expect.poll(() => outcome.textContent()).toContain(`Finds ${tp} of ${tp + fn} "1"`);
    expect(await outcome.textContent()).toContain(`${tp + fp} rows predicted "1", ${fp} of them wrongly`);

    const rows = panel.locator('[data-testid="prevalence"]');
    await rows.fill('100');
    await rows.press('Enter');
    const odds = (tp / (tp + fn) / (fp / (fp + tn))) * (0.01 / 0.99);
    const right = `There ${((100 * odds) / (1 + odds)).toFixed(1)}`;
    await expect.poll(() => panel.locator('[data-testid="elsewhere"]').textContent()).toContain(right);
    await rows.fill('');
    await rows.press('Enter');
    await expect.poll(() => panel.locator('[data-testid="elsewhere"]').isVisible()).toBe(false);
  });

  test('says what a number has to be, and stays where the run has its threshold', async () => {
    await panel.locator('[data-testid="goal-kind"]').selectOption('cost');
    const amount = panel.locator('[data-testid="goal-amount"]');
    const outcome = panel.locator('[data-testid="decision"]');
    await expect
      .poll(() => outcome.textContent())
      .toContain('always giving the cheaper of both answers costs');
    for (const wrong of ['-3', '0', '']) {
      await amount.fill(wrong);
      await amount.press('Enter');
      await expect.poll(() => outcome.textContent()).toContain('A miss costs more than 0 false alarms');
      expect(await shownFigures(panel)).toEqual(figuresOf(record));
      await amount.fill('3');
      await amount.press('Enter');
      await expect.poll(() => outcome.textContent()).toMatch(/^Finds /);
    }
    const rows = panel.locator('[data-testid="prevalence"]');
    await rows.fill('1');
    await rows.press('Enter');
    const there = panel.locator('[data-testid="elsewhere"]');
    await expect.poll(() => there.textContent()).toContain('type a number above 1');
    await rows.fill('');
    await rows.press('Enter');
    await panel.locator('[data-testid="threshold-reset"]').click();
    await expect.poll(() => shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('moves by keyboard, and comes back', async () => {
    const slider = panel.locator('[data-testid="threshold-slider"]');
    await slider.focus();
    const before = await shownFigures(panel);
    await slider.press('Home');
    await expect.poll(() => shownFigures(panel)).not.toEqual(before);
    const extreme = await shownFigures(panel);
    await slider.press('End');
    await expect.poll(() => shownFigures(panel)).not.toEqual(extreme);
    await panel.locator('[data-testid="threshold-reset"]').click();
    await expect.poll(() => shownFigures(panel)).toEqual(figuresOf(record));
  });

  test('is what it was when the tab is closed and opened again, and aimed at anew when it is trained anew', async () => {
    await panel.locator('[data-testid="goal-kind"]').selectOption('recall');
    const rows = panel.locator('[data-testid="prevalence"]');
    await rows.fill('50');
    await rows.press('Enter');
    await expect.poll(() => panel.locator('[data-testid="elsewhere"]').isVisible()).toBe(true);
    const looks = () =>
      Promise.all([
        panel.locator('[data-testid="goal-kind"]').inputValue(),
        panel.locator('[data-testid="prevalence"]').inputValue(),
        panel.locator('[data-testid="threshold-value"]').textContent(),
      ]);
    const before = await looks();
    expect(before.slice(0, 2)).toEqual(['recall', '50']);
    const close = async () => {
      await runCommand(page, 'View: Close All Editors');
      await expect.poll(() => page.locator('.tabs-container .tab', { hasText: 'SLP:' }).count()).toBe(0);
    };
    const again = {
      opened: () => runCommand(page, 'Pulsar SLP: Show Results'),
      trained: () => chooseInExplorer(page, 'pulsar_sample.csv', 'Train on CSV'),
    };
    for (const open of Object.values(again)) {
      await close();
      await open();
      panel = await panelOf(page);
      await phase(panel, 'ended');
      await expect.poll(looks).toEqual(before);
    }
  });
});
