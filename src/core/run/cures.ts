import { balances } from '../balance.js';
import type { Change } from '../change.js';
import { learnsBySgd, presets, usualRate } from '../config.js';
import { effectOn } from '../evaluation/independent.js';
import { shorten } from '../format.js';
import { entropy } from '../perceptron/information.js';
import { fewestPerFeature } from '../profile/runWarnings.js';
import type { profileSayings } from '../profile/sayings.js';
import { isHopeless, isMeasured } from '../table/features.js';
import type { ColumnRef } from '../table/summary.js';
import type { Told } from '../told.js';
import { dividesByTime } from '../training/partition.js';
import { tell as tellOfTraining } from '../training/sayings.js';
import type { RunRecord } from './record.js';
import { tell } from './runSayings.js';
import { type Ended, rowsOfBalanced } from './unseenLoss.js';

export interface Cure {
  /** Why nothing was learned, as a clause; undefined where that is not known. */
  readonly cause?: Told;
  readonly remedy: Told;
  readonly fixes: readonly Change[];
}

/** What follows from the facts, the likeliest first. */
export function cure(ended: Ended): Cure {
  const ofSettings = cureOfSettings(ended);
  if (ofSettings !== undefined) return ofSettings;
  const doubt = ended.warnings.find(({ code }) => code === 'label-choice');
  if (doubt !== undefined) return { remedy: doubt.remedy, fixes: doubt.fixes ?? [] };
  const ofColumns = fromColumns(ended);
  if (ofColumns !== undefined) return ofColumns;
  if (ended.optimum.loss !== null && couldLearn(ended))
    return endsFarAbove(ended) ? farAbove : tooFewTested(ended);
  const otherClass = ended.dataset.classes[0].rest !== undefined; // one that lies between the others has no straight cut
  return { remedy: hasFewRows(ended) ? addRows(ended, otherClass) : addColumns(otherClass), fixes: [] };
}

/** What keeps training from learning what the columns tell; undefined where nothing is seen to. */
export function cureOfSettings(ended: Ended): Cure | undefined {
  const { config } = ended;
  const own = usualRate(config.preset);
  const withOwn = config.learningRate === own ? {} : { learningRate: presets.recommended.learningRate };
  if (config.preset !== 'recommended' && learnsBySgd(config) && couldLearn(ended)) {
    const factor = differenceInSize(ended.model.deviations);
    return {
      ...(factor < 10 ? {} : { cause: tell('sizes-differ', { factor }) }),
      remedy: tell('use-recommended-for-sizes'),
      fixes: [{ preset: 'recommended', ...withOwn }],
    };
  }
  if (config.learningRate !== own && learnsBySgd(config) && couldLearn(ended))
    return { remedy: tell('leave-rate-to-preset', { rate: own }), fixes: [{ learningRate: own }] };
  if (config.l2 !== 'auto' && config.l2 > strongL2)
    return { remedy: tell('take-penalty-away'), fixes: [{ l2: 0 }] };
  return cureOfFarNumbers(ended);
}

/** What is said of numbers far from all others that the model takes for numbers, not for gaps. */
const readAsNumbers = [
  'far-number',
  'far-numbers',
  'wild-numbers',
] as const satisfies readonly (keyof typeof profileSayings)[];

function cureOfFarNumbers({ warnings, profile, config }: Ended): Cure | undefined {
  const told = warnings.filter(({ what }) => readAsNumbers.some((key) => key === what.key));
  const [worst] = told;
  if (worst === undefined) return undefined;
  const columns = new Set(
    told.flatMap(({ column, columns: all }) => all ?? (column === null ? [] : [column])),
  );
  const named = [...columns].map((column) => ({ name: profile.columns[column]?.name ?? '' }));
  // With gaps left to themselves, those for certain are gaps already: only the person knows of the rest.
  const isLeft = config.preset === 'lecture' || config.missingValues === 'auto';
  return {
    cause: tell('far-numbers-outweigh', first(named)),
    remedy: tell('correct-far-cells', exampleOf(worst.what)),
    fixes: isLeft ? [] : [{ missingValues: 'auto' }],
  };
}

/** The first number that such a warning names, and its column. */
function exampleOf({ facts: { worst, names, number, numbers } }: Told) {
  const [column] = [names ?? worst].flat();
  const [far] = [numbers ?? number].flat();
  return typeof column === 'string' && typeof far === 'number' ? { column, number: far } : {};
}

/** A penalty that keeps weights of standardised features near 0 whatever they could tell. */
const strongL2 = 0.5;

/** Nothing is claimed of the columns: one that tells the classes apart may be lost behind a heavy tail. */
const addColumns = (otherClass: boolean) => tell('add-columns-or-rows', { otherClass });

/** Whether the rarer class has fewer than ten training rows for each feature: a penalty keeps the weights of so many small, but
 * not the one that matters apart. */
