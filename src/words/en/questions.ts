import type { QuestionWords } from '../questionWords.js';
import { counted, quoted } from './count.js';

export const questionWords: QuestionWords = {
  title: (file) => `Train on ${file}`,
  purpose: {
    title: (file) => `Train on ${file}, or score it?`,
    lacksLabel: (model, label) =>
      `It has all columns that the model from ${model} needs, but no values of its label ${quoted(label)}.`,
    toScore: (model) => `Score with the model from ${model}`,
    toTrain: 'Train on it, with another label',
  },
  asked: {
    label: 'what to predict',
    positive: 'the one to find',
    preset: 'the starting point for the questions that follow',
    textColumns: 'what to do with columns of words',
    missingValues: 'what to do with empty cells',
    balance: 'how a rare class is weighted',
    epochs: 'passes over the training rows; leave empty to let the preset decide',
    batchSize: 'rows per weight update',
    learningRate: 'step of stochastic gradient descent',
    l2: 'on large weights; auto chooses it on held-out rows, 0 means none',
    seed: 'start of the random numbers; the same seed gives the same result',
  },
  automatic: (found) => (found === undefined ? 'Automatic' : `Automatic: ${found}`),
  likeliestColumn: 'The likeliest by its name, position and values',
  likeliestClass: 'The one the column is named after or that means yes, otherwise the rarer one',
  enterNumber: 'Enter a number',
  noNumber: (typed) => `${quoted(typed)} is not a number`,
  whichLabel: 'Which column is the label? The perceptron learns to tell its classes apart.',
  whichClass: (column) => `Which class of ${quoted(column)} should be told apart from the rest?`,
  whichInstead: (column, now) =>
    `Which class of ${quoted(column)} should be told apart from the rest, instead of ${quoted(now)}?`,
  rowsOf: (value, rows) => `${value}: ${counted(rows, 'row')}`,
  rows: (rows) => counted(rows, 'row'),
  moreClasses: (classes) => `${classes} more`,
  countedInPart: '(Rows are counted in the first megabyte.)',
};
