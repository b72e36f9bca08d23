/** What a partition means is said in one table, `partitions` of core/training/partition.ts, what a balance means in `balances` of
 * core/balance.ts, and what a kind of rule means in `rules` of core/decision/rule.ts: who compares with one's name instead will not
 * be found by whoever adds another. */
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

/** Kinds of rules are told apart where they are taken apart, where each has its threshold, where the sum of one is judged, and where
 * they are typed. */
const tellsRules = [
  ...['core/decision/rule.ts', 'core/decision/choose.ts', 'core/decision/judge.ts'],
  'cli/decide.ts',
];
const aRule = `'(?:recall|precision|cost|top|topRows|f1|probability)'`;
const ofRules = new RegExp(
  `\\bkind\\s*[!=]==?\\s*${aRule}|${aRule}\\s*[!=]==?\\s*[\\w.?]*\\bkind\\b|\\bcase\\s+${aRule}|'topRows'`,
  'g',
);

function rulesIn(file: string, text: string): readonly string[] {
  if (tellsRules.includes(file)) return [];
  return [...text.matchAll(ofRules)].map(([part]) => `${file}: ${part}`);
}

/** @returns what of a file's text tells partitions, balances or kinds of rules apart by their names */
function comparisonsIn(file: string, text: string): readonly string[] {
  const ofSettings = (['partition', 'balance'] as const).flatMap((what) => {
    const compared = `\\b${what}\\b\\)?\\s*[!=]==?|[!=]==?\\s*[\\w.?]*\\b${what}\\b(?!\\s*[:\\]])`;
    const comparison = new RegExp(
      `${compared}|\\bswitch\\s*\\([^)]*\\b${what}\\)|\\.includes\\([^)]*\\b${what}\\)`,
      'g',
    );
    const mayName = named[what].some((name) => name === file);
    const found = [...text.matchAll(comparison), ...(mayName ? [] : text.matchAll(ownNames[what]))];
    return found.map(([part]) => `${file}: ${part}`);
  });
  return [...ofSettings, ...rulesIn(file, text)];
}

test('no file compares with the name of a partition, a balance or a kind of rule', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  expect(files).toEqual(expect.arrayContaining([...Object.values(named).flat(), ...tellsRules]));
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
    "if (wanted.kind === 'probability') {",
    "const isTop = 'top' === rule?.kind;",
    "case 'cost':",
    ".filter((kind) => kind !== 'topRows')",
  ])('%s', (text) => expect(comparisonsIn('report/report.ts', text)).not.toEqual([]));

  test.each([
    'const { inProportion } = partitions[config.partition];',
    "return preset === 'lecture' && { partition };",
    'const repeatedAs = ({ config }: RunRecord) => partitions[config.partition].repeatedAs;',
    "if (balances[config.balance].copies === 'all parts') return [];",
    "return preset === 'lecture' ? { balance } : {};",
    "if (reaches === 'precision') return listed(['recall', 'f1']);",
    "const rule = { kind: 'probability', above: 0.5 } as const;",
    "if (source.kind === 'path') return;",
  ])('and none in %s', (text) => expect(comparisonsIn('report/report.ts', text)).toEqual([]));
});