function hasFewRows({ split: { train, positives }, model, evaluation }: Ended): boolean {
  const telling = Math.min(positives.train, train - positives.train) / effectOn(evaluation.test, 'rocArea');
  return telling < fewestPerFeature * model.features.length;
}

function addRows({ dataset: { rows, classes }, config }: Ended, otherClass: boolean): Told {
  const group = groupOf(config);
  const rarer = Math.min(...classes.map(({ count }) => count));
  return tell('add-rows-to-tell', { rows, rarer, otherClass, group });
}

/** No change of settings repeats a run: the panel has a button for that, the terminal an option. By time repeats tell no more of it. */
const tooFewTested = ({ config }: Ended): Cure => ({
  cause: tell('test-part-too-small'),
  remedy: dividesByTime(config)
    ? tellOfTraining('add-rows', { group: groupOf(config) })
    : tell('repeat-or-add-rows', { group: groupOf(config) }),
  fixes: [],
});

/** The column whose values rows stay together by: more rows with the values that there are tell hardly more. */
function groupOf({ group }: Ended['config']): string | undefined {
  return group ? shorten(group) : undefined;
}

/** Newton's method gets there. */
const farAbove: Cure = {
  cause: tell('ended-above-minimum'),
  remedy: tell('use-exact-or-more-epochs'),
  fixes: [{ preset: 'exact' }],
};

/** Whether training ended closer to a constant answer than to the minimum: what the columns tell was not learned to the end, and the
 * size of the test part is not what is to blame. */
function endsFarAbove({ optimum, train, split, config }: Ended): boolean {
  return optimum.loss !== null && 2 * train.loss > optimum.loss + constantLoss(split, config);
}

/** What the file has that was not trained on. */
function fromColumns({ config, dataset, profile }: Ended): Cure | undefined {
  const measured = dataset.leftOut.filter(isMeasured);
  if (measured.length > 0)
    return {
      cause: tell('measured-left-out', first(measured)),
      remedy: tell('write-plain-numbers', { columns: measured.length }),
      fixes: [],
    };
  const words = profile.columns.some(
    ({ role, type, column }) =>
      role === 'left-out' &&
      (type === 'text' || type === 'boolean') &&
      dataset.leftOut.some((out) => out.column === column && !isHopeless(out)),
  );
  if (words && config.textColumns !== 'one-hot')
    return {
      remedy: tell('train-on-words'),
      fixes: [{ textColumns: 'one-hot' }],
    };
  const lost = rowsLostToGaps(dataset);
  if (lost / profile.rows > noticeableLoss && dataset.gaps !== 'median' && dataset.gaps !== 'flagged')
    return {
      cause: tell('rows-lost-to-gaps', { rows: lost, all: profile.rows }),
      remedy: tell('fill-gaps-with-medians'),
      fixes: [{ missingValues: 'median' }],
    };
  return undefined;
}

/** Rows skipped for a gap in a feature. A median brings these back, but none without a label or a time. */
function rowsLostToGaps({ skipped }: Ended['dataset']): number {
  const ofGaps = skipped.reasons.filter(
    ({ reason: { key } }) => key === 'no-number-in' || key === 'no-value-in',
  );
  return ofGaps.reduce((sum, { count }) => sum + count, 0);
}

/** The names of the first columns, and how many there are. */
function first(columns: readonly Pick<ColumnRef, 'name'>[]) {
  const names = columns.slice(0, mostNames).map(({ name }) => shorten(name));
  return { columns: names, total: columns.length };
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
  const constant = constantLoss(split, config);
  const features = model.features.length;
  const gain = trainingWorth(ended) * (constant - optimum.loss);
  return 2 * gain > features + 3 * Math.sqrt(2 * features) || gainOfChoice(ended, constant) > leastOfChoice;
}

/** The least loss of a constant answer on the training part, weighted as there. */
function constantLoss({ positives, train }: Ended['split'], { balance }: Ended['config']): number {
  const share = positives.train / train;
  return balances[balance].evens === 'nothing' ? entropy([share, 1 - share]) : Math.LN2;
}

/** What the chosen penalty gains on rows not fitted on, in nats. Of noise the best of the path gains one at most, as a rule. */
const leastOfChoice = 3;

function gainOfChoice({ optimum: { choice }, config, evaluation }: Ended, constant: number): number {
  if (!choice || balances[config.balance].evens !== 'nothing') return 0;
  const rows = choice.rows / effectOn(evaluation.test, 'rocArea');
  return rows * (constant - Math.min(...choice.path.map(({ loss }) => loss)));
}

/** How many rows of their file's class shares those of the training part are worth; of rows in groups as of the test part. */
function trainingWorth({ split, config, dataset, evaluation }: Ended): number {
  if (balances[config.balance].evens === 'nothing') return split.train / effectOn(evaluation.test, 'rocArea');
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
