/** The pages in all their states, without VS Code: at no width does anything overlap, stick out or get cut. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { englishOf } from '../gallery/english.mjs';
import { faultsOf } from '../gallery/faults.mjs';
import { makeGallery, openState, themes, widths } from '../gallery/gallery.mjs';
import { launchBrowser } from '../vscode/browser.mjs';
import type { Browser, Page } from '../vscode/window.mjs';
import { root } from './desk.js';

const folder = path.join(root, 'out', 'gallery-tested');

/** The gallery's, and both sides of each at which the stylesheet changes. */
function widthsOfInterest(): number[] {
  const css = readFileSync(path.join(root, 'dist', 'panel.css'), 'utf8');
  const edges = [...css.matchAll(/\((max|min)-width: ?(\d+)px\)/g)].flatMap(([, end, edge]) =>
    end === 'max' ? [Number(edge), Number(edge) + 1] : [Number(edge) - 1, Number(edge)],
  );
  expect(edges.length).toBeGreaterThan(4);
  return [...new Set([...widths, ...edges])].filter((width) => width >= 300).sort((a, b) => a - b);
}

let browser: Browser;
let page: Page;
let states: Awaited<ReturnType<typeof makeGallery>>;
const complaints: string[] = [];

beforeAll(async () => {
  states = await makeGallery(folder);
  browser = await launchBrowser();
  page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterAll(() => browser?.close());

/** The faults at each of these widths, with the width. */
async function faultsAt(all: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of all) {
    await page.setViewportSize({ width, height: 800 });
    // Charts are drawn for their width in the frame after it has changed.
    await page.evaluate(async () => {
      for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    for (const fault of await page.evaluate(faultsOf)) found.push(`${width} px: ${fault}`);
  }
  return found;
}

test('nothing sticks out, is cut without dots, or overlaps, at any width', async () => {
  const all = widthsOfInterest();
  const found: Record<string, string[]> = {};
  for (const { id } of states) {
    await openState(page, folder, { id, theme: 'vscode-light' });
    const faults = await faultsAt(all);
    if (faults.length > 0) found[id] = faults;
  }
  expect(found).toEqual({});
});

test('axe-core finds nothing, in any state', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.setViewportSize({ width: 1000, height: 800 });
  const found: Record<string, string[]> = {};
  for (const [i, { id }] of states.entries()) {
    // Each state once, each theme and language with many of them.
    const theme = themes[i % themes.length] as (typeof themes)[number];
    const language = i % (2 * themes.length) < themes.length ? 'en' : 'ko';
    await openState(page, folder, { id, theme, language });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      type Found = { violations: { id: string; nodes: { html: string }[] }[] };
      const { axe } = globalThis as unknown as { axe: { run(what: Document, how: object): Promise<Found> } };
      // Beside the usual rules one that is still being tried: what is read aloud is what is seen.
      const rules = { 'label-content-name-mismatch': { enabled: true } };
      // Without the stylesheets' texts, which it would fetch: the page lets nobody.
      const { violations } = await axe.run(document, { resultTypes: ['violations'], rules, preload: false });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    });
    if (violations.length > 0) found[`${id}, ${theme}, ${language}`] = violations;
  }
  expect(found).toEqual({});
});

test('no state has two things to press first', async () => {
  await page.setViewportSize({ width: 1000, height: 800 });
  const found: Record<string, number> = {};
  for (const { id } of states) {
    await openState(page, folder, { id, theme: 'vscode-light' });
    found[id] = await page.locator('vscode-button[appearance="primary"]:visible').count();
  }
  expect(Object.values(found).filter((primary) => primary > 1)).toEqual([]);
  const having = ['doubtful', 'ranked', 'unrecognised', 'few', 'rest', 'stopped', 'changed', 'failed'];
  expect(Object.fromEntries(having.map((id) => [id, found[id]]))).toEqual(
    Object.fromEntries(having.map((id) => [id, 1])),
  );
});

const by = (testId: string) => page.locator(`[data-testid="${testId}"]`);
const asked = () =>
  page.evaluate(() =>
    (globalThis as unknown as { gallery: { asked: readonly object[] } }).gallery.asked.slice(-1),
  );

