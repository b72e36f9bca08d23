import { apart, longestName, quoted } from '../core/names.js';
import type { DatasetSummary } from '../core/table/summary.js';
import { verdictWords as en } from './en/verdict.js';
import { verdictWords as ko } from './ko/verdict.js';
import { spoken } from './language.js';
import { className, isNamed } from './recordNames.js';
import type { VerdictWords } from './verdictWords.js';

/** Looked up when it is used: see language.ts. */
export const verdictWords = spoken<VerdictWords>({ en, ko });

/** Both classes as sentences name them: in quotes and in at most so many letters, told apart also where they begin alike. */
export function classWords(
  [negative, positive]: DatasetSummary['classes'],
  most = longestName,
): { readonly negative: string; readonly positive: string } {
  const [name, other] = [className(positive), className(negative)];
  const word = quoted(apart(name, other, most), most);
  return {
    negative: isNamed(negative) ? quoted(apart(other, name, most), most) : verdictWords.rest(other),
    positive: word,
  };
}
