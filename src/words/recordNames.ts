import type { ClassCount, Feature } from '../core/table/summary.js';
import { spoken } from './language.js';

const words = spoken({
  en: { isMissing: ' is missing', missing: '(missing)', rest: (value: string) => value },
  ko: { isMissing: ' 빈칸', missing: '(빈칸)', rest: () => '나머지' },
});

/** A feature as a person reads it. A record has one name for it in all languages, with an ending where it stands for gaps. */
export function featureName({ name, category, missing }: Feature): string {
  if (missing) return name.replace(/ is missing$/, words.isMissing);
  return category === null ? name.replace(/\(missing\)$/, words.missing) : name;
}

/** A class as a person reads it: that of all but the other one has no name of its own. */
export function className({ value, rest }: ClassCount): string {
  return rest === undefined ? value : words.rest(value);
}
