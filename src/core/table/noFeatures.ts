import type { Change } from '../change.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import type { Told } from '../told.js';
import { besideNumbers, withoutText } from './besideNumbers.js';
import type { Column } from './column.js';
import { columnType } from './columnType.js';
import { numbersIn, writtenPlainly } from './dressed.js';
import { chooseFeatures, type LeftOut, type Policies } from './features.js';
import { tell } from './sayings.js';
import type { RawTable } from './tableBuilder.js';

/** What is to be said where no column is left to be trained on: why the first of them is not, and what changes that.
 * A change is offered only where with it there is a feature.
 * @param columns besides the label @param leftOut all of them */
export function* noFeatures(
  columns: readonly Column[],
  table: Pick<RawTable, 'rows' | 'numbers'>,
  policies: Policies,
  leftOut: readonly LeftOut[],
  isLabelled: (row: number) => boolean,
): Slices<InputError> {
  const change: Change = { textColumns: 'one-hot' };
  const { chosen } = yield* chooseFeatures(
    columns,
    table,
    { ...policies, textColumns: 'one-hot' },
    isLabelled,
  );
  const ofText = leftOut.filter(({ cause }) => cause === 'words');
  const dressed = ofText.filter(({ column }) => isDressed(column));
  const mixed = chosen.length > 0 || dressed.length > 0 ? [] : ofText.filter(areBesideText);
  const first = dressed[0] ?? mixed[0] ?? ofText[0] ?? leftOut[0];
  const isByChoice = first?.cause === 'settings';
  const seen = first?.column.firstText;
  const why =
    first === undefined
      ? undefined
      : dressed.length > 0
        ? areNoNumbers(dressed)
        : mixed.length > 0
          ? holdNumbersBesideText(mixed)
          : tell('column-is', { column: shorten(first.column.name), reason: first.reason });
  const decimals = !isByChoice && /^[+-]?\d+,\d+$/.test(seen?.text ?? '');
  const numbers = first === undefined ? undefined : numbersIn(first.column);
  const beside = mixed[0] && besideNumbers(mixed[0].column);
  const byHand =
    beside === undefined
      ? {
          ...writtenPlainly,
          'mixed-marks': tell('write-decimals-alike', { comma: first?.column.decimalMark === 'comma' }),
          'decimal-comma': undefined,
        }[numbers ?? 'decimal-comma']
      : withoutText[beside];
  return new InputError({
    code: 'no-features',
    what: tell('no-features', { why }),
    ...(first === undefined
      ? {}
      : { where: { ...(seen && { line: seen.line }), column: first.column.column + 1 } }),
    remedy:
      byHand ??
      (isByChoice && chosen.length === 0
        ? tell('take-column-back', { column: shorten(first.column.name) })
        : decimals
          ? tell('comma-or-write-points')
          : chosen.length > 0
            ? tell('make-words-features', ofWords(columns))
            : tell('give-column-of-numbers')),
    ...(byHand !== undefined
      ? {}
      : decimals
        ? { fixes: [{ decimalMark: 'comma' }] }
        : chosen.length > 0
          ? { fixes: [change] }
          : {}),
  });
}

/** A file of one column, whatever that holds, has nothing to train on beside a label. Where its cells hold equally many words, spaces
 * may stand between fields: who can read the file once more tries that before it is said. */
export function onlyColumn({ textCells, numberCount }: Column): InputError {
  const lengths = [...(textCells?.words.values() ?? [])].map((text) => text.split(/\s+/).length);
  const [most = 1] = lengths;
  const isCut = numberCount === 0 && most > 1 && lengths.every((length) => length === most);
  return new InputError({
    code: 'no-features',
    what: tell('only-column'),
    ...(isCut
      ? { remedy: tell('choose-spaces'), fixes: [{ delimiter: 'space' }] }
      : { remedy: tell('give-label-and-column') }),
  });
}

function isDressed(column: Column): boolean {
  const numbers = numbersIn(column);
  return numbers !== undefined && numbers in writtenPlainly;
}

/** Numbers with something around them come first, also before words in other columns: of them there is most to learn. */
function areNoNumbers(dressed: readonly LeftOut[]): Told {
  return tell('hold-no-plain-numbers', {
    columns: dressed.slice(0, 4).map(({ column }) => shorten(column.name)),
    total: dressed.length,
    cell: shorten(dressed[0]?.column.firstText?.text ?? ''),
    some: dressed.some(({ column }) => column.numberCount > 0),
  });
}

/** Numbers beside text come before words alone, and where nothing can be made of any words: they lack the least. */
function areBesideText({ column }: LeftOut): boolean {
  return besideNumbers(column) !== undefined && numbersIn(column) === undefined;
}

function holdNumbersBesideText(mixed: readonly LeftOut[]): Told {
  const first = mixed[0]?.column;
  return tell('hold-numbers-beside-text', {
    columns: mixed.slice(0, 4).map(({ column }) => shorten(column.name)),
    total: mixed.length,
    cell: shorten(first?.firstText?.text ?? ''),
    rows: first?.texts ?? 0,
  });
}

function ofWords(columns: readonly Column[]) {
  const some = columns.filter((column) => ['text', 'boolean'].includes(columnType(column)));
  return {
    column: some.length === 1 ? shorten(some[0]?.name as string) : undefined,
    columns: some.length,
  };
}
