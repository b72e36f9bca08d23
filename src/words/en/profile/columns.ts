import { grouped, thousandths } from '../../../core/format.js';
import type { columnSayings } from '../../../core/profile/sayings.js';
import { percent } from '../../figures.js';
import type { Sentences } from '../../sentences.js';
import { counted, listed, numbered, quoted, theColumns } from '../count.js';

export const columnWords: Sentences<typeof columnSayings> = {
  'thousands-in-columns': ({ cell, ...of }) =>
    `${hold(of)} numbers with thousands separators, such as ${cell}`,
  'perhaps-thousands': ({ worst, cell, ...of }) =>
    of.total === 1
      ? `${hold(of)} ${cell} and the like beside whole numbers below 1,000: the point may stand between thousands, but is read as a decimal mark`
      : `${hold(of)} numbers such as ${cell} in ${quoted(worst)} beside whole numbers below 1,000: the points may stand between thousands, but are read as decimal marks`,
  'choose-comma-if-thousands': () => 'If these are thousands, choose the decimal mark comma',
  'take-points-out-if-thousands': () => 'If these are thousands, write them without points',
  'column-empty': ({ rows, ...of }) => `${are(of)} empty in all ${grouped(rows)} rows`,
  'empty-where-labelled': (of) => `${are(of)} empty in every row with a label`,
  'fill-in-or-leave-out': () => 'Fill in what is empty, or leave out what stays so',
  'column-constant': ({ value, rows, gaps, skipped, ...of }) => {
    const but =
      skipped === 0
        ? ''
        : `, but the ${skipped === 1 ? 'row' : `${grouped(skipped)} rows`} skipped may hold others`;
    const read = skipped === 0 ? '' : ' read';
    return of.total === 1
      ? `${hold(of)} the same value, ${value}, in all ${grouped(rows)} rows${read}${gaps ? ' that have one' : ''}${but}`
      : `${theColumns(of)} each hold the same value in every row${read} that has one${but}`;
  },
  'constant-where-labelled': ({ value, gaps, ...of }) =>
    of.total === 1
      ? `${hold(of)} the same value, ${value}, in every row with a label${gaps ? ' and a value' : ''}, so it cannot tell the classes apart`
      : `${theColumns(of)} each hold the same value in every row with a label`,
  'mend-skipped-rows-first': () =>
    'Repair the skipped rows first; then leave out what cannot tell the classes apart',
  'leave-out-what-tells-nothing': () => 'Leave out what cannot tell the classes apart',
  'ticks-left-out': ({ worst, cell, rows, all, ...of }) =>
    of.total === 1
      ? `${hold(of)} ${quoted(cell)} in ${grouped(rows)} of ${grouped(all)} rows, nothing in the others, and is left out`
      : `${hold(of)} a word, such as ${quoted(cell)} in ${quoted(worst)}, or nothing, and are left out`,
  'write-1-and-0': () => 'If nothing means no, write 1 and 0 instead',
  'words-identify-rows': ({ rows, ...of }) =>
    of.total === 1
      ? `${hold(of)} a different word in nearly every one of ${grouped(rows)} rows, as an identifier does, and is left out`
      : `${hold(of)} a different word in nearly every row, as identifiers do, and are left out`,
  'write-words-apart': () =>
    'If there is something to learn from it, write that into a column of its own, as numbers or a few words',
  'identifier-left-out': (of) =>
    of.total === 1
      ? `${theColumns(of)} names or numbers the rows, and is left out`
      : `${theColumns(of)} name or number the rows, and are left out`,
  'only-lecture-trains-on-it': () => 'Nothing to do; only the preset "lecture" trains on it',
  'numbers-identify-rows': ({ rows, ...of }) =>
    of.total === 1
      ? `${hold(of)} a different whole number in nearly all of ${grouped(rows)} rows: it looks like an identifier, but is used as a feature`
      : `${theColumns(of)} look like identifiers, but are used as features`,
  'leave-out-row-numbers': () => 'Leave out what only numbers the rows: new rows have other numbers',
  'numbers-file-rows': (of) =>
    of.total === 1
      ? `${hold(of)} numbers that rows are filed under, by its name, but is used as a feature`
      : `${hold(of)} numbers that rows are filed under, by their names, but are used as features`,
  'leave-out-bookkeeping': () =>
    'Leave out what only says of whom, when or with what a row was recorded: a higher number means no more of anything',
  'times-left-out': (facts) => leftOut(facts, 'times of day'),
  'turn-times-into-numbers': () => 'Turn times into numbers: minutes since midnight, say',
  'dates-left-out': (facts) => leftOut(facts, 'dates'),
  'turn-dates-into-numbers': () => 'Turn dates into numbers: days since the first, say',
  'turn-dates-or-name-time': () =>
    'Turn dates into numbers: days since the first, say; or, if they say when rows were made, name that column as the time column, to test on later rows',
  'booleans-left-out': (facts) => leftOut(facts, 'booleans'),
  'choose-one-hot': () => 'Choose "one-hot" for text columns, to train on words too',
  'numbers-or-fewer-words': ({ most }) =>
    `Turn the words into numbers, or merge them into fewer${orOneHot(most)}`,
  'kinds-left-out': ({ worst, cell, rows, different, more, ...of }) =>
    of.total === 1
      ? `${hold(of)} kinds, as the file declares it (${howMany(different, more)} different ones in ${grouped(rows)} rows), and is left out`
      : `${hold(of)} kinds, as the file declares them, such as ${quoted(cell)} in ${quoted(worst)}, and are left out`,
  'declare-numeric-or-merge': ({ most }) =>
    `Declare it numeric if it measures something, or merge the kinds into fewer${orOneHot(most)}`,
  'words-left-out': ({ worst, cell, rows, numbers, different, more, ...of }) => {
    if (of.total > 1)
      return `${hold(of)} words, such as ${quoted(cell)} in ${quoted(worst)}, and are left out`;
    const besides = numbers === 0 ? '' : ` and numbers in ${grouped(numbers)}`;
    return `${hold(of)} words in ${grouped(rows)} rows${besides} (${howMany(different, more)} different ones) and is left out`;
  },
  'words-as-merged': ({ worst, rows, all, ...of }) =>
    `${hold(of)} words with nothing below them, as merged cells of a spreadsheet are saved: ${of.total === 1 ? '' : `in ${quoted(worst)} `}${grouped(rows)} of ${counted(all, 'cell')} are empty`,
  'words-under-marks': ({ worst, mark, rows, ...of }) =>
    `${hold(of)} the sign ${mark} in ${counted(rows, 'cell')}${of.total === 1 ? '' : ` (${quoted(worst)})`}, which may mean the word above, but is read as a word of its own`,
  'write-value-in-each-row': () =>
    'If the rows below a word have it too, write it in each of them: in a spreadsheet, unmerge the cells and fill down',
  'split-left-out': (of) =>
    of.total === 1
      ? `${theColumns(of)} says which rows are for training and which for testing, and is left out`
      : `${theColumns(of)} say which rows are for training and which for testing, and are left out`,
  'split-only-if-asked': () =>
    'Nothing to do: of a new row nobody says so. If it means something else, choose "one-hot" for text columns, which takes it',
  'remarks-left-out': ({ rows, all, ...of }) =>
    of.total === 1
      ? `${hold(of)} remarks on ${grouped(rows)} of ${counted(all, 'row')}, and is left out`
      : `${hold(of)} remarks on some rows, and are left out`,
  'words-beside-numbers': ({ worst, cell, words, rows, numbers, ...of }) =>
    of.total === 1
      ? `${hold(of)} numbers in ${grouped(numbers)} rows, but ${words.map(quoted).join(' or ')} in ${grouped(rows)}, and is left out`
      : `${hold(of)} numbers in some rows and words in as many or more, such as ${quoted(cell)} in ${quoted(worst)}, and are left out`,
  'numbers-and-some-text': ({ worst, cell, rows, numbers, ...of }) =>
    of.total === 1
      ? `${hold(of)} numbers in ${grouped(numbers)} rows, but text such as ${quoted(cell)} in ${grouped(rows)}, and is left out`
      : `${hold(of)} numbers in most rows, but text in too many others, such as ${quoted(cell)} in ${quoted(worst)}, and are left out`,
  'few-numbers-dressed': ({ worst, cell, values, ...of }) =>
    of.total === 1
      ? `${hold(of)} no plain numbers, but ${quoted(cell)} and the like: each of its ${values} values is a feature of its own`
      : `${hold(of)} no plain numbers, but ${quoted(cell)} in ${quoted(worst)} and the like: each of their values is a feature of its own`,
  'numbers-dressed': ({ worst, cell, rows, ...of }) =>
    of.total === 1
      ? `${hold(of)} no plain numbers, but ${quoted(cell)} and the like, in ${grouped(rows)} rows and is left out`
      : `${hold(of)} no plain numbers, but ${quoted(cell)} in ${quoted(worst)} and the like, and are left out`,
  'currencies-mixed': ({ worst, signs, counts, ...of }) =>
    `${hold(of)} amounts in different currencies (${of.total === 1 ? '' : `${quoted(worst)}: `}${signs.map((sign, i) => `${grouped(counts[i] ?? 0)} with ${quoted(sign)}`).join(', ')}) and ${numbered(of.total, 'is', 'are')} left out`,
  'numbers-lettered': ({ worst, cell, rows, numbers, ...of }) =>
    of.total === 1
      ? `${hold(of)} plain numbers in ${grouped(numbers)} rows and others in ${grouped(rows)}, ${quoted(cell)} and the like, and is left out`
      : `${hold(of)} plain numbers and others, such as ${quoted(cell)} in ${quoted(worst)}, and are left out`,
  'decimal-marks-mixed': ({ worst, cell, rows, numbers, comma, ...of }) =>
    of.total === 1
      ? `${hold(of)} decimals with a ${mark(comma)} in ${grouped(numbers)} rows and with a ${mark(!comma)} in ${grouped(rows)}, ${quoted(cell)} and the like, and is left out`
      : `${hold(of)} decimals with a ${mark(comma)} and with a ${mark(!comma)}, such as ${quoted(cell)} in ${quoted(worst)}, and are left out`,
  'choose-decimal-comma': () => 'Choose the decimal mark comma, or write decimals with a point',
  'write-one-decimal-mark': ({ comma }) => `Write all decimals with a ${mark(comma)}`,
  'far-number': ({ total, ...facts }) =>
    total === 1
      ? `${far({ total, ...facts })}: it may mean that there is no value, but is read as a number`
      : `${far({ total, ...facts })}; it may mean that there is no value, but is read as one`,
  'far-numbers': (facts) =>
    facts.total === 1
      ? `${severalFar(facts)}: they may mean that there is no value, but are read as numbers`
      : `${severalFar(facts)}; they may mean that there is no value, but are read as numbers`,
  'empty-if-no-value': () => 'Empty these cells if they mean that there is no value',
  'far-number-as-gap': ({ total, ...facts }) =>
    total === 1
      ? `${far({ total, ...facts })}: it counts as a gap`
      : `${far({ total, ...facts })}; such cells count as gaps`,
  'far-numbers-as-gaps': (facts) =>
    facts.total === 1
      ? `${severalFar(facts)}: they count as gaps`
      : `${severalFar(facts)}; such cells count as gaps`,
  'empty-or-take-for-numbers': () =>
    'Empty these cells; or, if it is a measurement, choose "skip" or "median" for missing values to keep it as a number',
  'wild-numbers': (facts) =>
    `${wild(facts)} ${numbered(facts.numbers.length, 'it is read as a number', 'they are read as numbers')}`,
  'wild-numbers-as-gaps': (facts) =>
    `${wild(facts)} ${numbered(facts.numbers.length, 'it counts as a gap', 'they count as gaps')}`,
  'correct-or-empty-wild': () => 'Correct what is wrong there, or empty the cells',
  'rows-without-time': ({ column, cell, rows, all }) =>
    `${quoted(column)} holds no time that can be read in ${grouped(rows)} of ${grouped(all)} rows (${percent(rows / all)})${cell === undefined ? '' : `, ${quoted(cell)} for one`}, which ${numbered(rows, 'is', 'are')} skipped`,
  'write-times-readably': () =>
    'Write times like 2024-01-31 12:30 there: model and scores are of the other rows only',
  'has-gaps-skipped': (facts) =>
    facts.total === 1
      ? `${gaps(facts)}, which ${numbered(facts.rows, 'is', 'are')} skipped`
      : `${gaps(facts)}; every row with a gap is skipped`,
  'has-gaps-left-out': (facts) =>
    `${gaps(facts)}${numbered(facts.total, ' and is left out', '; they are left out')}`,
  'choose-median-to-keep-rows': () =>
    'Choose "median" for missing values to keep such rows, or fill the gaps',
  'leave-out-gaps-to-keep-rows': () => 'Leave out what has gaps to keep such rows, or fill the gaps',
  'leave-out-mostly-missing': () => 'Leave out what is mostly missing, or fill it in',
  'words-among-numbers': ({ worst, cell, rows, skipped, ...of }) => {
    if (of.total > 1)
      return `${hold(of)} words among their numbers, ${quoted(worst)} most: text such as ${quoted(cell)} in ${counted(rows, 'row')}; ${skipped ? 'such rows are skipped' : 'such cells count as gaps, and no row is lost'}`;
    const outcome = skipped
      ? `${counted(rows, 'row')}, which ${numbered(rows, 'is', 'are')} skipped`
      : `${counted(rows, 'cell')}, which ${numbered(rows, 'counts as a gap', 'count as gaps')}`;
    return `${theColumns(of)} has text such as ${quoted(cell)} instead of a number in ${outcome}`;
  },
  'write-beyond-bound': ({ smallest, largest }) => {
    const ends = [...(smallest || !largest ? ['smallest'] : []), ...(largest ? ['largest'] : [])];
    return `Write a number a little beyond the bound in these cells: without them the ${ends.join(' and the ')} values are missing`;
  },
  'tells-classes-apart': ({ area, ...of }) =>
    of.total === 1
      ? `${theColumns(of)} alone tells the classes apart (ROC area ${thousandths(area)}): it may have been made from the label`
      : `each of ${theColumns(of)} alone tells the classes apart (ROC area .98 or more): they may have been made from the label`,
};

