import { type Language, languages } from '../words/language.js';
import { terminalWords } from '../words/terminal.js';
import { UsageError } from './usageError.js';

const option = '--language';

/** The language asked for, and the arguments without it: whatever is said of the others is said in it. The terminal's own
 * language (LANG) is not asked yet: what the tables say has no Korean so far. @throws UsageError */
export function languageIn(args: readonly string[]): {
  readonly language: Language;
  readonly others: readonly string[];
} {
  const at = args.findIndex((each) => each === option || each.startsWith(`${option}=`));
  if (at < 0) return { language: 'en', others: args };
  const isApart = args[at] === option;
  const wish = isApart ? args[at + 1] : args[at]?.slice(option.length + 1);
  if (!languages.includes(wish as Language)) throw new UsageError(terminalWords.languages(option, languages));
  return { language: wish as Language, others: args.toSpliced(at, isApart ? 2 : 1) };
}
