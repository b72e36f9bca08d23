import type { problemSayings } from '../../core/problem.js';
import type { Sentences } from '../sentences.js';

export const problemWords: Sentences<typeof problemSayings> = {
  'stopped-before-training': () => 'stopped before training began: nothing was learned yet',
  'train-again-when-you-like': () => 'Train again when you like',
  'file-changed': () => 'the file is no longer the one that this run was trained on',
  'train-again-then-repeat': () => 'Train again, then repeat that run',
  'train-again-then-save-scores': () => 'Train again, then save the scores of that run',
  'train-again-then-show-illusion': () => 'Train again, then show the illusion',
};
