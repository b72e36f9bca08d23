import { counted, grouped, inFull } from '../../core/format.js';
import type { Range } from '../../core/settingKind.js';
import { listed, numbered, quoted } from './count.js';

/** The results page: what is known of the data, the charts, the weights and the page itself. Figures come as they are
 * shown; class names in quotes. */
export const pageWords = {
  none: 'none',
  showData: 'Show data',
  dataOf: (name: string) => `${name}, data`,

  actions: {
    run: 'Run',
    stop: 'Stop',
    stopping: 'Stopping…',
    save: { label: 'Save', hint: 'Save this run as a file, to open it here again or on another machine.' },
    score: {
      label: 'Score a File…',
      hint: 'Let this model answer for the rows of another file: a probability and a class for each.',
    },
    scoreThis: {
      label: (file: string) => `Score with the model from ${file}`,
      why: (file: string) =>
        `This file has all columns that the model from ${file} needs, and no values of its label: that model can answer for its rows.`,
    },
    export: { label: 'Export', hint: 'Export the report as one HTML page or as Markdown.' },
    showOutput: 'Show Output',
    again: 'Train Again',
    againHint: 'Train with the settings of this run, on the file as it is now.',
    back: 'Back to the results from before',
    againSavedHint:
      'Train with the settings of this run on the file beside it, as it is now. The results open in a tab of their own; this run stays as it was saved.',
    swap: (positive: string, instead: string) => `Train to find ${positive} instead of ${instead}`,
    choose: (now: string) => `Find another class instead of ${now}…`,
    illusion: 'Show the illusion',
    nameClasses: 'Name the classes…',
    compareBefore: 'Compare with the run before',
  },
  form: {
    open: 'Options…',
    hint: 'Train with other settings: all of them, side by side.',
    title: 'Train with options',
    groups: { data: 'Data', training: 'Training', file: 'How the file is written' },
    train: (changes: number) => (changes === 0 ? 'Train' : `Train with ${counted(changes, 'change')}`),
    cancel: 'Cancel',
    automatic: 'automatic',
    outside: ({ min, max, whole, orAuto, orNone }: Range) =>
      `Type ${whole ? 'a whole number' : 'a number'} from ${inFull(min)} to ${inFull(max)}${orAuto || orNone ? ', or nothing for what the preset has' : ''}.`,
    oneValue: 'This column does not hold two values: choose another one.',
    /** @param classes that there are */
    noClass: (classes: readonly string[]) =>
      `The label has no such class. It holds ${listed(classes.slice(0, 6).map((each) => quoted(each)))}${classes.length > 6 ? ' and more' : ''}.`,
    nothingLeft: 'Leave one column in: there is nothing to learn from.',
    /** Columns that are left out whatever is said here. */
    leftOutToo: (names: readonly string[], more: number) =>
      `left out by ${numbered(names.length + more, 'itself', 'themselves')}: ${names.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`,
    /** Of what it is in the run shown, and in the preset. */
    was: (value: string) => `was ${value}`,
    byPreset: (value: string) => `preset: ${value}`,
  },
  offer: {
    threshold: (threshold: string) => `Use threshold ${threshold}, for the best F1`,
    back: (threshold: string) => `Back to threshold ${threshold}`,
    otherClass: 'Find another class…',
  },
  answer: {
    title: 'Key figures',
    copies:
      'Balanced before the split: the test part holds copies of training rows, and is half one class, half the other. These scores are too optimistic.',
    ofClass: (name: string) => `of ${name}`,
    validation: 'validation',
    at: (threshold: string) => `at ${threshold}`,
    alwaysScores: (name: string, accuracy: string) => `always ${name}: ${accuracy}`,
  },
  scores: {
    copied: 'Scores',
    test: { title: 'Test scores', table: 'Scores on the test part' },
    validation: { title: 'Validation scores', table: 'Scores on the validation part' },
    intervals: '95 % intervals',
    class: 'class',
    rows: (rows: number) => counted(rows, 'row'),
    afterEpoch: (epoch: number) => `after epoch ${grouped(epoch)}`,
  },

  parts: {
    title: 'Can you trust this?',
    table: 'Parts of the split',
    part: 'part',
    rows: 'rows',
    use: 'used for',
    training: 'training',
    validation: 'validation',
    test: 'test',
  },
  audit: {
    rows: 'Rows read',
    read: (rows: number, skipped: number) =>
      `${grouped(rows)}, ${skipped === 0 ? 'none' : grouped(skipped)} skipped`,
    skipped: (rows: number, reason: string, line: number) =>
      `${grouped(rows)} × ${reason} (${rows === 1 ? 'line' : 'first in line'} ${grouped(line)})`,
    shared: 'Test rows also in another part',
    sharedRows: (shared: number, rows: number, share: string) =>
      `${grouped(shared)} of ${grouped(rows)} (${share})`,
    unlooked: 'not looked for: the file is larger than memory',
    copies: 'copies made before the split',
    equal: 'equal in every feature',
    groups: 'Groups',
    times: 'Times',
    prior: 'Balance taken back',
    priorAdded: (added: string) =>
      `${added} added to the bias, the logarithm of the training part's odds, so that probabilities fit the file. The threshold was moved by the same amount, so the same rows are predicted positive`,
    seed: 'Seed',
    sameSeed: (seed: number) => `${seed}: the same file, settings and seed give the same scores`,
    fingerprint: 'File fingerprint',
  },
  data: {
    title: 'Data',
    file: 'File',
    label: 'Label column',
    labelChoices: {
      named: 'as chosen',
      declared: 'as the file says',
      'by-name': 'found by its name',
      'only-candidate': 'the only column that could be it',
      'by-evidence': 'the likeliest by its place and values',
      'last-two-valued': 'the last column with two values',
    },
    positive: 'Positive class',
    negative: 'Negative class',
    classRows: (name: string, rows: number) => `${name}, ${counted(rows, 'row')}`,
    positiveRows: (name: string, rows: number, why: string) => `${name}, ${counted(rows, 'row')} (${why})`,
    filled: 'Gaps filled',
    leftOut: 'Columns left out',
    weightless: 'Features without weight',
    constant: (name: string) => `${name}: constant`,
    minimum: 'Training minimum',
    beingSought: 'being looked for',
    found: (loss: string, penalised: boolean, steps: number) =>
      `${loss} on the training part${penalised ? ', penalty included' : ''}, found in ${counted(steps, 'Newton step')}`,
    notFound: (steps: number) => `not found in ${counted(steps, 'Newton step')}`,
    unsought: 'not looked for: too much work for this file',
  },
  settings: {
    title: 'Settings',
    started: 'Started',
    time: 'Time',
    times: (reading: string, training: string) => `${reading} reading, ${training} training`,
  },

  charts: {
    read: (what: string) =>
      `Left and right arrow keys read ${what}, up and down lead to the other controls of the chart`,
    points: 'the points one by one',
    epochs: 'the epochs one by one',
    everyThreshold: 'Test part at every threshold',
    /** Two things that are said of one chart. */
    beside: (one: string, other: string) => `${one}; ${other}`,
    dashed: (name: string) => `dashed: ${name}`,
    withInterval: (value: string, interval: string) => `${value} (${interval})`,
    area: (area: string) => `area ${area}`,
    averagePrecision: (area: string) => `average precision ${area}`,
    prevalence: (share: string) => `prevalence ${share}`,
    guessing: 'guessing 0.500',
    precisionRecallAt: (precision: string, recall: string, threshold: string) =>
      `precision ${precision}, recall ${recall} at threshold ${threshold}`,
    ratesAt: (truePositive: string, falsePositive: string, threshold: string) =>
      `TPR ${truePositive}, FPR ${falsePositive} at threshold ${threshold}`,
    foundOfFirst: (found: string, looked: string) => `${looked} looked at, ${found} found`,
    gainsAt: (found: string, looked: string, threshold: string) =>
      `${looked} find ${found} at threshold ${threshold}`,
    noPositiveRow: 'the test part holds no positive row',
    noPrediction: 'no row is predicted positive',
    oneClass: 'the test part holds rows of one class only',
    calibration: 'Calibration',
    expectedError: (error: string) => `expected error ${error}`,
    calibrated: (predicted: string, observed: string, rows: number) =>
      `predicted ${predicted}, positive ${observed} of ${counted(rows, 'row')}`,
    calibratedThere: (predicted: string, observed: string, rows: number) =>
      `predicted ${predicted}, positive there ${observed}, by ${counted(rows, 'row')} here`,
    predicted: 'predicted',
    brier: (name: string, score: string) => `${name} ${score}`,
    brierThere: (name: string, shifted: string, asTrained: string) =>
      `${name} ${shifted}, as trained ${asTrained}`,
    probabilities: 'Probabilities',
    rowsOfEach: 'rows of each class, logarithmic',
    bin: (from: string, to: string) => `${from} to ${to}`,
    binRows: (from: string, to: string, negatives: number, positives: number) =>
      `${from} to ${to}: ${grouped(negatives)} negative, ${grouped(positives)} positive`,
    penalty: 'Penalty',
    lossByPenalty: 'Loss by penalty',
    overFolds: 'mean over held-out folds',
    onValidation: 'on the validation part',
    noPenalty: (loss: string) => `no penalty ${loss}`,
    penaltyAt: (penalty: string, loss: string) => `λ ${penalty}: loss ${loss}`,
    loss: 'loss',
    crossEntropy: 'cross entropy, nats',
    bothWeighTheSame: 'train and minimum weigh both classes equally',
    isLogarithmic: 'logarithmic',
    isSmoothed: 'smoothed',
    minimum: (loss: string) => `training minimum: ${loss}`,
    noMinimum: 'no minimum above 0',
    unknownMinimum: 'training minimum not known',
    /** Of accuracy, where both classes weighed the same. */
    notAimedAt: 'not what training was after',
    baseline: (accuracy: string) => `baseline: ${accuracy}`,
    showLoss: 'Show Loss',
    logarithmic: { label: 'Log', name: 'Show Loss on a logarithmic axis' },
    smooth: { label: 'Smooth', name: 'Show Loss smoothed, each value the mean of its neighbours' },
  },

  confusion: {
    title: 'Confusion matrix',
    copied: 'Confusion Matrix',
    unit: 'rows, % of the actual class',
    predicted: 'predicted',
    actual: 'actual',
    tn: 'True negatives: rows of the negative class, predicted so.',
    fp: 'False positives: rows of the negative class, predicted positive.',
    fn: 'False negatives: rows of the positive class that were missed.',
    tp: 'True positives: rows of the positive class that were found.',
    press: 'Press to list them.',
    show: (rows: number, predicted: string, actual: string) =>
      `Show the ${counted(rows, 'row')} predicted ${predicted} that ${numbered(rows, 'is', 'are')} ${actual}`,
  },

  threshold: {
    title: 'Threshold',
    rule: (positive: string) => `rows above this probability are predicted ${positive}`,
    logit: (logit: string) => `logit ${logit}`,
    byHand: 'Chosen by hand with the test scores in view: expect somewhat lower scores on new rows.',
    noValidation:
      'Tune the threshold on the validation part, not the test part, or the test scores become too optimistic: the preset "recommended" keeps a validation part for that.',
    at: (threshold: string, found: number, of: number, positive: string, falseAlarms: number) =>
      `${threshold}: ${grouped(found)} of ${grouped(of)} ${positive} found, ${counted(falseAlarms, 'false alarm')}`,
  },

  weights: {
    title: 'Weights',
    feature: 'feature',
    standardised: 'standardised',
    own: 'own units',
    bias: 'bias',
    rule: (positive: string, negative: string, centred: boolean, cut: string) =>
      `A row is predicted ${positive} where the bias plus the sum of weight × ${centred ? '(value − mean)' : 'value'} is above ${cut}. Bars to the right push towards ${positive}, bars to the left towards ${negative}.`,
    mean: (mean: string) => `mean ${mean}`,
    missing: '(missing)',
    compared: 'the other words of the column are compared with it',
    unchanged: (positive: string) => `Does not change the odds of ${positive}.`,
    noEffect: 'no effect on the odds',
    times: (factor: string) => `odds\u00a0×\u00a0${factor}`,
    perUnit: (effect: string) => `+1\u00a0unit: ${effect}`,
    perDeviation: (deviation: string, effect: string) => `+1\u00a0SD\u00a0(${deviation}): ${effect}`,
    sameEverywhere: 'the same in every training row',
    when: (is: string) => (effect: string) => `if ${is}: ${effect}`,
    whenGap: (column: string) => (effect: string) => `if ${column} is missing: ${effect}`,
    whenRather: (is: string, other: string) => (effect: string) => `if ${is} rather than ${other}: ${effect}`,
    moreThan: (power: string) => `more than ${power}`,
    lessThan: (power: string) => `less than ${power}`,
    almostOne: 'almost exactly 1',
    /** Both of as many units. */
    within: (times: string, low: string, high: string) =>
      `${times} (95\u00a0%\u00a0interval ${low}\u00a0to\u00a0${high})`,
    /** Where the interval is of another weight, that fits best. */
    beside: (times: string, best: string, low: string, high: string) =>
      `${times} (best fit without a penalty: ×\u00a0${best}, 95\u00a0%\u00a0interval ${low}\u00a0to\u00a0${high})`,
    unsure: 'sign not known',
    shared: (inflation: string) => `overlaps with other columns (variance inflation ${inflation})`,
    tied: 'cannot be told from other columns, which add up to it',
    endless:
      'without a penalty this weight grows without end: it tells some rows of the training part that no others contradict',
    /** On so many splits. */
    ranging: (times: string, splits: number, low: string, high: string) =>
      `${times} (on\u00a0${counted(splits, 'other split').replaceAll(' ', '\u00a0')} ${low}\u00a0to\u00a0${high})`,
    signChanges: (positive: number, splits: number) =>
      `sign changes: positive on ${grouped(positive)} of ${grouped(splits)} splits`,
    /** @param repeat the button's label */
    repeat: (repeat: string) => `${quoted(repeat)} shows how far the weights vary with the split.`,
    certainty:
      'Lines on the bars and intervals: 95 %, of the weights that fit the training part best without a penalty, all other features staying as they are.',
    ofWords: 'The words of a column have none: each is known only by comparison with the others.',
  },

  row: {
    title: 'One row explained',
    /** @param areMeans whether the model knows the means of its training part, and goes by the distance from them */
    how: (areMeans: boolean) =>
      `The bias, plus what each value adds: weight × ${areMeans ? '(value − mean)' : 'value'}. At first the values are ${areMeans ? 'the training part’s means and most frequent words' : 'from the middle of each column'}: change them, or paste a row of the file into any field.`,
    value: 'value',
    adds: 'adds to the logit',
    others: (columns: number) => counted(columns, 'other column'),
    showAll: (columns: number, all: number) =>
      columns < all
        ? `Show ${grouped(columns)} of ${grouped(all)} columns`
        : `Show all ${grouped(all)} columns`,
    reset: 'Reset',
    logit: 'logit',
    /** The logit where positives are as frequent as somebody says. */
    logitThere: 'logit there',
    /** @param share of the positives there, if somebody says @param threshold as a probability there */
    answer: (
      probability: string,
      share: string | undefined,
      predicted: string,
      isAbove: boolean,
      threshold: string,
    ) =>
      `Probability ${probability}${share === undefined ? '' : ` where ${share} of the rows are positive`}, predicted ${predicted}: ${isAbove ? '' : 'not '}above the threshold ${threshold}.`,
    unanswered: (column: string) => `No answer: nothing stands in for a value in ${quoted(column)}.`,
    notes: {
      'missing-value': 'no value',
      'not-a-number': 'no number',
      'new-word': 'not among the words trained on: counts as none of them',
    },
    /** Behind a note. */
    filled: (median: string) => `: filled with the median, ${median}`,
    outside: (min: string, max: string) => `outside of the file’s ${min} to ${max}`,
    listed: (line: number, label: string) => `Line ${grouped(line)}, actually ${quoted(label)}.`,
    firstOf: (rows: number) => `The first of the ${grouped(rows)} rows pasted.`,
  },

  warnings: {
    title: 'Warnings',
    /** @param harmless whether there is nothing to do about any */
    folded: (warnings: number, notes: number, further: boolean, aboutFile: boolean) => {
      const more = further ? 'more ' : '';
      const counts = [
        ...(warnings === 0 ? [] : [counted(warnings, `${more}warning`)]),
        ...(notes === 0 ? [] : [counted(notes, `${warnings === 0 ? more : ''}note`)]),
      ];
      return `${counts.join(' and ')}${aboutFile ? ' about the file' : ''}`;
    },
    first: (listed: number) => `The first ${grouped(listed)} are listed.`,
    moreWays: (more: number) => `and ${counted(more, 'more way', 'more ways')}`,
    muteHint:
      'Trains on this file again without this check, so that the verdict goes by the scores alone, and keeps it muted for this file.',
    unmute: 'Show muted warnings',
    unmuteHint:
      'Trains on this file again with the checks that were muted here. Those in the setting "Muted Checks" are changed there.',
  },

  copy: {
    nothing: 'Nothing to copy yet',
    copied: (format: string) => `Copied ${format}`,
    noPictures: 'The clipboard takes no pictures here: copy the SVG instead.',
    as: (what: string, format: string) => `Copy ${what} as ${format}`,
    group: (what: string) => `Copy ${what}`,
  },
  trouble: {
    undrawn: (why: string) =>
      `A part of these results could not be drawn (${why}). What else there is stands below.`,
    silence:
      'No word from Pulsar SLP for ten seconds: the extension host has stopped or is busy. If this stays, run "Developer: Reload Window"; what was kept of the run is in the view Perceptron Runs.',
  },
};
