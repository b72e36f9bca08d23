// @ts-check
// `npm start`: from a fresh clone to a trained perceptron on the screen.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, ensureDependencies, root, StepError } from './steps.mjs';
import { ensureInstalled } from './vscode/install.mjs';

const sample = 'pulsar_sample.csv';
const workspace = path.join(root, 'out', 'workspace');
const screenshot = path.join(root, 'out', 'pulsar-slp.png');

async function main() {
  const port = readPort();
  await ensureDependencies();
  await ensureInstalled({ log: console.log });
  await build();
  await makeSample();
  // Only now: these need what has just been installed.
  const [{ launchBrowser }, { startServer }, window] = await Promise.all([
    import('./vscode/browser.mjs'),
    import('./vscode/server.mjs'),
    import('./vscode/window.mjs'),
  ]);
  console.log('Starting the embedded VS Code …');
  const server = await startServer({ port });
  try {
    const browser = await launchBrowser();
    try {
      const opened = await window.openWindow(browser, server, { folder: workspace, extensionPath: root });
      console.log((await trainOnSample(opened)).join('\n'));
    } finally {
      await browser.close();
    }
    console.log(`Screenshot: ${path.relative(process.cwd(), screenshot)}`);
    console.log(`VS Code:    ${window.windowUrl(server, { folder: workspace, extensionPath: root })}`);
    if (process.stdout.isTTY) await untilInterrupted();
  } finally {
    await server.close();
  }
}

/** @returns {number} */
function readPort() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8917' } } });
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepError(`--port must be a whole number from 1 to 65535, not ${values.port}.`);
}

async function makeSample() {
  await mkdir(workspace, { recursive: true });
  const { status } = spawnSync(process.execPath, [
    path.join(root, 'dist', 'cli.js'),
    'sample',
    path.join(workspace, sample),
    '--force',
  ]);
  if (status !== 0)
    throw new StepError(`The sample could not be written to ${workspace}: check that it can be written to.`);
}

/** Right-clicks the sample as a person would, and waits for the results.
 * @param {import('./vscode/window.mjs').Window} window
 * @returns {Promise<readonly string[]>} what the output channel says */
async function trainOnSample({ page }) {
  const { webviewFrame } = await import('./vscode/window.mjs');
  const { chooseInExplorer, readOutput } = await import('./vscode/person.mjs');
  console.log(`Right-click on ${sample}, "Train on CSV" …\n`);
  await chooseInExplorer(page, sample, 'Train on CSV');
  const panel = await webviewFrame(page, '#panel [data-testid="status"]');
  await panel.locator('[data-testid="status"][data-phase="ended"]').waitFor({ timeout: 60_000 });
  await page.screenshot({ path: screenshot, animations: 'disabled' });
  await page.setViewportSize({ width: 1280, height: 1600 }); // so that all lines are drawn
  return readOutput(page, panel, /^Epoch\s1:/, /^actual\s1/);
}

function untilInterrupted() {
  console.log('Ctrl-C ends it.');
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, resolve);
  });
}

process.exitCode = await main().then(
  () => 0,
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  },
);
