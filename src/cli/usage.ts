import { namedIn } from '../core/settingKind.js';
import { byPreset, type Setting, type SettingKey, sayable, settingKeys, settings } from '../core/settings.js';
import { textWidth } from '../core/textWidth.js';
import { choiceWords } from '../words/settings.js';
import { usageWords } from '../words/usage.js';
import { languageChoices } from './language.js';

/** An option and what it does; with a `*`, one of inspect's. */
interface Line {
  readonly option: string;
  readonly help: string;
  readonly ofFile?: boolean;
}

/** What the terminal can be told, in the current language. */
export function usage(): string {
  const { text, json, scores, decide, prevalence, output, top, force, language, help } = usageWords;
  const lines: readonly Line[] = [
    ...settingKeys.flatMap(lineOf),
    { option: '--json OUT', help: json },
    { option: '--scores OUT', help: scores },
    { option: '--decide GOAL', help: decide },
    { option: '--prevalence X', help: prevalence },
    { option: '-o OUT', help: output },
    { option: '--top N', help: top },
    { option: '--force', help: force },
    { option: `--language ${languageChoices.join('|')}`, help: language, ofFile: true },
    { option: '-h, --help', help },
  ];
  return text(
    lines
      .map((line) => `${`${line.ofFile ? '*' : ' '} ${line.option}`.padEnd(margin)}${wrapped(line.help)}`)
      .join('\n'),
  );
}

function lineOf(key: SettingKey): Line[] {
  const { option, kind }: Setting = settings[key];
  if (option === null) return [];
  const helps: Readonly<Partial<Record<SettingKey, string>>> = usageWords.helps;
  const often = kind.is === 'texts' ? usageWords.often : '';
  return [
    {
      option: `--${option.name} ${option.placeholder}`,
      help: `${helps[key]}${choicesOf(key)}${often}${usually(key)}`,
      ofFile: option.ofFile,
    },
  ];
}

function choicesOf(key: SettingKey): string {
  const { kind }: Setting = settings[key];
  if (kind.is !== 'choice') return '';
  const { choices, orMark } = namedIn(kind);
  return `: ${choices.join(', ')}${orMark ? usageWords.orMark : ''}`;
}

/** What it is where nobody says. */
function usually(key: SettingKey): string {
  const { kind, usual }: Setting = settings[key];
  if (!sayable.includes(key) || (kind.is !== 'choice' && kind.is !== 'number')) return '';
  const decided = usual === byPreset ? usageWords.byPreset : undefined;
  if (kind.is === 'number') return ` (${decided ?? usual})`;
  const found = usual === 'auto' ? choiceWords(key, 'auto')?.description : undefined;
  const left = decided ?? found;
  return left === undefined ? ` (${usual})` : ` (auto: ${left})`;
}

const margin = 24;
const widest = 100;

/** Words in lines, the second and all behind it below the first. */
function wrapped(words: string): string {
  const rows = [''];
  for (const word of words.split(' ')) {
    const row = rows.at(-1) as string;
    if (row !== '' && margin + textWidth(row) + 1 + textWidth(word) > widest) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join(`\n${' '.repeat(margin)}`);
}
