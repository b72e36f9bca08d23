import { meaningOf, others, unknown } from './meaning.js';
import { isOfGeneticists } from './positive.js';
import { spellingKey } from './spellings.js';
import type { ClassCount } from './summary.js';

/** Numbers that questionnaires and programs write for "not known". */
const positiveCodes = new Set(
  [7, 8, 9, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 9997, 9998, 9999].concat(99999),
);
const negativeCodes = new Set([...positiveCodes].map((code) => -code));

/** How far a positive one has to be beyond the others: 3, 4 and 5 continue 1 and 2. */
const leap = 3;

/** What respondents and clerks say instead of an answer. */
const noAnswers =
  words(`don't know|dont know|don’t know|do not know|dk|refused|refuse|refused to answer|declined to answer
  |prefer not to say|prefer not to answer|no answer|no response|not applicable|inapplicable|iap|not ascertained|not stated
  |not done|not tested|not performed|not assessed|not evaluated|lost to follow-up|lost to follow up|미실시|미기재
  |missing|no information|not recorded|not reported|not provided|suppressed|undefined|모름|무응답|응답거부|응답 거부|해당없음|해당 없음|无回答|無回答|わからない|回答なし|拒答|weiß nicht|keine angabe
  |ne sait pas|sans réponse|no sabe|no contesta|ns/nc|não sabe|не знаю|нет ответа|-|--|–|—|.|*|#`);

/** What programs and clerks write where there is no value, and for nothing else: SPSS and pivot tables `(blank)`, pandas `NaT`. */
const noValues = words(
  `(blank)|nat|<undefined>|not available|no data|결측|결측값|결측치|자료없음|자료 없음|欠測|欠損|缺失|缺失值|fehlend|manquant`,
);

/** With a label of Stata: `.i:  Inapplicable`. */
const ofStata = /^\.[a-z]:/u;

/** What stands in front of a word with a code. */
const coded = /^\d+\s*[-=:.)]\s*(?=\p{L})/u;

/** Codes that may be a class take this share of the cells at most, and less than the rarer class. */
const mostShare = 0.1;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((word) => word.trim()));
}

function numberOf(value: string): number {
  return Number(value.replace(',', '.'));
}

interface MissingCode<Each> {
  readonly found: Each;
  /** Nothing else is written so. */
  readonly isSure: boolean;
  /** A word that is a class as often: `Unknown`. */
  readonly isPerhaps: boolean;
}

/** What is looked into still, where others are confirmed. */
const candidates = new Set(['candidate', 'candidates', 'suspected', 'probable', 'possible']);

/** Values of a label that are whatever has no name of its own there: cells of any class may be among them.
 * @param all of them */
export function leftOvers<Each extends ClassCount>(all: readonly Each[]): readonly Each[] {
  return all.filter(({ value }) => others.has(plainWord(value)));
}

/** Values of a label that seem to say that it is not known, beside the others. @param name of its column */
export function missingCodes<Each extends ClassCount>(
  all: readonly Each[],
  name = '',
): readonly MissingCode<Each>[] {
  const isCode = (number: number) => negativeCodes.has(number) || positiveCodes.has(number);
  const numbers = all.map(({ value }) => numberOf(value)).filter((number) => !Number.isNaN(number));
  const isPhenotype = isOfGeneticists(name) && [1, 2].every((each) => numbers.includes(each));
  const plain = numbers.filter((number) => !isCode(number));
  const areWhole = plain.every((number) => Number.isInteger(number) && number >= 0);
  const high = Math.max(0, ...plain);
  const isConfirmedElsewhere = all.some(({ value }) => plainWord(value) === 'confirmed');
  return all.flatMap((found): MissingCode<Each>[] => {
    const number = numberOf(found.value);
    const word = plainWord(found.value);
    const isNone = number === 0 && isPhenotype;
    const code = {
      found,
      isSure: isNone || negativeCodes.has(number) || ofStata.test(word) || noValues.has(word),
      isPerhaps: unknown.has(word) || (isConfirmedElsewhere && candidates.has(word)),
    };
    const isOne = isCode(number)
      ? areWhole && (number < 0 || number > high + leap)
      : noAnswers.has(word) || noValues.has(word);
    return isNone || isOne || ofStata.test(word) || code.isPerhaps ? [code] : [];
  });
}

/** Those values that are no class beside two that are: -9 beside 1 and 2, `Don't know` beside yes and no.
 * @param name of their column */
export function noClasses<Each extends ClassCount>(all: readonly Each[], name: string): readonly Each[] {
  const codes = missingCodes(all, name).filter(({ isPerhaps }) => !isPerhaps);
  const classes = all.filter((each) => codes.every(({ found }) => found !== each));
  const [one, other] = classes;
  if (codes.length === 0 || one === undefined || other === undefined || classes.length > 2) return [];
  const areUsual =
    Math.abs(numberOf(one.value) - numberOf(other.value)) === 1 || meaningOf(one.value, other.value) !== 0;
  const count = all.reduce((sum, each) => sum + each.count, 0);
  const doubtful = codes.filter(({ isSure }) => !isSure).map(({ found }) => found.count);
  const sum = doubtful.reduce((so, each) => so + each, 0);
  const areRare =
    sum <= mostShare * count && doubtful.every((each) => each < Math.min(one.count, other.count));
  return areUsual && areRare ? codes.map(({ found }) => found) : [];
}

/** Without a code in front of it, or square brackets around it: `[Not Available]`, as the TCGA writes it. */
function plainWord(value: string): string {
  return spellingKey(value)
    .replace(coded, '')
    .replace(/^\[(.+)\]$/u, '$1');
}
