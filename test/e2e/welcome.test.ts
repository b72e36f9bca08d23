/** A workspace with nothing in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../vscode/person.mjs';
import type { Page } from '../vscode/window.mjs';
import { Desk, screenshot } from './desk.js';

describe('a person in an empty workspace', () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.set();
    ({ page } = await desk.open());
  });
  afterAll(() => desk.clear());

  test('is offered a sample, in sight, and then to train on it', async () => {
    await runCommand(page, 'Explorer: Focus on Perceptron Runs View');
    const welcome = page.locator('.welcome-view-content').filter({ hasText: 'No runs yet' });
    const button = (name: string) => welcome.getByRole('button', { name });
    await button('Create Sample CSV').waitFor();
    await screenshot(page, 'welcome');
    const box = await button('Create Sample CSV').boundingBox();
    const pane = await page.locator('.pane-body').filter({ has: welcome }).boundingBox();
    expect(box && pane && box.y + box.height <= pane.y + pane.height).toBe(true);
    await button('Create Sample CSV').click();
    await page.locator('.notification-toast').filter({ hasText: 'Created pulsar_sample.csv.' }).waitFor();
    await expect
      .poll(() => welcome.getByRole('button').allTextContents())
      .toEqual(['Train on CSV', 'Create Sample CSV']);
  });
});
