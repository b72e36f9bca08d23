import { type Language, languageOf, languages } from '../words/language.js';
import { UsageError } from './usageError.js';

const option = '--language';

/** The language asked for, or the terminal's, and the arguments without it: whatever is said of the others is said in it.
 * @param env of the process: POSIX lets LC_ALL stand above LC_MESSAGES, and this above LANG @throws UsageError */
export function languageIn(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly others: readonly string[] } {
  const at = args.findIndex((each) => each === option || each.startsWith(`${option}=`));
  if (at < 0) return { language: languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG), others: args };
  const isApart = args[at] === option;
  const wish = isApart ? args[at + 1] : args[at]?.slice(option.length + 1);
  if (!languages.includes(wish as Language))
    throw new UsageError(`${option} is one of ${languages.join(', ')}.`);
  return { language: wish as Language, others: args.toSpliced(at, isApart ? 2 : 1) };
}
