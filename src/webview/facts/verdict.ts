import { againstBlind, blindAnswerOf, type Standing } from '../../core/evaluation/againstBlind.js';
import type { ClassScores } from '../../core/evaluation/metrics.js';
import type { RunRecord } from '../../core/run/record.js';
import { optimumOf, preparationOf, type Run, watchedPart } from '../../core/run/run.js';
import { rankingSentence } from '../../report/standing.js';
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
import type { Threshold } from './threshold.js';

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
export function gradeOf(run: Run, at?: Threshold): Grade | undefined {
  const standing = standingOf(run, at);
  return standing && graded(standing, isFlattered(run));
}

function standingOf(run: Run, at?: Threshold): Standing | undefined {
  const { confusion } = figuresOf(run, at);
  const baseline = preparationOf(run)?.baseline;
  if (confusion === undefined || baseline === undefined) return undefined;
  // Whoever moves the threshold looks for more than the most right answers.
  const balance = at === undefined || run.config.balance === 'lecture' ? run.config.balance : 'weights';
  return againstBlind(confusion, blindAnswerOf(baseline), balance);
}

/** Is it good? In words, from the scores as they stand. */
export function verdict(run: Run, at?: Threshold): string {
  const { report, epoch } = figuresOf(run, at);
  const standing = standingOf(run, at);
  if (report === undefined || standing === undefined) return 'The scores follow after the first epoch.';
  const part = run.phase === 'ended' ? 'test' : watchedPart(run.config);
  const found = foundWords(report.positive, classWords(run).positive, part);
  const words = beside(standing, isFlattered(run), `always guessing ${blindAnswer(run)}`, found);
  if (at !== undefined) return `${capital(atThreshold(at))}: ${words}`;
  if (run.phase !== 'ended') return `After epoch ${count(epoch)}: ${words}`;
  const isSaid = run.record.warnings.some(({ code }) => code === 'learned-nothing'); // at the top of the page
  const splits = overSplits(run.record);
  const more =
    standing.verdict === 'better' ? '' : splits !== '' ? `${splits}.` : rankingSentence(run.record);
  return [capital(isSaid ? found : words), more].filter((each) => each !== '').join(' ');
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
  'A straight line separates the training rows perfectly; the loss keeps falling towards 0.';

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
  return `It finds ${found}${support === 1 ? '' : ` (${whole(recall)})`}; ${whole(precision)} of its ${positive} predictions are correct.`;
}

/** Which threshold figures are at, where it is not the usual one. */
export function atThreshold({ probability: cut }: Threshold): string {
  return `at threshold ${probability(cut)}`;
}

function beside(standing: Standing, flattered: boolean, guess: string, found: string): string {
  const grade = graded(standing, flattered);
  const { measure } = standing;
  const [theirs, ours] = [score(standing.blind), score(standing.score)];
  if (grade === undefined) return found;
  const begin = { good: 'good.', doubtful: 'good at first sight; the warning above may be why.' };
  return grade === 'good' || grade === 'doubtful'
    ? `${begin[grade]} ${found} ${capital(guess)} would score ${theirs} ${measure}; this scores ${ours}.`
    : `${grade} than ${guess}: ${measure} ${ours} against ${theirs}${grade === 'not clearly better' ? byTest(standing) : ''}. ${found}`;
}

/** An interval of one score beside it may leave the other out all the same: that forgets that they share the rows. */
function byTest({ measure }: Standing): string {
  const test = measure === 'accuracy' ? 'an exact sign test' : 'Fisher’s exact test';
  return `, and ${test} does not rule out chance`;
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
