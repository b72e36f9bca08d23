/** The gallery as text: a page for each state, as the host makes it, and the index. */
import type * as vscode from 'vscode';
import { panelHtml } from '../../src/host/panelHtml.js';
import type { State } from './states.js';

/** What VS Code tells a webview of a theme: the kind on its body, and the variables of the theme. */
export interface Theme {
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A webview that loads from the disk. @param root of the checkout, as the pages see it */
function webviewAt(root: string): { webview: vscode.Webview; extension: vscode.Uri } {
  const webview = { asWebviewUri: (uri: unknown) => uri, cspSource: 'file:' };
  return { webview: webview as unknown as vscode.Webview, extension: root as unknown as vscode.Uri };
}

/** The host's own page, with what VS Code adds to it before the page's own script. */
export function pageOf({ id, page }: State, root: string): string {
  const { webview, extension } = webviewAt(root);
  const html = panelHtml(webview, extension, page, { uri: id });
  const nonce = /<script nonce="([^"]*)"/.exec(html)?.[1];
  const scripts = ['themes.js', `${id}.js`, 'host.js'].map(
    (file) => `<script nonce="${nonce}" src="${file}"></script>\n`,
  );
  return html
    .replace('<link ', '<link rel="stylesheet" href="webview.css">\n<link ')
    .replace('<script ', `${scripts.join('')}<script `);
}

/** The state as its page takes it. */
export function dataOf({ messages, inKorean, opened = false, view = {} }: State): string {
  return `globalThis.gallery = ${JSON.stringify({ messages, inKorean, opened, view })};\n`;
}

export function themesScript(themes: readonly Theme[]): string {
  return `globalThis.themes = ${JSON.stringify(themes)};\n`;
}

export function indexOf(
  states: readonly State[],
  themes: readonly string[],
  widths: readonly number[],
): string {
  const options = (values: readonly (string | number)[]) =>
    values.map((value) => `<option>${value}</option>`).join('');
  const entries = states.map(
    ({ id, about }) =>
      `<section><h2><a data-live="${id}" href="${id}.html">${id}</a> ${about}</h2><img data-picture="${id}" alt="${about}" loading="lazy"></section>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>The pages in all their states</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 1rem; background: #888; }
form { position: sticky; top: 0; padding: .5rem; background: #fff; }
h2 { font-size: 1rem; font-weight: normal; } a { font-weight: 600; color: #000; }
img { max-width: 100%; }
</style>
<form><label>Theme <select id="theme">${options(themes)}</select></label> <label>Width <select id="width">${options(widths)}</select></label>
A name leads to the page itself.</form>
${entries.join('\n')}
<script>
const [theme, width] = ['theme', 'width'].map((id) => document.getElementById(id));
function show() {
  for (const image of document.querySelectorAll('[data-picture]'))
    image.src = 'pictures/' + image.dataset.picture + '-' + theme.value + '-' + width.value + '.png';
  for (const link of document.querySelectorAll('[data-live]'))
    link.href = link.dataset.live + '.html?' + theme.value;
}
theme.onchange = width.onchange = show;
show();
</script>
`;
}

export { galleryStates } from './states.js';
