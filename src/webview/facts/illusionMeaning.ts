import type { TrainingConfig } from '../../core/config.js';
import { meanings } from '../../words/meanings.js';

/** What the illusion shows. The chapter's own words only for who follows it: others have no chapter. */
export function illusionMeaning({ preset }: TrainingConfig): string {
  return preset === 'lecture' ? meanings.lectureIllusion : meanings.illusion;
}