test('the threshold that the verdict speaks of is set in a press, and taken back in another', async () => {
  await openState(page, folder, { id: 'ranked', theme: 'vscode-dark' });
  const recall = async () => Number(await page.locator('[data-key-figure="recall"]').textContent());
  const own = await recall();
  await by('offer-threshold').click();
  await expect.poll(recall).toBeGreaterThan(2 * own);
  expect(await by('verdict').textContent()).toMatch(/^At threshold 0\.\d+ it finds/);
  await by('offer-threshold').and(page.locator('[aria-label="Back to threshold 0.500"]')).click();
  await expect.poll(recall).toBe(own);
});

test('what was said of a goal is not left behind under the next run', async () => {
  await openState(page, folder, { id: 'good', theme: 'vscode-dark' });
  const said = by('threshold').locator('[role="status"]');
  await by('goal-kind').selectOption('recall');
  await expect.poll(() => said.textContent()).toMatch(/^Finds /);
  await page.evaluate(() => {
    const { gallery } = globalThis as unknown as { gallery: { messages: readonly { run?: object }[] } };
    const run = structuredClone(gallery.messages.find((each) => each.run)?.run) as {
      record: { time: object };
    };
    run.record.time = { ...run.record.time, startedAt: '2031-01-01T00:00:00.000Z' };
    globalThis.postMessage({ type: 'snapshot', run }, '*');
  });
  await expect.poll(() => said.textContent()).toBe('');
  expect(await by('goal-kind').inputValue()).toBe('recall');
});

test('a button that shows less than it is called has its words in its name, also in Korean', async () => {
  for (const language of ['en', 'ko']) {
    await openState(page, folder, { id: 'good', theme: 'vscode-dark', language });
    const button = by('threshold-reset');
    const words = ((await button.getAttribute('aria-label')) ?? '').split(/[\s:]+/);
    expect(words).toContain((await button.textContent())?.trim());
  }
});

test('of three classes another is asked for, of two the other is taken; the button stays behind the class', async () => {
  for (const width of [300, 640, 1000]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [id, testId] of [
      ['rest', 'choose-class'],
      ['named-two', 'swap-classes'],
    ] as const) {
      await openState(page, folder, { id, theme: 'vscode-dark' });
      expect(await page.locator('.other-class vscode-button:visible').count()).toBe(1);
      const gap = await page.evaluate((button) => {
        const facts = document.querySelector('[data-testid="facts"]');
        const line = [...(facts?.getClientRects() ?? [])].at(-1);
        const box = document.querySelector(`[data-testid="${button}"]`)?.getBoundingClientRect();
        if (line === undefined || box === undefined) return undefined;
        return { right: box.left - line.right, down: (box.top + box.bottom - line.top - line.bottom) / 2 };
      }, testId);
      expect(gap?.right, `${id} ${width}`).toBeGreaterThanOrEqual(0);
      expect(gap?.right, `${id} ${width}`).toBeLessThan(12);
      expect(Math.abs(gap?.down ?? 99), `${id} ${width}`).toBeLessThan(4);
    }
  }
  await by('swap-classes').click();
  const change = { positive: 'Not a pulsar, noise or interference of terrestrial origin' };
  expect(await asked()).toEqual([{ type: 'trainWith', change }]);
  await openState(page, folder, { id: 'rest', theme: 'vscode-dark' });
  await by('choose-class').click();
  expect(await asked()).toEqual([{ type: 'chooseClass' }]);
});

test('how frequent positives are elsewhere was said of a class, and is forgotten with it', async () => {
  await openState(page, folder, { id: 'decided', theme: 'vscode-dark' });
  expect(await by('prevalence').inputValue()).toBe('50');
  const show = (isSwapped: boolean) =>
    page.evaluate((swapped) => {
      type Class = { readonly value: string };
      type Record = {
        readonly dataset: { readonly classes: readonly [Class, Class] };
        readonly time: object;
      };
      type Shown = { readonly run: { readonly record: Record } };
      const { messages } = (globalThis as unknown as { gallery: { messages: readonly [Shown] } }).gallery;
      const [message] = messages;
      const { record } = message.run;
      const [negative, positive] = record.dataset.classes;
      const classes = swapped ? [positive, negative] : [negative, positive];
      const time = { ...record.time, startedAt: `2031-01-0${swapped ? 1 : 2}T00:00:00.000Z` };
      const again = { ...record, dataset: { ...record.dataset, classes }, time };
      postMessage({ ...message, run: { ...message.run, record: again } }, '*');
    }, isSwapped);
  await show(false);
  await page.waitForTimeout(100);
  expect(await by('prevalence').inputValue()).toBe('50'); // trained again
  await show(true);
  await expect.poll(() => by('prevalence').inputValue()).toBe('');
  expect(await by('elsewhere').isVisible()).toBe(false);
});

