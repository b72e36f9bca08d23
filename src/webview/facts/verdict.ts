import { againstBlind, blindAnswerOf, type Standing } from '../../core/evaluation/againstBlind.js';
import type { Cut } from '../../core/evaluation/cuts.js';
import type { ClassScores } from '../../core/evaluation/metrics.js';
import type { RunRecord } from '../../core/run/record.js';
import { nothingLearned, optimumOf, preparationOf, type Run, watchedPart } from '../../core/run/run.js';
import { judgedAs, rankingSentence } from '../../report/standing.js';
import { classPieces, classWords, figuresOf } from './figures.js';
import {
  capital,
  count,
  counted,
  loss,
  type Pieces,
  percent,
  plainPieces,
  probability,
  quoted,
  score,
  tenthsOfPercent,
} from './format.js';
import { isFlattered } from './remedies.js';
import { overSplits } from './repeatedScores.js';

/** What someone who never looks at the features would always guess. */
export function blindAnswer(run: Run): string {
  const answer = blindClass(run);
  return answer === undefined ? 'the same' : classWords(run, 12)[answer];
}

/** The same, for places that may cut it. */
export function blindPieces(run: Run): Pieces {
  const answer = blindClass(run);
  return answer === undefined ? plainPieces('the same') : classPieces(run)[answer];
}

function blindClass(run: Run): 'negative' | 'positive' | undefined {
  const baseline = preparationOf(run)?.baseline.confusion;
  if (baseline === undefined) return undefined;
  return blindAnswerOf({ confusion: baseline }) === 1 ? 'positive' : 'negative';
}

/** How a run does beside always guessing the same. `good`: of the mistakes that guessing makes it makes at most half;
 * `doubtful`: so it is too, and something is the matter that may be why; `better` and `worse`: by more than chance would do on
 * these rows, see core/evaluation/againstBlind.ts. */
export type Grade = 'good' | 'doubtful' | 'better' | 'not clearly better' | 'no better' | 'worse';

/** Undefined before the first epoch, and where the rows cannot tell. @param at the threshold a person looks at */
export function gradeOf(run: Run, at?: Cut): Grade | undefined {
  const standing = standingOf(run, at);
  return standing && graded(standing, isFlattered(run));
}

function standingOf(run: Run, at?: Cut): Standing | undefined {
  const { confusion } = figuresOf(run, at);
  const baseline = preparationOf(run)?.baseline;
  if (confusion === undefined || baseline === undefined) return undefined;
  return againstBlind(confusion, blindAnswerOf(baseline), judgedAs(run.config.balance, at !== undefined));
}

/** Is it good? From the scores as they stand. */
export interface Verdict {
  /** In a word or a few, which are the largest on the page; empty while nothing can be said. */
  readonly headline: string;
  /** What it rests on, in sentences. */
  readonly words: string;
  /** How it was come to, for who asks. */
  readonly how: string | undefined;
}

const headlines: Readonly<Record<Grade, string>> = {
  good: 'Good',
  doubtful: 'Good at first sight',
  better: 'Better than guessing',
  'not clearly better': 'Not clearly better than guessing',
  'no better': 'No better than guessing',
  worse: 'Worse than guessing',
};

export function verdict(run: Run, at?: Cut): Verdict {
  const { report } = figuresOf(run, at);
  const standing = standingOf(run, at);
  if (report === undefined || standing === undefined)
    return { headline: '', words: 'The scores follow after the first epoch.', how: undefined };
  const grade = graded(standing, isFlattered(run));
  const part = run.phase === 'ended' ? 'test' : watchedPart(run.config);
  const found = foundWords(report.positive, classWords(run).positive, part);
  // Said with its reason right below the headline.
  const unlearned = at === undefined && run.phase === 'ended' && nothingLearned(run) !== undefined;
  const sentences = [
    grade === 'doubtful' ? 'The warning above may be why.' : '',
    at === undefined ? found : `${capital(atThreshold(at))}: ${found}`,
    grade === undefined || unlearned ? '' : comparedWords(standing, grade, blindAnswer(run)),
    furtherWords(run, standing, at),
  ];
  return {
    headline:
      grade === undefined
        ? 'Cannot be judged'
        : headlines[unlearned && grade !== 'worse' ? 'no better' : grade],
    words: sentences.filter((each) => each !== '').join(' '),
    how: grade && howWords(standing, grade),
  };
}

/** Where the answers are no better: what else there is to know. */
function furtherWords(run: Run, { verdict: standing }: Standing, at: Cut | undefined): string {
  if (run.phase !== 'ended' || at !== undefined || standing === 'better') return '';
  const splits = overSplits(run.record);
  return splits === '' ? rankingSentence(run.record) : `${splits}.`;
}

