/** Runs inside the extension host: every test file beside this bundle, with mocha. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 120_000, color: true });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('end', () => {
      const { passes, failures, pending } = runner.stats as Mocha.Stats;
      const counts = { passed: passes, failed: failures, skipped: pending };
      if (process.env.PULSAR_SLP_REPORT) writeFileSync(process.env.PULSAR_SLP_REPORT, JSON.stringify(counts));
    });
  });
  if (failed > 0) throw new Error(`${failed} host tests failed.`);
}
