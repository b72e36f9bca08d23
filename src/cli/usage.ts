import { namesOf } from '../core/settingKind.js';
import { byPreset, type Setting, sayable, settingKeys, settings } from '../core/settings.js';

/** An option and what it does; with a `*`, one of inspect's. */
interface Line {
  readonly option: string;
  readonly help: string;
  readonly ofFile?: boolean;
}

const lines: readonly Line[] = [
  ...settingKeys.flatMap((key): Line[] => {
    const setting: Setting = settings[key];
    const { option, kind } = setting;
    if (option === null) return [];
    const choices = kind.is === 'choice' ? `: ${namesOf(kind)}` : '';
    const often = kind.is === 'texts' ? '; may be given more than once' : '';
    return [
      {
        ...option,
        option: `--${option.name} ${option.placeholder}`,
        help: `${option.help}${choices}${often}${sayable.includes(key) ? usually(setting) : ''}`,
      },
    ];
  }),
  {
    option: '--json OUT',
    help: 'write the run record as JSON to OUT; - is stdout, the lines then go to stderr',
  },
  {
    option: '--scores OUT',
    help: 'write line, part, label, logit and probability of every usable row as CSV to OUT; - is stdout',
  },
  { option: '-h, --help', help: 'this text' },
];

/** What it is where nobody says. */
function usually({ kind, usual, option }: Setting): string {
  if (kind.is === 'choice' && (usual === 'auto' || usual === byPreset))
    return ` (auto: ${usual === byPreset ? byPreset : kind.choices.auto?.description})`;
  return kind.is === 'choice' || kind.is === 'number' ? ` (${usual})` : '';
}

const margin = 24;
const widest = 100;

/** Words in lines, the second and all behind it below the first. */
function wrapped(words: string): string {
  const rows = [''];
  for (const word of words.split(' ')) {
    const row = rows.at(-1) as string;
    if (row !== '' && margin + row.length + 1 + word.length > widest) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join(`\n${' '.repeat(margin)}`);
}

export const usage = `Usage: node dist/cli.js train FILE [options]
       node dist/cli.js inspect FILE [--json] [options]
       node dist/cli.js sample FILE [--seed N] [--force]

train: trains a single-layer perceptron on a CSV, to tell two classes apart, or one from the rest.
inspect: says what is in a CSV and what stands in the way of training on it; --json, without a name,
  prints that as JSON. Takes the options marked with *.
sample: writes a CSV like the pulsar survey HTRU2 to FILE; --force replaces one that is there.

${lines.map(({ option, help, ofFile }) => `${`${ofFile ? '*' : ' '} ${option}`.padEnd(margin)}${wrapped(help)}`).join('\n')}

Exit status: 0 done, 1 a file or a value cannot be used, 2 wrong usage.
`;
