import type { profileSayings } from '../../core/profile/sayings.js';
import type { Sentences } from '../sentences.js';
import { labelWords } from './profile/label.js';
import { readingWords } from './profile/reading.js';
import { scoresWords } from './profile/scores.js';

export const profileWords: Sentences<typeof profileSayings> = {
  ...labelWords,
  ...readingWords,
  ...scoresWords,
};
