import type { Undefinable } from '../undefinable.js';

/** What charts say, in one language: titles, axes, legends. `src/words` has them, and core no language. */
export interface ChartWords {
  readonly loss: MeasureWords;
  readonly accuracy: MeasureWords;
  /** Of the curves by epoch. */
  readonly parts: Readonly<Record<'train' | 'validation' | 'test', string>>;
  /** Of a loss in which both classes weigh the same, beside one that counts each row once. */
  readonly trainBalanced: string;
  readonly epoch: string;
  readonly byEpoch: (title: string) => string;
  /** @param part that the runs watched, in words */
  readonly runsByEpoch: (title: string, part: string) => string;
  /** @param loss already in figures, as numbers here are, but for one that may be 0/0 */
  readonly minimum: (loss: string) => string;
  readonly logarithmic: (name: string) => string;
  /** Of a line to compare with that lies outside of the plot. */
  readonly offChart: (name: string) => string;

  readonly precisionRecall: string;
  readonly receiver: string;
  readonly gains: string;
  readonly lookedAt: string;
  readonly found: string;
  readonly anyOrder: string;
  readonly withArea: (title: string, area: Undefinable) => string;
  readonly onTest: (title: string) => string;
  readonly precision: string;
  readonly recall: string;
  readonly falsePositiveRate: string;
  readonly truePositiveRate: string;
  readonly prevalence: (share: string) => string;
  readonly guessing: string;
  readonly threshold: string;
  readonly thresholdAt: (probability: string) => string;

  readonly calibration: (error: string) => string;
  /** @param rows for each positive one */
  readonly calibrationThere: (rows: string) => string;
  /** Probabilities there, before and after they are shifted. */
  readonly asTrained: (error: string) => string;
  readonly shifted: (error: string) => string;
  readonly predicted: string;
  readonly observed: string;
  readonly asPredicted: string;

  readonly probabilities: string;
  readonly probability: string;
  readonly rows: string;
  readonly negative: string;
  readonly positive: string;

  readonly lossByPenalty: (taken: string) => string;
  readonly penalty: string;
  readonly unseenLoss: string;
  readonly noPenalty: (loss: string) => string;
  readonly otherFolds: string;
  readonly taken: string;
}

export interface MeasureWords {
  readonly title: string;
  readonly unit: string;
}
