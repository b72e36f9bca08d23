import { balances } from '../../core/balance.js';
import { blindAnswerOf } from '../../core/evaluation/againstBlind.js';
import type { Cut } from '../../core/evaluation/cuts.js';
import { probability } from '../../core/format.js';
import { quoted } from '../../core/names.js';
import type { RunRecord } from '../../core/run/record.js';
import { optimumOf, preparationOf, type Run, watchedIn } from '../../core/run/run.js';
import { blindWords, type SaidVerdict, sayAnswers, sayVerdict } from '../../report/verdict.js';
import { className } from '../../words/recordNames.js';
import { choiceName } from '../../words/settings.js';
import { statusWords } from '../../words/status.js';
import { figuresOf, shortClasses, shortName } from './figures.js';
import { loss, type Short, tenthsOfPercent } from './format.js';

/** What someone who never looks at the features would always guess. */
export function blindAnswer(run: Run): string {
  const known = preparationOf(run);
  return known === undefined ? statusWords.theSame : blindWords(known, shortName);
}

/** The same, for places that may cut it. */
export function blindShort(run: Run): Short {
  const baseline = preparationOf(run)?.baseline;
  if (baseline === undefined) return { text: statusWords.theSame };
  return shortClasses(run)[blindAnswerOf(baseline) === 1 ? 'positive' : 'negative'];
}

/** The verdict on a run that is over; before that nothing is judged, and the sentences are about the part that is watched. */
export function verdict(
  run: Run,
  at?: Cut,
): Pick<SaidVerdict, 'headline' | 'words' | 'ranking' | 'how'> & Partial<SaidVerdict> {
  if (run.phase === 'ended') return sayVerdict(run.record, at);
  const { confusion } = figuresOf(run);
  const known = preparationOf(run);
  const words =
    confusion === undefined || known === undefined
      ? statusWords.scoresFollow
      : sayAnswers(known, confusion, watchedIn(run)).sentences.join(' ');
  return { headline: '', words, ranking: '', how: '' };
}

/** Below this much above the minimum, as a part of it, training is through: so the words have it, 0.1 %. */
const through = 0.001;
const almost = 0.01;
const far = 10;

/** How far training came, compared with the best there is. Empty until that is known. */
export function distanceWords(run: Run): string {
  const optimum = optimumOf(run);
  // In few words: one line is kept free for it.
  if (optimum?.status === 'separable') return statusWords.separable;
  if (optimum?.status !== 'found' || optimum.loss === null) return '';
  if (run.phase !== 'ended') return statusWords.minimum(loss(optimum.loss));
  const { loss: reached } = run.record.train;
  // Newton stops a hair above the minimum too: a difference of its own size is none.
  const above = Math.max(0, reached / optimum.loss - 1);
  if (above < through) return statusWords.fullyTrained;
  const howFar = above > far ? statusWords.far : tenthsOfPercent(above);
  return above < almost ? statusWords.almostTrained(howFar) : statusWords.notTrained(howFar, loss(reached));
}

/** Which threshold figures are at, where it is not the usual one. */
export function atThreshold({ probability: cut }: Cut): string {
  return statusWords.atThreshold(probability(cut));
}

/** What balancing did to the probabilities; empty where nothing was balanced.
 * @param isOfTest whether the dots that it stands below are of the test part as it is */
export function balanceCaution({ config, dataset, model }: RunRecord, isOfTest: boolean): string {
  if (balances[config.balance].evens === 'nothing' || model.priorCorrection !== undefined) return '';
  const [negative, positive] = dataset.classes;
  const rarer = quoted(className(positive.count <= negative.count ? positive : negative));
  const words = statusWords.balanced(choiceName('balance', config.balance), rarer);
  return isOfTest && balances[config.balance].copies === 'all parts'
    ? `${words} ${statusWords.dotsMayLieRight}`
    : words;
}
