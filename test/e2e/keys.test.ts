/** The page by keyboard, its data tables, and its tools, on the gallery's pages: without VS Code. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scores } from '../../src/core/evaluation/metrics.js';
import type { RunRecord } from '../../src/core/run/record.js';
import type { FromPanel } from '../../src/protocol/panel.js';
import { faultsOf } from '../gallery/faults.mjs';
import { makeGallery, openState } from '../gallery/gallery.mjs';
import { launchBrowser } from '../vscode/browser.mjs';
import type { Browser, Page } from '../vscode/window.mjs';

/** What is in a page of the gallery beside the page itself: what had the focus is kept there by numbers. */
declare const gallery: {
  focused?: Element[];
  readonly messages: readonly { readonly run: { readonly record: RunRecord } }[];
  readonly asked: readonly FromPanel[];
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-keys-'));
let browser: Browser;
let page: Page;
let states: Awaited<ReturnType<typeof makeGallery>>;

beforeAll(async () => {
  states = await makeGallery(folder);
  browser = await launchBrowser();
  page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await page.setViewportSize({ width: 1000, height: 800 });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (id: string) => openState(page, folder, { id, theme: 'vscode-light' });
const by = (id: string) => page.locator(`[data-testid="${id}"]`);
const recordShown = () => page.evaluate(() => gallery.messages.at(-1)?.run.record as RunRecord);

/** Numbers everything that has the focus while a key is pressed, until it comes to something again, or to nothing.
 * @returns the numbers, in their order; empty where the key leads nowhere */
async function walk(key: string): Promise<number[]> {
  const reached: number[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const { activeElement: focused, body } = document;
      if (focused === null || focused === body) return -1;
      gallery.focused ??= [];
      if (!gallery.focused.includes(focused)) gallery.focused.push(focused);
      return gallery.focused.indexOf(focused);
    });
    if (at < 0 || reached.includes(at)) return reached;
    reached.push(at);
  }
}

/** Far fewer than the controls that a page of results has, five charts of the test part among them; of a field in a sentence or a form,
 * whose arrow keys are its own, each is a stop, and so is a button below them. */
const mostStops = 22;
const fields =
  ':is(.goal, .form, .one-row) :is(select, input:not([type="checkbox"])), .row-tools vscode-button';

test('each part of a page is one stop of the tab key', async () => {
  const counts: Record<string, number> = {};
  for (const { id } of states) {
    await open(id);
    const reached = (await walk('Tab')).length;
    const typed = page.locator(fields).filter({ visible: true });
    counts[id] = reached - (await typed.count());
  }
  expect(counts.good).toBeGreaterThan(10);
  const tooMany = Object.entries(counts).filter(([, count]) => count > mostStops);
  expect(tooMany).toEqual([]);
});

test.each(['good', 'warnings', 'useless', 'repeated', 'question', 'compared', 'illusion'])(
  'tab and arrow keys come to all that can be pressed or explains itself: %s',
  async (id) => {
    await open(id);
    const stops = await walk('Tab');
    await page.mouse.click(1, 1); // the last tab led out of the page, and the keys with it
    // Twice: the slider is moved with the rest, and then there is a way back to the run's own threshold.
    for (const stop of [...stops, ...stops]) {
      await page.evaluate((at) => (gallery.focused?.[at] as HTMLElement).focus(), stop);
      // A list of choices keeps its arrow keys.
      if (await page.evaluate(() => document.activeElement?.tagName !== 'SELECT')) await walk('ArrowDown');
    }
    const missed = await page.evaluate(() =>
      [...document.querySelectorAll('vscode-button, button, summary, .term, .plot, select, input')]
        .filter((one) => one.checkVisibility() && !gallery.focused?.includes(one))
        .map((one) => `${one.tagName} ${(one as HTMLElement).dataset.testid ?? one.textContent}`),
    );
    expect(missed).toEqual([]);
  },
);

describe('one row explained', () => {
  test('has each field and each button in the order of the tab key, there and back', async () => {
    await open('row-wide-opened');
    await by('row-section').locator('summary').focus();
    const names: string[] = [];
    const reached = () =>
      page.evaluate(() => {
        const { activeElement: one } = document;
        return (one as HTMLElement | null)?.dataset.testid ?? one?.getAttribute('aria-label') ?? '';
      });
    const fields = await by('row').locator('input, select').count();
    expect(fields).toBe(20);
    for (let i = 0; i < fields + 2; i++) {
      await page.keyboard.press('Tab');
      names.push(await reached());
    }
    expect(new Set(names).size).toBe(fields + 2);
    expect(names.slice(-2)).toEqual(['row-reset', 'row-more']);
    await page.keyboard.press('Shift+Tab');
    expect(await reached()).toBe('row-reset');
    await page.keyboard.press('Shift+Tab');
    expect(await reached()).toBe(names.at(-3));
  });

  test('shows all columns, and folds the rest again', async () => {
    await open('row-wide-opened');
    const lines = () => by('row').locator('input, select').count();
    await by('row-more').focus();
    await page.keyboard.press('Enter');
    expect(await lines()).toBe(120);
    expect(await by('row-more').textContent()).toBe('Show 20 of 120 columns');
    await by('row-more').focus();
    await page.keyboard.press('Enter');
    expect(await lines()).toBe(20);
    expect(await by('row-more').textContent()).toBe('Show all 120 columns');
    expect(await by('row-more').evaluate((one) => one.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    );
  });

  test('keeps its bars at all widths', async () => {
    await open('row-opened');
    const widths: number[] = [];
    for (const width of [300, 400, 461, 512, 560, 620, 701, 760, 801, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      const axis = by('row').locator('tbody .bar-axis').first();
      widths.push(await axis.evaluate((one) => one.getBoundingClientRect().width));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await page.setViewportSize({ width: 1000, height: 800 });
    expect(widths.filter((width) => width < 50)).toEqual([]);
    expect(widths.slice(2).filter((width) => width < 90)).toEqual([]);
  });

  test('names the threshold as a probability where positives are as rare as there', async () => {
    await open('row-opened');
    const said = (await by('row-answer').textContent()) ?? '';
    const [, share, above = '', threshold] =
      /where ([\d.]+)\s%.*predicted [^:]*: (not )?above the threshold ([\d.]+)\./.exec(said) ?? [];
    expect(share).toBe('5.0');
    const { split } = await recordShown();
    const { train } = split.positives as { train: number };
    const here = await by('threshold').evaluate((one) => Number(one.dataset.value));
    // Bayes' rule on odds: those of the positives there over those in the training part.
    const odds = ((here / (1 - here)) * (0.05 / 0.95)) / (train / (split.train - train));
    expect(Number(threshold)).toBeCloseTo(odds / (1 + odds), 3);
    const own = await by('row-probability').evaluate((one) => Number(one.dataset.value));
    expect(above).toBe(own > odds / (1 + odds) ? '' : 'not ');
  });

  test('says of which line a listed row is until it is changed, and forgets its words', async () => {
    await open('row-opened');
    const { dataset, profile } = await recordShown();
    const place = (name: string) => profile.columns.findIndex((column) => column.name === name);
    const tell = (line: number, city: string) => {
      const cells = profile.columns.map(() => '');
      cells[place('city')] = city;
      cells[dataset.labelColumn] = 'seen';
      return page.evaluate((message) => window.postMessage(message), { type: 'row', cells, line });
    };
    const city = by('row').getByLabel('city', { exact: true });
    const words = () => city.locator('option').allTextContents();
    const before = await words();
    await tell(1234, 'Atlantis');
    await expect.poll(() => by('row-note').textContent()).toBe('Line 1,234, actually "seen".');
    expect(await words()).toContain('Atlantis');
    await tell(7, before[0] as string);
    await expect.poll(() => by('row-note').textContent()).toBe('Line 7, actually "seen".');
    expect(await words()).not.toContain('Atlantis');
    await city.selectOption(before[1] as string);
    expect(await by('row-note').textContent()).toBe('');
  });
});

test('a part that was left is entered again where it was left', async () => {
  await open('good');
  await by('copy-loss-svg').focus();
  await page.keyboard.press('Tab');
  expect(await by('copy-loss-svg').evaluate((one) => one.matches(':focus'))).toBe(false);
  await page.keyboard.press('Shift+Tab');
  expect(await by('copy-loss-svg').evaluate((one) => one.matches(':focus'))).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await by('loss-smooth').evaluate((one) => one.matches(':focus'))).toBe(true);
});

test('the arrow keys of a chart read its points, and up and down leave it', async () => {
  await open('good');
  await by('chart-roc').focus();
  await page.keyboard.press('End');
  expect(await by('chart-roc-spoken').textContent()).toContain('TPR 1.000, FPR 1.000');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show data');
});

describe('the threshold', () => {
  const shown = () => by('threshold').evaluate((one) => Number(one.dataset.value));
  const matrix = () =>
    page
      .locator('td[data-cell]')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
  const asked = (type: FromPanel['type']) =>
    page.evaluate((wanted) => gallery.asked.filter((each) => each.type === wanted).at(-1), type);

  test('moves by hundredths and tenths, and the host is told of it', async () => {
    await open('good');
    const { evaluation, time } = await recordShown();
    const logits = evaluation.test.steps.map(({ logit }) => logit);
    const probabilities = logits.map((logit) => 1 / (1 + Math.exp(-logit)));
    /** The next row that lies so far below, or if there is none, the next one. */
    const below = (from: number, by: number) => {
      const lower = probabilities.filter((each) => each < from - 1e-9);
      const near = lower.filter((each) => each >= from - by);
      return near.length > 0 ? Math.min(...near) : Math.max(...lower);
    };
    await by('threshold-slider').focus();
    for (const [key, by] of [
      ['ArrowLeft', 0.01],
      ['ArrowLeft', 0.01],
      ['PageDown', 0.1],
      ['ArrowDown', 0.01],
    ] as const) {
      const [before, from] = [await matrix(), await shown()];
      await page.keyboard.press(key);
      await expect.poll(matrix).not.toEqual(before);
      expect(await shown()).toBeCloseTo(below(from, by), 9);
    }
    const left = await matrix();
    for (const key of ['ArrowRight', 'PageUp', 'End', 'Home']) {
      const from = await shown();
      await page.keyboard.press(key);
      if (key === 'Home') await expect.poll(shown).toBeLessThan(0.001);
      else await expect.poll(shown).toBeGreaterThan(from);
    }
    expect(await matrix()).not.toEqual(left);
    const { positives, negatives } = evaluation.test;
    expect(await matrix()).toEqual([0, negatives, 0, positives]);
    const told = (await asked('look')) as Extract<FromPanel, { type: 'look' }>;
    expect(told.look.chosen?.training).toBe(time.startedAt);
    expect(told.look.chosen?.logit).toBeCloseTo(Math.min(...logits), 9);
    await by('threshold-reset').click();
    expect(await asked('look')).toMatchObject({ type: 'look', look: { chosen: null } });
  });

  test('goes with the wish for the rows of a cell, by mouse and by key', async () => {
    await open('good');
    const { model } = await recordShown();
    const before = await matrix();
    const [tn, fp] = before;
    const cell = page.locator('td[data-cell="fp"]');
    await cell.click({ position: { x: 4, y: 4 } }); // all of it can be pressed
    expect(await asked('rows')).toEqual({ type: 'rows', of: 'fp', logit: model.threshold ?? 0 });
    expect(await by('rows-fp').getAttribute('aria-label')).toBe(
      `Show the ${fp} rows predicted "1" that are "0"`,
    );
    expect(await by('rows-tn').getAttribute('aria-label')).toBe(
      `Show the ${Number(tn).toLocaleString('en-US')} rows predicted "0" that are "0"`,
    );
    await by('threshold-slider').focus();
    await page.keyboard.press('PageDown');
    await expect.poll(matrix).not.toEqual(before);
    const { look } = (await asked('look')) as Extract<FromPanel, { type: 'look' }>;
    await by('rows-tp').focus();
    await page.keyboard.press('Enter');
    expect(await asked('rows')).toEqual({ type: 'rows', of: 'tp', logit: look.chosen?.logit });
    // No row is called negative: there is nothing to show of that.
    await by('threshold-slider').focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await matrix())[0]).toBe(0);
    expect(await by('rows-tn').getAttribute('aria-disabled')).toBe('true');
    await page.locator('td[data-cell="tn"]').click();
    expect(await asked('rows')).toMatchObject({ of: 'tp' });
    await by('threshold-reset').click();
    await open('illusion');
    expect(await page.locator('td[data-cell]').count()).toBeGreaterThan(0);
    expect(await page.locator('td[data-cell] button').count()).toBe(0);
  });

  test('is said in the tables that are copied', async () => {
    await open('good');
    await by('threshold-slider').focus();
    await page.keyboard.press('PageDown');
    const words = `at threshold ${(await shown()).toFixed(3)}`;
    for (const [button, text] of [
      ['copy-test-scores-markdown', `| class ${words} | precision |`],
      ['copy-test-scores-csv', `class ${words},precision,`],
      ['copy-confusion-markdown', `| ${words} | predicted 0 |`],
      ['copy-confusion-csv', `${words},predicted 0,`],
    ] as const) {
      await by(button).click();
      const { text: copied } = (await asked('copy')) as Extract<FromPanel, { type: 'copy' }>;
      expect(copied.startsWith(text), copied).toBe(true);
    }
    const [tn, fp, fn, tp] = (await matrix()) as [number, number, number, number];
    const { text } = (await asked('copy')) as Extract<FromPanel, { type: 'copy' }>;
    expect(text).toContain(`actual 0,${tn},${fp}\r\nactual 1,${fn},${tp}\r\n`);
  });
});

describe('the data behind a chart', () => {
  beforeAll(() => open('good'));

  /** Headings and figures of a chart's table, once it is opened. */
  async function dataOf(id: string): Promise<{ headings: string[]; names: string[]; figures: number[][] }> {
    const table = by(`data-${id}`);
    const folds = table.locator('xpath=ancestor-or-self::details[not(@open)]');
    while ((await folds.count()) > 0) await folds.first().locator('> summary').click();
    await table.locator('tbody tr').first().waitFor();
    return table.evaluate((element) => ({
      headings: [...element.querySelectorAll('thead th')].map((cell) => cell.textContent ?? ''),
      names: [...element.querySelectorAll('tbody th')].map((cell) => cell.textContent ?? ''),
      figures: [...element.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => Number(cell.dataset.value)),
      ),
    }));
  }

  test.each(['loss', 'accuracy'] as const)('of the %s is that of every epoch', async (id) => {
    const { epochs } = await recordShown();
    const { headings, names, figures } = await dataOf(id);
    expect(headings).toEqual(['epoch', 'train', 'validation']);
    expect(names).toEqual(epochs.map(({ epoch }) => String(epoch)));
    expect(figures).toEqual(
      epochs.map(({ loss, trainAccuracy, validation }) =>
        id === 'loss' ? [loss, validation?.loss] : [trainAccuracy, validation?.accuracy],
      ),
    );
  });

  test.each(['pr', 'roc'] as const)('of the curve %s lies on it, from end to end', async (id) => {
    const { steps, positives, negatives } = (await recordShown()).evaluation.test;
    const { headings, names, figures } = await dataOf(id);
    expect(headings).toEqual(
      id === 'pr'
        ? ['threshold', 'precision', 'recall']
        : ['threshold', 'true positive rate', 'false positive rate'],
    );
    const curve = steps.map(({ tp, fp }) => {
      const { precision, recall } = scores({ tp, fp, fn: positives - tp, tn: negatives - fp });
      return id === 'pr' ? [precision, recall] : [recall, fp / negatives];
    });
    const places = figures.map((point) => JSON.stringify(point));
    const all = curve.map((point) => JSON.stringify(point));
    expect(places.length).toBeGreaterThan(10);
    expect(places.length).toBeLessThanOrEqual(25);
    // Without any row predicted positive there is a point of ROC, and none of precision.
    expect(places.filter((place) => !all.includes(place))).toEqual(id === 'pr' ? [] : ['[0,0]']);
    expect(places.at(-1)).toBe(all.at(-1));
    expect(names.every((name) => /^(?:[<>] )?[01]\.\d{3}$/.test(name))).toBe(true);
  });

  test('of the calibration and of the probabilities counts every row of the test part once', async () => {
    const { calibration, histogram, positives, negatives } = (await recordShown()).evaluation.test;
    const calibrated = await dataOf('calibration');
    expect(calibrated.headings).toEqual(['predicted', 'positive', 'rows']);
    expect(calibrated.figures).toEqual(calibration.map(({ observed, count }) => [observed, count]));
    const sum = (column: number, of: readonly (readonly number[])[]) =>
      of.reduce((all, row) => all + (row[column] as number), 0);
    expect(sum(1, calibrated.figures)).toBe(positives + negatives);
    const probabilities = await dataOf('scores');
    expect(probabilities.headings).toEqual(['probability', 'negative', 'positive']);
    expect(probabilities.names[0]).toBe('0.00 to 0.05');
    expect(probabilities.figures).toEqual(histogram.map((bin) => [bin.negatives, bin.positives]));
    expect([0, 1].map((column) => sum(column, probabilities.figures))).toEqual([negatives, positives]);
  });

  test('of the penalty is each that was tried', async () => {
    const { choice } = (await recordShown()).optimum;
    const tried = (choice?.path ?? []).filter(({ l2 }) => l2 > 0).sort((a, b) => a.l2 - b.l2);
    const { headings, figures } = await dataOf('penalty');
    expect(headings).toEqual(['λ', 'loss']);
    expect(figures).toEqual(tried.map(({ loss }) => [loss]));
  });

  test('can be scrolled with the keyboard', async () => {
    await by('data-loss').locator('.scroller').focus();
    await page.keyboard.press('End');
    await expect
      .poll(() =>
        by('data-loss')
          .locator('.scroller')
          .evaluate((one) => one.scrollTop),
      )
      .toBeGreaterThan(0);
  });
});

