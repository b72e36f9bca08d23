import type { Change } from '../change.js';
import { learnsBySgd, presets, usualRate } from '../config.js';
import { grouped, percent, shorten, significant } from '../format.js';
import { entropy } from '../perceptron/information.js';
import { fewestPerFeature } from '../profile/runWarnings.js';
import { isHopeless, isMeasured } from '../table/features.js';
import type { ColumnRef } from '../table/summary.js';
import type { RunRecord } from './record.js';
import { type Ended, rowsOfBalanced } from './unseenLoss.js';

export const byWeights: Cure = {
  reason: '',
  remedy: 'Give both classes the same weight, and go by precision and recall',
  fixes: [{ balance: 'weights' }],
};

export interface Cure {
  /** Why nothing was learned, as a further clause. */
  readonly reason: string;
  readonly remedy: string;
  readonly fixes: readonly Change[];
}

/** What follows from the facts, the likeliest first. */
export function cure(ended: Ended): Cure {
  const { config } = ended;
  const own = usualRate(config.preset);
  const withOwn = config.learningRate === own ? {} : { learningRate: presets.recommended.learningRate };
  if (config.preset !== 'recommended' && learnsBySgd(config) && couldLearn(ended)) {
    const factor = differenceInSize(ended.model.deviations);
    const reason =
      factor < 10 ? '' : `; features differ in size by a factor of ${grouped(significant(factor, 2))}`;
    const remedy = 'Train with the preset "recommended", which brings features to one size';
    return { reason, remedy, fixes: [{ preset: 'recommended', ...withOwn }] };
  }
  if (config.learningRate !== own && learnsBySgd(config) && couldLearn(ended)) {
    const remedy = `Leave the learning rate to the preset: ${own}`;
    return { reason: '', remedy, fixes: [{ learningRate: own }] };
  }
  if (config.l2 !== 'auto' && config.l2 > strongL2)
    return { reason: '', remedy: 'Take the L2 penalty away', fixes: [{ l2: 0 }] };
  const far = farColumns(ended);
  if (far.some(({ isNumber }) => isNumber))
    return {
      reason: `; numbers far from all others in ${listed(far)} outweigh the rest`,
      remedy: correctFirst,
      fixes: config.preset === 'lecture' ? [] : [{ missingValues: 'auto' }],
    };
  const ofColumns = fromColumns(ended);
  if (ofColumns !== undefined) return ofColumns;
  if (ended.optimum.loss !== null && couldLearn(ended)) return tooFewTested;
  if (far.length === 0) {
    const remedy = hasFewRows(ended) ? tooFewToTell(ended) : nothingThere;
    const isRest = ended.dataset.classes[0].rest !== undefined; // one that lies between the others has no straight cut
    return {
      reason: '',
      remedy: isRest ? `${remedy}, or tell another class apart from the rest` : remedy,
      fixes: [],
    };
  }
  const remedy = `${correctFirst} in ${listed(far)}; if that does not help, add columns that tell more about the label`;
  return { reason: '', remedy, fixes: [] };
}

const correctFirst = 'Correct or empty the cells far from all others';

/** The columns of which a warning says that some of their numbers lie far from all others, and whether these are numbers to the
 * model, not gaps. */
function farColumns({ warnings, profile, model }: Ended) {
  const told = warnings
    .filter(({ code }) => code === 'wild-value' || code === 'sentinel')
    .flatMap(({ column, columns }) => columns ?? (column === null ? [] : [column]));
  const isGap = (column: number) =>
    model.features.some((each) => each.column === column && (each.sentinel ?? each.wild) !== undefined);
  return [...new Set(told)].map((column) => ({
    name: profile.columns[column]?.name ?? '',
    isNumber: !isGap(column),
  }));
}

/** A penalty that keeps weights of standardised features near 0 whatever they could tell. */
const strongL2 = 0.5;

/** Nothing is claimed of the columns: one that tells the classes apart may be lost behind a heavy tail. */
const nothingThere =
  'No straight cut through the columns used was found that tells the classes apart: add columns that tell more about the label, or more rows';

/** Whether the rarer class has fewer than ten training rows for each feature: a penalty keeps the weights of so many small, but
 * not the one that matters apart. */
function hasFewRows({ split: { train, positives }, model }: Ended): boolean {
  return Math.min(positives.train, train - positives.train) < fewestPerFeature * model.features.length;
}

function tooFewToTell({ dataset }: Ended): string {
  const rarer = Math.min(...dataset.classes.map(({ count }) => count));
  return `Add rows: ${grouped(dataset.rows)} (${grouped(rarer)} in the rarer class) are too few to show whether the columns used say anything about the label`;
}

