import { testScore } from '../../core/comparison/differences.js';
import { catalogue, type ScoreId } from '../../core/evaluation/catalogue.js';
import { usualProbability } from '../../core/evaluation/cuts.js';
import { type Spread, scoresOf, spreadOf, valuesOf } from '../../core/judgement/repeats.js';
import { apart, quoted } from '../../core/names.js';
import type { Repeats, RunRecord } from '../../core/run/record.js';
import { type Run, repeatsOf } from '../../core/run/run.js';
import type { Undefinable } from '../../core/undefinable.js';
import { definedOn } from '../../report/repeatsTable.js';
import { overSplits } from '../../report/verdict.js';
import { range, score } from '../../words/figures.js';
import { className } from '../../words/recordNames.js';
import { repeatsWords } from '../../words/repeats.js';
import { scoreWords } from '../../words/scores.js';

/** A score over several splits, and this run's own. */
export interface RepeatedScore {
  readonly id: ScoreId;
  readonly name: string;
  /** Null where it is defined on no split. */
  readonly spread: Spread | null;
  /** `5 of 10 splits`, where it is not defined on the others; else empty. */
  readonly definedOn: string;
  readonly own: Undefinable;
  /** Of the splits on which it is defined, in the order of their seeds. */
  readonly values: readonly number[];
}

/** Every score of a repeated run. @param positive the positive class's value */
export function repeatedScores(record: RunRecord, repeats: Repeats, positive: string): RepeatedScore[] {
  return scoresOf(repeats).map((id) => {
    const { name } = scoreWords[id];
    const spread = spreadOf(id, repeats);
    return {
      id,
      name:
        catalogue[id].of === 'positive class'
          ? repeatsWords.scoreOf(name, quoted(apart(positive, className(record.dataset.classes[0]), 12), 12))
          : name,
      spread,
      definedOn: spread === null ? '' : definedOn(spread.count, repeats),
      own: testScore(id, record).score,
      values: valuesOf(id, repeats),
    };
  });
}

/** How far the repeats are, or how many there are: `split 3 of 10`, `3 of 10 splits`. Empty where there are none. */
export function repeatsStanding(run: Run): string {
  const repeats = run.phase === 'ended' ? repeatsOf(run) : null;
  if (run.phase !== 'ended' || repeats === null) return '';
  const { runs, wanted, testRows, byTime } = repeats;
  if (run.repeating) return repeatsWords.split(Math.min(runs.length + 1, wanted), wanted);
  if (runs.length === 0) return '';
  const threshold = score(usualProbability(run.record.model));
  return repeatsWords.done(runs.length, wanted, testRows, threshold, byTime);
}

/** What the splits together say of the answers, with the figures, and whether this run's own split was lucky. */
export function conclusion(record: RunRecord, repeats: Repeats): string {
  const words = overSplits({ ...record, repeats });
  const accuracy = spreadOf('accuracy', repeats);
  if (words === undefined || accuracy === null) return '';
  const { mean, interval, lowest, highest } = accuracy;
  const standing = repeatsWords.standing(
    words,
    score(mean),
    range(interval),
    score(record.baseline.accuracy),
  );
  const own = record.test.accuracy;
  const luck =
    own < lowest ? [repeatsWords.unlucky(score(own))] : own > highest ? [repeatsWords.lucky(score(own))] : [];
  return [standing, ...luck].join(' ');
}

/** A strip of dots in words. */
export function stripWords({ name, definedOn, values, own }: RepeatedScore): string {
  const called = definedOn === '' ? name : repeatsWords.definedOn(name, definedOn);
  return repeatsWords.strip(called, values.map(score), score(own));
}
