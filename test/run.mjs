// @ts-check
// `npm test`: everything, in the order in which a mistake is cheapest to find. Ends with "N passed, N failed".
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies, root, runNode, StepError } from './steps.mjs';
import { ensureInstalled } from './vscode/install.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A check that has no tests of its own counts as one. @param {number} code @returns {Counts} */
const single = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** Runs a test runner that writes its counts to a file; a runner that dies without it has failed.
 * @param {string} script @param {(report: string) => readonly string[]} args
 * @param {(report: any) => Counts} read @returns {Promise<Counts>} */
async function counted(script, args, read) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-report-'));
  try {
    const report = path.join(folder, 'report.json');
    const code = await runNode(script, args(report));
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const counts = read(JSON.parse(await readFile(report, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} project @returns {Promise<Counts>} */
const vitest = (project) =>
  counted(
    'node_modules/vitest/vitest.mjs',
    (report) => [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.numFailedTestSuites * (json.numFailedTests === 0 ? 1 : 0),
      skipped: json.numPendingTests,
    }),
  );

/** @type {readonly [string, () => Promise<Counts>][]} */
const steps = [
  ['Lint', async () => single(await runNode('node_modules/@biomejs/biome/bin/biome', ['check', '.']))],
  ['Imports', async () => single(await runNode('test/lint/imports.mjs'))],
  ['Types', async () => single(await runNode('node_modules/typescript/bin/tsc', ['-b']))],
  ['Build', async () => single(await runNode('esbuild.mjs'))],
  ['Unit tests', () => vitest('unit')],
  ['Whole runs', () => vitest('runs')],
  [
    'Host tests, inside VS Code',
    () =>
      counted(
        'test/host/run.mjs',
        (report) => [report],
        (json) => json,
      ),
  ],
  ['End-to-end tests, in VS Code as a person uses it', () => vitest('e2e')],
  ['The package', () => vitest('package')], // last: what it leaves in dist is minified
];

async function main() {
  await ensureDependencies();
  await ensureInstalled({ log: console.log });
  if (!existsSync(path.join(root, '..', 'shared', 'data'))) {
    console.log('The folder ../shared is not there: tests on the real HTRU2 file will be skipped.');
  }
  const only = process.argv.slice(2);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, step] of steps) {
    if (only.length > 0 && !only.some((word) => name.toLowerCase().includes(word))) continue;
    console.log(`\n── ${name} ──`);
    const counts = await step();
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    if (counts.failed === 0) continue;
    console.log(`✘ ${name}: ${counts.failed} failed`);
    if (name === 'Build') break; // what follows runs what was built
  }
  console.log(
    `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  );
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof StepError ? error.message : (error?.message ?? error));
  return 1;
});
