import { counted, grouped } from '../../core/format.js';

/** Where a run stands, and on what: the top of the results page. */
export const statusWords = {
  status: 'Status',
  progress: 'Progress',
  training: 'Training',
  stopping: 'Stopping…',
  preparing: 'Preparing to train…',
  reading: 'Reading…',
  readBytes: (bytes: string) => `Reading… ${bytes}`,
  readPart: (percent: number, bytes: string) => `Reading… ${percent} % of ${bytes}`,
  checking: 'Checking the data…',
  epoch: (current: number, all: number) => `Epoch ${grouped(current)} of ${grouped(all)}`,
  /** @param left the time left: `12 s left` */
  withTimeLeft: (standing: string, left: string) => `${standing}, ${left}`,
  finished: (epochs: number) => `Finished: ${counted(epochs, 'epoch')}`,
  stopped: (after: number, of: number) =>
    `Stopped after ${grouped(after)} of ${counted(of, 'epoch')}; what was learned until then is kept`,
  /** How it came to nothing. */
  ended: 'Ended early',
  question: 'Not trained yet',
  fault: 'Failed',
  afterEpochs: (how: string, epochs: number) => `${how} after ${counted(epochs, 'epoch')}`,

  rows: (rows: number) => counted(rows, 'row'),
  columns: (columns: number) => counted(columns, 'column'),
  features: (features: number) => counted(features, 'feature'),
  label: (name: string, share: string, positive: string) => `label ${name}: ${share}\u00a0${positive}`,
  skipped: (rows: number) => `${counted(rows, 'row')} skipped`,
  preset: (preset: string) => `preset ${preset}`,
  seed: (seed: number) => `seed ${seed}`,
  batch: (rows: number) => `batch ${grouped(rows)}`,
  learningRate: (rate: string) => `learning rate ${rate}`,
  /** @param rate a multiple of the one that the preset finds */
  ownRate: (rate: string) => `learning rate ${rate} × its own`,
  /** @param _called what the choice is called where it is alone */
  balance: (called: string) => `balance ${called}`,
  dividedBy: (column: string) => `by ${column}`,
  without: (columns: readonly string[]) =>
    `without ${columns.length > 2 ? `${grouped(columns.length)} columns` : columns.join(' and ')}`,

  epochSentence: (epoch: number, train: string, watched: string) =>
    `Epoch ${grouped(epoch)}: train ${train}, ${watched}`,
  watched: { validation: (value: string) => `validation ${value}`, test: (value: string) => `test ${value}` },
  noEpoch: (chart: string) => `${chart}, no epoch yet`,
  course: (chart: string, epochs: number, train: string, watched: string) =>
    `${chart}, ${counted(epochs, 'epoch')}: train ${train}, ${watched}`,
  fromTo: (first: string, last: string) => `from ${first} to ${last}`,
  atEpoch: (epoch: number) => `epoch ${grouped(epoch)}`,

  scoresFollow: 'The scores follow after the first epoch.',
  minimum: (loss: string) => `Training minimum: ${loss}.`,
  fullyTrained: 'Fully trained: within 0.1 % of the training minimum.',
  almostTrained: (above: string) => `Almost fully trained: ${above} above the training minimum.`,
  /** @param loss of the model on the training part, which the epochs' running means are not */
  notTrained: (above: string, loss: string) =>
    `Not fully trained: its loss on the training part, ${loss}, is ${above} above the minimum.`,
  far: 'far',
  separable: 'A straight cut separates the training rows perfectly; the loss keeps falling towards 0.',
  atThreshold: (threshold: string) => `at threshold ${threshold}`,
  theSame: 'the same',

  balanced: (balance: string, rarer: string) =>
    `Trained with balance "${balance}", as if both classes were equally frequent: probabilities of ${rarer}, the rarer class, are too high for the file. Rank rows by them, but do not read them as frequencies.`,
  dotsMayLieRight: 'The dots here may lie right, since the test part was balanced too.',
};