test('calibration is of the place where positives are as frequent as somebody says, else of the test part', async () => {
  const [caption, reading] = [by('caption-calibration'), by('reading-calibration')];
  const drawn = () => page.locator('[data-testid="chart-calibration"] .plot-curve').count();
  const say = async (rows: string) => {
    await by('prevalence').fill(rows);
    await by('prevalence').press('Enter');
  };
  for (const id of ['decided', 'good']) {
    await openState(page, folder, { id, theme: 'vscode-light' });
    await say('200'); // with a goal, and without one
    await expect.poll(() => caption.textContent()).toBe('where 1 in 200 is positive');
    expect(await reading.textContent()).toMatch(/^Brier score 0\.\d{3}, as trained 0\.\d{3}$/);
    expect(await drawn()).toBe(2);
    const keys = await page.locator('.legend:has(.before) .key').allTextContents();
    expect(keys).toEqual([
      expect.stringMatching(/^shifted: expected error 0\.\d{3}$/),
      expect.stringMatching(/^as trained: expected error 0\.\d{3}$/),
    ]);
    await say('');
    await expect.poll(() => caption.textContent()).toMatch(/^expected error 0\.\d{3}$/);
    expect(await reading.textContent()).toMatch(/^Brier score 0\.\d{3}$/);
    expect(await drawn()).toBe(1);
  }
});

