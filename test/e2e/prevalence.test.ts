/** A person says how frequent positives are where they use the model, and wants nothing else: files, saved runs, lists of rows and what
 * is said of one row all go by that. The terminal's answers are the oracle. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { tableText } from '../tableText.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import { type Frame, type Page, webviewFrame } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root } from './desk.js';

describe('a prevalence without a goal', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;
  const [head = '', ...rows] = tableText(500).trimEnd().split('\n');
  const fresh = rows.slice(400);

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.preset': 'recommended', 'pulsarSlp.balance': 'weights' }); // with a prior correction
    desk.write('stars.csv', [head, ...rows.slice(0, 400)].join('\n'));
    desk.write('new.csv', `${[head, ...fresh].join('\n')}\n`);
    ({ page } = await desk.open());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chooseInExplorer(page, 'stars.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  });
  afterAll(() => desk.clear());

  const cli = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('node', [path.join(root, 'dist', 'cli.js'), ...args], {
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    return stdout;
  };
  const answers = (written: string) => {
    const [names = '', ...lines] = written.trimEnd().split('\n');
    const at = names.split(',').indexOf('probability');
    return lines.map((line) => line.split(',').slice(at, at + 2));
  };
  const scoredBy = async (frame: Frame, name: string) => {
    await frame.locator('[data-testid="score-file"]').click();
    const question = page.locator('.quick-input-widget');
    await question.getByPlaceholder('Which file should the model answer for?').waitFor();
    await question.locator('.monaco-list-row').filter({ hasText: 'new.csv' }).first().click();
    return answers(await desk.saveAs(page, name, { proposal: 'new.scored.csv', beside: 'stars.csv' }));
  };
  const name = async (frame: Frame, rows: string) => {
    const field = frame.locator('[data-testid="prevalence"]');
    await field.fill(rows);
    await field.press('Enter');
  };
  const saved = async (text: string) => JSON.parse(text) as RunRecord;
  let oracle: string[][];

  test('is that of a scored file, of one row of it, and of what is saved', async () => {
    const own = cli(
      ...['train', desk.file('stars.csv'), '--preset', 'recommended', '--balance', 'weights'],
      ...['--json', '-'],
    );
    desk.write('own.slp.json', own);
    oracle = answers(
      cli('score', desk.file('own.slp.json'), desk.file('new.csv'), '--prevalence', '0.05', '-o', '-'),
    );
    expect(oracle).toHaveLength(100);
    await name(panel, '20');
    expect(await scoredBy(panel, 'there.scored.csv')).toEqual(oracle);

    await panel.locator('[data-testid="row-section"] summary').click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), fresh[3] as string);
    await panel.locator('[data-testid="row"] input').first().click();
    await page.keyboard.press('Control+V');
    const shown = () => panel.locator('[data-testid="row-probability"]').getAttribute('data-value');
    await expect.poll(async () => Number(await shown())).toBeCloseTo(Number(oracle[3]?.[0]), 12);

    await panel.locator('[data-testid="save"]').click();
    const text = await desk.saveAs(page, 'there.slp.json', {
      proposal: 'stars.slp.json',
      beside: 'own.slp.json',
    });
    const { decision, model } = await saved(text);
    expect(decision).toMatchObject({ prevalence: 0.05, rule: { kind: 'probability' } });
    expect(model.threshold).toBe(model.priorCorrection);
    const again = cli('score', desk.file('there.slp.json'), desk.file('new.csv'), '-o', '-');
    expect(answers(again)).toEqual(oracle);
  });

  test('is in the field of the saved run when that is opened, which has no goal, and goes with it', async () => {
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'there.slp.json' })
      .dblclick();
    await page.locator('.tab.active', { hasText: 'there.slp.json' }).waitFor();
    const editor = await webviewFrame(page, '[data-testid="status"]');
    await phase(editor, 'ended');
    const field = editor.locator('[data-testid="prevalence"]');
    await expect.poll(() => field.inputValue()).toBe('20');
    expect(await editor.locator('[data-testid="goal-kind"]').inputValue()).toBe('probability');
    expect(await editor.locator('[data-testid="goal-looked-at"]').isVisible()).toBe(false);
    const unsaved = editor.locator('[data-testid="save-goal"]');
    expect(await unsaved.count()).toBe(0);
    expect(await scoredBy(editor, 'again.scored.csv')).toEqual(oracle);
    await name(editor, '');
    await unsaved.waitFor();
    expect(answers(cli('score', desk.file('own.slp.json'), desk.file('new.csv'), '-o', '-'))).toEqual(
      await scoredBy(editor, 'own.scored.csv'),
    );
    await name(editor, '50');
    await unsaved.waitFor();

    // Listed beside it, and explained on the same page, though that of the training is open.
    await editor.locator('[data-cell="tp"]').click();
    await page.getByRole('tab', { name: /^stars\.csv, TP\.txt/ }).waitFor();
    const lines = page.locator('.editor-instance .monaco-editor .view-line');
    const said = lines.filter({ hasText: /are.for.where.2\.0/ });
    await said.waitFor();
    const link = lines.locator('.detected-link').nth(1); // behind that of its line
    const probability = await link.textContent();
    await link.click({ modifiers: ['Control'] });
    const answer = editor.locator('[data-testid="row-answer"]');
    await expect.poll(() => answer.textContent()).toContain(`Probability ${probability} where 2.0`);
  });
});
