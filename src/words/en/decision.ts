import { counted, grouped, probability } from '../../core/format.js';

/** What a person wants of the model, and what the threshold that follows comes to. Figures come as they are shown. */
export const decisionWords = {
  want: 'I want to',
  amount: 'How much',
  /** Each goes on with its number, if it has one, and its unit. */
  kinds: {
    recall: 'find at least',
    precision: 'be right in at least',
    cost: 'pay least, where a miss costs',
    top: 'look only at the highest',
    f1: 'get the best F1',
    probability: 'say so above the probability',
  },
  units: {
    recall: (positive: string) => `% of ${positive}`,
    precision: () => '% of the alarms',
    cost: () => 'false alarms',
    top: () => '% of the rows',
    f1: () => '',
    probability: () => '',
  },
  /** The same as a phrase. @param amount with its sign where it is a share */
  phrases: {
    recall: (amount: string, positive: string) => `find at least ${amount} of ${positive}`,
    precision: (amount: string) => `be right in at least ${amount} of the alarms`,
    cost: (amount: string) =>
      `pay least, where a miss costs ${amount === '1' ? '1 false alarm' : `${amount} false alarms`}`,
    top: (amount: string) => `look only at the highest ${amount} of the rows`,
    f1: () => 'get the best F1',
    probability: (amount: string) => `say so above the probability ${amount}`,
  },
  found: (found: string, positives: number, positive: string, recall: string, interval: string) =>
    `Finds ${found} of ${grouped(positives)} ${positive}: ${recall} (95 % interval ${interval}).`,
  noPositives: (positive: string) => `The test part has no row of ${positive}.`,
  alarms: (alarms: string, falseAlarms: string, precision: string, interval: string) =>
    `${alarms === '1' ? '1 alarm' : `${alarms} alarms`}, ${falseAlarms} of them false: ${precision} are right (${interval}).`,
  noAlarms: 'No row of the test part is called positive.',
  cost: (per1000: string, interval: string) =>
    `Misses and false alarms together cost as much as ${per1000} false alarms in 1,000 rows (${interval}).`,
  top: (positive: string) =>
    `This is of a file with as many ${positive} as here: the highest of another may hold fewer, however high they rank.`,
  onValidation: (rows: number, test: number) =>
    `Chosen on the ${counted(rows, 'row')} of the validation part, judged on the ${counted(test, 'row')} of the test part.`,
  outOfFold: (test: number) =>
    `Chosen on rows of the training part, each scored by a model that was not fitted on it; judged on the ${counted(test, 'row')} of the test part.`,
  none: {
    recall: (positive: string) =>
      `The rows outside of the test part have no ${positive}, so no threshold can be chosen on them.`,
    precision: () =>
      'No threshold is right so often on the rows outside of the test part. Ask for less, or find better features.',
    cost: () =>
      'At this price nothing costs less than calling no row positive: misses are too cheap for this model.',
    top: () => 'The rows outside of the test part are too few for that.',
    f1: (positive: string) => `No threshold finds a ${positive} on the rows outside of the test part.`,
    probability: () => '',
  },
  prevalence: {
    before: 'Where I use it, 1 in',
    after: (positive: string) => `is ${positive}`,
    input: (positive: string) => `Rows for each ${positive} where the model is used`,
    said: (precision: string, interval: string, alarms: string, found: string) =>
      `There ${precision} of the alarms would be right (${interval}): of 1,000 rows ${alarms} would be alarms, ${found} of them right. This assumes that rows of each class look there as they do here.`,
    silent: 'There would be no alarms either.',
    where: (rows: string, positive: string) => `where 1 in ${rows} is ${positive}`,
  },
  /** Above what is said of it. @param goal as a phrase */
  heading: (goal: string, threshold: number) => `To ${goal}: threshold ${probability(threshold)}`,
  table: {
    title: 'Decision',
    goal: 'goal: to',
    threshold: 'threshold',
    chosenOn: 'chosen on',
    validation: 'the validation part',
    outOfFold: 'rows of the training part, each scored by a model that was not fitted on it',
    outcome: 'on the test part',
  },
};
