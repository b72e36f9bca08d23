/** The panel in every theme and width: nothing overflows, and there are pictures to look at. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { penaltyText } from '../../src/report/shownSettings.js';
import { cliRecord } from '../cliRecord.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase, root, screenshot } from './desk.js';
import { activityBar, hideSideBar, looksFine, themes, widths } from './looks.js';

/** High enough to see all of it, but at 300 px. */
const wholePage = 3_000;

/** The theme's variables that the pages know; fonts are the platform's. Of a newer VS Code, or where the pages know one
 * more: `npx vitest run --project e2e test/e2e/looks.test.ts -t colours -u`. */
function coloursUsed(): string[] {
  const text = ['panel.css', 'page.js'].map((name) => readFileSync(path.join(root, 'dist', name), 'utf8'));
  const names = text.join('').match(/--vscode-[a-zA-Z-]+/g) ?? [];
  return [...new Set(names)].filter((name) => !name.includes('font')).sort();
}

describe('the results panel', () => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    desk = await Desk.set();
    spawnSync('node', [path.join(root, 'dist', 'cli.js'), 'sample', desk.file('pulsar_sample.csv')]);
    desk.settings({ 'pulsarSlp.repeats': 3 });
    ({ page } = await desk.open());
    await chooseInExplorer(page, 'pulsar_sample.csv', 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, 'ended');
    await panel.locator('[data-testid="repeat"]').click();
    await panel.locator('[data-testid="repeats-standing"]').filter({ hasText: '3 splits' }).waitFor();
    await panel.locator('[data-testid="penalty-section"] > summary').click();
    desk.settings({ 'workbench.colorTheme': 'Default Dark Modern' });
    await panel.locator('body.vscode-dark').waitFor();
    await screenshot(page, 'window-dark');
    await hideSideBar(page, panel);
  });
  afterAll(() => desk.clear());

  describe.each(themes)('in the theme %s', (theme, kind) => {
    beforeAll(async () => {
      desk.settings({ 'workbench.colorTheme': theme });
      await panel.locator(`body.${kind}`).waitFor();
    });

    test('has the colours that the gallery gives it', async () => {
      const given = await panel.evaluate((names) => {
        const { style } = document.documentElement;
        return names.flatMap((name) => {
          const value = style.getPropertyValue(name);
          return value === '' ? [] : [[name, value] as const];
        });
      }, coloursUsed());
      const text = JSON.stringify(Object.fromEntries(given), null, 2);
      await expect(`${text}\n`).toMatchFileSnapshot(`../gallery/themes/${kind}.json`);
    });

    test.each(widths)('at %i px scrolls downwards only', async (width) => {
      await looksFine(page, panel, { width, height: 800, name: `${kind}-${width}` });
      expect(await panel.locator('h1').evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
      await looksFine(page, panel, { width, height: wholePage, name: `${kind}-${width}-whole` });
    });
  });

  test('shows what each penalty came to, and which was taken', async () => {
    const { optimum } = await cliRecord(root, desk.file('pulsar_sample.csv'));
    const section = panel.locator('[data-testid="penalty-section"]');
    await section.locator('[data-testid="data-penalty"] > summary').click();
    const losses = section.locator('tbody td');
    await losses.first().waitFor();
    const shown = await losses.evaluateAll((cells) =>
      cells.map((cell) => Number((cell as HTMLElement).dataset.value)),
    );
    const tried = (optimum.choice?.path ?? []).filter(({ l2 }) => l2 > 0).toReversed();
    expect(shown).toEqual(tried.map(({ loss }) => loss));
    expect(await section.locator('summary').first().textContent()).toContain(penaltyText(optimum));
    expect(await section.locator('[data-testid="reading-penalty"]').textContent()).toContain('λ ');
  });

  test('shows the loss smoothed and on a logarithm', async () => {
    for (const way of ['smooth', 'logarithmic']) await panel.locator(`[data-testid="loss-${way}"]`).click();
    const figure = panel.locator('figure:has([data-testid="chart-loss"])');
    expect(await figure.locator('figcaption').textContent()).toContain('nats, logarithmic, smoothed');
    expect(await figure.locator('.plot-faint').count()).toBe(2);
    await screenshot(page, 'loss-ways');
    for (const way of ['smooth', 'logarithmic']) await panel.locator(`[data-testid="loss-${way}"]`).click();
    expect(await figure.locator('.plot-faint').count()).toBe(0);
  });

  test('answers "is it good?" on the first screen of 1,000 x 700', async () => {
    await page.setViewportSize({ width: 1000 + activityBar, height: 700 + 35 + 35 + 22 });
    await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(1000);
    for (const part of ['answer', 'scores', 'confusion', 'chart-loss', 'chart-accuracy']) {
      const box = await panel
        .locator(`[data-testid="${part}"]`)
        .evaluate((element) => element.getBoundingClientRect().bottom);
      expect(box, part).toBeLessThanOrEqual(700);
    }
  });
});
