import { balances } from '../../core/balance.js';
import type { TrainingConfig } from '../../core/config.js';
import { minus, thousandths } from '../../core/format.js';
import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import { partUses } from '../../report/partUses.js';
import { groupsDivided, timesDivided } from '../../report/shownSettings.js';
import { percent } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { say } from '../../words/told.js';
import type { Fact } from './facts.js';

/** A part of the split: what it holds, and what it was used for. */
export interface PartFact {
  readonly part: 'training' | 'validation' | 'test';
  readonly rows: number;
  readonly negatives: number;
  readonly positives: number;
  readonly use: string;
}

/** The parts that the run has, once it is split. @param byHand whether the threshold was chosen with the test scores in view */
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
  const { audit: words } = pageWords;
  const evaluated = run.phase === 'ended' ? run.record.evaluation.test : undefined;
  const groups = groupsDivided({ prepared, test: evaluated });
  const times = timesDivided({ prepared, test: evaluated });
  const correction = run.phase === 'ended' ? run.record.model.priorCorrection : undefined;
  return [
    {
      id: 'rows',
      term: words.rows,
      words: [
        words.read(rows + skipped.count, skipped.count),
        ...skipped.reasons.map(({ reason, count, firstLine }) =>
          words.skipped(count, say(reason), firstLine),
        ),
      ],
    },
    {
      id: 'shared',
      term: words.shared,
      words: sharedWords(run.config, audit.sharedRows, split.test),
    },
    ...(groups.length === 0 ? [] : [{ id: 'groups', term: words.groups, words: groups }]),
    ...(times.length === 0 ? [] : [{ id: 'times', term: words.times, words: times }]),
    ...(correction === undefined
      ? []
      : [
          {
            id: 'prior',
            term: words.prior,
            words: [words.priorAdded(minus(thousandths(correction)))],
          },
        ]),
    {
      id: 'seed',
      term: words.seed,
      words: [words.sameSeed(run.config.seed)],
    },
    {
      id: 'fingerprint',
      term: words.fingerprint,
      words: [fingerprint],
      mono: true,
    },
  ];
}

function sharedWords({ balance }: TrainingConfig, shared: number | null, testRows: number): string[] {
  const { audit: words, none } = pageWords;
  if (shared === null) return [words.unlooked];
  if (shared === 0) return [none];
  const why = balances[balance].copies === 'all parts' ? words.copies : words.equal;
  return [words.sharedRows(shared, testRows, percent(shared / testRows)), why];
}
