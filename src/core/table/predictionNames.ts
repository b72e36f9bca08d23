import { plainWords, predictionWords } from './labelNames.js';

/** The columns that scoring adds; `correct` only where the file has labels. */
export const answerNames = ['probability', 'predicted', 'correct', 'note'] as const;

/** Which columns scoring added to a file: what a model answered, and how it fits the label, is nothing to learn from. */
export function answersIn(names: readonly string[]): readonly number[] {
  for (const added of [answerNames, answerNames.filter((name) => name !== 'correct')]) {
    const from = names.findIndex((_, at) => added.every((name, k) => names[at + k] === name));
    if (from >= 0) return added.map((_, k) => from + k);
  }
  return [];
}

const predictions = new Set([...predictionWords, 'prediction']);

/** Words for how sure it was, and for other figures between 0 and 1. */
const certainties = words(
  'prob probs proba probability probabilities score scores confidence likelihood posterior 확률 예측확률 확신도 確率 概率',
);

/** What KNIME calls the probability of a class. */
const ofKnime = /^P ?\((.+)=[^=]*\)$/;

/** Words that say nothing of what it answered. */
const fillers = words(
  'y is class classes label target value model of the for flag code final ml ai output result',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether a column is called as what somebody or a model concluded of the label: `predicted_churn`, `y_pred`,
 * `koi_pdisposition` beside `koi_disposition`; `likely` where the name is one for a figure of any kind, as `score`. Of what is in
 * a name besides all has to be in the label's: the lung's `fev1_predicted` is none of who smokes. */
export function isPrediction(name: string, label: string): 'surely' | 'likely' | undefined {
  const [parts, own] = [plainWords(name), plainWords(label)];
  if (parts.join(' ') === own.join(' ')) return undefined;
  if (isMarked(parts, own)) return 'surely';
  const [, asked = ''] = ofKnime.exec(name) ?? [];
  if (asked !== '' && plainWords(asked).join(' ') === own.join(' ')) return 'surely';
  const rest = parts.filter((part) => !predictions.has(part) && !certainties.has(part));
  const isOfLabel = rest.every((part) => own.includes(part) || fillers.has(part) || /^\d$/.test(part));
  if (!isOfLabel) return undefined;
  if (parts.some((part) => predictions.has(part))) return 'surely';
  if (rest.length === parts.length) return undefined;
  return rest.some((part) => own.includes(part)) ? 'surely' : 'likely';
}

/** `koi_pdisposition`, `p_churn`, `churn_hat`; a price is none of rice. */
function isMarked(parts: readonly string[], own: readonly string[]): boolean {
  const [before, last = ''] = [own.slice(0, -1), own.at(-1)];
  const forms = [
    ['p', ...own],
    [...own, 'hat'],
    [...before, `${last}hat`],
    ...(before.length === 0 ? [] : [[...before, `p${last}`]]),
  ];
  return forms.some((form) => form.join(' ') === parts.join(' '));
}
