/** `npm run bench` on a small file, with the peers that need no installation. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DataFiles, makeData } from '../../bench/data.js';
import { goalsOf } from '../../bench/goals.mjs';
import { type Contestant, contestantsOf, measure } from '../../bench/measure.mjs';
import { findPeers } from '../../bench/peers.mjs';
import { taskReport } from '../../bench/report.mjs';
import { median, ratios } from '../../bench/statistics.mjs';
import { tasks } from '../../bench/tasks.mjs';
import { benchMarks, replaceBetween } from '../../bench/words.mjs';
import { root } from '../../steps.mjs';

const rows = 2_000;
const reading = tasks.find(({ name }) => name === 'read') as (typeof tasks)[number];
const silent = () => {};
let folder: string;
let files: DataFiles;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-bench-'));
  files = await makeData(folder, rows, false, silent);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);

describe('the data', () => {
  test('has the rows it says, and numbers as long as the survey’s', () => {
    const lines = linesOf(files.large);
    expect(lines).toHaveLength(rows);
    const digits = lines
      .flatMap((line) => line.split(',').slice(0, -1))
      .map((cell) => cell.replace(/\D/g, ''));
    expect(Math.max(...digits.map((cell) => cell.replace(/^0+/, '').length))).toBe(10);
    expect(files.growth.map((file) => linesOf(file).length)).toEqual([10, 100, 1000]);
  });

  test('sorted holds the same rows, the positives last', () => {
    const lines = linesOf(files.sorted);
    expect([...lines].sort()).toEqual([...linesOf(files.large)].sort());
    const labels = lines.map((line) => line.slice(-1));
    expect(labels).toEqual([...labels].sort());
    expect(new Set(labels).size).toBe(2);
  });

  test('wide has 100 features and a label', () => {
    const lines = linesOf(files.wide);
    expect(lines).toHaveLength(rows / 20);
    for (const line of lines) expect(line).toMatch(/^([-\d.e]+,){100}[01]$/);
  });
});

describe('measuring', () => {
  let contestants: Contestant[];
  beforeAll(() => {
    const { status } = spawnSync(process.execPath, ['esbuild.mjs', `--bench=${folder}`], { cwd: root });
    expect(status).toBe(0);
    const peers = findPeers({ folder, only: ['csvParse'], python: undefined, log: silent });
    contestants = contestantsOf(reading, peers, files);
  });

  const stranger = (script: string): Contestant => ({
    id: 'stranger',
    name: 'a stranger',
    file: files.large,
    command: [process.execPath, '-e', script],
    samples: [],
  });

  test('takes one sample of each in each round, all of the same numbers', async () => {
    await measure(contestants, 2, silent);
    expect(contestants.map(({ id, samples }) => [id, samples.length])).toEqual([
      ['ours', 2],
      ['csvParse', 2],
    ]);
    const [own, other] = contestants.map(({ samples }) => samples[1]);
    expect(own?.rows).toBe(rows);
    expect(own?.bits).toBe(other?.bits);
    const cells = linesOf(files.large).flatMap((line) => line.split(',').map(Number));
    expect(own?.checksum).toBeCloseTo(
      cells.reduce((sum, cell) => sum + cell, 0),
      3,
    );
    expect(own?.maxRssBytes).toBeGreaterThan(1e7);

    const measured = contestants.map((one) => ({ ...one, bytes: 200_000 }));
    const result = { date: '2026-01-01', contestants: measured };
    const said = taskReport(reading, result);
    expect(said).toMatch(/\| csv-parse \d\S+ \| .+ ms \(.+\) \| \d+ \| \d+ MiB \| [\d.]+ \(.+ to .+\) \|/);
    expect(said).toContain('differ from ours in their last bits: none.');
    const limits = { goals: { csvParse: 1.5, absent: 2 }, cpuGoals: { csvParse: 3 } };
    const goals = goalsOf({ ...reading, ...limits }, result);
    const ratio = ratios([own?.ms ?? 0], [other?.ms ?? 0]).median;
    expect(goals.map(({ most }) => most)).toEqual([1.5, 2, 3]);
    expect(goals[0]?.reached?.min).toBeLessThanOrEqual(ratio);
    expect(goals[0]?.reached?.max).toBeGreaterThanOrEqual(ratio);
    expect(goals[1]?.reached).toBeUndefined();
    expect(goals[2]?.reached?.median).toBeGreaterThan(0);
  });

  test('ends when a peer read something else', async () => {
    const wrong = stranger(`console.log(JSON.stringify({ ms: 1, rows: ${rows}, checksum: 0 }))`);
    await expect(measure([...contestants, wrong], 1, silent)).rejects.toThrow('did not read the same');
  });

  test('goes on without a peer that fails, and says so', async () => {
    const broken = stranger('throw new Error("out of luck")');
    const field = [...contestants.map((one) => ({ ...one, samples: [] })), broken];
    await measure(field, 2, silent);
    expect(field.map(({ samples }) => samples.length)).toEqual([2, 2, 0]);
    const measured = field.map((one) => ({ ...one, bytes: 200_000 }));
    expect(taskReport(reading, { date: '2026-01-01', contestants: measured })).toContain(
      'a stranger failed: ',
    );
  });
});

test('ratios are taken round by round', () => {
  expect(median([4, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(ratios([1, 4, 2], [2, 4, 1])).toEqual({ median: 1, min: 0.5, max: 2 });
});

test('the report takes its predecessor’s place and leaves the rest of the page alone', () => {
  const once = replaceBetween(benchMarks, '# Measurements\n\nBy hand.\n', 'old');
  const twice = replaceBetween(benchMarks, `${once}\nAfter.\n`, 'new');
  expect(twice).toBe(`${once.replace('old', 'new')}\nAfter.\n`);
  expect(twice).toContain('By hand.');
});
