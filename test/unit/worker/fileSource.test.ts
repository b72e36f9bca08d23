import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../../src/worker/fileSource.js';
import { tableText } from '../../tableText.js';
import { failureOf, recordOf, trainFile, trainFrom } from '../training.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file', () => {
  test('that grows while it is read is refused: what was read is neither the old nor the new one', async () => {
    const file = path.join(folder, 'growing.csv');
    writeFileSync(file, tableText(40_000));
    const run = await trainFrom(async () => {
      const { totalBytes, chunks } = await openFile(file);
      async function* disturbed() {
        let first = true;
        for await (const chunk of chunks) {
          if (first) appendFileSync(file, '1,1,1\n');
          first = false;
          yield chunk;
        }
      }
      return { totalBytes, chunks: disturbed() };
    });
    expect(failureOf(run)).toEqual([
      'file-changed',
      'data.csv: the file was changed while it was being read. Train again once nothing writes to it.',
    ]);
  });

  test('comes in pieces that add up to its size, which is known beforehand', async () => {
    const file = path.join(folder, 'pieces.csv');
    const text = tableText(120_000);
    writeFileSync(file, text);
    const { totalBytes, chunks } = await openFile(file);
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks) pieces.push(chunk);
    expect(pieces.length).toBeGreaterThan(1);
    expect(totalBytes).toBe(text.length);
    expect(Buffer.concat(pieces).toString()).toBe(text);
  });

  test('that a stop leaves half read is closed', async () => {
    const file = path.join(folder, 'closed.csv');
    writeFileSync(file, tableText(60_000));
    const { chunks } = await openFile(file);
    const reader = chunks[Symbol.asyncIterator]();
    await reader.next();
    await reader.return?.();
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });
});

const noPipes = process.platform === 'win32';

describe.skipIf(noPipes)(`a named pipe${noPipes ? ' (skipped: Windows has no mkfifo)' : ''}`, () => {
  test('may be written to while it is read', async () => {
    const pipe = path.join(folder, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const text = tableText(60_000);
    const reading = trainFile(pipe, { epochs: 1 });
    const writer = await open(pipe, 'w');
    await writer.write(text.slice(0, 300_000));
    await writer.write(text.slice(300_000));
    await writer.close();
    expect(recordOf(await reading).dataset.rows).toBe(60_000);
  });
});
