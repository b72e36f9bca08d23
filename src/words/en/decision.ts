import { counted, grouped, probability } from '../../core/format.js';

export interface BesideOwn {
  readonly here: string;
  readonly own: string;
  readonly at: string;
  readonly standing: 'better' | 'level' | 'worse';
}

/** Expected calibration error and Brier score. */
export interface CalibrationFigures {
  readonly error: string;
  readonly brier: string;
}

/** Beside always giving the cheaper of both answers. */
export interface BesideSame {
  readonly per1000: string;
  readonly ofSame: string;
  readonly standing: 'cheaper' | 'byChance' | 'noCheaper';
}

const besideSame = {
  cheaper: 'cheaper',
  byChance: 'cheaper, but that may be chance',
  noCheaper: 'not cheaper',
} as const;

const besideOwn = { better: 'better than', level: 'no better than', worse: 'lower than' } as const;

/** What a person wants of the model, and what the threshold that follows comes to. Figures come as they are shown. */
export const decisionWords = {
  want: 'I want to',
  amount: 'How much',
  unit: 'Share or number of rows',
  /** Each goes on with its number, if it has one, and its unit. */
  kinds: {
    recall: 'find at least',
    precision: 'be right in at least',
    cost: 'pay least, where a miss costs',
    top: 'look only at the most probable',
    topRows: 'look only at the most probable',
    f1: 'get the best F1',
    probability: 'set the threshold at probability',
  },
  units: {
    recall: (positive: string) => `% of ${positive}`,
    precision: (positive: string) => `% of ${positive} predictions`,
    cost: () => 'false alarms',
    top: () => '% of the rows',
    topRows: () => 'rows',
    f1: () => '',
    probability: () => '',
  },
  /** What a number may be, where it is none. */
  bounds: {
    recall: 'This takes a share above 0 and up to 100 %.',
    precision: 'This takes a share above 0 and up to 100 %.',
    cost: 'A miss costs more than 0 false alarms, and at most 1,000,000.',
    top: 'This takes a share above 0 and up to 100 %.',
    topRows: 'This takes a whole number of rows, 1 or more.',
    f1: '',
    probability: 'A probability is above 0 and below 1.',
    prevalence: 'There is more than 1 row for each positive one: type a number above 1.',
  },
  /** The same as a phrase. @param amount with its sign where it is a share */
  phrases: {
    recall: (amount: string, positive: string) => `find at least ${amount} of ${positive}`,
    precision: (amount: string, positive: string) =>
      `be right in at least ${amount} of ${positive} predictions`,
    cost: (amount: string) =>
      `pay least, where a miss costs ${amount === '1' ? '1 false alarm' : `${amount} false alarms`}`,
    top: (amount: string) => `look only at the most probable ${amount} of the rows`,
    topRows: (amount: string) =>
      `look only at the ${amount === '1' ? 'most probable row' : `${amount} most probable rows`}`,
    f1: () => 'get the best F1',
    probability: (amount: string, _: string, elsewhere: boolean) =>
      `predict so above probability ${amount}${elsewhere ? ', as the file has it' : ''}`,
  },
  found: (found: string, positives: number, positive: string, recall: string, interval: string) =>
    `Finds ${found} of ${grouped(positives)} ${positive}: ${recall} (95 % interval ${interval}).`,
  noPositives: (positive: string) => `The test part has no row of ${positive}.`,
  predicted: (rows: number, positive: string, falseAlarms: string, precision: string, interval: string) =>
    rows === 1
      ? `1 row predicted ${positive}, ${falseAlarms === '0' ? 'rightly' : 'wrongly'}: ${precision} are right (${interval}).`
      : `${grouped(rows)} rows predicted ${positive}, ${falseAlarms} of them wrongly: ${precision} are right (${interval}).`,
  nonePredicted: (positive: string) => `No row of the test part is predicted ${positive}.`,
  /** @param elsewhere whether that is where positives are as frequent as somebody says */
  cost: (per1000: string, interval: string, ofSame: string, elsewhere: boolean) =>
    `${elsewhere ? 'Where you use it, misses' : 'Misses'} and false alarms together cost as much as ${per1000} false alarms in 1,000 rows (${interval}); always giving the cheaper of both answers costs ${ofSame}.`,
  /** Behind that, where the model is no cheaper. */
  noCheaper: 'At this price the model does not pay.',
  /** Where it is cheaper, but not beyond its interval. */
  cheaperByChance: 'That it is cheaper may be chance.',
  /** The goal in a few words. @param goal as a phrase @param outcome of one that wants a share, where it can be told */
  goal: (goal: string, outcome?: { of: 'recall' | 'precision'; share: string; isReached: boolean }) =>
    `Goal: ${goal}${outcome === undefined ? '' : `; ${outcome.isReached ? 'reached' : 'not reached'}: ${outcome.share} ${outcome.of === 'recall' ? 'found' : 'right'}`}.`,
  /** The same of the least cost. */
  costGoal: (goal: string, { per1000, ofSame, standing }: BesideSame) =>
    `Goal: ${goal}; ${besideSame[standing]}: it costs ${per1000} in 1,000 rows, always giving the cheaper answer ${ofSame}.`,
  /** Of what was wanted of the rows that it was chosen on.
   * @param isMost whether asking for more leads to the same threshold */
  missed: (reached: string, wanted: string, { elsewhere, isMost }: { elsewhere: boolean; isMost: boolean }) =>
    `${elsewhere ? 'Where you use it, that' : 'That'} falls short of the goal: ${reached} instead of ${wanted}. ${isMost ? 'Asking for more does not help: on the rows that it was chosen on no threshold promises more.' : 'Ask for more to be on the safe side.'}`,
  /** Beside the run's own threshold, whether the goal of the best F1 is borne out. @param elsewhere as for `cost` */
  f1: ({ here, own, at, standing }: BesideOwn, elsewhere: boolean) =>
    `${elsewhere ? 'Where you use it, F1' : 'F1'} is ${here}, ${besideOwn[standing]} the ${own} at the run’s own threshold ${at}.`,
  f1Goal: (goal: string, { here, own, at, standing }: BesideOwn) =>
    `Goal: ${goal}; on the test part it is ${here}, ${besideOwn[standing]} the ${own} at the run’s own threshold ${at}.`,
  top: (positive: string) =>
    `This is of a file with as many ${positive} as here: the most probable rows of another may hold fewer.`,
  topElsewhere: (positive: string) =>
    `Chosen for where you use it: of this file, in which ${positive} differs in frequency, it takes another share of the rows.`,
  /** Rows of one probability stay together, and of a large test part not every threshold is kept. */
  topNearly: (wanted: number) =>
    `That is more than the ${wanted === 1 ? 'one row' : counted(wanted, 'row')} asked for; the next higher threshold known takes fewer.`,
  onValidation: (rows: number, test: number) =>
    `Chosen on the ${counted(rows, 'row')} of the validation part, judged on the ${counted(test, 'row')} of the test part.`,
  outOfFold: (test: number) =>
    `Chosen on rows of the training part, each scored by a model that was not fitted on it; judged on the ${counted(test, 'row')} of the test part.`,
  noRows:
    'This run kept no rows on which a threshold could be chosen but those of the test part, whose scores would then be too optimistic. The preset "recommended" keeps some.',
  none: {
    recall: (positive: string) =>
      `The rows outside of the test part have no ${positive}, so no threshold can be chosen on them.`,
    precision: () =>
      'No threshold is right so often on the rows outside of the test part. Ask for less, or find better features.',
    cost: (positive: string) =>
      `At this price nothing costs less than predicting ${positive} for no row: misses are too cheap for this model.`,
    top: () => 'The test part has too few rows for that.',
    topRows: () => 'The test part has fewer rows.',
    f1: (positive: string) => `No threshold finds ${positive} on the rows outside of the test part.`,
    probability: () => '',
  },
  /** Behind why a goal was not carried out. */
  asBefore: (threshold: string) => `The threshold stays at ${threshold}.`,
  prevalence: {
    before: 'Where I use it, 1 in',
    after: (positive: string) => `is ${positive}`,
    input: (positive: string) => `Rows for each ${positive} where the model is used`,
    said: (positive: string, precision: string, interval: string, predicted: string, found: string) =>
      `There ${precision} of the ${positive} predictions would be right (${interval}): of 1,000 rows ${predicted} would be predicted so, ${found} of them rightly. This assumes that rows of each class look there as they do here.`,
    /** Of the calibration there. @param asTrained figures of the model's own probabilities @param shifted by Bayes' rule */
    calibration: (asTrained: CalibrationFigures, shifted: CalibrationFigures) =>
      `The probabilities as trained would have an expected calibration error of ${asTrained.error} there and a Brier score of ${asTrained.brier}; shifted to there by Bayes’ rule, ${shifted.error} and ${shifted.brier}.`,
    silent: (positive: string) => `There, too, no row would be predicted ${positive}.`,
    where: (rows: string, positive: string) => `where 1 in ${rows} is ${positive}`,
  },
  /** Above what is said of it. @param goal as a phrase */
  heading: (goal: string, { threshold, isNear }: { threshold: number; isNear: boolean }) =>
    `To ${goal}: threshold ${probability(threshold)}${isNear ? ', the nearest that is kept' : ''}`,
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
