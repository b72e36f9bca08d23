import type { Change } from '../change.js';
import { learnsBySgd, presets, type TrainingConfig, usualRate } from '../config.js';
import { againstBlind, blindAnswerOf } from '../evaluation/againstBlind.js';
import { counted, fixed, grouped, percent, shorten, significant } from '../format.js';
import { isHopeless, isMeasured } from '../table/features.js';
import type { ColumnRef } from '../table/summary.js';
import type { Split } from '../training/split.js';
import type { Warning } from '../warning.js';
import type { Preparation, RunRecord } from './record.js';

/** How many rows of equally frequent classes tell as much as these: the variance of a mean in which both classes count the
 * same is a quarter of the sum of theirs, so that it is down to the rarer one. Every row counted, one in ten trainings on
 * noise with a rare class seemed to have learned. */
function rowsOfBalanced(negatives: number, positives: number): number {
  return 4 / (1 / negatives + 1 / positives);
}

/** A run that is over: what it was told, and what came of it. */
export type Ended = Pick<Preparation, 'config' | 'dataset' | 'profile' | 'baseline' | 'split' | 'warnings'> &
  Pick<RunRecord, 'optimum' | 'test' | 'model'> & { readonly unseenLoss: UnseenLoss };

/** Mean cross entropy on the test part in nats, and that of the best constant answer there: the entropy of the class
 * shares. With balance `weights` and `oversample` both classes count the same in both, as they did in training; what is
 * then expected of accuracy, to lie below the majority's, says nothing. */
export interface UnseenLoss {
  readonly model: number;
  readonly constant: number;
}

/** Whether a run was trained as if both classes were equally frequent, and the test part is not. */
export function asBalanced({ balance }: Pick<TrainingConfig, 'balance'>): boolean {
  return balance === 'weights' || balance === 'oversample';
}

/** @param losses summed over the negatives and over the positives of the test part */
export function balancedLoss(losses: readonly [number, number], { test, positives }: Split): UnseenLoss {
  const mean = (sum: number, rows: number) => (rows === 0 ? 0 : sum / rows);
  const model = (mean(losses[0], test - positives.test) + mean(losses[1], positives.test)) / 2;
  return { model, constant: Math.LN2 };
}

/** Of two classes, in nats. @param share of one of them, 0 to 1 */
export function entropy(share: number): number {
  const term = (p: number) => (p > 0 ? -p * Math.log(p) : 0);
  return term(share) + term(1 - share);
}

/** A run has learned nothing if the test part does not show that it has: the likelihood of its labels under the model is
 * not even e times that under the best constant answer, and the model's answers are not right more often than always the
 * same beyond chance either ({@link againstBlind}: a few rows of which a model is wrongly sure raise the loss of one that is
 * mostly right). Of pure noise this is said nine times in ten or more often. It is also said, in other words, where the
 * probabilities tell something but the answers are right less often than always the same, beyond chance.
 *
 * Where training gave both classes the same weight, both losses do, "right" is the mean of both classes' shares of right
 * answers, and always the same is right in half. A test part of a single class tells nothing, and nothing is said.
 * @returns undefined where something was learned */
export function learnedNothing(ended: Ended): Warning | undefined {
  const { config, test, baseline, unseenLoss: loss, split } = ended;
  if (split.positives.test === 0 || split.positives.test === split.test) return undefined;
  const balanced = asBalanced(config);
  const standing = againstBlind(test.confusion, blindAnswerOf(baseline), config.balance);
  const [right, blind] = [standing.score ?? 0, standing.blind ?? 0]; // both classes are there
  const worth = balanced
    ? rowsOfBalanced(split.test - split.positives.test, split.positives.test)
    : test.rows;
  const gain = worth * (loss.constant - loss.model);
  const learned = gain > leastGain || standing.verdict === 'better';
  if (learned && standing.verdict !== 'worse') return undefined;
  const scores = `${standing.measure} ${fixed(right)} against ${fixed(blind)}`;
  const losses = `loss ${loss.model > 100 ? 'above 100' : fixed(loss.model)} against ${fixed(loss.constant)}`;
  const rows = `the ${counted(test.rows, 'test row')}`;
  const { reason, remedy, fixes } = learned && !balanced ? byWeights : cure(ended);
  const besideConstant = () => {
    if (right < blind) return `always giving the same answer is right more often there (${scores})`;
    if (gain <= 0) return `always giving the same answer does as well there (${losses})`;
    return `the model's gain over always giving the same answer is within chance (${losses})`;
  };
  const what =
    learned && !balanced
      ? `the answers on ${rows} are right less often than always the same one would be (${scores}), though the probabilities tell something (${losses})`
      : `nothing was learned that shows on ${rows}: ${besideConstant()}`;
  return {
    code: 'learned-nothing',
    column: null,
    count: test.rows,
    line: null,
    message: `${what}${reason}`,
    remedy,
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** What a model must gain in log likelihood on the test part, in nats: noise loses half a nat for each feature. */
const leastGain = 1;

const byWeights: Cure = {
  reason: '',
  remedy: 'Let both classes weigh the same, and go by precision and recall',
  fixes: [{ balance: 'weights' }],
};

interface Cure {
  /** Why nothing was learned, as a further clause. */
  readonly reason: string;
  readonly remedy: string;
  readonly fixes: readonly Change[];
}

/** What follows from the facts, the likeliest first. */
function cure(ended: Ended): Cure {
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
  if (far.length === 0) return { reason: '', remedy: nothingThere, fixes: [] };
  const remedy = `${correctFirst} in ${listed(far)}; if that does not help, add other columns, or choose another label`;
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

const nothingThere =
  'As far as a straight cut can tell, the columns used say nothing of the label: add others, or choose another label';

/** No change of settings repeats a run: the panel has a button for that, the terminal an option. */
const tooFewTested: Cure = {
  reason: ', though the training rows show more than chance would: the test part may be too small to tell',
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
 * twice the log likelihood it gains is then a chi-square with as many degrees of freedom as there are features (Wilks).
 * Where that is not known, it could. */
function couldLearn({ optimum, split, config, model, dataset }: Ended): boolean {
  if (optimum.loss === null) return true;
  const even = config.balance !== 'none';
  const constant = even ? Math.LN2 : entropy(split.positives.train / split.train);
  const features = model.features.length;
  // Of the file: the lecture's balance has copies in the split.
  const share = split.train / (split.train + split.validation + split.test);
  const [negatives, positives] = dataset.classes.map(({ count }) => count * share) as [number, number];
  const worth = even ? rowsOfBalanced(negatives, positives) : split.train;
  return 2 * worth * (constant - optimum.loss) > features + 3 * Math.sqrt(2 * features);
}

/** The greatest of the features' standard deviations over the least, constant ones left aside. */
function differenceInSize(deviations: RunRecord['model']['deviations']): number {
  const sizes = deviations.filter((each) => each !== null && each > 0) as number[];
  return sizes.length === 0 ? 1 : Math.max(...sizes) / Math.min(...sizes);
}
