/** Runs that do not go as planned, through a person's hands. */

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tableText } from '../tableText.js';
import { chooseInExplorer, readOutput, reloadWindow, runCommand } from '../vscode/person.mjs';
import type { Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, screenshot } from './desk.js';

describe('a person', () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.set();
  });
  afterAll(() => desk.clear());
  /** Opens a window on a file that is there already: one that appears later may be missed by the explorer. */
  async function openOn(file: string, content: string, settings = {}): Promise<void> {
    desk.settings(settings);
    desk.write(file, content);
    ({ page } = await desk.open());
  }
  afterEach(() => page.context().close());

  test('stops a long run and keeps what was learned', async () => {
    await openOn('long.csv', tableText(100_000), { 'pulsarSlp.epochs': 10_000 });
    await chooseInExplorer(page, 'long.csv', 'Train on CSV');
    const panel = await panelOf(page);
    await phase(panel, 'training');
    await panel.locator('[data-testid="chart-loss"][aria-label*="epochs"]').waitFor();
    await screenshot(page, 'training');
    const said = await panel.locator('[data-testid="stop"]').evaluate((stop) => {
      (stop as HTMLElement).click();
      // At once: the page says so itself, and the end may come before one could look.
      const status = document.querySelector('[data-testid="status"]');
      return [stop.textContent, stop.getAttribute('aria-disabled'), status?.textContent];
    });
    expect(said).toEqual(['Stopping…', 'true', 'Stopping…']);
    await phase(panel, 'ended');
    expect(await panel.locator('[data-testid="status"]').textContent()).toMatch(
      /^Stopped after [\d,]+ of 10,000 epochs/,
    );
    expect(
      Number(await panel.locator('[data-metric="support"][data-class="all"]').getAttribute('data-value')),
    ).toBe(20_000);
    await screenshot(page, 'stopped');
  });

  test('stops a run of more than a second in its notification', async () => {
    await openOn('cancelled.csv', tableText(100_000), { 'pulsarSlp.epochs': 10_000 });
    await chooseInExplorer(page, 'cancelled.csv', 'Train on CSV');
    const notification = page.locator('.notification-toast').filter({ hasText: 'cancelled.csv' });
    await notification.getByRole('button', { name: 'Stop' }).click();
    await phase(await panelOf(page), 'ended');
    await notification.waitFor({ state: 'detached' });
    await page.locator('.statusbar-item').filter({ hasText: 'SLP:' }).waitFor({ state: 'detached' });
  });

  test('reloads the window during a run and is told that it was interrupted, with a way back', async () => {
    await openOn('reload.csv', tableText(400));
    await chooseInExplorer(page, 'reload.csv', 'Train on CSV');
    await phase(await panelOf(page), 'ended');
    desk.settings({ 'pulsarSlp.epochs': 10_000 });
    desk.write('reload.csv', tableText(100_000));
    await chooseInExplorer(page, 'reload.csv', 'Train on CSV');
    await phase(await panelOf(page), 'training');
    const before = await panelOf(page);
    await before.locator('[data-testid="chart-loss"][aria-label*="epochs"]').waitFor();
    await reloadWindow(page);
    const panel = await panelOf(page);
    await phase(panel, 'failed');
    expect(await panel.getByRole('alert').textContent()).toContain(
      'interrupted when the window closed or reloaded',
    );
    expect(await panel.locator('[data-testid="facts"]').textContent()).toContain('100,000 rows');
    await screenshot(page, 'interrupted');
    await panel.locator('[data-testid="back"]').click();
    await phase(panel, 'ended');
    expect(await panel.locator('[data-testid="facts"]').textContent()).toContain('400 rows');
  });

  test('is told in one sentence why a file cannot be used: panel and output, with no notification over it', async () => {
    await openOn('one_class.csv', 'a,label\n1,0\n2,0\n3,0\n');
    await chooseInExplorer(page, 'one_class.csv', 'Train on CSV');
    const panel = await panelOf(page);
    await phase(panel, 'failed');
    expect(await panel.getByRole('alert').textContent()).toContain('holds one class only, "0"');
    expect(await panel.locator('[data-testid="facts-settings"]').isVisible()).toBe(false);
    await panel.locator('[data-testid="train-again"][appearance="secondary"]').waitFor();
    expect(await page.locator('.editor-actions').getByRole('button', { name: 'Save Run As…' }).count()).toBe(
      0,
    );
    await screenshot(page, 'refused');
    // Said in one line, which the view breaks where it ends.
    const lines = await readOutput(page, panel, /^Training\son/, /^one_class\.csv,\scolumn\s2/);
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'one_class.csv, column 2: the label column "label" holds one class only, "0". ' +
        'Add rows of the other class: there is nothing to tell apart.',
    );
    expect(await page.locator('.notification-toast').count()).toBe(0);
  });

  test('trains with options, going back once', async () => {
    await openOn('options.csv', tableText(400));
    await chooseInExplorer(page, 'options.csv', 'Train on CSV with Options…');
    const input = page.locator('.quick-input-widget');
    const step = (n: number) =>
      input
        .locator('.quick-input-title')
        .filter({ hasText: `(${n}/9)` })
        .waitFor();
    const enter = () => page.keyboard.press('Enter');
    await step(1);
    await input.locator('.monaco-list-row').filter({ hasText: 'label' }).last().click();
    await step(2);
    await enter();
    await step(3);
    await input.locator('.monaco-list-row[aria-label^="Recommended"]').click();
    await step(4);
    await enter();
    await step(5);
    await input.locator('input').fill('100');
    await enter();
    await step(6);
    await input.locator('input').fill('20');
    await input.getByRole('button', { name: 'Back' }).click();
    await step(5);
    expect(await input.locator('input').inputValue()).toBe('100');
    await input.locator('input').fill('4');
    await enter();
    await step(6);
    expect(await input.locator('input').inputValue()).toBe('20');
    await enter();
    await step(7);
    await input.locator('input').fill('abc');
    await input.getByText('"abc" is not a number. Learning rate: step of').waitFor();
    await screenshot(page, 'not-a-number');
    await input.locator('input').fill('-1');
    await input.getByText('Learning rate must be a number from').waitFor();
    await input.locator('input').fill('0.5');
    await enter();
    await step(8);
    await input.locator('input').fill('0.01');
    await enter();
    await step(9);
    await input.locator('input').fill('7');
    await enter();
    const panel = await panelOf(page);
    await phase(panel, 'ended');
    const settings = await panel.locator('[data-testid="settings"]').textContent();
    expect(settings?.replaceAll('\u00a0', ' ')).toBe(
      'preset recommended · seed 7 · batch 20 · learning rate 0.5 × its own · balance none',
    );
    expect(await panel.locator('[data-testid="status"]').textContent()).toBe('Finished: 4 epochs');
  });

  test('picks one of the workspace’s CSVs when no file is meant', async () => {
    await openOn('picked.TSV', tableText(400).replaceAll(',', '\t'));
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'picked.TSV' }).waitFor();
    await runCommand(page, 'Pulsar SLP: Train on CSV');
    const list = page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'picked.TSV' }).click();
    const panel = await panelOf(page);
    await phase(panel, 'ended');
    expect(await panel.locator('[data-testid="file-name"]').textContent()).toBe('picked.TSV');
  });
});
