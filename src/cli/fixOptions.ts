import type { Change } from '../core/change.js';
import { type Setting, settings } from '../core/settings.js';
import { tellOfSystem } from '../core/systemSayings.js';
import type { Told } from '../core/told.js';

/** A change as it is typed: `--missing median`, `--exclude id --exclude 'row number'`, `--positive=-1`. */
export function optionsOf(change: Change): string {
  return Object.entries(change)
    .flatMap(([key, value]) => {
      const { option }: Setting = settings[key as keyof Change];
      return [value].flat().map((each) => withValue(`--${option?.name}`, String(each)));
    })
    .join(' ');
}

/** A value that begins with a hyphen would be taken for an option by itself. */
function withValue(option: string, value: string): string {
  return `${option}${value.startsWith('-') ? '=' : ' '}${quoted(value)}`;
}

/** Characters of options beyond which a line hides what it says: a fix may leave out a thousand columns. */
const longest = 300;

/** Options that are printed, the likeliest first. */
const most = 5;

/** What to do, and the options that do it. */
function remedyWithOptions(remedy: Told, fixes: readonly Change[] = []): Told {
  const possible = fixes.map(optionsOf).filter((options) => options.length <= longest);
  const shown = possible
    .slice(0, most)
    .filter((_, i, all) => i < 2 || all.slice(0, i + 1).join('').length <= longest);
  return shown.length === 0 ? remedy : tellOfSystem('or-by-options', { remedy, options: shown });
}

/** A warning or a problem with the options in its remedy. */
export function withOptions<Faulty extends { readonly remedy: Told; readonly fixes?: readonly Change[] }>(
  faulty: Faulty,
): Faulty {
  return { ...faulty, remedy: remedyWithOptions(faulty.remedy, faulty.fixes) };
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w.,:+@%/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
