// @ts-check
// A window of the embedded VS Code: a page of a browser, with the extension under development in it.
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {{ page: Page, exitCode: Promise<number>, close: () => Promise<void> }} Window */

/** Opens a folder; resolves when the workbench is drawn.
 * @param {import('playwright-core').Browser} browser
 * @param {{ origin: string, port: number }} server
 * @param {object} options
 * @param {string} options.folder workspace folder
 * @param {string} options.extensionPath extension under development
 * @param {string} [options.testsPath] module whose run() is called in the extension host
 * @param {boolean} [options.web] run the extension in the web extension host
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.deviceScaleFactor]
 * @returns {Promise<Window>} exitCode resolves when the tests are over */
export async function openWindow(browser, server, options) {
  const { viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 } = options;
  // A locale is needed: without one this Chromium says en-US@posix, which Intl refuses.
  const context = await browser.newContext({ locale: 'en-US', viewport, deviceScaleFactor });
  context.setDefaultTimeout(120_000); // an upper bound only: on a busy machine all of it takes long
  const page = await context.newPage();
  let lost = () => {};
  const exitCode = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    lost = () => reject(new Error('The extension host ended before the tests did.'));
    page.once('crash', () => reject(new Error('The page of the embedded VS Code crashed.')));
  });
  exitCode.catch(() => {}); // whoever awaits it hears of it
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      // VS Code reports exit code 0 when the host of the tests is gone: its connection tells first.
      if (hostGone.test(format(...args))) lost();
      logLine(type, args);
    },
  );
  await page.goto(windowUrl(server, options));
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  return { page, exitCode, close: () => context.close() };
}

/** @param {{ origin: string, port: number }} server
 * @param {{ folder: string, extensionPath: string, testsPath?: string, web?: boolean }} options */
export function windowUrl({ origin, port }, { folder, extensionPath, testsPath, web }) {
  const remote = (/** @type {string} */ file) =>
    `vscode-remote://127.0.0.1:${port}${pathToFileURL(file).pathname}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extensionPath)],
    ['skipWelcome', 'true'],
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ...(web ? [['extensionDevelopmentKind', 'web']] : []),
  ];
  // Decoded: URLSearchParams encodes it again, and the workbench decodes once.
  const query = {
    folder: decodeURIComponent(pathToFileURL(folder).pathname),
    payload: JSON.stringify(payload),
  };
  return `${origin}/?${new URLSearchParams(query)}`;
}

/** What the tests print, as they would in a terminal. @param {string} _type @param {unknown[]} args */
function logLine(_type, args) {
  const line = format(...args);
  if (!noise.test(line)) console.log(line);
}

const hostGone = /\[ExtensionHost\].*received socket close event/;

/** What VS Code says of itself in every window: native modules that are not built, nor needed, and how it
 * connects to its server. */
const noise =
  /spdlog|native-watchdog|connection token|Creating a socket|\[Service Worker\]|ChatSessionStore|additional builtin extensions|^Completed|extension gallery/i;

/** The frame of a webview's own page, two frames deep.
 * @param {Page} page @param {string} selector something that only this page has
 * @returns {Promise<import('playwright-core').Frame>} */
export async function webviewFrame(page, selector) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (
        await frame
          .locator(selector)
          .count()
          .catch(() => 0)
      )
        return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`No webview with ${selector} appeared within 120 s.`);
}
