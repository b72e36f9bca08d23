/** Whether a file is still the one that a run was trained on, with as little reading as that takes. */
import { expect, test } from 'vitest';
import { FileJudge, type Stamp } from '../../../src/host/fileJudge.js';
import { endedRecord } from '../webview/fixtures.js';

const startedAt = '2026-01-02T03:04:05.000Z';
const began = Date.parse(startedAt);
const large = 1 << 30;

/** A file, with how often it was read. */
class File {
  reads = 0;
  whileRead = () => {};
  stamp: Stamp | 'gone' | undefined;
  readonly judge: FileJudge;

  constructor(
    public content: string | undefined,
    stamp: Stamp,
  ) {
    this.stamp = stamp;
    this.judge = new FileJudge({
      stamp: async () => this.stamp,
      fingerprint: async () => {
        this.reads++;
        this.whileRead();
        return this.content;
      },
    });
  }

  write(content: string | undefined, stamp: Stamp | 'gone' | undefined): void {
    this.content = content;
    this.stamp = stamp;
  }

  stateFor(fingerprint: string) {
    const { dataset, time } = endedRecord();
    return this.judge.stateFor({ dataset: { ...dataset, fingerprint }, time: { ...time, startedAt } });
  }
}

test('a file that is touched, changed, removed and put back is what it is each time', async () => {
  const file = new File('a', { mtime: began, size: 10 });
  expect(await file.stateFor('a')).toBe('same');
  file.write('a', { mtime: began + 5_000, size: 10 });
  expect(await file.stateFor('a')).toBe('same');
  file.write('b', { mtime: began + 6_000, size: 10 });
  expect(await file.stateFor('a')).toBe('changed');
  file.write('b', 'gone');
  expect(await file.stateFor('a')).toBe('gone');
  file.write('a', { mtime: began + 7_000, size: 10 });
  expect(await file.stateFor('a')).toBe('same');
});

test('is read only where its time or size are new, and not where the size tells', async () => {
  const file = new File('a', { mtime: began, size: 10 });
  for (let i = 0; i < 3; i++) await file.stateFor('a');
  expect(file.reads).toBe(1);
  file.write('b', { mtime: began + 5_000, size: 11 });
  for (let i = 0; i < 3; i++) expect(await file.stateFor('a')).toBe('changed');
  expect(file.reads).toBe(1);
});

test('a large file is believed to be the same where it is older than the run', async () => {
  const file = new File('a', { mtime: began - 60_000, size: large });
  expect(await file.stateFor('a')).toBe('same');
  expect(file.reads).toBe(0);
  file.write('b', { mtime: began - 50_000, size: large });
  expect(await file.stateFor('a')).toBe('changed');
});

test('what was believed of one run is not held against another', async () => {
  const file = new File('b', { mtime: began - 60_000, size: large });
  expect(await file.stateFor('a')).toBe('same');
  expect(await file.stateFor('b')).toBe('same');
  expect(await file.stateFor('a')).toBe('changed');
  expect(file.reads).toBe(1);
});

test('nothing is claimed of what cannot be looked at', async () => {
  const file = new File(undefined, { mtime: began, size: 10 });
  expect(await file.stateFor('a')).toBe('same');
  file.write('b', undefined);
  expect(await file.stateFor('a')).toBe('same');
});

test('one that is written while it is looked at is the file it became', async () => {
  const file = new File('a', { mtime: began, size: 0 }); // emptied, to be written anew
  file.whileRead = () => file.write('b', { mtime: began + 1, size: 20 });
  expect(await file.stateFor('a')).toBe('changed');
  file.whileRead = () => {};
  expect(await file.stateFor('b')).toBe('same');
  expect(await file.stateFor('a')).toBe('changed');
});
