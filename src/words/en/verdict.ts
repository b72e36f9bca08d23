import { counted, grouped, probability } from '../../core/format.js';
import { quoted } from '../../core/names.js';
import { range, score, share } from '../figures.js';
import type { VerdictWords } from '../verdictWords.js';

const part = { test: 'test', validation: 'validation' } as const;

export const verdictWords: VerdictWords = {
  headline: {
    untold: 'Cannot be judged',
    useless: 'Useless',
    unproven: 'Too few rows to tell',
    promising: 'Promising, but too few rows',
    weak: 'Weak',
    fair: 'Fair',
    good: 'Good',
    excellent: 'Excellent',
    doubtful: 'Too good to be true?',
  },
  fewGroups: { unproven: 'Too few groups to tell', promising: 'Promising, but too few groups' },
  muted: (headline) => `${headline}, checks muted`,
  always: (answer) => `always ${answer}`,
  rest: quoted,
  ranking: ({ area, splits, ...interval }) => {
    const over = splits === undefined ? '' : ` over ${counted(splits, 'other split')}`;
    return `ROC area ${score(area)}${over} (95 % interval ${range(interval)})`;
  },
  atLeast: (low, isWhole) =>
    `${isWhole ? '; with rows that seem to belong together kept so,' : ':'} very likely at least ${score(low)}`,
  basis: {
    copies: 'The test part holds copies of training rows.',
    grouped:
      'Rows that seem to belong together are in several parts; kept together, they do not prove as much.',
    noNegatives: (negative) =>
      `The test part holds no ${negative} rows, so it cannot say how many false alarms there are.`,
    useless: 'Nothing shows that it ranks rows better than chance, which is 0.5.',
    backwards: 'It ranks rows the wrong way round: chance is 0.5.',
    below: (ranking) => `Models trained alike on other splits rank rows better: ${ranking}.`,
    unproven: (callForRows, ofGroups) =>
      `So few ${ofGroups ? 'groups' : 'rows'} cannot tell whether it ranks rows well or by mere chance, which is 0.5${callForRows ? `: add ${ofGroups ? 'rows of other groups' : 'rows'}` : ''}.`,
    promising: (ofGroups) =>
      `It ranks rows better than chance; how well, only more ${ofGroups ? 'groups' : 'rows'} can tell.`,
    drowned: (positive) =>
      `It ranks rows well, but no threshold finds half of the ${positive} rows without raising more false alarms than it finds rows.`,
    doubtful: 'A warning says what may be behind it.',
  },
  found: ({ cut, on, positive, rows, found, precision }) => {
    if (rows === 0)
      return `The ${part[on]} part holds no ${positive} rows, so it cannot say how many are found.`;
    const it = cut === undefined ? 'It' : `At threshold ${probability(cut)} it`;
    const where = `in the ${part[on]} part`;
    const these =
      rows === 1 ? `the only ${positive} row ${where}` : `the ${counted(rows, `${positive} row`)} ${where}`;
    if (precision === null)
      return `${it} never predicts ${positive}, so it ${rows === 1 ? 'misses' : 'finds none of'} ${these}.`;
    const finds =
      rows > 1
        ? `finds ${grouped(found)} of ${these}`
        : found > 0
          ? `finds ${these}`
          : `does not find ${these}`;
    return `${it} ${finds}; ${share(precision)} of its ${positive} predictions are right.`;
  },
  compared: ({ own, blind, answer, isBelow, byChance, other }) => {
    const said = isBelow
      ? `Its accuracy is ${score(own)}, which is below the ${score(blind)} of always guessing ${answer}.`
      : `Its accuracy is ${score(own)}, against ${score(blind)} for always guessing ${answer}${byChance ? '; by the rows on which the two differ, that may be chance' : ''}.`;
    if (other === undefined) return said;
    return `${said} In training that is the more frequent class; on these rows always ${other.answer} has ${score(other.score)}.`;
  },
  shares: ({ positive, negative, ofPositive, ofNegative }) =>
    `Of the rows that are ${positive} it gets ${share(ofPositive)} right, of those that are ${negative} ${share(ofNegative)}.`,
  tryAnother: {
    plain: 'Since it does rank rows, another threshold may give better answers.',
    drowned: 'Another threshold may still find a better balance of rows found and false alarms.',
    refuted:
      'A threshold chosen for the best F1 on other rows gives a lower F1 on the test part than the threshold of this run.',
  },
  tellMore: 'Columns that tell more about the label may make it better.',
  overSplits: ({ splits, standing, answer }) =>
    `Across ${counted(splits, 'other split')}, its answers are ${{ better: 'better', worse: 'worse', unclear: 'not clearly better' }[standing]} than always guessing ${answer}`,
  how: {
    ranking: ({ grade, ranking, isRepeated, drowned, bounds: { chance, fair, good, excellent } }) => {
      const by = {
        untold: 'Rows of the test part that are like those trained on make it look better.',
        useless: `The interval reaches ${chance}, which is chance, and ends below ${fair}.`,
        unproven: `The interval reaches ${chance}, which is chance, and so few rows could not rule out ${fair} or more.`,
        promising: `The interval reaches from below ${fair}, which would be weak, to ${excellent} or more, which would be excellent.`,
        doubtful: 'By the interval it would be fair or better; a warning says what may flatter it.',
      };
      const byLowerEnd = `By the lower end of the interval: weak below ${fair}, fair below ${good}, good below ${excellent}.`;
      const cap = drowned ? ' False alarms hold the word at fair.' : '';
      const why = Object.hasOwn(by, grade) ? by[grade as keyof typeof by] : `${byLowerEnd}${cap}`;
      const where = isRepeated ? ', which tell more than one test part' : ' on the test part';
      return `${ranking}${where}. ${why} No threshold changes the word.`;
    },
    signTest: (clear) =>
      `Of the accuracies: by an exact sign test on the rows where the two differ, chance alone makes such a difference in ${clear ? 'fewer' : 'more'} than one case in twenty.`,
    muted: 'With the checks that were muted the word would be another one.',
  },
};