test('curves of a training that was over at once draw themselves, once, and not where motion is reduced', async () => {
  // What happened is written down in the page: a look from here comes too late on a busy machine.
  type Seen = { drawn: number; animations: string[] };
  type Watching = typeof globalThis & { seen: Seen };
  const show = (startedAt: string) =>
    page.evaluate((at) => {
      type Shown = { readonly run: { readonly record: { readonly time: object } } };
      const { messages } = (globalThis as unknown as { gallery: { messages: readonly [Shown] } }).gallery;
      const [{ run, ...message }] = messages;
      const record = { ...run.record, time: { ...run.record.time, startedAt: at } };
      postMessage({ ...message, run: { ...run, record } }, '*');
    }, startedAt);
  const drawing = () => page.locator('.charts.drawing').count();
  const seen = () => page.evaluate(() => (globalThis as Watching).seen);
  await openState(page, folder, { id: 'good', theme: 'vscode-dark' });
  expect(await drawing()).toBe(0); // of long ago
  await page.evaluate(() => {
    const seen: Seen = { drawn: 0, animations: [] };
    Object.assign(globalThis, { seen });
    const [charts] = document.getElementsByClassName('charts');
    if (!charts) throw new Error('no charts');
    charts.addEventListener('animationstart', (event) =>
      seen.animations.push((event as AnimationEvent).animationName),
    );
    let was = false;
    new MutationObserver(() => {
      const is = charts.classList.contains('drawing');
      if (is && !was) seen.drawn += 1;
      was = is;
    }).observe(charts, { attributeFilter: ['class'] });
  });
  const now = new Date().toISOString();
  await show(now);
  await expect.poll(async () => (await seen()).drawn).toBe(1);
  await expect.poll(async () => (await seen()).animations).toContain('draw-curve');
  await expect.poll(drawing).toBe(0);
  const { animations } = await seen();
  await show(now);
  await page.waitForTimeout(100);
  expect((await seen()).drawn).toBe(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await show(new Date().toISOString());
  await expect.poll(async () => (await seen()).drawn).toBe(2);
  await page.waitForTimeout(100);
  expect((await seen()).animations).toEqual(animations);
  await page.emulateMedia({ reducedMotion: null });
});

test('on the page of runs only rows in sight are acted on; words of the filter are looked for one by one', async () => {
  await openState(page, folder, { id: 'runs', theme: 'vscode-dark' });
  const lines = page.locator('[data-testid="all-runs"] tbody tr');
  const ids = () => lines.evaluateAll((all) => all.map((line) => (line as HTMLElement).dataset.run));
  const idOf = async (text: string) => lines.filter({ hasText: text }).first().getAttribute('data-run');
  const [flowers, balanced] = [await idOf('flowers.csv'), await idOf('the balanced one')];
  for (const box of await by('choose').all()) await box.check();
  await by('filter').fill('one balanced');
  expect(await ids()).toEqual([balanced]);
  expect(await by('chosen').textContent()).toBe('1 run chosen, 6 more hidden by the filter');
  expect(await by('compare').getAttribute('aria-disabled')).toBe('true');
  await by('delete').click();
  expect(await asked()).toEqual([{ type: 'delete', ids: [balanced] }]);
  await by('filter').fill('nothing has this');
  expect(await by('no-runs').textContent()).toBe('No run has all of these words.');
  await by('filter').fill('flowers');
  await by('open').focus();
  await page.keyboard.press('F2');
  expect(await asked()).toEqual([{ type: 'rename', id: flowers }]);
});

test('which run a row is stays in sight, chosen or not, however far the table is scrolled', async () => {
  await page.setViewportSize({ width: 900, height: 600 });
  for (const theme of themes) {
    await openState(page, folder, { id: 'runs', theme });
    await by('choose').nth(1).check();
    const rowOf = page.locator('[data-testid="all-runs"] tbody tr');
    expect(await rowOf.nth(1).getAttribute('aria-selected')).toBe('true');
    const places = () =>
      rowOf.evaluateAll((rows) =>
        rows.map(({ children }) =>
          [...children].slice(0, 2).map((cell) => cell.getBoundingClientRect().left),
        ),
      );
    const before = await places();
    await page.locator('.wide').evaluate((one) => one.scrollTo(10_000, 0));
    expect(await page.locator('.wide').evaluate((one) => one.scrollLeft)).toBeGreaterThan(100);
    expect(await places()).toEqual(before);
    // What is scrolled below them does not show through.
    const grounds = await rowOf.evaluateAll((rows) =>
      rows.flatMap(({ children }) =>
        [...children].slice(0, 2).map((cell) => getComputedStyle(cell).backgroundColor),
      ),
    );
    expect(grounds.filter((colour) => /transparent|rgba\(.*, 0\)/.test(colour))).toEqual([]);
  }
});

test('a field in focus has an outline in the colour that the theme has for that', async () => {
  for (const theme of themes) {
    await openState(page, folder, { id: 'good', theme });
    for (const id of ['goal-kind', 'goal-amount', 'prevalence', 'threshold-slider']) {
      await by(id).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const [outline, wanted] = await by(id).evaluate((field) => {
        const probe = document.createElement('i');
        probe.className = 'focus-probe';
        document.body.append(probe);
        probe.style.color = 'var(--vscode-focusBorder)';
        const colour = getComputedStyle(probe).color;
        probe.remove();
        return [
          `${getComputedStyle(field).outlineStyle} ${getComputedStyle(field).outlineColor}`,
          `solid ${colour}`,
        ];
      });
      expect(outline, `${theme} ${id}`).toBe(wanted);
    }
  }
});

test('a form of settings marks what differs, says what is wrong, and trains with all it has', async () => {
  await openState(page, folder, { id: 'options', theme: 'vscode-dark' });
  const changed = () =>
    page.locator('.field[data-changed] > label').evaluateAll((all) => all.map((each) => each.textContent));
  expect(await changed()).toEqual(['Columns left out', 'Preset', 'L2 penalty', 'Seed']);
  expect(await by('form-batchSize').isVisible()).toBe(false); // of SGD alone
  await by('form-train').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-l2');
  await by('form-l2').fill('');
  await by('form-preset').selectOption('lecture');
  expect(await changed()).toContain('Learning rate');
  expect(await by('form-learningRate').inputValue()).toBe('0.001');
  await by('form-learningRate').fill('0.01');
  expect(await page.locator('[id="form-learningRate-note"]').textContent()).toBe('was 1 · preset: 0.001');
  await by('form-preset').selectOption('recommended');
  await by('form-exclude').getByText('Mean of the DM-SNR curve').click();
  expect(await changed()).toEqual(['Seed']);
  await by('form-train').filter({ hasText: 'Train with 1 change' }).click();
  const [wish] = (await asked()) as [{ readonly type: string; readonly said: object }];
  expect(wish).toMatchObject({
    type: 'trainAs',
    said: { seed: 7, preset: 'recommended', exclude: [], l2: 'auto', label: null, epochs: null },
  });
  expect(await by('form').isVisible()).toBe(false);
  await by('options').click();
  await by('form-seed').press('Escape');
  expect(await by('form').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('options');
  await by('options').click();
  await by('form-seed').fill('8');
  await by('form-seed').press('Enter');
  expect((await asked()).at(-1)).toMatchObject({ type: 'trainAs', said: { seed: 8 } });
  // What trained has the focus now, and the same stroke does not press it.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('options');
  expect(await by('form').isVisible()).toBe(false);
});

test('placeholders have the colour of the theme', async () => {
  await openState(page, folder, { id: 'good', theme: 'vscode-dark' });
  const colours = await by('prevalence').evaluate((element) => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--vscode-input-placeholderForeground)';
    document.body.append(probe);
    const [theme, own] = [getComputedStyle(probe), getComputedStyle(element, '::placeholder')];
    return [own.color, theme.color];
  });
  expect(colours[0]).toBe(colours[1]);
});

