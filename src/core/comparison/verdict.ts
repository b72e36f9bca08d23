import { isRanked, type Ranking, type Verdict, verdictOf } from '../evaluation/verdict.js';
import type { Repeats, RunRecord } from '../run/record.js';
import { findingsOf, type Run } from '../run/run.js';
import { bearingOf, type Warning } from '../warning.js';
import { spreadOf } from './repeats.js';

/** Of fewer splits the word would go by how far these few happen to lie apart: of two the interval is as wide as twelve standard
 * deviations. */
const fewestSplits = 5;

/** The verdict on a run that is over, and repeated or not. */
export function verdictOn(record: RunRecord): Verdict {
  return verdictOf(record, rankingOverSplits(record));
}

/** The repeats that say something of a run's own model: all that were asked for, of a training that went to its end, as theirs do. */
export function tellingRepeats({ repeats, status }: Pick<RunRecord, 'repeats' | 'status'>): Repeats | null {
  if (repeats === null || status === 'stopped') return null;
  const { length } = repeats.runs;
  return length >= fewestSplits && length >= repeats.wanted ? repeats : null;
}

function rankingOverSplits(record: RunRecord): Ranking | null {
  const repeats = tellingRepeats(record);
  const spread = repeats && spreadOf('rocArea', repeats);
  if (!spread?.interval) return null; // files of an early version did not keep it
  return { area: spread.mean, ...spread.interval, splits: spread.count };
}

/** Warnings that hold still: that a run learned nothing was said of its one test part, and other splits may have shown that it did. */
export function standingWarnings(record: RunRecord): readonly Warning[] {
  const isAbout = (warning: Warning) => bearingOf(warning) === 'model';
  if (tellingRepeats(record) === null || !record.warnings.some(isAbout)) return record.warnings;
  const isShown = isRanked(verdictOn(record));
  return record.warnings.filter((warning) => !(isShown && isAbout(warning)));
}

/** That nothing was learned, where that is so: it is said before all figures, and not among the other warnings. */
export function nothingLearned(run: Run): Warning | undefined {
  const warnings = run.phase === 'ended' ? standingWarnings(run.record) : findingsOf(run)?.warnings;
  return warnings?.find((warning) => bearingOf(warning) === 'model');
}
