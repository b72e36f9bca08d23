import type { ChangeWords } from '../changeWords.js';
import { counted } from './count.js';

export const changeWords: ChangeWords = {
  label: (column, positive) =>
    `Use ${column} as label${positive === undefined ? '' : `, ${positive} against the rest`}`,
  positive: (value) => `Predict ${value} against the rest`,
  ofTwo: (value) => `Predict ${value}`,
  without: ([first = '', ...others]) =>
    `Train without ${others.length === 0 ? first : counted(others.length + 1, 'column')}`,
  group: (column) => `Keep rows of one ${column} together`,
  noGroup: 'Train without a group column',
  time: (column) => `Test on later rows by ${column}`,
  noTime: 'Train without a time column',
  mute: 'This is known: mute it',
  preset: (name) => `Train with preset ${name}`,
  gaps: {
    skip: 'Skip rows with gaps',
    median: 'Fill gaps with medians',
    category: 'Make gaps a category',
  },
  text: { 'leave-out': 'Leave text columns out', 'one-hot': 'Use text columns (one-hot)' },
  header: { yes: 'Read the first row as names', no: 'Read the first row as data' },
  value: (value) => value,
  train: (settings) => `Train with ${settings}`,
  read: (settings) => `Read with ${settings}`,
};
