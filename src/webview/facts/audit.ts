import type { TrainingConfig } from '../../core/config.js';
import { thousandths } from '../../core/format.js';
import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import { partUses } from '../../report/partUses.js';
import type { Fact } from './facts.js';
import { count, minus, percent } from './format.js';

/** A part of the split: what it holds, and what it was used for. */
export interface PartFact {
  readonly part: 'training' | 'validation' | 'test';
  readonly rows: number;
  readonly negatives: number;
  readonly positives: number;
  readonly use: string;
}

/** The parts that the run has, once it is split. */
/** @param byHand whether the threshold was chosen with the test scores in view */
export function partFacts(run: Run, byHand = false): PartFact[] {
  const prepared = preparationOf(run);
  if (prepared === undefined) return [];
  const { train, validation, test, positives } = prepared.split;
  const uses = partUses(prepared, optimumOf(run), run.phase === 'ended', byHand);
  const part = (name: PartFact['part'], rows: number, positive: number) => ({
    part: name,
    rows,
    negatives: rows - positive,
    positives: positive,
    use: uses[name],
  });
  return [
    part('training', train, positives.train),
    ...(validation === 0 ? [] : [part('validation', validation, positives.validation)]),
    part('test', test, positives.test),
  ];
}

/** What else was looked at, and what one needs to check it. */
export function auditFacts(run: Run): Fact[] {
  const prepared = preparationOf(run);
  if (prepared === undefined) return [];
  const { dataset, audit, split } = prepared;
  const { rows, skipped, fingerprint } = dataset;
  const correction = run.phase === 'ended' ? run.record.model.priorCorrection : undefined;
  return [
    {
      id: 'rows',
      term: 'Rows read',
      words: [
        `${count(rows + skipped.count)}, ${skipped.count === 0 ? 'none' : count(skipped.count)} skipped`,
        ...skipReasons(skipped),
      ],
    },
    {
      id: 'shared',
      term: 'Test rows also in another part',
      words: sharedWords(run.config, audit.sharedRows, split.test),
    },
    ...(correction === undefined
      ? []
      : [
          {
            id: 'prior',
            term: 'Balance taken back',
            words: [
              `${minus(thousandths(correction))} added to the bias, the logarithm of the training part's odds, so that probabilities fit the file. The threshold was moved by the same amount, so the same rows are predicted positive`,
            ],
          },
        ]),
    {
      id: 'seed',
      term: 'Seed',
      words: [`${run.config.seed}: the same file, settings and seed give the same scores`],
    },
    {
      id: 'fingerprint',
      term: 'File fingerprint',
      words: [fingerprint],
      mono: true,
    },
  ];
}

type Skipped = NonNullable<ReturnType<typeof preparationOf>>['dataset']['skipped'];

function skipReasons({ reasons }: Skipped): string[] {
  const line = (rows: number, first: number) =>
    rows === 1 ? `line ${count(first)}` : `first in line ${count(first)}`;
  return reasons.map(
    ({ reason, count: rows, firstLine }) => `${count(rows)} × ${reason} (${line(rows, firstLine)})`,
  );
}

function sharedWords({ balance }: TrainingConfig, shared: number | null, testRows: number): string[] {
  if (shared === null) return ['not looked for: the file is larger than memory'];
  if (shared === 0) return ['none'];
  const words = `${count(shared)} of ${count(testRows)} (${percent(shared / testRows)})`;
  return [words, balance === 'lecture' ? 'copies made before the split' : 'equal in every feature'];
}
