/** A person lets a model answer for new rows: from the page of its run, and from the new file. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableText } from '../tableText.js';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, screenshot } from './desk.js';

const notification = '.notifications-toasts .notification-list-item';

describe('a person', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;
  const [head = '', ...rows] = tableText(500).trimEnd().split('\n');
  const fresh = [head, ...rows.slice(400)].map((line) => line.slice(0, line.lastIndexOf(','))).join('\n');

  beforeAll(async () => {
    desk = await Desk.set();
    desk.write('stars.csv', [head, ...rows.slice(0, 400)].join('\n'));
    desk.write('new.csv', `${fresh}\n`);
    ({ page } = await desk.open());
    await chooseInExplorer(page, 'stars.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  const column = (written: string, name: string) => {
    const [names = '', ...lines] = written.trimEnd().split('\n');
    const at = names.split(',').indexOf(name);
    return lines.map((line) => line.split(',')[at]);
  };
  const dismissed = async () => {
    await page.keyboard.press('Escape');
    await page.locator(notification).first().locator('.codicon-notifications-clear').click();
  };

  const choose = async (file: string) => {
    const question = page.locator('.quick-input-widget');
    await question.getByPlaceholder('Which file should the model answer for?').waitFor();
    await question.locator('.monaco-list-row').filter({ hasText: file }).click();
  };

  let first: readonly (string | undefined)[];

  test('on the page of a run chooses the file, is told how many rows were answered, and opens the answers', async () => {
    await panel.locator('[data-testid="score-file"]').click();
    await choose('new.csv');
    const written = await desk.saveAs(page, 'new.scored.csv', {
      proposal: 'new.scored.csv',
      beside: 'stars.csv',
    });
    first = column(written, 'probability');
    expect(first).toHaveLength(100);
    expect(first.every((each) => Number(each) >= 0 && Number(each) <= 1)).toBe(true);
    expect(new Set(column(written, 'predicted')).size).toBe(2);
    const told = page.locator(notification).filter({ hasText: /new\.csv: 100 rows answered at threshold/ });
    await told.waitFor();
    await screenshot(page, 'scored');
    await told.getByRole('button', { name: 'Open' }).click();
    await page.locator('.tab.active', { hasText: 'new.scored.csv' }).waitFor();
    await screenshot(page, 'scored-open');
  });

  test('with a goal on the page gets the answers that follow from it', async () => {
    await page.locator('.tab', { hasText: 'stars.csv' }).first().click();
    panel = await panelOf(page);
    await panel.locator('[data-testid="goal-kind"]').selectOption('recall');
    await panel.locator('[data-testid="goal-amount"]').fill('99');
    await panel.locator('[data-testid="goal-amount"]').press('Enter');
    await panel.locator('[data-testid="score-file"]').click();
    await choose('new.csv');
    const written = await desk.saveAs(page, 'all.scored.csv', {
      proposal: 'new.scored.csv',
      beside: 'stars.csv',
    });
    expect(column(written, 'probability')).toEqual(first);
    const count = (answers: readonly (string | undefined)[]) => answers.filter((each) => each === '1').length;
    const before = count(column(readFileSync(desk.file('new.scored.csv'), 'utf8'), 'predicted'));
    expect(count(column(written, 'predicted'))).toBeGreaterThanOrEqual(before);
  });

  test('who wants to look at so many rows gets these alone, most probable first, or all', async () => {
    const kind = panel.locator('[data-testid="goal-kind"]');
    const amount = panel.locator('[data-testid="goal-amount"]');
    const unit = panel.locator('[data-testid="goal-unit"]');
    const before = await amount.inputValue();
    await kind.selectOption('top');
    await unit.selectOption('topRows');
    await expect.poll(() => amount.inputValue()).toBe('8'); // a tenth of the test part
    await amount.fill('7');
    await amount.press('Enter');
    await expect
      .poll(() => panel.locator('[data-testid="decision"]').textContent())
      .toContain('7 rows predicted');
    await unit.selectOption('top');
    await expect.poll(() => amount.inputValue()).toBe('8.75');
    await unit.selectOption('topRows');
    await panel.locator('[data-testid="score-file"]').click();
    await choose('new.csv');
    const question = page.locator('.quick-input-widget');
    await question.getByPlaceholder('Which rows should be written?').waitFor();
    await question.locator('.monaco-list-row').filter({ hasText: 'Write all rows' }).waitFor();
    await screenshot(page, 'scored-top');
    await question
      .locator('.monaco-list-row')
      .filter({ hasText: 'Write only the 7 most probable rows' })
      .click();
    const written = await desk.saveAs(page, 'top.scored.csv', {
      proposal: 'new.scored.csv',
      beside: 'stars.csv',
    });
    const best = first.map(Number).toSorted((a, b) => b - a);
    expect(column(written, 'probability').map(Number)).toEqual(best.slice(0, 7));
    await page
      .locator(notification)
      .filter({ hasText: 'Only the 7 most probable rows are written, most probable first.' })
      .waitFor();
    await page.locator('.tab', { hasText: 'stars.csv' }).first().click();
    panel = await panelOf(page);
    await panel.locator('[data-testid="goal-kind"]').selectOption('recall');
    await panel.locator('[data-testid="goal-amount"]').fill(before);
    await panel.locator('[data-testid="goal-amount"]').press('Enter');
    await expect
      .poll(() => panel.locator('[data-testid="goal-looked-at"]').textContent())
      .toContain(`find at least ${before} %`);
  });

  test('from the file itself uses the one model that fits, as it was looked at though its page is closed', async () => {
    await runCommand(page, 'View: Close All Editors');
    await chooseInExplorer(page, 'new.csv', 'Score with Model…');
    const written = await desk.saveAs(page, 'once.scored.csv', {
      proposal: 'new.scored.csv',
      beside: 'stars.csv',
    });
    expect(column(written, 'probability')).toEqual(first);
    const wanted = column(readFileSync(desk.file('all.scored.csv'), 'utf8'), 'predicted');
    expect(column(written, 'predicted')).toEqual(wanted);
  });

  test('who trains on a file without a label is offered to score it instead, and no failed run is kept', async () => {
    const kept = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
    await chooseInExplorer(page, 'new.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'failed');
    const button = panel.locator('[data-testid="score-this"]');
    await button.waitFor();
    expect(await button.textContent()).toBe('Score with the model from stars.csv');
    expect(await panel.locator('vscode-button[appearance="primary"]:visible').count()).toBe(1);
    expect(await panel.locator('[data-testid="problem"] p').textContent()).toContain(
      'This file has all columns that the model from stars.csv needs, and no values of its label',
    );
    await screenshot(page, 'score-this');
    await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
    await kept.filter({ hasText: 'stars.csv' }).first().waitFor();
    expect(await kept.filter({ hasText: 'new.csv' }).count()).toBe(0);
    await button.click();
    const written = await desk.saveAs(page, 'this.scored.csv', {
      proposal: 'new.scored.csv',
      beside: 'stars.csv',
    });
    expect(column(written, 'probability')).toEqual(first);
    await runCommand(page, 'View: Close All Editors');
  });

  test('is asked whether to score a file without the label that has another column of two values; who trains on it is not asked again', async () => {
    const withNight = (line: string, k: number) => {
      const cut = line.lastIndexOf(',');
      return `${line.slice(0, cut)},${k === 0 ? 'night' : k % 3 === 0 ? 1 : 0}${line.slice(cut)}`;
    };
    desk.write('visits.csv', `${[head, ...rows.slice(0, 400)].map(withNight).join('\n')}\n`);
    // To be filled in, as tables of new rows often are.
    const open = [head, ...rows.slice(400)]
      .map(withNight)
      .map((line, k) => (k === 0 ? line : line.replace(/\d+$/, '')));
    desk.write('nights.csv', `${open.join('\n')}\n`);
    await chooseInExplorer(page, 'visits.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
    await runCommand(page, 'View: Close All Editors');
    const question = page.locator('.quick-input-widget');
    const asked = question.getByPlaceholder(
      'It has all columns that the model from visits.csv needs, but no values of its label "label".',
    );
    const answer = (text: string) => question.locator('.monaco-list-row').filter({ hasText: text });
    await chooseInExplorer(page, 'nights.csv', 'Train on CSV');
    await asked.waitFor();
    await screenshot(page, 'train-or-score');
    await answer('Score with the model from visits.csv').click();
    const written = await desk.saveAs(page, 'nights.scored.csv', {
      proposal: 'nights.scored.csv',
      beside: 'stars.csv',
    });
    expect(column(written, 'probability')).toHaveLength(100);
    await dismissed();
    await chooseInExplorer(page, 'nights.csv', 'Train on CSV');
    await answer('Train on it, with another label').click();
    panel = await panelOf(page);
    await phase(panel, 'ended');
    await runCommand(page, 'View: Close All Editors');
    await chooseInExplorer(page, 'nights.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await asked.count()).toBe(0);
    await runCommand(page, 'View: Close All Editors');
  });

  test('is told what is missing where the file has other columns', async () => {
    desk.write('other.csv', 'x,y\n1,2\n3,4\n');
    await chooseInExplorer(page, 'other.csv', 'Score with Model…');
    const told = page
      .locator(notification)
      .filter({ hasText: 'No kept run has a model for the columns of other.csv.' });
    await told.waitFor();
    await screenshot(page, 'scored-none');
    await dismissed();
  });
});
