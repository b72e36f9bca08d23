import { grouped } from '../core/format.js';
import { spoken } from './language.js';

/** What a warning says, with the line where it is seen first; never one bracket behind another. */
export const warningWords = spoken({
  en: {
    firstInLine: (what: string, line: number) =>
      what.endsWith(')')
        ? `${what.slice(0, -1)}, first in line ${grouped(line)})`
        : `${what} (first in line ${grouped(line)})`,
  },
  ko: {
    firstInLine: (what: string, line: number) =>
      what.endsWith(')')
        ? `${what.slice(0, -1)}, 처음: ${grouped(line)}번째 줄)`
        : `${what}(처음: ${grouped(line)}번째 줄)`,
  },
});
