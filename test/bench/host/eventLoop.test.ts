/** A measurement, not a test: how long the extension host's event loop is held while a run on 1,000,000
 * rows goes on. `npm run bench:host` prints it; nothing is asserted but that the run was real. */
import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { inWorkspace, recordOf, train } from '../../host/workspace.js';
import { tableText } from '../../tableText.js';

const rows = 1_000_000;

/** Eight features and a label, as wide as HTRU2; written in pieces. */
async function makeBigFile(): Promise<vscode.Uri> {
  const file = inWorkspace('million.csv');
  const handle = await open(file.fsPath, 'w');
  const body = tableText(10_000).trimEnd().split('\n').slice(1);
  const wide = body.map((line) => {
    const [a, b, label] = line.split(',');
    return [a, b, a, b, a, b, a, b, label].join(',');
  });
  await handle.write('a,b,c,d,e,f,g,h,label\n');
  for (let done = 0; done < rows; done += wide.length) await handle.write(`${wide.join('\n')}\n`);
  await handle.close();
  return file;
}

function milliseconds(histogram: IntervalHistogram): string {
  const ms = (nanoseconds: number) => `${(nanoseconds / 1e6).toFixed(1)} ms`;
  return `median ${ms(histogram.percentile(50))}, 99 % ${ms(histogram.percentile(99))}, longest ${ms(histogram.max)}`;
}

async function observed<T>(act: () => Promise<T>): Promise<{ result: T; delay: string }> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  const result = await act();
  histogram.disable();
  return { result, delay: milliseconds(histogram) };
}

suite('Activation', () => {
  test('of the extension, the loading of its code included', async () => {
    const extension = vscode.extensions.getExtension('pulsar-slp.pulsar-slp');
    assert.ok(extension !== undefined && !extension.isActive);
    const start = performance.now();
    await extension.activate();
    console.log(`    activated in ${(performance.now() - start).toFixed(1)} ms`);
  });
});

suite('Delay of the extension host’s event loop (sampled every 1 ms)', () => {
  test('idle, as a yardstick', async () => {
    const { delay } = await observed(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
    console.log(`    idle for 5 s: ${delay}`);
  });

  test(`training on ${rows.toLocaleString('en-US')} rows`, async () => {
    const file = await makeBigFile();
    const { result, delay } = await observed(() => train(file));
    const [run] = result;
    assert.ok(run);
    const { dataset, time } = recordOf(run);
    assert.equal(dataset.rows, rows);
    console.log(`    run of ${((time.readMs + time.trainMs) / 1000).toFixed(1)} s: ${delay}`);
  });
});
