import type { profileSayings } from '../../core/profile/sayings.js';
import type { Sentences } from '../sentences.js';
import { columnWords } from './profile/columns.js';
import { labelWords } from './profile/label.js';
import { readingWords } from './profile/reading.js';
import { scoresWords } from './profile/scores.js';

export const profileWords: Sentences<typeof profileSayings> = {
  ...labelWords,
  ...readingWords,
  ...columnWords,
  ...scoresWords,
};
