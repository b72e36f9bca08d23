/** What a partition means is said in one table, `partitions` of core/training/partition.ts: who compares with a partition's name
 * instead will not be found by whoever adds one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

/** Where names of partitions are written: the setting, what presets decide, the table, and what a person reads. */
const named: ReadonlySet<string> = new Set([
  'core/settings.ts',
  'core/config.ts',
  'core/training/partition.ts',
  'words/en/settings.ts',
  'words/ko/settings.ts',
]);

/** `lecture` is the name of a preset and of a balance, too: of it only what is compared with a partition counts. */
const comparison =
  /\bpartition\b\)?\s*[!=]==?|[!=]==?\s*[\w.?]*\bpartition\b|\bswitch\s*\([^)]*\bpartition\)|\.includes\([^)]*\bpartition\)/g;
const otherNames = /'(?:holdout|stratified)'/g;

/** @returns what of a file's text tells partitions apart by their names */
function comparisonsIn(file: string, text: string): readonly string[] {
  const found = [...text.matchAll(comparison), ...(named.has(file) ? [] : text.matchAll(otherNames))];
  return found.map(([part]) => `${file}: ${part}`);
}

test('no file compares with the name of a partition', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  expect(files).toEqual(expect.arrayContaining([...named]));
  expect(files.flatMap((file) => comparisonsIn(file, readFileSync(path.join(src, file), 'utf8')))).toEqual(
    [],
  );
});

describe('one that does is found', () => {
  test.each([
    "const inProportion = config.partition !== 'lecture';",
    "return partition === 'lecture' ? 'lecture' : other;",
    "if ('lecture' === run.config.partition) return;",
    'switch (config.partition) {',
    "if (['lecture'].includes(config.partition)) return;",
    "const partition = 'holdout';",
  ])('%s', (text) => expect(comparisonsIn('report/report.ts', text)).not.toEqual([]));

  test.each([
    'const { inProportion } = partitions[config.partition];',
    "return balance === 'lecture' && { partition };",
    'const repeatedAs = ({ config }: RunRecord) => partitions[config.partition].repeatedAs;',
  ])('and none in %s', (text) => expect(comparisonsIn('report/report.ts', text)).toEqual([]));
});
