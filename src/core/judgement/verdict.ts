import { balances } from '../balance.js';
import { againstBlind, blindAnswerOf } from '../evaluation/againstBlind.js';
import { bounds, isRanked, type Ranking, type Verdict, verdictOf } from '../evaluation/verdict.js';
import { bestF1Cut } from '../run/decide.js';
import type { Repeats, RunRecord } from '../run/record.js';
import { areAllThere, findingsOf, type Run } from '../run/run.js';
import { tell } from '../run/runSayings.js';
import type { Fact, Told } from '../told.js';
import { dividesByTime } from '../training/partition.js';
import { tell as tellOfTraining } from '../training/sayings.js';
import { bearingOf, type Warning, type WarningCode } from '../warning.js';
import { countedOnce } from './fewRows.js';
import { spreadOf } from './repeats.js';

/** Of fewer splits the word would go by how far these few happen to lie apart: of two the interval is as wide as twelve standard
 * deviations. */
const fewestSplits = 5;

/** The verdict on a run that is over, and repeated or not. */
export function verdictOn(record: RunRecord): Verdict {
  return verdictOf(record, rankingOverSplits(record));
}

/** Whether the word would be another one with the checks that were muted. */
export function isMuted(record: RunRecord): boolean {
  const muted = record.warnings.flatMap(({ muted }) => Object.keys(muted ?? {}) as WarningCode[]);
  const warnings = [...record.warnings, ...muted.map((code) => ({ code }))];
  return verdictOf({ ...record, warnings }, rankingOverSplits(record)).grade !== verdictOn(record).grade;
}

/** Whether the scores of a run may be too good to be true: what is said beside them does not tell which run is better. */
export function isDoubted(record: RunRecord): boolean {
  return verdictOn(record).grade === 'doubtful';
}

/** The repeats that say something of a run's own model: all that were asked for, of a training that went to its end, as theirs do; not
 * those by time, which had fewer rows to learn from. */
export function tellingRepeats({ repeats, status }: Pick<RunRecord, 'repeats' | 'status'>): Repeats | null {
  if (repeats === null || status === 'stopped' || repeats.byTime) return null;
  return repeats.runs.length >= fewestSplits && areAllThere(repeats) ? repeats : null;
}

/** Whether repeats that are not there, or not all, would tell more of a run. */
export function mayRepeatsTell(record: RunRecord): boolean {
  const { repeats, status, config } = record;
  if (status === 'stopped' || dividesByTime(config)) return false;
  return repeats === null || !areAllThere(repeats);
}

function rankingOverSplits(record: RunRecord): Ranking | null {
  const repeats = tellingRepeats(record);
  const spread = repeats && spreadOf('rocArea', repeats);
  if (!repeats || !spread?.interval) return null; // files of an early version did not keep it
  const { tp, fp, fn, tn } = countedOnce(repeats, 'rocArea');
  const rows = { positives: tp + fn, negatives: fp + tn };
  return { area: spread.mean, ...spread.interval, ...rows, splits: spread.count };
}

/** How the answers on other splits stand beside always the same one; undefined until all are there, and of balanced training, whose
 * answers are not to be right as often as they can. Better are only those of models that also rank rows: otherwise it would be said
 * in one breath that they may be chance and that they are not. */
export function answersOverSplits({
  repeats,
  baseline,
  config,
}: Pick<RunRecord, 'repeats' | 'baseline' | 'config'>): 'better' | 'worse' | 'unclear' | undefined {
  const interval = repeats && spreadOf('accuracy', repeats)?.interval;
  if (!interval || !areAllThere(repeats) || balances[config.balance].evens !== 'nothing') return undefined;
  const { accuracy: blind } = baseline;
  if (interval.high < blind) return 'worse';
  const isRankedToo = (spreadOf('rocArea', repeats)?.interval?.low ?? 0) > bounds.chance;
  return interval.low > blind && isRankedToo ? 'better' : 'unclear';
}

/** Whether other splits speak of the answers: theirs are at the run's own threshold, and of copies in the test part they tell
 * nothing either. */
export function splitsTellOf(record: RunRecord, { grade }: Verdict): boolean {
  return grade !== 'untold' && tellingRepeats(record) !== null;
}

/** What may make a run better whose rows are ranked: another threshold, which the best F1 on rows kept for that may have refuted
 * already; or columns that tell more. */
export type Advice = 'threshold' | 'refuted threshold' | 'columns';

/** A threshold, where the answers at the run's own are no better than always the same one, so far as its rows or other splits show;
 * columns, where the ranking itself is weak. */
export function adviceOf(record: RunRecord, verdict = verdictOn(record)): Advice | undefined {
  const { test, baseline, config, warnings } = record;
  const { grade } = verdict;
  const isAdvised = warnings.some(({ code }) => advising.has(code));
  if (isAdvised || grade === 'untold' || !isRanked(verdict)) return undefined;
  const hasSplits = splitsTellOf(record, verdict);
  if (grade === 'promising' && mayRepeatsTell(record)) return undefined; // these come first
  const ofSplits = hasSplits ? answersOverSplits(record) : undefined;
  const ofTestPart = () =>
    againstBlind(test.confusion, blindAnswerOf(baseline), config.balance, record.evaluation.test).verdict;
  if ((ofSplits ?? ofTestPart()) === 'better') return grade === 'weak' ? 'columns' : undefined;
  const other = bestF1Cut(record);
  return typeof other === 'object' && !other.isBorneOut ? 'refuted threshold' : 'threshold';
}

/** Warnings whose remedy says it already, or something better. */
const advising: ReadonlySet<WarningCode> = new Set(['unrecognised-class', 'worse-than-constant']);

/** The warnings of a run that hold still. That nothing was learned was said of its one test part: where other splits show that
 * something was, it goes; where they do not, it is said of them.
 * @param found some of the run's warnings */
export function standingWarnings(
  record: RunRecord,
  found: readonly Warning[] = record.warnings,
): readonly Warning[] {
  const repeats = tellingRepeats(record);
  const isAbout = (warning: Warning) => bearingOf(warning) === 'model';
  if (repeats === null || !found.some(isAbout)) return found;
  if (isRanked(verdictOn(record))) return found.filter((warning) => !isAbout(warning));
  return found.map((warning) => (isAbout(warning) ? ofSplits(warning, repeats) : warning));
}

/** The same, said of other splits, after which nobody is sent to repeat once more. */
function ofSplits(warning: Warning, { runs }: Repeats): Warning {
  const { key, facts } = warning.remedy;
  const isRepeat = key === 'repeat-or-add-rows';
  const group = typeof facts.group === 'string' ? { group: facts.group } : {};
  const cause = isRepeat ? undefined : warning.what.facts?.cause;
  return {
    ...warning,
    what: tell('nothing-learned-over-splits', {
      splits: runs.length,
      cause: isTold(cause) ? cause : undefined,
    }),
    remedy: isRepeat ? tellOfTraining('add-rows', group) : warning.remedy,
  };
}

function isTold(fact: Fact | undefined): fact is Told {
  return typeof fact === 'object' && 'key' in fact;
}

/** That nothing was learned, where that is so: it is said before all figures, and not among the other warnings. */
export function nothingLearned(run: Run): Warning | undefined {
  const warnings = run.phase === 'ended' ? standingWarnings(run.record) : findingsOf(run)?.warnings;
  return warnings?.find((warning) => bearingOf(warning) === 'model');
}
