import type { Evaluation } from '../evaluation/scores.js';
import { groupedRows } from '../profile/groupedRows.js';
import { withoutMuted } from '../profile/mute.js';
import type { LikelyGroup } from '../table/likelyGroup.js';
import type { Warning } from '../warning.js';
import { learnedNothing } from './learnedNothing.js';
import { perfectScore } from './perfectScore.js';
import { unrecognised } from './unrecognised.js';
import type { Ended } from './unseenLoss.js';

/** What is to be said of a run once its test part is scored, the gravest first; without what the person muted.
 * @param likelyGroup the rows that seem to belong together @param wholeGroups what training with these whole came to, where that
 * was tried */
export function outcomeWarnings(
  ended: Ended,
  likelyGroup: LikelyGroup | null,
  wholeGroups: Evaluation['wholeGroups'],
): readonly Warning[] {
  const { test } = ended.evaluation;
  const ofGroups =
    wholeGroups && groupedRows(likelyGroup, { test, wholeGroups }, typeof ended.config.time === 'string');
  const known = ofGroups ? { ...ended, warnings: [ofGroups, ...ended.warnings] } : ended;
  const found = [learnedNothing(ended) ?? unrecognised(ended), ofGroups, perfectScore(known)];
  return withoutMuted(
    found.filter((warning) => warning !== undefined),
    ended.config.mutedChecks,
  );
}
