import type { problemSayings } from '../../core/problem.js';
import type { Sentences } from '../sentences.js';

export const problemWords: Sentences<typeof problemSayings> = {
  'as-written': ({ text }) => text,
  'stopped-before-training': () => 'stopped before the first epoch was over: nothing was learned yet',
  'train-again-when-you-like': () => 'Train again when you like',
  'logits-beyond-doubles': () => 'weights times the values of a row are more than a double holds',
  'look-for-huge-values': () => 'Look for values beyond 1e100 in the file',
  'file-changed': () => 'the file is no longer the one that this run was trained on',
  'train-again-then-repeat': () => 'Train and repeat again',
  'train-again-then-save-scores': () => 'Train again, then save the scores of that run',
  'train-again-then-show-rows': () => 'Train again, then open the rows of that run',
  'train-again-then-show-illusion': () => 'Train again, then show the illusion',
};