describe('with all tools in sight', () => {
  const widths = Array.from({ length: 27 }, (_, i) => 300 + 50 * i);

  test.each(['good', 'training', 'exact', 'long', 'rest', 'compared', 'compared-many', 'illusion'])(
    'no word of a legend is cut or covered: %s',
    async (id) => {
      await open(id);
      await page.mouse.move(0, 0);
      // As when the pointer is over each part at once.
      await page.evaluate(() => {
        for (const tools of document.querySelectorAll<HTMLElement>('.quiet')) tools.style.opacity = '1';
      });
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(async () => {
          for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        });
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('figcaption, figcaption .legend, figcaption .key')]
            .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
            .map((one) => `cut: ${one.textContent}`),
        );
        const covered = await page.evaluate(() => {
          const tools = [...document.querySelectorAll('.quiet')].filter((one) => one.checkVisibility());
          const boxes = tools.map((one) => one.getBoundingClientRect());
          return [...document.querySelectorAll('figcaption, .caption, table, .plot, summary')]
            .filter((one) => {
              const box = one.getBoundingClientRect();
              return boxes.some(
                (tool) =>
                  Math.min(tool.right, box.right) - Math.max(tool.left, box.left) > 1 &&
                  Math.min(tool.bottom, box.bottom) - Math.max(tool.top, box.top) > 3,
              );
            })
            .map((one) => `covered: ${one.textContent}`);
        });
        for (const fault of [...cut, ...covered, ...(await page.evaluate(faultsOf))])
          found.push(`${width} px: ${fault}`);
      }
      expect(found).toEqual([]);
    },
  );
});