test('a goal that the file of a saved run has not says so, and is saved by a press', async () => {
  await openState(page, folder, { id: 'opened', theme: 'vscode-light' });
  expect(await by('file-news').textContent()).toBe('');
  await openState(page, folder, { id: 'unsaved', theme: 'vscode-light' });
  expect(await by('file-news').textContent()).toContain('What was chosen here is not saved in this file');
  // Also beside the goal, far down on the page.
  await page.setViewportSize({ width: 900, height: 600 });
  await by('goal-amount').scrollIntoViewIfNeeded();
  const top = () => by('file-news').evaluate((element) => element.getBoundingClientRect().top);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(top).toBe(0);
  await by('save-goal').click();
  expect((await asked()).at(-1)).toEqual({ type: 'saveRun' });
  await by('threshold-reset').click();
  await expect.poll(() => by('file-news').textContent()).toBe('');
});

test('a goal that no threshold is found for is told at the top, until there is another', async () => {
  await openState(page, folder, { id: 'lecture', theme: 'vscode-light' });
  await by('goal-kind').selectOption('recall');
  const told = () => by('goal-looked-at').textContent();
  await expect.poll(told).toMatch(/^Goal: find at least 90\s% of "1"\. This run kept no rows /);
  await by('goal-kind').selectOption('top');
  await expect.poll(told).toMatch(/^Goal: look only at the most probable /);
  await by('threshold-reset').click();
  await expect.poll(told).toBe('');
});

test('more rows than the test part has, said as a share, are all of them', async () => {
  await openState(page, folder, { id: 'good', theme: 'vscode-light' });
  const amount = by('goal-amount');
  await by('goal-kind').selectOption('top');
  await by('goal-unit').selectOption('topRows');
  await amount.fill('500000');
  await amount.press('Tab');
  await expect.poll(() => by('goal-looked-at').textContent()).toContain('500,000 most probable rows');
  await by('goal-unit').selectOption('top');
  await expect.poll(() => amount.inputValue()).toBe('100');
});

test('the cell of the confusion matrix that was pressed stays in sight while its rows open beside the page', async () => {
  await page.setViewportSize({ width: 1400, height: 700 });
  await openState(page, folder, { id: 'good', theme: 'vscode-light' });
  const cell = by('rows-fn');
  await cell.click();
  await page.setViewportSize({ width: 690, height: 700 });
  const isInSight = () =>
    cell.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
});

test('a class is named in one way: in quotes, cut behind the same letters, and whole on hover', async () => {
  await page.setViewportSize({ width: 1600, height: 800 });
  await openState(page, folder, { id: 'named-two', theme: 'vscode-dark' });
  const names = [
    ['Not a pulsar, noise or …', 'Not a pulsar, noise or interference of terrestrial origin'],
    ['Pulsar, a rotating neut…', 'Pulsar, a rotating neutron star seen in its radio pulses'],
  ] as const;
  for (const place of ['answer', 'scores', 'confusion', 'threshold', 'weights-section', 'facts'])
    for (const [cut, whole] of place === 'facts' || place === 'threshold' ? names.slice(1) : names) {
      const named = by(place).filter({ hasText: `"${cut}"` });
      expect(await named.count(), `${place}: ${cut}`).toBe(1);
      const hovers = await by(place).evaluate((element) =>
        [element, ...element.querySelectorAll('[title]')].map((each) => each.getAttribute('title') ?? ''),
      );
      expect(hovers.filter((hover) => hover.includes(`"${whole}"`)).length, place).toBeGreaterThan(0);
    }
  // Only the list of what the file holds has it in full.
  const shown = await by('answer').textContent();
  expect(shown).not.toContain('terrestrial');
});

