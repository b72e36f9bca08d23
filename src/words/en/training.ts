import type { trainingSayings } from '../../core/training/sayings.js';
import type { Sentences } from '../sentences.js';
import { counted, listed, quoted } from './count.js';

export const trainingWords: Sentences<typeof trainingSayings> = {
  'training-diverged': ({ epoch }) =>
    `training diverged in epoch ${epoch}: the numbers grew beyond what a double holds`,
  'choose-usual-settings': ({ preset, learningRate }) =>
    `Choose ${listed([
      ...(preset === undefined ? [] : [`the preset ${quoted(preset)}`]),
      ...(learningRate === undefined ? [] : [`the learning rate ${learningRate}`]),
    ])}`,
  'too-large-to-repeat-rows': () =>
    'the file is too large for memory, where rows of the rarer class would have to be repeated',
  'balance-by-weights': () => 'Set balance to "weights", or train on fewer rows',
  'too-large-for-medians': () =>
    'the file is too large for memory, where all values of a column would have to be sorted',
  'skip-rows-with-gaps': () => 'Set missingValues to "skip", or train on fewer rows',
  'too-few-rows-for-batch': ({ rows, batchSize }) =>
    `${counted(rows, 'usable row')} ${rows === 1 ? 'is' : 'are'} too few for batches of ${batchSize}`,
  'set-batch-size': ({ largest }) => `Set the batch size to ${largest} or less, or add rows`,
  'add-rows': ({ group }) => `Add rows${group === undefined ? '' : ` with other values of ${quoted(group)}`}`,
  'too-few-groups': ({ groups, parts }) =>
    `${counted(groups, 'group')} cannot be divided into ${parts} parts, each with some of both classes`,
  'add-groups': () => 'Add rows of other groups, or train without a group column',
  'too-few-times': ({ times, gap, parts }) =>
    `rows of ${counted(times, 'different time')}${gap > 0 ? `, with a gap of ${counted(gap, 'row')},` : ''} cannot be divided into ${parts} parts that follow each other`,
  'class-only-later': ({ rows }) =>
    `the earliest ${counted(rows, 'row')}, which train, are of one class, or all but the latest`,
  'train-without-times': () => 'Train without a time column, or on other rows',
  'rarer-class-too-small': ({ rows }) =>
    `the rarer class has ${counted(rows, 'usable row')}, too few to be in every part`,
  'add-rows-of-rarer-class': () => 'Add rows of that class',
  'no-number-for-median': ({ column }) =>
    `the training part has no number in ${quoted(column)}, so no median to fill its gaps with`,
  'leave-column-out-or-other-seed': () => 'Leave the column out, or choose another seed',
  'varies-too-little': ({ column, least }) =>
    `${quoted(column)} varies by less than ${least}, which is too little to compute with`,
  'scale-column-up': () => 'Multiply its values by a power of ten, or leave the column out',
  'too-large-for-newton': () => 'some values are so large that no Newton step can be computed',
  'leave-out-or-divide': () => 'Leave out the column that holds them, or divide it by a power of ten',
};
