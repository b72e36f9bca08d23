// @ts-check
// Takes the arguments that @vscode/test-electron gives to a desktop VS Code, and runs them in the embedded one.
import { launchBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { startServer } from './server.mjs';
import { openWindow } from './window.mjs';

/** Longer than any of our test runs. */
const limitMs = 20 * 60_000;

/** @param {string} name @returns {string | undefined} the value of --name=value */
function argument(name) {
  const prefix = `--${name}=`;
  return process.argv.find((each) => each.startsWith(prefix))?.slice(prefix.length);
}

async function main() {
  const extensionPath = argument('extensionDevelopmentPath');
  const testsPath = argument('extensionTestsPath');
  const folder = process.argv.slice(2).find((each) => !each.startsWith('-'));
  if (!extensionPath || !testsPath || !folder) {
    throw new Error('Usage: code FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');
  }
  await ensureInstalled({ log: console.log });
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const window = await openWindow(browser, server, { folder, extensionPath, testsPath });
    return await Promise.race([window.exitCode, tooLong()]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @returns {Promise<never>} */
function tooLong() {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`The tests did not end within ${limitMs / 60_000} minutes.`)),
      limitMs,
    ).unref();
  });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => process.exit(130));

process.exit(
  await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }),
);