test('where both classes weighed the same, what is shown is what training was after, beside what guessing has', async () => {
  await openState(page, folder, { id: 'weighed', theme: 'vscode-dark' });
  const cells = await page
    .locator('[data-cell]')
    .evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
  const [tn, fp, fn, tp] = cells as [number, number, number, number];
  const mean = (tp / (tp + fn) + tn / (tn + fp)) / 2;
  const figure = page.locator('.figure', { hasText: 'Balanced accuracy' });
  expect(await figure.locator('.value').textContent()).toBe(mean.toFixed(3));
  expect(await figure.textContent()).toContain('always the same: 0.500');
  expect(await page.locator('[data-balanced] .measured > :first-child').textContent()).toBe(mean.toFixed(3));
  expect(await page.locator('.scores .blind').isVisible()).toBe(false);
  expect(await by('compared-accuracy').isVisible()).toBe(false);
  await openState(page, folder, { id: 'ranked', theme: 'vscode-dark' });
  expect(await page.locator('[data-key-figure="balancedAccuracy"]').isVisible()).toBe(false);
  expect(await page.locator('.scores .blind').isVisible()).toBe(true);
  expect(await by('compared-accuracy').textContent()).toBe('always "0": 0.800');
});

test('the two tables of the illusion have the same rows, side by side', async () => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await openState(page, folder, { id: 'illusion', theme: 'vscode-dark' });
  const rowsOf = (balance: string) =>
    by(`side-${balance}`)
      .locator('.scores tbody tr:visible')
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('th')?.textContent, Math.round(row.getBoundingClientRect().top)]),
      );
  const before = await rowsOf('lecture');
  expect(before.map(([name]) => name)).toContain('balanced accuracy');
  expect(await rowsOf('oversample')).toEqual(before);
});

test('splits have a strip from the second on: one and this run would stand at its two ends', async () => {
  const strips = page.locator('[data-testid="repeats"] .strip');
  await openState(page, folder, { id: 'repeated-once', theme: 'vscode-dark' });
  await by('repeats').waitFor();
  expect([await strips.count(), await page.locator('.strip-legend').isVisible()]).toEqual([0, false]);
  await openState(page, folder, { id: 'repeating', theme: 'vscode-dark' });
  await by('repeats').waitFor();
  expect(await strips.count()).toBeGreaterThan(5);
});

test('the focus that moves on to Train Again, from a remedy that trained, brings no hint over the buttons beside it', async () => {
  await page.setViewportSize({ width: 640, height: 800 });
  await openState(page, folder, { id: 'again', theme: 'vscode-dark' });
  await by('stop').waitFor();
  await page.keyboard.press('Tab'); // as the page has it where the one pressed went away
  await by('stop').evaluate((button) => (button as HTMLElement).focus());
  await page.evaluate(() => {
    const { messages } = (globalThis as unknown as { gallery: { messages: readonly object[] } }).gallery;
    postMessage(messages[0], '*');
  });
  await by('train-again').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('train-again');
  await page.waitForTimeout(100);
  expect(await by('hint').isVisible()).toBe(false);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await by('hint').filter({ hasText: 'Train with the settings of this run' }).waitFor();
});

