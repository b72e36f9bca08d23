import { bearableLuck, luckOf } from '../profile/luck.js';
import { bearingOf, type Warning } from '../warning.js';
import type { Preparation, RunRecord } from './record.js';
import { tell } from './runSayings.js';

/** Errors on unseen rows of which a measurement is hardly ever free. */
const fewestErrors = 0.002;
const nearlyPerfect = 0.999;

/** A model that is all but perfect on rows it has not seen, beyond what luck does, though no column was seen to give the
 * label away: several may do so together. @returns undefined where it is not */
export function perfectScore({
  test,
  evaluation,
  warnings,
}: Pick<RunRecord, 'test' | 'evaluation'> & Pick<Preparation, 'warnings'>): Warning | undefined {
  const { rocArea, positives, negatives } = evaluation.test;
  if (rocArea === null || rocArea < nearlyPerfect || 1 - test.accuracy > fewestErrors) return undefined;
  if (warnings.some((each) => bearingOf(each) === 'flattery')) return undefined; // explained already
  if (luckOf(rocArea, negatives, positives, 1) > bearableLuck) return undefined;
  return {
    code: 'perfect-score',
    column: null,
    count: test.rows,
    line: null,
    what: tell('hardly-an-error'),
    remedy: tell('check-largest-weights'),
  };
}
