import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { Run } from '../../../../src/core/run/run.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { refusalOf } from '../../../inWords.js';
import { tableText } from '../../../tableText.js';
import { bundle } from '../../bundle.js';
import { failureOf, recordOf, trainFile, trainFrom } from '../../training.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Trains on a file to which something happens when its first piece has been read. */
function trainDisturbed(file: string, happens: () => void): Promise<Run> {
  return trainFrom(async () => {
    const { totalBytes, chunks } = await openFile(file);
    async function* disturbed() {
      let first = true;
      for await (const chunk of chunks) {
        if (first) happens();
        first = false;
        yield chunk;
      }
    }
    return { totalBytes, chunks: disturbed() };
  });
}

const changed = [
  'file-changed',
  'data.csv: the file was changed while it was being read. Train again once nothing writes to it.',
];

describe('a file', () => {
  const text = tableText(200_000); // more pieces than are read ahead
  const made = () => {
    const file = path.join(folder, 'disturbed.csv');
    writeFileSync(file, text);
    utimesSync(file, 1e9, 1e9);
    return file;
  };

  test.each<[string, (file: string) => void]>([
    ['grows', (file) => appendFileSync(file, '1,1,1\n')],
    // Behind the piece that is being read just now, of which a race would leave zeros.
    ['is cut short', (file) => truncateSync(file, 2 << 20)],
    ['is emptied', (file) => truncateSync(file, 0)],
    ['is written anew, as long as before,', (file) => writeFileSync(file, text.replaceAll('9', '8'))],
  ])(
    'that %s while it is read is refused: what was read is neither the old nor the new one',
    async (_, change) => {
      const file = made();
      expect(failureOf(await trainDisturbed(file, () => change(file)))).toEqual(changed);
      writeFileSync(file, tableText(60));
      expect(recordOf(await trainFile(file, { epochs: 1 })).dataset.rows).toBe(60);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'whose time was put back after it was written anew is refused, too',
    async () => {
      const file = made();
      const happens = () => {
        writeFileSync(file, text.replaceAll('9', '8'));
        utimesSync(file, 1e9, 1e9);
      };
      expect(failureOf(await trainDisturbed(file, happens))).toEqual(changed);
    },
  );

  const keepsOpen = process.platform !== 'win32';
  test.skipIf(!keepsOpen)(
    'that is deleted or replaced while it is read is refused too, though it can be read',
    async () => {
      const file = made();
      expect(failureOf(await trainDisturbed(file, () => rmSync(file)))).toEqual([
        'file-unreadable',
        'data.csv: the file does not exist. Check the path; it may have been moved or deleted.',
      ]);
      const other = `${made()}.new`;
      writeFileSync(other, text);
      utimesSync(other, 1e9, 1e9);
      expect(failureOf(await trainDisturbed(file, () => renameSync(other, file)))).toEqual(changed);
    },
  );

  // Reading this file of Linux's fails as reading from a disk does that was taken away.
  test.skipIf(process.platform !== 'linux')('that stops being readable is told of', async () => {
    expect(failureOf(await trainFile('/proc/self/mem'))).toEqual([
      'file-unreadable',
      'data.csv: the file could not be read (EIO: i/o error, read). Try again.',
    ]);
  });

  test('that does not exist is told of', async () => {
    expect(failureOf(await trainFile(path.join(folder, 'none.csv')))[0]).toBe('file-unreadable');
    expect(failureOf(await trainFile(folder))[0]).toBe('file-unreadable');
  });

  test('comes in pieces that add up to its size, which is known beforehand', async () => {
    const file = path.join(folder, 'pieces.csv');
    const text = tableText(120_000);
    writeFileSync(file, text);
    const { totalBytes, chunks } = await openFile(file);
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks) pieces.push(new Uint8Array(chunk));
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

describe.skipIf(noPipes)('for the editor only a regular file is opened', () => {
  const refused = 'This is not a file but a pipe, a socket or a device. Choose a CSV file.';

  test('not a pipe, which would hold one of the four threads that read files: eight do not', async () => {
    for (let i = 0; i < 8; i++) {
      const pipe = path.join(folder, `silent${i}`);
      expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
      await expect(refusalOf(openFile(pipe, 'regular-file'))).resolves.toContain(refused);
    }
    expect(await readFile(import.meta.filename, 'utf8')).toContain('eight do not');
  });

  test('nor a device, a link to one, or a socket; a link to a file is one', async () => {
    const at = (name: string) => path.join(folder, name);
    symlinkSync('/dev/zero', at('zero.csv'));
    for (const file of ['/dev/zero', '/dev/null', at('zero.csv')])
      await expect(refusalOf(openFile(file, 'regular-file'))).resolves.toContain(refused);
    const server = createServer().listen(at('socket'));
    await once(server, 'listening');
    await expect(refusalOf(openFile(at('socket'), 'regular-file'))).resolves.toContain(refused);
    server.close();
    writeFileSync(at('real.csv'), tableText(60));
    symlinkSync('real.csv', at('link.csv'));
    const open = () => openFile(at('link.csv'), 'regular-file');
    expect(recordOf(await trainFrom(open, { epochs: 1 })).dataset.rows).toBe(60);
  });

  test('by the worker that the editor starts', async () => {
    const script = path.join(folder, 'worker.cjs');
    await bundle('src/worker/worker.ts', script);
    const pipe = path.join(folder, 'worker.csv');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const worker = new Worker(script);
    const source = { kind: 'path', path: pipe };
    worker.postMessage({ type: 'train', name: 'worker.csv', source, config: makeConfig({}) });
    const [{ events }] = await once(worker, 'message');
    await worker.terminate();
    expect(events).toEqual([
      {
        type: 'failed',
        problem: expect.objectContaining({ code: 'file-unreadable', where: { file: 'worker.csv' } }),
      },
    ]);
  });
});
