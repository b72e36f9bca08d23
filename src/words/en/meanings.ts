import { catalogue, scoreIds } from '../../core/evaluation/catalogue.js';
import { scoreWords } from './scores.js';

/** Scores with no interval where the model may only guess. */
const byChance = scoreIds.filter((id) => catalogue[id].overSplits?.byChance).map((id) => scoreWords[id].name);

/** What is no score in one plain sentence, shown on hover and focus; for scores see scores.ts. */
export const meanings = {
  support: 'How many rows of the test part really are of this class.',
  macro: 'The plain mean over the two classes: the rare one counts as much as the frequent one.',
  weighted: 'The mean over the two classes, each counted by its number of rows.',
  interval:
    '95 % interval: the true score very likely lies in this range, for proportions by Wilson and, close to 0 and 1, by exact tails. The fewer rows, the wider.',
  running:
    'The mean over the epoch’s batches, each taken before the update that it caused: not what the trained model scores on these rows.',
  threshold:
    'Rows above this probability are predicted positive: a lower threshold finds more of them, and raises more false alarms.',
  precisionRecall:
    'What each threshold gives, from strict on the left to lenient on the right; the area is the average precision. With a rare class it says more than ROC.',
  gains:
    'Whoever can look at only so many rows takes the most probable first: the curve is the share of the positives found among them. Dashed is what a pick at random finds.',
  calibration:
    'Of the rows given a probability of about 0.3, three in ten should be positive: dots on the dashed line mean what they say. The expected error is the mean distance from it. Where you say how frequent positives are, rows count as often as they come there, with the probabilities as trained and shifted by Bayes’ rule, as files scored for there have them.',
  histogram:
    'How many rows of each class were given which probability; the further apart the classes lie, the better they are told apart.',
  standardised:
    'What one standard deviation more of the feature adds to the logit: comparable between features, whatever their units.',
  repeats: `The average score of training on as many rows like these very likely lies in this range; a single new score varies more. It allows for splits of one and the same file (Nadeau & Bengio 2003) and for how few rows that has, even where all splits agree. Where the ROC area’s interval reaches .5, ${byChance.join(', ')} have none: which class is predicted is then down to chance. The calibration error has none: few rows make it too high.`,
  definedOn:
    'On the other splits this score is 0/0, as precision is where no row is predicted to be of the class: they are left out of mean, interval and range.',
  illusion:
    'Trains twice with this seed: balanced correctly, and balanced before the split. Shows what copies in the test part do to the scores.',
  lectureIllusion:
    'Trains twice with this seed and the preset "recommended", since that of the lecture is too noisy to show it: balanced correctly, and as chapter 2.8 does. Shows what the copies do to F1.',
  penalty:
    'The penalty λ keeps weights small, which few rows and related columns need. Each was tried on the training rows and judged by the loss on held-out rows; the one with the lowest was taken.',
  averageUndefined: 'Undefined: one class has no value to average.',
  /** Behind what the illusion is. */
  ownF1: (f1: string) => `This run’s own F1 is ${f1}.`,
};
