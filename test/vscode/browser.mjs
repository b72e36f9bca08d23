// @ts-check
// Finds a Chromium, or unpacks the one that comes with the packages, and starts it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { unpackedChromium } from './chromium.mjs';

/** Without these a browser looks up its maker's hosts at every start. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window: the one named by PULSAR_SLP_BROWSER, else an installed Chrome, Chromium
 * or Edge, else the one from the npm registry (Linux on x64 only).
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} whose message is one sentence */
export async function launchBrowser() {
  const installed = process.env.PULSAR_SLP_BROWSER || findInstalled();
  const found = installed ? { executablePath: installed, env: process.env } : await shipped();
  try {
    return await chromium.launch({ headless: true, args: flags, ...found });
  } catch (error) {
    const [why] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Error(
      `The browser ${found.executablePath} did not start (${why}): set PULSAR_SLP_BROWSER to the path of a Chrome, Chromium or Edge.`,
    );
  }
}

async function shipped() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome, Chromium or Edge was found: install one, or set PULSAR_SLP_BROWSER to its path.',
    );
  }
  return unpackedChromium();
}

/** @returns {string | undefined} */
function findInstalled() {
  return places().find((place) => existsSync(place));
}

/** @returns {readonly string[]} */
function places() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32': {
      const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
      const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
      return roots.flatMap((root) => (root ? names.map((name) => path.join(root, name)) : []));
    }
    default: {
      const names = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
      ];
      const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}
