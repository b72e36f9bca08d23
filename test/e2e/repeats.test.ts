/** Repeats asked for elsewhere than in their section, and stopped wherever that is offered. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tableText } from '../tableText.js';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, screenshot } from './desk.js';

const csv = 'stars.csv';
/** Long ones: all hundred must not be done before a hand gets there. */
const long = { 'pulsarSlp.repeats': 100, 'pulsarSlp.epochs': 100 };

describe('a person', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    desk = await Desk.set();
  });
  afterAll(() => desk.clear());
  afterEach(() => page.context().close());

  async function trainOn(content: string, settings: Record<string, unknown>) {
    desk.settings(settings);
    desk.write(csv, content);
    ({ page } = await desk.open());
    await chooseInExplorer(page, csv, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
  }

  const by = (testId: string) => panel.locator(`[data-testid="${testId}"]`);
  const standing = (words: RegExp) => by('repeats-standing').filter({ hasText: words }).waitFor();
  const sectionTop = () => by('repeats-section').evaluate((element) => element.getBoundingClientRect().top);
  const height = () => panel.evaluate(() => innerHeight);

  test('repeats from the palette, and has the section in sight', async () => {
    await trainOn(tableText(400), { 'pulsarSlp.repeats': 3 });
    expect(await sectionTop()).toBeGreaterThan(await height());
    await runCommand(page, 'Pulsar SLP: Repeat on Other Splits');
    await standing(/^3 splits/);
    await expect.poll(sectionTop).toBeLessThan((await height()) / 2);
    expect(await sectionTop()).toBeGreaterThanOrEqual(0);
    await screenshot(page, 'repeated-from-palette');
    // Asked for by the button, which is in sight, nothing moves.
    const before = await sectionTop();
    await by('repeat').click();
    await standing(/^split/);
    await standing(/^3 splits/);
    expect(await sectionTop()).toBe(before);
  });

  test('stops repeats in the message that says they are under way, and by the palette', async () => {
    await trainOn(tableText(100_000), long);
    await by('repeat').click();
    await standing(/^split ([2-9]|\d\d) of 100$/);
    await chooseInExplorer(page, csv, 'Train on CSV');
    const message = page
      .locator('.notification-toast')
      .filter({ hasText: 'stars.csv is being repeated on other splits already.' });
    await message.getByRole('button', { name: 'Stop' }).click();
    await standing(/^\d+ of 100 splits/);
    await message.waitFor({ state: 'detached' });
    await by('repeat').click();
    await standing(/^split ([2-9]|\d\d) of 100$/);
    await runCommand(page, 'Pulsar SLP: Stop Training');
    await standing(/^\d+ of 100 splits/);
  });

  test('stops repeats in their notification', async () => {
    await trainOn(tableText(100_000), long);
    await by('repeat').click();
    const notification = page.locator('.notification-toast').filter({ hasText: /stars\.csv: split/ });
    await notification.getByRole('button', { name: 'Stop' }).click();
    await standing(/^\d+ of 100 splits/);
    await notification.waitFor({ state: 'detached' });
  });

  test('is not offered the illusion of a model that learned nothing, and is told why', async () => {
    const [head, ...lines] = tableText(300).trim().split('\n');
    const noise = lines.map((line, i) => `${line.slice(0, -1)}${(i * i * 31) % 7 < 3 ? 1 : 0}`);
    await trainOn([head, ...noise].join('\n'), {});
    await by('nothing-learned').waitFor();
    expect(await by('illusion').isVisible()).toBe(false);
    await runCommand(page, 'Pulsar SLP: Show the Illusion');
    await by('file-news').filter({ hasText: 'this model learned nothing' }).waitFor();
    expect(await page.locator('.tab').count()).toBe(1);
    await screenshot(page, 'no-illusion');
  });
});
