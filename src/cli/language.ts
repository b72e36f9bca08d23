import { type Language, languageOf, languages, speak } from '../words/language.js';
import { terminalWords } from '../words/terminal.js';
import { UsageError } from './usageError.js';

const option = '--language';

export const languageChoices = ['auto', ...languages] as const;

/** What the environment says of the language, of which the first that is set decides (POSIX, 8.2). */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language asked for, else the terminal's own, and the arguments without it: whatever is said of the others is said in it.
 * One that there is not is refused in the terminal's own.
 * @param environment variables of the process @throws UsageError */
export function languageIn(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): {
  readonly language: Language;
  readonly others: readonly string[];
} {
  const own = languageOf(variables.map((name) => environment[name]).find(Boolean));
  const at = args.findIndex((each) => each === option || each.startsWith(`${option}=`));
  if (at < 0) return { language: own, others: args };
  const isApart = args[at] === option;
  const wish = isApart ? args[at + 1] : args[at]?.slice(option.length + 1);
  const choice = languageChoices.find((each) => each === wish);
  if (choice === undefined) {
    speak(own);
    throw new UsageError(terminalWords.languages(option, languageChoices));
  }
  return { language: choice === 'auto' ? own : choice, others: args.toSpliced(at, isApart ? 2 : 1) };
}
