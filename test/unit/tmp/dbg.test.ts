import { test } from 'vitest';
import { isConsistent } from '../../../src/core/run/consistency.js';
import { toRunRecord } from '../../../src/core/run/guard.js';
import { trainText } from '../training.js';

test('x', async () => {
  const lines = Array.from(
    { length: 200 },
    (_, i) => `${((i * 7919) % 997) / 100 + (i % 2) * 4},${(i * 37) % 101}e300,${i % 2}`,
  );
  for (const p of ['recommended', 'exact', 'lecture'] as const) {
    const run = await trainText(['x,c,label', ...lines].join('\n'), { preset: p, label: 'label', seed: 3 });
    console.log(p, run.phase === 'failed' ? JSON.stringify(run.problem) : 'ok');
  }
  const cells = [
    ['0', '0'],
    ['0', '1'],
    ['0', '0'],
    ['0', '1'],
    ['0', '0'],
    ['0', '0'],
    ['0', '0'],
    ['0', '0'],
    ['0', '1.0'],
    ['0', '0'],
    ['0', '0'],
    ['0', ''],
    ['0', '0'],
    ['0', '1'],
    ['0', '1'],
    ['-1', '1'],
    ['1', '1'],
    ['0', '1.0'],
    ['0', ''],
    ['0', ''],
  ];
  const r = await trainText(cells.map((c) => c.join(',')).join('\n'), {
    preset: 'recommended',
    balance: 'lecture',
    batchSize: 1,
    epochs: 2,
  });
  if (r.phase === 'ended') {
    const { epochs, ...rest } = r.record;
    console.log(
      isConsistent(r.record),
      JSON.stringify(rest.optimum),
      JSON.stringify(rest.model),
      JSON.stringify(rest.evaluation).slice(0, 600),
      JSON.stringify(rest.split),
      JSON.stringify(rest.train),
      JSON.stringify(rest.test),
    );
  } else console.log(JSON.stringify(r));
});
