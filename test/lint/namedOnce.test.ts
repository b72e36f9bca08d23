/** What a partition means is said in one table, `partitions` of core/training/partition.ts, and what a balance means in `balances`
 * of core/balance.ts: who compares with one's name instead will not be found by whoever adds another. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

/** The files that write their names: the lists of them, what presets decide, the tables, and remedies and commands, which ask for
 * one. */
const named = {
  partition: ['core/trainingConfig.ts', 'core/config.ts', 'core/training/partition.ts'],
  balance: ['core/trainingConfig.ts', 'core/profile/runWarnings.ts', 'host/commands.ts', 'host/studies.ts'],
} as const;

/** `lecture` names a preset, too, and `none` and `weights` much else: of these only what is compared with counts. */
const ownNames = { partition: /'(?:holdout|stratified)'/g, balance: /'oversample'/g };

/** @returns what of a file's text tells partitions or balances apart by their names */
function comparisonsIn(file: string, text: string): readonly string[] {
  return (['partition', 'balance'] as const).flatMap((what) => {
    const compared = `\\b${what}\\b\\)?\\s*[!=]==?|[!=]==?\\s*[\\w.?]*\\b${what}\\b(?!\\s*[:\\]])`;
    const comparison = new RegExp(
      `${compared}|\\bswitch\\s*\\([^)]*\\b${what}\\)|\\.includes\\([^)]*\\b${what}\\)`,
      'g',
    );
    const mayName = named[what].some((name) => name === file);
    const found = [...text.matchAll(comparison), ...(mayName ? [] : text.matchAll(ownNames[what]))];
    return found.map(([part]) => `${file}: ${part}`);
  });
}

test('no file compares with the name of a partition or a balance', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  expect(files).toEqual(expect.arrayContaining(Object.values(named).flat()));
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
    "if (record.config.balance === 'lecture') return [];",
    "const isEven = balance !== 'none';",
    "const after = 'oversample';",
  ])('%s', (text) => expect(comparisonsIn('report/report.ts', text)).not.toEqual([]));

  test.each([
    'const { inProportion } = partitions[config.partition];',
    "return preset === 'lecture' && { partition };",
    'const repeatedAs = ({ config }: RunRecord) => partitions[config.partition].repeatedAs;',
    "if (balances[config.balance].copies === 'all parts') return [];",
    "return preset === 'lecture' ? { balance } : {};",
  ])('and none in %s', (text) => expect(comparisonsIn('report/report.ts', text)).toEqual([]));
});
