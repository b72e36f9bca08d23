import type { ChartWords } from '../../core/chart/words.js';
import { score } from '../figures.js';

export const chartWords: ChartWords = {
  loss: { title: 'Loss', unit: 'mean cross entropy, nats' },
  accuracy: { title: 'Accuracy', unit: 'fraction of rows right' },
  parts: { train: 'train', validation: 'validation', test: 'test' },
  trainBalanced: 'train, both classes weighing the same',
  epoch: 'epoch',
  byEpoch: (title) => `${title} by epoch`,
  runsByEpoch: (title, part) => `${title} by epoch, ${part}`,
  minimum: (loss) => `training minimum: ${loss}`,
  logarithmic: (name) => `${name}, logarithmic`,
  offChart: (name) => `${name}, off the chart`,

  precisionRecall: 'Precision and recall',
  receiver: 'ROC curve',
  withArea: (title, area) => `${title}, area ${score(area)}`,
  onTest: (title) => `${title} on the test part`,
  precision: 'precision',
  recall: 'recall',
  falsePositiveRate: 'false positive rate',
  truePositiveRate: 'true positive rate',
  prevalence: (share) => `prevalence: ${share}`,
  guessing: 'guessing',
  threshold: 'threshold',
  thresholdAt: (probability) => `threshold ${probability}`,

  calibration: (error) => `Calibration, expected error ${error}`,
  predicted: 'mean predicted probability',
  observed: 'fraction positive',
  asPredicted: 'as predicted',

  probabilities: 'Probabilities of the test part',
  probability: 'probability',
  rows: 'rows',
  negative: 'negative',
  positive: 'positive',

  lossByPenalty: (taken) => `Loss by penalty, λ ${taken} taken`,
  penalty: 'penalty λ',
  unseenLoss: 'loss, nats',
  noPenalty: (loss) => `no penalty: ${loss}`,
  otherFolds: 'other folds',
  taken: 'taken',
};
