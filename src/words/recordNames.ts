import { toNaming, toNamings } from '../core/classNames.js';
import type { TrainingConfig } from '../core/config.js';
import { emptyClass, numbered, rowNames } from '../core/csv/givenNames.js';
import type { ClassCount, Feature } from '../core/table/summary.js';
import { spoken } from './language.js';

const inLanguages = {
  en: {
    ...{ isMissing: ' is missing', missing: '(missing)', rest: (value: string) => value },
    ...{ numbered: (number: string) => `column ${number}`, rowNames, emptyClass },
  },
  ko: {
    ...{ isMissing: ' 빈칸', missing: '(빈칸)', rest: () => '나머지' },
    ...{ numbered: (number: string) => `${number}열`, rowNames: '행 이름', emptyClass: '(빈칸)' },
  },
};
const words = spoken(inLanguages);

/** A name of a record as a person reads it: what has none in the file is called by a word of each language. */
export function shownName(name: string): string {
  if (name === rowNames) return words.rowNames;
  if (name === emptyClass) return words.emptyClass;
  return name.replace(/^column (\d+)(?=$| \(\d+\)$| = | is missing$)/, (_, number: string) =>
    words.numbered(number),
  );
}

/** The other way round: what a person wrote, as a record has it where it is such a name in any language; else as written. */
export function inRecord(written: string): string {
  const name = written.trim();
  const number = /\d+/.exec(name)?.[0] ?? '';
  for (const given of Object.values(inLanguages)) {
    if (name === given.rowNames) return rowNames;
    if (name === given.emptyClass) return emptyClass;
    if (number !== '' && name === given.numbered(number)) return numbered(Number(number) - 1);
  }
  return written;
}

/** Of a class, which may be the rest of them. */
function classInRecord(value: string): string {
  return Object.values(inLanguages).some((given) => given.rest(theRest) === value)
    ? theRest
    : inRecord(value);
}

/** What a record calls the rest of the classes where none of them is called so. */
const theRest = 'rest';

/** What a person may name of a file. */
type Naming = Pick<TrainingConfig, 'label' | 'positive' | 'exclude' | 'classNames' | 'group' | 'time'>;

/** A column and the classes that it would have as the label, as a look at the file found them. */
interface Looked {
  readonly name: string;
  readonly classes: readonly { readonly value: string }[];
}

/** Whether a wish has a name that a record has in other words: what is meant by it, the file's own names say. */
export function isTranslatable({
  label,
  positive,
  exclude,
  classNames,
  group = null,
  time = null,
}: Naming): boolean {
  if (toNamings(classNames).some(({ value }) => classInRecord(value) !== value)) return true;
  return [label, positive, group, time, ...exclude].some((name) => name !== null && inRecord(name) !== name);
}

/** The same wish in a record's names. What the file itself calls so is left as it is: there are files with a column `3열`.
 * @param columns all that the file has; none where it cannot be looked at */
export function wishInRecord<Wish extends Naming>(wish: Wish, columns: readonly Looked[]): Wish {
  const own = new Set(columns.map(({ name }) => name));
  const classes = new Set(columns.flatMap((column) => column.classes.map(({ value }) => value)));
  const unless = (names: ReadonlySet<string>) => (name: string) =>
    names.has(name.trim()) ? name : inRecord(name);
  const { label, positive, exclude, classNames, group, time } = wish;
  const named = classNames?.map((text) => {
    const { value, name } = toNaming(text) ?? {};
    return value === undefined ? text : `${classes.has(value) ? value : classInRecord(value)}=${name}`;
  });
  return {
    ...wish,
    label: label === null ? null : unless(own)(label),
    positive: positive === null ? null : unless(classes)(positive),
    exclude: exclude.map(unless(own)),
    ...(group && { group: unless(own)(group) }),
    ...(time && { time: unless(own)(time) }),
    ...(named && { classNames: named }),
  };
}

/** A feature as a person reads it. A record has one name for it in all languages, with an ending where it stands for gaps. */
export function featureName({ name, category, missing }: Feature): string {
  const shown = shownName(name);
  if (missing) return shown.replace(/ is missing$/, words.isMissing);
  return category === null ? shown.replace(/\(missing\)$/, words.missing) : shown;
}

/** A class as a person reads it: by the name that they gave it; else that of all but the other one has no name of its own. */
export function className(found: ClassCount): string {
  return found.name ?? ofFile(found);
}

function ofFile({ value, rest }: Pick<ClassCount, 'value' | 'rest'>): string {
  return rest === undefined ? shownName(value) : words.rest(value);
}

/** The same where it is to be seen what the file has for it. */
export function classInFull(found: ClassCount): string {
  const value = ofFile(found);
  return found.name === undefined || found.name === value ? value : `${found.name} (${value})`;
}

/** What a class is to be called, `0=noise`, as a person reads it. */
export function shownNaming(text: string): string {
  const { value, name } = toNaming(text) ?? {};
  return value === undefined ? text : `${value === theRest ? words.rest(value) : shownName(value)}=${name}`;
}

/** Whether it has a name, of the file or of the person: the rest has none by itself. */
export function isNamed({ name, rest }: ClassCount): boolean {
  return rest === undefined || name !== undefined;
}
