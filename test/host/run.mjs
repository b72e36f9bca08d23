// @ts-check
// Runs the tests of test/host/suite inside a VS Code: the embedded one, or with `--desktop` the newest
// desktop VS Code, which @vscode/test-electron downloads.
// `node test/host/run.mjs [--desktop] [--suite FOLDER] [REPORT]` writes the counts to REPORT as JSON.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../steps.mjs';

const { values, positionals } = parseArgs({
  options: { desktop: { type: 'boolean' }, suite: { type: 'string', default: 'test/host/suite' } },
  allowPositionals: true,
});

/** Bundles the runner and every test file found, so that none is forgotten on a list.
 * @param {string} suite @returns {Promise<string>} the runner's path */
async function bundleTests(suite) {
  const files = await readdir(path.join(root, suite));
  const outdir = path.join(root, 'out', 'host-tests');
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [
      'test/host/index.ts',
      ...files.filter((file) => file.endsWith('.test.ts')).map((file) => `${suite}/${file}`),
    ],
    entryNames: '[name]',
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}

const temporary = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-host-'));
const workspace = path.join(temporary, 'workspace');
await mkdir(workspace);
try {
  const embedded = process.platform === 'win32' ? 'code.cmd' : 'code';
  process.exitCode = await runTests({
    ...(values.desktop ? {} : { vscodeExecutablePath: path.join(root, 'test', 'vscode', embedded) }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleTests(values.suite),
    extensionTestsEnv: { PULSAR_SLP_ROOT: root, PULSAR_SLP_REPORT: positionals[0] },
    launchArgs: [workspace],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(temporary, { recursive: true, force: true });
}