/** No change of settings repeats a run: the panel has a button for that, the terminal an option. */
const tooFewTested: Cure = {
  reason: ', though the rows trained on show more than chance would: the test part may be too small to tell',
  remedy: 'Repeat on other splits (in a terminal: --repeats 10), or add rows',
  fixes: [],
};

/** What the file has that was not trained on. */
function fromColumns({ config, dataset, profile }: Ended): Cure | undefined {
  const measured = dataset.leftOut.filter(isMeasured);
  if (measured.length > 0) {
    const one = measured.length === 1;
    return {
      reason: `; what was measured in ${listed(measured)} is left out`,
      remedy: `Write ${one ? 'it' : 'these columns'} as plain numbers, without signs, units or letters, so that ${one ? 'it is' : 'they are'} trained on`,
      fixes: [],
    };
  }
  const words = profile.columns.some(
    ({ role, type, column }) =>
      role === 'left-out' &&
      (type === 'text' || type === 'boolean') &&
      dataset.leftOut.some((out) => out.column === column && !isHopeless(out)),
  );
  if (words && config.textColumns !== 'one-hot')
    return {
      reason: '',
      remedy: 'Train on the columns of words too, a feature for each word',
      fixes: [{ textColumns: 'one-hot' }],
    };
  const lost = profile.rows - dataset.rows;
  const share = lost / profile.rows;
  const gaps = profile.columns.some(({ role, missing }) => role === 'feature' && missing > 0);
  if (share > noticeableLoss && gaps && dataset.gaps !== 'median' && dataset.gaps !== 'flagged')
    return {
      reason: `; ${grouped(lost)} of ${grouped(profile.rows)} rows (${percent(share)}) were skipped`,
      remedy: 'Fill the gaps with medians, so that their rows are trained on too',
      fixes: [{ missingValues: 'median' }],
    };
  return undefined;
}

/** `"bp", "weight" and "sleep"`; of many the first. */
function listed(columns: readonly Pick<ColumnRef, 'name'>[]): string {
  const names = columns.slice(0, mostNames).map(({ name }) => `"${shorten(name)}"`);
  if (columns.length > mostNames) return `${names.join(', ')}, …`;
  return names.length === 1 ? `${names}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const mostNames = 4;

/** Share of the rows from which skipping them may be what is wrong. */
const noticeableLoss = 0.05;

/** Whether the best any perceptron could do on the training part is beyond what as many features of noise would do:
 * twice the log likelihood it gains is then a chi-square with as many degrees of freedom as there are features (Wilks). Under a
 * penalty a model has far fewer, and no gain of many features could be so great: there the rows that chose the penalty, none of
 * them fitted on, may tell as much. Where neither is known, it could. */
function couldLearn(ended: Ended): boolean {
  const { optimum, split, config, model } = ended;
  if (optimum.loss === null) return true;
  const positiveShare = split.positives.train / split.train;
  const constant = config.balance === 'none' ? entropy([positiveShare, 1 - positiveShare]) : Math.LN2;
  const features = model.features.length;
  const gain = trainingWorth(ended) * (constant - optimum.loss);
  return 2 * gain > features + 3 * Math.sqrt(2 * features) || gainOfChoice(ended, constant) > leastOfChoice;
}

/** What the chosen penalty gains on rows not fitted on, in nats. Of noise the best of the path gains one at most, as a rule. */
const leastOfChoice = 3;

function gainOfChoice({ optimum: { choice }, config }: Ended, constant: number): number {
  if (!choice || config.balance !== 'none') return 0;
  return choice.rows * (constant - Math.min(...choice.path.map(({ loss }) => loss)));
}

/** How many rows of their file's class shares those of the training part are worth. */
function trainingWorth({ split, config, dataset }: Ended): number {
  if (config.balance === 'none') return split.train;
  // Of the file: the lecture's balance has copies in the split.
  const share = split.train / (split.train + split.validation + split.test);
  const [negatives, positives] = dataset.classes.map(({ count }) => count * share) as [number, number];
  return rowsOfBalanced(negatives, positives);
}

/** The greatest of the features' standard deviations over the least, constant ones left aside. */
function differenceInSize(deviations: RunRecord['model']['deviations']): number {
  const sizes = deviations.filter((each) => each !== null && each > 0) as number[];
  return sizes.length === 0 ? 1 : Math.max(...sizes) / Math.min(...sizes);
}