/** Below this much above the minimum, as a part of it, training is through: so the words have it, 0.1 %. */
const through = 0.001;
const almost = 0.01;
const far = 10;

/** How far training came, compared with the best there is. Empty until that is known. */
export function distanceWords(run: Run): string {
  const optimum = optimumOf(run);
  // In few words: one line is kept free for it.
  if (optimum?.status === 'separable') return separableWords;
  if (optimum?.status !== 'found' || optimum.loss === null) return '';
  if (run.phase !== 'ended') return `Training minimum: ${loss(optimum.loss)}.`;
  const { loss: reached } = run.record.train;
  // Newton stops a hair above the minimum too: a difference of its own size is none.
  const above = Math.max(0, reached / optimum.loss - 1);
  if (above < through) return 'Fully trained: within 0.1 % of the training minimum.';
  const how = above < almost ? 'Almost fully trained' : 'Not fully trained';
  return `${how}: ${above > far ? 'far' : tenthsOfPercent(above)} above the training minimum.`;
}

export const separableWords =
  'A straight cut separates the training rows perfectly; the loss keeps falling towards 0.';

function foundWords({ precision, recall, support }: ClassScores, positive: string, part: string): string {
  if (recall === null)
    return `The ${part} part holds no ${positive} rows, so it cannot say how many are found.`;
  const rows =
    support === 1
      ? `the only ${positive} row in the ${part} part`
      : `the ${counted(support, `${positive} row`)} in the ${part} part`;
  const found =
    support === 1 ? (recall > 0 ? rows : `not ${rows}`) : `${count(Math.round(recall * support))} of ${rows}`;
  if (precision === null)
    return `It never predicts ${positive}, so it ${support === 1 ? 'misses' : 'finds none of'} ${rows}.`;
  return `It finds ${found}; ${whole(precision)} of its ${positive} predictions are right.`;
}

/** Which threshold figures are at, where it is not the usual one. */
export function atThreshold({ probability: cut }: Cut): string {
  return `at threshold ${probability(cut)}`;
}

/** The score that counts, beside that of always giving the same answer. */
function comparedWords({ measure, score: own, blind }: Standing, grade: Grade, guess: string): string {
  const ours = measure === 'accuracy' ? 'Its accuracy is' : 'Counting both classes alike, it scores';
  const chance = grade === 'not clearly better' ? ': that may be chance' : '';
  return `${ours} ${score(own)}, against ${score(blind)} for always guessing ${guess}${chance}.`;
}

/** An interval of one score beside it may leave the other out all the same: that forgets that they share the rows. */
function howWords({ measure, verdict: standing }: Standing, grade: Grade): string {
  const [test, counted] =
    measure === 'accuracy'
      ? ['an exact sign test on the rows where the two differ', '']
      : ['Fisher’s exact test', ' Balanced accuracy, the mean of both classes’ recall, is what is compared.'];
  const chance = `By ${test}, chance alone makes such a difference in ${standing === 'unclear' ? 'more' : 'fewer'} than one case in twenty.`;
  const good = 'It makes at most half the mistakes that always giving the same answer makes.';
  return `${grade === 'good' || grade === 'doubtful' ? `${good} ` : ''}${chance}${counted}`;
}

/** A share that is not broken between its figure and its sign. */
function whole(share: number): string {
  return percent(share).replace(' ', '\u00a0');
}

/** Undefined where these rows cannot tell. */
function graded({ verdict, score: own, blind }: Standing, flattered: boolean): Grade | undefined {
  if (verdict === 'untold' || own === null || blind === null) return undefined;
  // Differences below the third decimal are not shown, so they must not be claimed.
  if (verdict === 'unclear') return score(own) > score(blind) ? 'not clearly better' : 'no better';
  if (verdict === 'worse') return 'worse';
  if (1 - own > (1 - blind) / 2) return 'better';
  return flattered ? 'doubtful' : 'good';
}

/** What balancing did to the probabilities; empty where nothing was balanced. */
export function balanceCaution({ config, dataset, model }: RunRecord): string {
  if (config.balance === 'none' || model.priorCorrection !== undefined) return '';
  const [negative, positive] = dataset.classes;
  const rarer = quoted((positive.count <= negative.count ? positive : negative).value);
  const words = `Trained with balance "${config.balance}", as if both classes were equally frequent: probabilities of ${rarer}, the rarer class, are too high for the file. Rank rows by them, but do not read them as frequencies.`;
  return config.balance === 'lecture'
    ? `${words} The dots here may lie right, since the test part was balanced too.`
    : words;
}
