import type { ScoresWords } from '../scoreWords.js';

const ofOneSplit = 'Nothing tells an interval of this: only one split has a value of it in both runs.';
const byGuessing =
  'Nothing tells an interval of this: repeats do only where both models are surely better than guessing (ROC area).';
const byCounts =
  'Nothing tells an interval of this: the counts of one test part do not; repeats of both runs do.';
const noRow = 'Undefined (0/0): there is no row.';

export const scoreWords: ScoresWords = {
  f1: {
    name: 'F1',
    meaning: 'Precision and recall in one number, their harmonic mean: it is high only where both are.',
    undefinedBecause: 'Undefined (0/0): no row is of this class, and none was predicted to be.',
    noInterval: byGuessing,
  },
  precision: {
    name: 'precision',
    meaning: 'Of the rows predicted to be of this class, the fraction that really is.',
    undefinedBecause: 'Undefined (0/0): no row was predicted to be of this class.',
    noInterval: ofOneSplit,
  },
  recall: {
    name: 'recall',
    meaning: 'Of the rows that really are of this class, the fraction that was found.',
    undefinedBecause: 'Undefined (0/0): the test part holds no row of this class.',
    noInterval: byGuessing,
  },
  accuracy: {
    name: 'accuracy',
    meaning:
      'The fraction of all test rows predicted right; with a rare class, always guessing the other one already scores high.',
    undefinedBecause: noRow,
    noInterval: ofOneSplit,
  },
  balancedAccuracy: {
    name: 'balanced accuracy',
    meaning:
      'The mean of both classes’ recall, so that the rare one counts as much as the frequent one: always the same answer scores 0.5.',
    undefinedBecause: 'Undefined: the test part holds rows of one class only.',
    noInterval: ofOneSplit,
  },
  mcc: {
    name: 'Matthews coefficient',
    meaning:
      'The correlation of answers and classes: 1 is all right, 0 is guessing, -1 is all wrong; it is high only where both classes are told well.',
    undefinedBecause: 'Undefined (0/0): all test rows are of one class, or were predicted to be.',
    noInterval: byGuessing,
  },
  f2: {
    name: 'F2',
    meaning:
      'Precision and recall in one number in which recall counts twice as much: for what must not be missed.',
    undefinedBecause: 'Undefined (0/0): no row is of this class, and none was predicted to be.',
    noInterval: byGuessing,
  },
  averagePrecision: {
    name: 'average precision',
    meaning:
      'The precision at each threshold that finds a further positive, on average: the area under the precision-recall curve. Guessing has the share of positives.',
    undefinedBecause: 'Undefined (0/0): the test part holds no positive row.',
    noInterval: ofOneSplit,
  },
  rocArea: {
    name: 'ROC area',
    meaning:
      'The area is the chance that a random positive row gets a higher probability than a random negative one; 0.5 is guessing.',
    undefinedBecause: 'Undefined (0/0): the test part holds rows of one class only.',
    noInterval: ofOneSplit,
  },
  loss: {
    name: 'log loss, nats',
    meaning:
      'How surprised the perceptron is by the right answer, on average over rows: 0 is certain and right, 0.693 is a coin toss. In training the penalty on large weights, where there is one, comes on top.',
    undefinedBecause: noRow,
    noInterval: byCounts,
  },
  brier: {
    name: 'Brier score',
    meaning:
      'The squared distance of each probability from the right answer, on average over rows: 0 is certain and right, 0.25 is always a half.',
    undefinedBecause: noRow,
    noInterval: byCounts,
  },
  calibrationError: {
    name: 'expected calibration error',
    meaning:
      'How far the probabilities lie from the share of positives among the rows they were given to, on average over bins of rows; 0 is as predicted.',
    undefinedBecause: noRow,
    noInterval:
      'This error is counted in bins: the fewer rows they hold, the higher it is, so it has no interval.',
  },
};
