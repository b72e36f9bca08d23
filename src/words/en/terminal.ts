import { listed } from './count.js';

/** Words of wrong usage: each a sentence with its full stop, but for what a file that was written may say too. */
export const terminalWords = {
  seeHelp: 'See: node dist/cli.js --help',
  languages: (option: string, languages: readonly string[]) => `${option} is one of ${languages.join(', ')}.`,
  noCommand: (given: string, commands: readonly string[]) =>
    `"${given}" is not a command. Use ${listed(commands, 'or')}.`,
  nameCsv: 'Name the CSV file.',
  nameModelAndCsv: 'Name the saved run, then the CSV file: score RUN.slp.json FILE -o OUT.',
  nameOutput: 'Say where the answers go: -o OUT, or -o - for stdout.',
  topByItself: (rows: number) =>
    `For the ${rows} most probable rows alone, use --top ${rows}; --decide takes their share, top=5%.`,
  top: (given: string) => `--top is a number of rows, not "${given}".`,
  oneTooMany: (file: string) => `Name one file; "${file}" is one too many.`,
  needsFileOrDash: (option: string) => `${option} needs the name of a file, or - for stdout.`,
  samePlace: (one: string, other: string) =>
    `${one} and ${other} cannot go to the same place. Name two files.`,
  unknownOption: (command: string, option: string) => `${command} has no option '${option}'.`,
  needsValue: (option: string) => `Option '${option}' needs a value.`,
  /** @param given what stands behind it, which looks like an option itself */
  needsValueInOne: (option: string, given: string) =>
    `Option '${option}' needs a value; if ${given} is meant, write ${option}=${given}.`,
  /** @param examples of what it may be, of which the last is a probability */
  decide: (given: string, examples: readonly string[]) =>
    `"${given}" is nothing to decide by. --decide is one of these, with a number of yours: ${examples.join(', ')}.`,
  prevalence: '--prevalence is the share of positives where the model is used, between 0 and 1: 0.02, or 2%.',
  takesNoValue: (option: string) => `Option '${option}' takes no value.`,
  intoCsv: (stream: 'stdout' | 'stderr') => `${stream} would be written into the CSV. Name another file.`,
  /** Why a file is not written, and what to do about it. */
  overwritesCsv: (option: string) => ({
    fault: `${option} would overwrite the CSV`,
    remedy: 'Name another file',
  }),
  overwritesModel: { fault: '-o would overwrite the saved run', remedy: 'Name another file' },
  isOutput: (file: string) => ({
    fault: `${file} is where the output goes already`,
    remedy: 'Name another file, or - for stdout',
  }),
  isThere: (file: string) => ({
    fault: `${file} is there already`,
    remedy: 'Name another file, or replace it with --force',
  }),
};
