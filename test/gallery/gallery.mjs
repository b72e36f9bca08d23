// @ts-check
// Makes the gallery: every state of the pages as a page to open, without VS Code. Needs dist/.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { kernelForEsbuild } from '../../src/kernel/build.mjs';
import { root } from '../steps.mjs';

const here = import.meta.dirname;

/** As VS Code calls them on a webview's body. */
export const themes = /** @type {const} */ ([
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
]);
export const widths = [300, 640, 1000, 1600];

/** Fonts are the platform's, and no theme's. */
const fonts = {
  '--vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  '--vscode-font-weight': 'normal',
  '--vscode-font-size': '13px',
  '--vscode-editor-font-family': '"Droid Sans Mono", monospace',
};

/** The host's HTML asks `vscode` for one thing only. */
const vscodeForPages = {
  name: 'vscode',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'gallery' }));
    plugin.onLoad({ filter: /.*/, namespace: 'gallery' }, () => ({
      contents: `export const Uri = { joinPath: (...parts) => parts.join('/') };`,
    }));
  },
};

/** Writes the pages and the index. @param {string} folder which is emptied
 * @returns {Promise<{ id: string, about: string, names: string[] }[]>} the states, in their order, with the names in them */
export async function makeGallery(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const outfile = path.join(folder, 'pages.mjs');
  await build({
    entryPoints: [path.join(here, 'pages.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    plugins: [kernelForEsbuild, vscodeForPages],
  });
  const pages = /** @type {typeof import('./pages.js')} */ (await import(pathToFileURL(outfile).href));
  const states = await pages.galleryStates();
  const given = await Promise.all(
    themes.map(async (kind) => ({
      kind,
      variables: {
        ...JSON.parse(await readFile(path.join(here, 'themes', `${kind}.json`), 'utf8')),
        ...fonts,
      },
    })),
  );
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFile(path.join(folder, name), text);
  await Promise.all([
    ...['host.js', 'webview.css'].map((name) => copyFile(path.join(here, name), path.join(folder, name))),
    write('themes.js', pages.themesScript(given)),
    write('index.html', pages.indexOf(states, themes, widths)),
    ...states.flatMap((state) => [
      write(`${state.id}.html`, pages.pageOf(state, path.relative(folder, root))),
      write(`${state.id}.js`, pages.dataOf(state)),
    ]),
  ]);
  return states.map(({ id, about, messages }) => ({ id, about, names: namesIn(messages) }));
}

/** What files, columns, classes and runs are called: the same in every language; and why the host refused, which it says in its own. @param {unknown} messages */
function namesIn(messages) {
  /** @type {Set<string>} */
  const names = new Set();
  JSON.stringify(messages, (key, value) => {
    if (typeof value === 'string' && ['name', 'value', 'label', 'category', 'why'].includes(key))
      names.add(value);
    return value;
  });
  // The beginning that sentences have of long ones; see core/names.ts.
  const begun = [...names].map((name) => `${[...name].slice(0, 23).join('')}…`);
  return [...names, ...begun].filter((name) => name.length > 1);
}

/** Opens a state, and waits until all of it is drawn.
 * @param {import('../vscode/window.mjs').Page} page @param {string} folder
 * @param {{ id: string, theme: string, language?: string }} what */
export async function openState(page, folder, { id, theme, language = 'en' }) {
  await page.goto(`${pathToFileURL(path.join(folder, `${id}.html`)).href}?${theme} ${language}`);
  await page.locator('#panel > *').first().waitFor({ state: 'attached' });
  // Messages come frame by frame, and what is observed is drawn in the frame after.
  await page.evaluate(async () => {
    for (let i = 0; i < 8; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
