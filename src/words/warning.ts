import { grouped } from '../core/format.js';
import { spoken } from './language.js';

/** What is put behind what a warning says, with the line where it is seen first. */
export const warningWords = spoken({
  en: { firstInLine: (line: number) => ` (first in line ${grouped(line)})` },
  ko: { firstInLine: (line: number) => `(처음: ${grouped(line)}번째 줄)` },
});
