import { composed } from '../csv/unseen.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import { tell } from '../run/workSayings.js';
import type { ScoringModel } from './scoringModel.js';

/** Where in a file the model's columns are. */
export interface Match {
  /** 0-based positions, in the order of the model's columns. */
  readonly columns: readonly number[];
  /** The label's; undefined where the file has none. */
  readonly label: number | undefined;
  /** Whether they were found by their places, since one of both files has no names: none could be checked. */
  readonly byPlace: boolean;
}

/** The model's columns that a file with these names lacks. */
export function lackingColumns({ columns }: ScoringModel, names: readonly string[]): readonly string[] {
  const find = finder(names);
  return columns.filter(({ name }) => find(name) === undefined).map(({ name }) => name);
}

/** Columns named in a sentence. */
const mostNamed = 5;

/** Finds the model's columns by their names: in any order, among any others; letter case and spaces count only where there is a
 * choice. A file without names has to have the columns of the one trained on, with the label or without it.
 * @param names of the file's columns @param isNamed whether the file has them
 * @throws InputError `columns-differ` */
export function matchColumns(model: ScoringModel, names: readonly string[], isNamed: boolean): Match {
  const { columns, label, width, isNamed: wasNamed, labelColumn } = model;
  // A file of answers has the names that were made up: `column 3`.
  const hasMadeUp = isNamed && columns.every(({ name }) => names.includes(name));
  if (!isNamed || (!wasNamed && !hasMadeUp)) {
    const isWithout = names.length === width - 1;
    if (names.length !== width && !isWithout)
      throw differ(
        tell('no-names-to-match', { width: names.length, wanted: width }),
        tell('give-names-or-as-many'),
      );
    const placed = (column: number) => (isWithout && column > labelColumn ? column - 1 : column);
    return {
      columns: columns.map(({ column }) => placed(column)),
      label: isWithout ? undefined : labelColumn,
      byPlace: true,
    };
  }
  refuseTwins(model, names);
  const find = finder(names);
  const found = columns.map(({ name }) => find(name));
  const lacking = columns.filter((_, k) => found[k] === undefined).map(({ name }) => name);
  if (lacking.length > 0) {
    const facts = { columns: lacking.slice(0, mostNamed).map(shorten), total: lacking.length };
    throw differ(tell('columns-lacking', facts), tell('name-them-so'));
  }
  return { columns: found as number[], label: find(label), byPlace: false };
}

/** @throws InputError `columns-differ` where a column that is needed is there twice, and was not in the file trained on */
function refuseTwins({ columns, names: known }: ScoringModel, names: readonly string[]): void {
  const second = (name: string) => `${name} (2)`; // see `columnNames`
  const wasThere = finder(known);
  const twin = columns.find(
    ({ name }) =>
      names.includes(name) && names.includes(second(name)) && wasThere(second(name)) === undefined,
  );
  if (twin !== undefined)
    throw differ(tell('column-named-twice', { column: shorten(twin.name) }), tell('tell-them-apart'));
}

function finder(names: readonly string[]): (name: string) => number | undefined {
  const plain = (name: string) => composed(name.trim()).replace(/\s+/g, ' ').toLowerCase();
  return (name) => {
    const at = names.indexOf(name);
    if (at >= 0) return at;
    const alike = [...names.keys()].filter((k) => plain(names[k] as string) === plain(name));
    const again = names.indexOf(repeatedElsewhere(name) ?? name);
    return alike.length === 1 ? alike[0] : again >= 0 ? again : undefined;
  };
}

/** How a column that repeats a name is called elsewhere: `a.1` where pandas wrote the file, `a (2)` where it is told apart here. */
function repeatedElsewhere(name: string): string | undefined {
  const [, own, time] = /^(.+) \((\d+)\)$/.exec(name) ?? [];
  if (own !== undefined) return `${own}.${Number(time) - 1}`;
  const [, pandas, index] = /^(.+)\.(\d+)$/.exec(name) ?? [];
  return pandas && `${pandas} (${Number(index) + 1})`;
}

function differ(what: ReturnType<typeof tell>, remedy: ReturnType<typeof tell>): InputError {
  return new InputError({ code: 'columns-differ', what, remedy });
}
