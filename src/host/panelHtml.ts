import * as vscode from 'vscode';
import { hostWords } from '../words/host.js';
import { language } from '../words/language.js';

/** Hash of the empty string: the toolkit makes one empty `<style>`. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

type Page = 'results' | 'saved' | 'comparison' | 'runs';

/** Draws each page that is open anew. */
const pages = new Set<() => void>();

/** Shows a page in a view, as long as there is one. @param state what the editor keeps for the page over a reload */
export function showPage(view: vscode.WebviewPanel, extension: vscode.Uri, page: Page, state: object): void {
  const draw = () => {
    view.webview.html = panelHtml(view.webview, extension, page, state);
  };
  draw();
  pages.add(draw);
  view.onDidDispose(() => pages.delete(draw));
}

/** In another language: the pages ask for what they show again. */
export function redrawPages(): void {
  for (const draw of pages) draw();
}

/** The page around a panel: the results of a run, a saved run, or a comparison. Nothing inline, nothing from elsewhere.
 * @param page which of them the bundle is to show
 * @param state what the editor keeps for the page over a reload */
export function panelHtml(webview: vscode.Webview, extension: vscode.Uri, page: Page, state: object): string {
  const local = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `img-src ${webview.cspSource} blob:`,
    `style-src ${webview.cspSource} ${emptyStyle}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  // The host's own bundle first: in a page it gives its words, and nothing else; see esbuild.mjs.
  const scripts = ['extension.js', 'page.js'].map(
    (file) => `<script nonce="${nonce}" src="${local('dist', file)}"></script>`,
  );
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(hostWords.resultsTitle)}</title>
<link rel="stylesheet" href="${local('dist', 'panel.css')}">
</head>
<body>
<main id="panel" data-page="${page}" data-state="${escape(JSON.stringify(state))}"></main>
${scripts.join('\n')}
</body>
</html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
