import type { problemSayings } from '../../core/problem.js';
import type { Sentences } from '../sentences.js';

export const problemWords: Sentences<typeof problemSayings> = {
  'stopped-before-training': () => 'stopped before training began: nothing was learned yet',
  'train-again-when-you-like': () => 'Train again when you like',
};
