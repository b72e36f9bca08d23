import { counted, grouped } from '../../core/format.js';

/** Reports, exported tables and the terminal's tables. Figures come as they are shown. */
export const reportWords = {
  title: (file: string, preset: string) => `Single-layer perceptron on ${file}, preset ${preset}`,
  none: 'none',
  notLookedFor: 'not looked for',
  intervalFrom: '95 % from',
  intervalTo: 'to',

  scores: {
    title: (rows: number, threshold: string) =>
      `Scores on the test part, ${counted(rows, 'row')}, at threshold ${threshold}`,
    atThreshold: (threshold: string) => `at threshold ${threshold}`,
    class: 'class',
    classAt: (threshold: string) => `class at threshold ${threshold}`,
    precision: 'precision',
    recall: 'recall',
    f1: 'F1',
    support: 'support',
    negative: (name: string) => `${name} (negative)`,
    positive: (name: string) => `${name} (positive)`,
    macro: 'macro avg',
    weighted: 'weighted avg',
    accuracy: 'accuracy',
    intervals: (rows: number, groups?: number) =>
      `95 % intervals, given ${counted(rows, 'test row')}${groups === undefined ? '' : ` in ${counted(groups, 'group')}`}`,
  },
  confusion: {
    title: 'Confusion matrix',
    predicted: (name: string) => `predicted ${name}`,
    actual: (name: string) => `actual ${name}`,
  },
  /** The rows of a cell of the matrix. */
  listed: {
    /** @param shown how many of them are listed */
    rows: (rows: number, shown: number, file: string, predicted: string, actual: string) =>
      `${shown < rows ? `${grouped(shown)} of ` : ''}${counted(rows, 'row')} predicted ${predicted} that ${rows === 1 ? 'is' : 'are'} ${actual} in ${file}`,
    surest: 'the surest first',
    nearest: 'the nearest to the threshold first',
    threshold: (threshold: string) => `threshold ${threshold}`,
    copies: (rows: number) => `The matrix counts ${grouped(rows)}, with copies.`,
    columns: (shown: number, of: number) => `The first ${grouped(shown)} of ${counted(of, 'column')}.`,
    line: 'line',
    probability: 'probability',
    times: 'times',
  },
  chosen: {
    /** @param goal as a phrase: `find at least 90 % of …` */
    aimed: (goal: string, isByLabels: boolean) =>
      `Threshold chosen to ${goal}${isByLabels ? ', on rows outside of the test part' : ''}`,
    byHand: 'Threshold set by hand, with the test scores in view',
    note: (how: string, above: string, positive: string, usual: string, repeated: boolean) =>
      `${how}: rows above probability ${above} are predicted "${positive}" (the run’s own threshold is ${usual}). Scores, intervals, confusion matrix and charts are at this threshold${repeated ? '; the scores over other splits are not' : ''}.`,
  },
  notes: {
    copies:
      'Rows were repeated before the split: copies of one row are in both the training and the test part, so these scores are too optimistic.',
    stopped: (after: number, of: number) => `Stopped after ${grouped(after)} of ${counted(of, 'epoch')}.`,
    constant: (feature: string) =>
      `The feature "${feature}" is constant in the training part, and has no weight.`,
    moreWarnings: (rest: number) => `There are ${counted(rest, 'warning')} more.`,
  },
  beyond: {
    title: 'Beyond one threshold',
    measure: 'measure',
    value: 'value',
    trainingLoss: 'loss on the training part, with penalty, nats',
    minimum: 'training minimum, nats',
    /** Of a minimum that there is no figure of. */
    separable: 'separable',
    unfinished: 'unfinished',
    skipped: 'skipped',
    above: 'above it, %',
  },
  weights: {
    title: 'Weights',
    feature: 'feature',
    inUnits: 'in the units of the file',
    mean: 'mean (subtracted from the value)',
    perDeviation: 'per standard deviation',
    interval: '95 % interval without a penalty, in the units of the file',
    bestFit: (weight: string, interval: string) => `best fit ${weight}: ${interval}`,
    endless: 'grows without end',
    z: 'z',
    inflation: 'variance inflation',
    bias: 'bias',
    /** Why there are no intervals. */
    unsure: {
      balanced:
        'How sure each weight is cannot be said: the classes were balanced, so rows do not count as they came.',
      'few-rows':
        'How sure each weight is cannot be said: the training part has fewer than five rows of the rarer class for each feature.',
      'few-groups':
        'How sure each weight is cannot be said: in the training part, fewer than ten groups, or than five for each feature, have rows of the rarer class, or of the other.',
      separable:
        'How sure each weight is cannot be said: without a penalty the weights grow without end, since a straight cut tells the training part apart without a mistake.',
      unfinished: 'How sure each weight is cannot be said: without a penalty no best weights were found.',
      skipped: 'How sure each weight is was not computed: there are too many columns or rows for that.',
    },
    /** What there is instead, if the run was repeated. @param drawn whether there are bars */
    spread: (splits: number, drawn: boolean, narrow: boolean) =>
      `${drawn ? 'Dashed lines on the bars and ranges' : 'Ranges'} go from the lowest to the highest weight on ${counted(splits, 'other split')}, whose training parts share most of their rows: they show how far the split moves a weight, and are no confidence intervals${narrow ? ', which as a rule are wider' : ': the more splits, the farther they reach'}.`,
    range: (splits: number) => `range on ${counted(splits, 'other split')}, in the units of the file`,
    positive: 'splits where it is positive',
    onSplits: (positive: number, splits: number, changes: boolean) =>
      `${grouped(positive)} of ${grouped(splits)}${changes ? ' (sign changes)' : ''}`,
  },
  audit: {
    title: 'Audit',
    part: (rows: number, positives: number, use: string) =>
      `${counted(rows, 'row')}, ${grouped(positives)} positive. ${use}`,
    training: 'training part',
    validation: 'validation part',
    test: 'test part',
    copies: 'copies',
    shared: 'test rows that also appear in another part',
  },
  data: {
    title: 'Data',
    file: 'file',
    readAs: 'read as',
    label: 'label column',
    rowsOf: (name: string) => `rows of class "${name}"`,
    takesIn: (name: string) => `class "${name}" takes in`,
    used: 'rows used',
    skipped: 'rows skipped',
    skippedFor: (rows: number, reason: string, line: number) =>
      `${grouped(rows)} ${reason}, first in line ${line}`,
    duplicates: 'duplicate rows',
    filled: 'gaps filled',
    /** @param what numbers that stand for none, then how many gaps there were */
    filledWith: (column: string, what: readonly string[], gaps: number, median: string) =>
      `${column}: ${[...what, ...(gaps === 0 ? [] : [counted(gaps, 'gap')])].join(' and ')} filled with ${median}`,
    leftOut: 'columns left out',
    fingerprint: 'fingerprint (XXH128)',
  },
  settings: { title: 'Settings', started: 'started' },
  /** What was read, for the terminal. */
  read: {
    penalty: (chosen: string) => `Penalty ${chosen}`,
    divided: (column: string, divided: readonly string[]) => `By "${column}": ${divided.join('; ')}`,
    rows: (rows: number, skipped: number, features: number, parts: string) =>
      `${counted(rows, 'row')}${skipped > 0 ? ` (${grouped(skipped)} skipped)` : ''}, ${counted(features, 'feature')}; ${parts}`,
    parts: (
      train: number,
      validation: number,
      test: number,
      copies: number,
      groups: number,
      leftOut: number,
    ) =>
      [
        `${grouped(train)} train`,
        ...(validation > 0 ? [`${grouped(validation)} validation`] : []),
        `${grouped(test)} test`,
        ...(copies > 0 ? [counted(copies, 'copy', 'copies')] : []),
        ...(leftOut > 0 ? [`${grouped(leftOut)} left out between`] : []),
        ...(groups > 0 ? [`${counted(groups, 'group')} kept whole`] : []),
      ].join(', '),
    label: (label: string, negative: string, positive: string, why: string) =>
      `label "${label}": ${negative}, ${positive} (positive, ${why})`,
    classRows: (name: string, rows: number, rest: readonly string[]) =>
      `"${name}" ${grouped(rows)}${rest.length === 0 ? '' : ` (${rest.map((value) => `"${value}"`).join(', ')})`}`,
  },
  /** Why a class is the positive one. */
  positiveChoices: {
    named: 'as chosen',
    'by-name': "as the column's name asks",
    'by-meaning': 'by what the classes mean',
    rarer: 'the rarer class',
    second: 'the second of two equally frequent classes',
    yes: 'means yes',
    success: 'means success',
    finding: 'what is looked for',
    compared: 'the other one is the control',
    'other-no': 'the other one means no',
    'other-denies': 'the other one denies it',
    'other-unknown': 'the other one means that it is not known',
    'other-is-rest': 'the other one is all else',
  },
  repeats: {
    title: (splits: number, testRows: number, trainRows: number, byTime = false) =>
      byTime
        ? `Over ${counted(splits, 'split')} of ever more of the past, without intervals`
        : `Over ${counted(splits, 'other split')}, test parts of ${counted(testRows, 'row')}; intervals for what training on ${counted(trainRows, 'row')} scores on average`,
    positive: 'positive class',
    mean: 'mean',
    lowest: 'lowest',
    highest: 'highest',
    definedOn: (splits: number, of: number) => `${grouped(splits)} of ${counted(of, 'split')}`,
    on: (name: string, splits: string) => `${name}, ${splits}`,
    /** As the chapter's program writes scores (report/lines.ts). */
    line: (seed: number, accuracy: string, precision: string, recall: string, f1: string) =>
      `Seed ${seed}: accuracy=${accuracy}, precision=${precision}, recall=${recall}, F1=${f1}`,
  },
};
