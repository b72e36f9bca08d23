import { emptyClass, rowNames } from '../core/csv/givenNames.js';
import type { ClassCount, Feature } from '../core/table/summary.js';
import { spoken } from './language.js';

const words = spoken({
  en: {
    ...{ isMissing: ' is missing', missing: '(missing)', rest: (value: string) => value },
    ...{ numbered: (number: string) => `column ${number}`, rowNames, emptyClass },
  },
  ko: {
    ...{ isMissing: ' 빈칸', missing: '(빈칸)', rest: () => '나머지' },
    ...{ numbered: (number: string) => `${number}열`, rowNames: '행 이름', emptyClass: '(빈칸)' },
  },
});

/** A name of a record as a person reads it: what has none in the file is called by a word of each language. */
export function shownName(name: string): string {
  if (name === rowNames) return words.rowNames;
  if (name === emptyClass) return words.emptyClass;
  return name.replace(/^column (\d+)(?=$| \(\d+\)$| = | is missing$)/, (_, number: string) =>
    words.numbered(number),
  );
}

/** A feature as a person reads it. A record has one name for it in all languages, with an ending where it stands for gaps. */
export function featureName({ name, category, missing }: Feature): string {
  const shown = shownName(name);
  if (missing) return shown.replace(/ is missing$/, words.isMissing);
  return category === null ? shown.replace(/\(missing\)$/, words.missing) : shown;
}

/** A class as a person reads it: that of all but the other one has no name of its own. */
export function className({ value, rest }: ClassCount): string {
  return rest === undefined ? shownName(value) : words.rest(value);
}
