/** An extension host that stops, as one does that dies: the page must not go on as if somebody were at work. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableText } from '../tableText.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import type { Frame } from '../vscode/window.mjs';
import { Desk, panelOf, phase } from './desk.js';

const onLinux = describe.skipIf(process.platform !== 'linux'); // processes are looked up in /proc

onLinux('while a run is under way (skipped where there is no /proc)', () => {
  let desk: Desk;
  let panel: Frame;
  let host: number;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.settings({ 'pulsarSlp.epochs': 10_000 });
    desk.write('long.csv', tableText(20_000));
    const { page } = await desk.open();
    await chooseInExplorer(page, 'long.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'training');
    host = desk.extensionHost();
  });
  afterAll(() => desk.clear());

  test('the page says when nobody answers any more, what to do, and takes it back', async () => {
    const trouble = panel.getByTestId('trouble');
    expect(await trouble.isVisible()).toBe(false);
    process.kill(host, 'SIGSTOP');
    try {
      await trouble.waitFor({ timeout: 60_000 });
      expect(await trouble.textContent()).toContain('Developer: Reload Window');
    } finally {
      process.kill(host, 'SIGCONT');
    }
    await trouble.waitFor({ state: 'hidden', timeout: 60_000 });
  });
});
