import { no, yes } from './meaning.js';
import { spellingKey } from './spellings.js';

/** What a person or a program writes for yes and for no instead of a word: `Y` beside `Yes`, `1` beside `True`. */
const [shortYes, shortNo] = [new Set(['1', 'y', 't']), new Set(['0', 'n', 'f'])];

/** Of the words for yes and no those that may as well say that there is no value, or name a kind. */
const ambiguous = new Set(['+', '-', 'none']);

/** Puts together what gives one answer in several words: `True` and `1`, `Yes` and `Y`, as sheets of several hands or
 * programs have them. Only where both answers are there in more than two words, or all words say yes; 1 is a code beside
 * a 2.
 * @param groups each of the spellings of one word, in the order of their first members */
export function bySameAnswer<Each extends { readonly written: string }>(
  groups: readonly (readonly Each[])[],
): readonly (readonly Each[])[] {
  const keys = groups.map(([first]) => spellingKey((first as Each).written));
  const areCodes = keys.some((key) => !Number.isNaN(Number(key)) && key !== '0' && key !== '1');
  const answers = keys.map((key) => (areCodes && /^[01]$/.test(key) ? undefined : answerOf(key)));
  const [asYes, asNo] = ['yes', 'no'].map((answer) => answers.filter((each) => each === answer).length);
  const allSayYes = asYes === keys.length && keys.some((key) => key.length > 1);
  const bothAreThere = asYes !== 0 && asNo !== 0 && keys.length > 2;
  if (!allSayYes && !bothAreThere) return groups;
  const together = new Map<string | number, readonly Each[]>();
  groups.forEach((group, i) => {
    const answer = answers[i] ?? i;
    together.set(answer, [...(together.get(answer) ?? []), ...group]);
  });
  return [...together.values()];
}

function answerOf(key: string): 'yes' | 'no' | undefined {
  if (ambiguous.has(key)) return undefined;
  if (shortYes.has(key) || yes.has(key)) return 'yes';
  return shortNo.has(key) || no.has(key) ? 'no' : undefined;
}
