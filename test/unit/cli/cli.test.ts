/** The command line, as a process of its own: what it prints, writes and returns. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRunRecord } from '../../../src/core/run/guard.js';
import { tableText } from '../../tableText.js';

const root = path.resolve(import.meta.dirname, '../../..');
let folder: string;
let cli: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-cli-'));
  cli = path.join(folder, 'cli.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/cli.ts'],
    outfile: cli,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
  });
  writeFileSync(path.join(folder, 'data.csv'), tableText(400));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command; `onLine` sees each line of stdout as it comes. */
function run(
  args: readonly string[],
  onLine?: (line: string, kill: (signal: NodeJS.Signals) => void) => void,
) {
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
      for (const line of String(data).split('\n')) onLine?.(line, (signal) => child.kill(signal));
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

describe('train', () => {
  test('prints the lecture’s lines and the table', async () => {
    const { status, out, err } = await run(['train', 'data.csv', '--epochs', '2']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Epoch 1: loss=\d\.\d{3}, accuracy=\d\.\d{3}\/\d\.\d{3}\nEpoch 2: .*\n\nFinal Test: final accuracy = \d\.\d{3}\n\nclass +precision {2}recall/,
    );
  });

  test('writes the record to a file, and leaves nothing else', async () => {
    await run([
      'train',
      'data.csv',
      '--json',
      'run.json',
      '--seed',
      '7',
      '--balance',
      'oversample',
      '--learning-rate',
      '0.01',
    ]);
    const record = JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8'));
    expect(isRunRecord(record)).toBe(true);
    expect(record.config).toMatchObject({ seed: 7, balance: 'oversample', learningRate: 0.01 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('with --json - the record is all of stdout, the lines go to stderr', async () => {
    const { status, out, err } = await run(['train', 'data.csv', '--json', '-']);
    expect(status).toBe(0);
    expect(isRunRecord(JSON.parse(out))).toBe(true);
    expect(err).toContain('Epoch 10: loss=');
  });

  test('ends with 1 and one sentence where a file cannot be used', async () => {
    expect(await run(['train', 'nowhere.csv'])).toEqual({
      status: 1,
      out: '',
      err: 'nowhere.csv: the file does not exist. Check the path; it may have been moved or deleted.\n',
    });
  });

  test('ends with 1 where the record cannot be written', async () => {
    const { status, err } = await run(['train', 'data.csv', '--json', 'no/such/folder.json']);
    expect(status).toBe(1);
    expect(err).toBe(
      'no/such/folder.json: the file could not be written (ENOENT). Name a path in a folder that exists and can be written to.\n',
    );
  });

  test('Ctrl-C keeps what was learned', async () => {
    const { status, out } = await run(
      ['train', 'data.csv', '--epochs', '10000', '--json', 'stopped.json'],
      (line, kill) => {
        if (line.startsWith('Epoch 5:')) kill('SIGINT');
      },
    );
    expect(status).toBe(0);
    expect(out).toMatch(/Stopped after \d+ of 10000 epochs\.\n\nFinal Test/);
    expect(JSON.parse(readFileSync(path.join(folder, 'stopped.json'), 'utf8')).status).toBe('stopped');
  });
});

describe('wrong usage ends with 2 and one sentence', () => {
  test.each([
    [['dance'], '"dance" is not a command. Use train or sample.'],
    [['train'], 'Name the CSV file.'],
    [['train', 'a.csv', 'b.csv'], 'Name one file; "b.csv" is one too many.'],
    [['train', 'a.csv', '--epochs', 'ten'], 'Epochs must be a whole number from 1 to 10,000, not NaN.'],
    [
      ['train', 'a.csv', '--preset', 'x'],
      'Preset must be one of lecture, standardised, recommended, not "x".',
    ],
    [['train', 'a.csv', '--speed', '9'], "Unknown option '--speed'"],
  ])('%j', async (args, sentence) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toContain('See: node dist/cli.js --help');
  });

  test('--help explains, with 0', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('Usage: node dist/cli.js train FILE');
  });
});

test('sample writes a CSV that can be trained on', async () => {
  expect((await run(['sample', 'sample.csv'])).status).toBe(0);
  const { status, out } = await run(['train', 'sample.csv', '--epochs', '1']);
  expect(status).toBe(0);
  expect(out).toContain('Epoch 1:');
});
