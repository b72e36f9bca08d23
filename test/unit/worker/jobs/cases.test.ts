/** Small inputs that were read wrongly once, made after other projects' bug reports and suites: here what the reader
 * and the label make of them, without a training. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { describeWith, shared } from '../../shared.js';

interface Expected {
  readonly rows?: number;
  readonly used?: number;
  readonly label?: string;
  readonly header?: boolean;
  readonly delimiter?: string;
  readonly warnnot?: readonly string[];
}

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly expected: readonly Expected[];
}

/** Of the wild ones, those that are about the shape of the file. */
const shapes = /^(?:P\d+|K[4-7])$/;
const other = new Set([
  'gaps_everywhere',
  'one_empty_column',
  'booleans_only',
  'one_text_column',
  'same_in_used_columns',
  'remedies_followed_to_the_end',
]);

for (const folder of ['peers', 'wild']) {
  const at = path.join('cases', folder);
  describeWith(path.join(at, 'expected.json'), `cases: ${folder}`, () => {
    const all = JSON.parse(readFileSync(path.join(shared, at, 'expected.json'), 'utf8')) as Case[];
    const ours = all.filter(({ kind, id }) => shapes.test(kind) && !other.has(id));
    test.each(ours.map((each) => [each.id, each] as const))('%s', async (_, { file, expected }) => {
      const open = () => openFile(path.join(shared, at, file));
      const found = await inspectCsv({ name: file, open, config: makeConfig({}) });
      const codes = new Set<string>(found.warnings.map(({ code }) => code));
      const [{ warnnot = [], used, rows = used, ...wanted }] = expected as [Expected];
      expect(found).toMatchObject({ ...wanted, ...(rows === undefined ? {} : { rows }) });
      expect(warnnot.filter((code) => codes.has(code))).toEqual([]);
    });
  });
}
