import { counted, grouped } from '../../core/format.js';

/** What balancing before the split does to a score: two runs on the same seed. Figures come as they are shown. */
export const lessonWords = {
  before: 'Balanced before the split',
  after: 'Balanced in the training part only',
  nothing: {
    title: 'Nothing to balance: no illusion here',
    sentence:
      'Both classes have as many rows, so neither run made copies, and both are the same. On a file with a rarer class this page shows what copies in the test part do to the scores.',
  },
  /** Of the score with copies and the honest one. */
  title: {
    higher: (wrong: string, _real: string) => `Why F1 ${wrong} is not real`,
    same: (wrong: string, _real: string) => `F1 ${wrong} both ways: here the copies made no difference`,
    unclear: (wrong: string, real: string) => `F1 ${wrong} against ${real}: here that may be chance`,
    lower: (wrong: string, real: string) =>
      `F1 ${wrong} against ${real}: here the copies made nothing look better`,
  },
  copies: (shared: number, rows: number, validated: boolean) =>
    `The copies were made before the split: ${grouped(shared)} of ${counted(rows, 'test row')} are also ${validated ? 'in another part' : 'in the training part'}${shared > 0 ? ', so the model is tested on what it has already seen' : ''}.`,
  /** @param others whether the test part has fewer rows of the other class than the file would have */
  evened: (
    positive: string,
    share: string,
    own: string,
    others: 'fewer' | 'more',
    precision: string | null,
  ) =>
    `They also made ${share} of the test part ${positive}, whereas the file has ${own}: with ${others} other rows to raise a false alarm, ${precision === null ? 'the scores say little about the file' : `precision ${precision} is ${others === 'fewer' ? 'higher' : 'lower'} than the file would give`}.`,
  corrected: (given: AtOwnShare, precision: string, f1: string, leans: boolean) =>
    `At the file's own ${given.share}, recall ${given.recall} and a false positive rate of ${given.falsePositiveRate} give precision ${precision} and F1 ${f1}${leans ? ', which still owes something to the copies' : ''}.`,
  neverPredicted: (given: AtOwnShare, positive: string) =>
    `At the file's own ${given.share}, recall ${given.recall} and a false positive rate of ${given.falsePositiveRate} leave precision undefined, since ${positive} is never predicted.`,
  real: {
    higher: (f1: string) => `${honest(f1)} that is the score to go by.`,
    same: (f1: string) =>
      `${honest(f1)} that is the same, so on this file the copies made nothing look better. On another they may.`,
    unclear: (f1: string) =>
      `${honest(f1)} that is the score to go by. So few test rows make such a difference by chance, too, so this file does not show what the copies do. Another may.`,
    lower: (f1: string) =>
      `${honest(f1)} that is not less, so on this file the copies made nothing look better. On another they may.`,
  },
};

const honest = (f1: string) =>
  `Balanced in the training part only, the same seed scores F1 ${f1} on rows it has never seen:`;

export interface AtOwnShare {
  readonly share: string;
  readonly recall: string;
  readonly falsePositiveRate: string;
}