test('what comes under a pointer that rests brings no hint until it moves: the page moves when a remedy has trained', async () => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openState(page, folder, { id: 'doubtful', theme: 'vscode-dark' });
  const show = async (warned: boolean) => {
    await page.evaluate((isWarned) => {
      type Shown = { readonly type: string; readonly run: { readonly record: object } };
      const { messages } = (globalThis as unknown as { gallery: { messages: readonly [Shown] } }).gallery;
      const [{ type, run }] = messages;
      const record = isWarned ? run.record : { ...run.record, warnings: [] };
      postMessage({ type, run: { ...run, record } }, '*');
    }, warned);
    await page.locator('[data-warning="label-leak"]').waitFor({ state: warned ? 'visible' : 'detached' });
  };
  await show(false);
  const term = await page.locator('.figure .term').nth(2).boundingBox();
  const [x, y] = [(term?.x ?? 0) + 6, (term?.y ?? 0) + 6];
  await show(true);
  await page.mouse.move(x, y - 40);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
  await show(false);
  await page.waitForTimeout(800);
  expect(await by('hint').isVisible()).toBe(false);
  await page.mouse.move(x + 2, y);
  await by('hint').filter({ hasText: 'the fraction that was found' }).waitFor();
  await page.mouse.move(-20, -20);
  await by('hint').waitFor({ state: 'hidden' });
});

test('a hint of what gets the focus lies on the side that the focus did not come from', async () => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openState(page, folder, { id: 'decided', theme: 'vscode-dark' });
  const sideOfHint = async (from: string, key: string) => {
    await by(from).focus();
    await by(from).evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - 400));
    await page.waitForTimeout(100); // scrolling hides a hint
    await page.keyboard.press(key);
    await by('hint').waitFor();
    const top = (locator: ReturnType<typeof by>) =>
      locator.evaluate((one) => one.getBoundingClientRect().top);
    return (await top(by('hint'))) < (await top(page.locator('[data-hint]:focus'))) ? 'above' : 'below';
  };
  expect(await sideOfHint('prevalence', 'Tab')).toBe('below');
  expect(await sideOfHint('goal-kind', 'Shift+Tab')).toBe('above');
});

test.each(themes.slice(1))('nor in the theme %s', async (theme) => {
  const found: Record<string, string[]> = {};
  for (const { id } of states.filter((state) => !state.id.endsWith('-opened'))) {
    await openState(page, folder, { id, theme });
    expect(await page.evaluate(() => document.body.className)).toContain(theme);
    const faults = await faultsAt(widths);
    if (faults.length > 0) found[id] = faults;
  }
  expect(found).toEqual({});
});

test('in Korean nothing is said in English, and nothing sticks out, is cut without dots, or overlaps', async () => {
  const found: Record<string, string[]> = {};
  for (const { id, names } of states) {
    await openState(page, folder, { id, theme: 'vscode-light', language: 'ko' });
    const faults = [...(await page.evaluate(englishOf, names)), ...(await faultsAt(widths))];
    if (faults.length > 0) found[id] = faults;
  }
  expect(found).toEqual({});
});

test('no page met an error, or was refused anything by its own policy', () => expect(complaints).toEqual([]));

describe('what is looked for is found:', () => {
  beforeAll(async () => {
    await openState(page, folder, { id: 'good', theme: 'vscode-light' });
    await page.setViewportSize({ width: 640, height: 800 });
  });

  test.each<[string, Readonly<Record<string, string>>, string, RegExp | undefined]>([
    ['nothing where nothing is wrong', {}, 'words', undefined],
    ['a page that scrolls sideways', { width: '900px' }, 'words', /scrolls sideways/],
    [
      'a word that is cut',
      { width: '40px', overflow: 'hidden', 'white-space': 'nowrap' },
      'more than there is room for',
      /cuts "more than/,
    ],
    [
      'none with dots',
      { width: '40px', overflow: 'hidden', 'white-space': 'nowrap', 'text-overflow': 'ellipsis' },
      'more than there is room for',
      undefined,
    ],
    ['a line cut in height', { height: '8px', overflow: 'hidden' }, 'words', /in height/],
    ['words over others', { position: 'absolute', top: '16px', left: '20px' }, 'words', /overlap/],
  ])('%s', async (_, styles, words, fault) => {
    await page.evaluate(
      ([given, text]) => {
        const element = document.createElement('p');
        element.id = 'planted';
        element.textContent = text;
        // As the page itself does it: its policy refuses a style attribute.
        for (const [name, value] of Object.entries(given)) element.style.setProperty(name, value);
        document.querySelector('main')?.append(element);
      },
      [styles, words] as const,
    );
    const found = await page.evaluate(faultsOf);
    await page.evaluate(() => document.getElementById('planted')?.remove());
    if (fault === undefined) expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringMatching(fault));
  });
});
