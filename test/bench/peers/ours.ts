/** This project, through the ways in that everything else in it uses. */

import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeConfig } from '../../../src/core/config.js';
import type { RunEvent } from '../../../src/core/run/run.js';
import type { ScoringModel } from '../../../src/core/scoring/scoringModel.js';
import { sentence } from '../../../src/words/problem.js';
import { runTraining } from '../../../src/worker/jobs/pipeline.js';
import { scoreFile } from '../../../src/worker/jobs/scoreFile.js';
import { readCsv } from '../../../src/worker/reading/csvReader.js';
import { openFile } from '../../../src/worker/reading/fileSource.js';
import { processorMs, reading, serve } from '../peer.mjs';
import { median } from '../statistics.mjs';

const read = reading(async (file) => {
  const reader = readCsv(await openFile(file), makeConfig({}).reading);
  let step = await reader.next();
  while (!step.done) step = await reader.next();
  const { columns, rows } = step.value.table;
  const at = (row: number, column: number) => columns[column]?.numberAt(row) ?? Number.NaN;
  return { rows, width: columns.length, at };
});

/** A run as the command line makes it, but standardised: what the peer's script does.
 * @throws Error when it fails */
async function* run(file: string): AsyncGenerator<RunEvent & { readonly at: number }> {
  const job = {
    name: path.basename(file),
    open: () => openFile(file),
    config: makeConfig({ preset: 'recommended' }),
  };
  for await (const event of runTraining(job, { now: Date.now, stopped: () => false })) {
    if (event.type === 'failed') throw new Error(sentence(event.problem));
    yield { ...event, at: performance.now() };
  }
}

/** File to model: the split, the test after each epoch, the optimum and the evaluation are in it. */
async function train(file: string) {
  const [start, spent] = [performance.now(), processorMs()];
  const marks = new Map<string, number>();
  let [rows, positives] = [0, 0];
  for await (const event of run(file)) {
    marks.set(event.type, event.at);
    if (event.type !== 'prepared') continue;
    rows = event.preparation.dataset.rows;
    positives = event.preparation.dataset.classes[1].count;
  }
  const at = (type: RunEvent['type']) => marks.get(type) ?? start;
  const took = (from: number, to: number) => `${Math.round(to - from)} ms`;
  return {
    ms: at('ended') - start,
    cpuMs: processorMs() - spent,
    rows,
    checksum: positives,
    detail: `reading and split ${took(start, at('prepared'))}, scaling and optimum ${took(at('prepared'), at('optimum'))}, epochs ${took(at('optimum'), at('epoch'))}, evaluation ${took(at('epoch'), at('ended'))}`,
  };
}

/** Median of the run's epochs. An epoch's time goes from the end of the one before, so that its shuffle is in
 * it, to its last report of progress, so that the test that follows it is not: the peers have none. */
async function epoch(file: string) {
  const nsPerRow: number[] = [];
  let [rows, trainRows, positives, start] = [0, 0, 0, 0];
  let progress: { at: number; fraction: number } | undefined;
  for await (const event of run(file)) {
    if (event.type === 'prepared') {
      rows = event.preparation.dataset.rows;
      positives = event.preparation.dataset.classes[1].count;
      trainRows = event.preparation.split.train;
    }
    if (event.type === 'progress') progress = event;
    if (event.type === 'optimum') start = event.at;
    if (event.type !== 'epoch') continue;
    const { at, fraction } = progress ?? { at: event.at, fraction: 1 };
    nsPerRow.push(((at - start) * 1e6) / (fraction * trainRows));
    start = event.at;
    progress = undefined;
  }
  const middle = median(nsPerRow);
  return { ms: (middle * trainRows) / 1e6, rows, checksum: positives, nsPerRow: middle };
}

/** A weight for each feature, as the peers have it too. */
function modelOf(features: number): ScoringModel {
  return {
    ...{
      bias: -1,
      threshold: 0,
      label: '',
      width: features + 1,
      isNamed: false,
      labelColumn: features,
      trainRows: null,
      decimalMark: 'point',
      told: makeConfig({}).reading,
      isPointed: false,
      names: [],
    },
    columns: Array.from({ length: features }, (_, column) => ({
      ...{ name: '', column, range: null },
      terms: [{ feature: { name: '', column }, weight: 0.01 * (column + 1), centre: 0, deviation: null }],
    })),
    classes: [
      { value: 'no', count: 1 },
      { value: 'yes', count: 1 },
    ],
  };
}

/** File to the same file with two columns more, and the score of each row against its label left out. */
async function score(file: string) {
  const [start, spent] = [performance.now(), processorMs()];
  const scoring = scoreFile(
    {
      open: () => openFile(file),
      reading: makeConfig({}).reading,
      model: modelOf(8),
      wish: { offset: 0, top: null },
    },
    { now: Date.now, stopped: () => false },
  );
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'pulsar-slp-bench-')), 'scored.csv');
  const output = await open(target, 'wx');
  let step = await scoring.next();
  for (; !step.done; step = await scoring.next()) await output.writeFile(step.value.text);
  await output.close();
  const [ms, cpuMs] = [performance.now() - start, processorMs() - spent];
  rmSync(path.dirname(target), { recursive: true });
  const { rows, meanProbability } = step.value;
  return { ms, cpuMs, rows, checksum: rows * (meanProbability ?? 0) };
}

void serve({
  name: 'Pulsar SLP',
  tasks: { read, train, trainWords: train, epoch, slowEpoch: epoch, score },
  commands: { process: [process.execPath, path.join('dist', 'cli.js'), 'train'] },
});
