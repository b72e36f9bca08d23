/** The pages in all their states, without VS Code: at no width does anything overlap, stick out or get cut. */
import { readFileSync } from 'node:fs';
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