type Columns = Parameters<typeof theColumns>[0];

function hold(of: Columns): string {
  return `${theColumns(of)} ${numbered(of.total, 'holds', 'hold')}`;
}

function are(of: Columns): string {
  return `${theColumns(of)} ${numbered(of.total, 'is', 'are')}`;
}

function leftOut({ rows, ...of }: Columns & { readonly rows: number }, what: string): string {
  return of.total === 1
    ? `${hold(of)} ${what} in ${grouped(rows)} rows and is left out`
    : `${hold(of)} ${what} and are left out`;
}

function howMany(different: number | undefined, more: boolean): string {
  if (different === undefined) return 'several';
  return `${more ? 'more than ' : ''}${different}`;
}

function mark(comma: boolean): string {
  return comma ? 'comma' : 'point';
}

interface Far extends Columns {
  readonly worst: string;
  readonly number: number;
  readonly rows: number;
  readonly all: number;
}

function far({ worst, number, rows, all, ...of }: Far): string {
  const seen = `${number} in ${grouped(rows)} of ${grouped(all)} rows`;
  return of.total === 1
    ? `${hold(of)} ${seen}, far from all its other numbers`
    : `${hold(of)} a number far from all their others, ${quoted(worst)} most: ${seen}`;
}

function severalFar({
  worst,
  numbers,
  rows,
  all,
  ...of
}: Omit<Far, 'number'> & Pick<Wild, 'numbers'>): string {
  const seen = `${listed(numbers.map(String))} in ${grouped(rows)} of ${grouped(all)} rows`;
  return of.total === 1
    ? `${hold(of)} ${seen}, far from all its other numbers`
    : `${hold(of)} numbers far from all their others, ${quoted(worst)} most: ${seen}`;
}

