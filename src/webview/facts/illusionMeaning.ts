import type { TrainingConfig } from '../../core/config.js';
import { meanings } from '../../words/meanings.js';

/** What the illusion shows, beside this run's own score. The chapter's own words only for who follows it: others have no
 * chapter. @param f1 of the run */
export function illusionMeaning({ preset }: TrainingConfig, f1: string): string {
  const shows = preset === 'lecture' ? meanings.lectureIllusion : meanings.illusion;
  return `${shows} ${meanings.ownF1(f1)}`;
}
