import type { TrainingConfig } from '../../core/config.js';

/** Each metric in one plain sentence, shown on hover and focus. */
export const meaning = {
  precision: 'Of the rows predicted to be of this class, the fraction that really is.',
  recall: 'Of the rows that really are of this class, the fraction that was found.',
  f1: 'Precision and recall in one number, their harmonic mean: it is high only where both are.',
  support: 'How many rows of the test part really are of this class.',
  accuracy:
    'The fraction of all test rows predicted right; with a rare class, always guessing the other one already scores high.',
  macro: 'The plain mean over the two classes: the rare one counts as much as the frequent one.',
  weighted: 'The mean over the two classes, each counted by its number of rows.',
  interval:
    '95 % interval: the true score very likely lies in this range, for proportions by Wilson and, close to 0 and 1, by exact tails. The fewer rows, the wider.',
  threshold:
    'Rows with this probability or more are predicted positive: a lower threshold finds more of them, and raises more false alarms.',
  precisionRecall:
    'What each threshold gives, from strict on the left to lenient on the right; the area is the average precision. With a rare class it says more than ROC.',
  receiver:
    'The area is the chance that a random positive row gets a higher probability than a random negative one; 0.5 is guessing.',
  calibration:
    'Of the rows given a probability of about 0.3, three in ten should be positive: dots on the dashed line mean what they say. The expected error is the mean distance from it.',
  histogram:
    'How many rows of each class were given which probability; the further apart the classes lie, the better they are told apart.',
  standardised:
    'What one standard deviation more of the feature adds to the logit: comparable between features, whatever their units.',
  repeats:
    'What training on as many rows like these scores on average very likely lies in this range; a single new score scatters more. It allows for splits that share one file (Nadeau & Bengio 2003) and for how few rows the file has, also where all splits agree. Recall and F1 have none where the ROC area’s reaches .5: which class is then answered is the chance of the file. The calibration error has none: few rows make it too high.',
  definedOn:
    'On the other splits this score is 0/0, as precision is where no row is predicted to be of the class: mean, interval and range leave them out.',
  illusion:
    'Trains twice with this seed: balanced correctly, and balanced before the split. Shows what copies in the test part do to the scores.',
  lectureIllusion:
    'Trains twice with this seed, balanced correctly and as chapter 2.8 does, and shows what the copies do to its F1.',
  loss: 'How surprised the perceptron is by the right answer, on average over rows: 0 is certain and right, 0.693 is a coin toss. In training the penalty on large weights, where there is one, comes on top.',
  penalty:
    'The penalty λ keeps weights small, which few rows and related columns need. Each was tried on the training rows and judged by the loss on rows it was not fitted on; the one with the lowest was taken.',
} as const;

/** Why a score may be undefined: it is never shown as 0, which would be a measurement. */
export const undefinedBecause = {
  precision: 'Undefined (0/0): no row was predicted to be of this class.',
  recall: 'Undefined (0/0): the test part holds no row of this class.',
  f1: 'Undefined (0/0): no row is of this class, and none was predicted to be.',
  average: 'Undefined: one class has no value to average.',
} as const;

/** What the illusion shows. The chapter's own words only for who follows it: others have no chapter. */
export function illusionMeaning({ preset }: TrainingConfig): string {
  return preset === 'lecture' ? meaning.lectureIllusion : meaning.illusion;
}