interface Wild extends Columns {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  readonly lines: readonly number[];
  readonly more: boolean;
}

function wild({ names, numbers, lines, more, ...of }: Wild): string {
  const cells = numbers.map((number, k) => {
    const whose = of.total === 1 ? '' : `${quoted(names[k] ?? '')} `;
    return `${whose}${number} in line ${grouped(lines[k] ?? 0)}`;
  });
  const list = [...cells, ...(more ? ['…'] : [])].join(', ');
  const away = 'absurdly far from all others of the column';
  return of.total === 1 ? `${hold(of)} ${list}, ${away}:` : `${hold(of)} numbers ${away}, ${list}:`;
}

interface Gaps extends Columns {
  readonly worst: string;
  readonly rows: number;
  readonly all: number;
  readonly labelled: boolean;
}

function gaps({ worst, rows, all, labelled, ...of }: Gaps): string {
  const among = `${grouped(rows)} of ${grouped(all)} rows${labelled ? ' with a label' : ''}`;
  return of.total === 1
    ? `${theColumns(of)} has no value in ${among} (${percent(rows / all)})`
    : `${theColumns(of)} have gaps, ${quoted(worst)} most: in ${among}`;
}

/** The setting that takes words as they are, of which there are not too many. */
function orOneHot(most: number | undefined): string {
  return most === undefined
    ? ''
    : `; or choose "one-hot" for text columns, which takes up to ${grouped(most)} different ones`;
}
