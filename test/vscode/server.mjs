// @ts-check
// Starts the server of the embedded VS Code.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { serverFolder } from './install.mjs';

/** @typedef {{ port: number, origin: string, userData: string, close: () => Promise<void> }} Server */

/** Starts a server with folders of its own, which go when it is closed or this process ends.
 * @param {{ port?: number, settings?: Record<string, unknown> }} [options] a fixed port, else a free one;
 *   settings of the machine, the only ones a server reads from a file
 * @returns {Promise<Server>}
 * @throws {Error} whose message is one sentence */
export async function startServer({ port: wanted, settings = {} } = {}) {
  const port = await claimPort(wanted);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-vscode-'));
  const userData = path.join(folder, 'user');
  mkdirSync(path.join(userData, 'Machine'), { recursive: true });
  writeFileSync(path.join(userData, 'Machine', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  const child = spawn(process.execPath, serverArgs(port, folder, userData), {
    stdio: ['ignore', 'pipe', 'pipe'],
    // No gallery: nothing is looked up outside.
    // Its extension hosts are killed, so their sockets must lie in the folder that goes with them.
    env: {
      ...process.env,
      XDG_RUNTIME_DIR: folder,
      NODE_OPTIONS: '',
      PULSAR_SLP_USER_DATA: userData, // for tests that look at what was stored
      EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
    },
    detached: process.platform !== 'win32', // a group of its own: its extension hosts end with it
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const end = () => {
    killGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', end);
  await ready(child, end);
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    userData,
    close: async () => {
      process.off('exit', end);
      killGroup(child);
      await exited;
      end();
    },
  };
}

/** Nothing that asks, greets or looks for updates. */
const quiet = {
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
};

/** @param {number} port @param {string} folder @param {string} userData */
function serverArgs(port, folder, userData) {
  return [
    path.join(serverFolder, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--accept-server-license-terms', '--disable-workspace-trust'],
    ...['--user-data-dir', userData],
    ...['--server-data-dir', path.join(folder, 'server')],
    ...['--extensions-dir', path.join(folder, 'extensions')],
    ...['--telemetry-level', 'off'],
  ];
}

/** @param {number | undefined} wanted @returns {Promise<number>} */
function claimPort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', () =>
      reject(
        new Error(
          `Port ${wanted} is in use: choose another with npm start -- --port N, or end what uses it.`,
        ),
      ),
    );
    probe.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {() => void} end @returns {Promise<void>} */
function ready(child, end) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ why) => {
      end();
      reject(
        new Error(
          `The embedded VS Code did not start (${why}): ${said.trim().split('\n').at(-1) ?? 'it said nothing'}.`,
        ),
      );
    };
    const timer = setTimeout(() => fail('no answer in 60 s'), 60_000);
    const listen = (/** @type {Buffer} */ data) => {
      said += data;
      if (!said.includes('Extension host agent listening')) return;
      clearTimeout(timer);
      said = '';
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it is gone already
  }
}
