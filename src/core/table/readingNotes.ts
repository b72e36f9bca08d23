import type { CountsAbove } from '../csv/countsAbove.js';
import type { Encoding } from '../csv/dialectWish.js';
import type { Problem } from '../problem.js';
import type { Column } from './column.js';
import { tell } from './sayings.js';

/** What was decided while a file was read, and a person should hear of. Lines count from 1. */
export type ReadingNote =
  /** Lines above the table were left out; it begins in `tableLine`. */
  | {
      readonly code: 'lines-above';
      readonly line: number;
      readonly count: number;
      readonly tableLine: number;
      /** What the one line says of the rows, in place of names. */
      readonly counts?: CountsAbove;
    }
  /** Rows right below the names that say more of the columns: units, types, other names. */
  | {
      readonly code: 'second-header';
      readonly line: number;
      readonly count: number;
      readonly orange: boolean;
      /** Of the first of them, as written. */
      readonly cells: readonly string[];
    }
  /** Names in two rows: those of the lower one were taken, or several rows' `joined` where these repeat. */
  | { readonly code: 'two-headers'; readonly line: number; readonly joined: boolean }
  /** The first field of the rows names them. */
  | { readonly code: 'row-names'; readonly line: number; readonly named: boolean }
  /** Whether the first row holds the names could be answered otherwise. */
  | { readonly code: 'guessed-header'; readonly line: number; readonly header: boolean }
  /** Columns with the name of an earlier one, and what they are called. */
  | {
      readonly code: 'repeated-names';
      readonly line: number;
      readonly count: number;
      readonly names: readonly string[];
    }
  /** Rows that end before the last columns, which were read as empty; `outnumbered`: all of them, so that names may stand above the
   * wrong column. */
  | {
      readonly code: 'filled-rows';
      readonly line: number;
      readonly count: number;
      readonly outnumbered?: { readonly names: number; readonly fields: number };
    }
  /** An encoding was taken that may be another; `count`: columns with a name or a word that it matters to;
   * `other`: which else it may be, of those that can be chosen. */
  | {
      readonly code: 'guessed-encoding';
      readonly line: number;
      readonly count: number;
      readonly encoding: Encoding;
      readonly other: Encoding | undefined;
    }
  /** A quote that would swallow other rows is text. */
  | { readonly code: 'quotes-as-text'; readonly line: number }
  /** Rows that hold other rows between quotes; `lines`: how many the first of them takes. */
  | { readonly code: 'rows-in-quotes'; readonly line: number; readonly count: number; readonly lines: number }
  | { readonly code: 'control-characters'; readonly line: number; readonly count: number }
  /** Zero bytes behind the last row. */
  | { readonly code: 'zeros-at-end'; readonly count: number }
  /** Weights of ARFF's rows. */
  | { readonly code: 'instance-weights'; readonly line: number; readonly count: number };

type GuessedEncoding = Extract<ReadingNote, { readonly code: 'guessed-encoding' }>;

const beyondAscii = /[^\0-\x7f]/;

/** What is to be said of an encoding that was guessed: nothing where no name and no frequent word depends on it. */
export function guessedEncoding(
  { columns, header }: { readonly columns: readonly Column[]; readonly header: boolean },
  encoding: Encoding,
  other: Encoding | undefined,
): GuessedEncoding | undefined {
  const lines = columns.flatMap(({ name, textCells, firstText }) => {
    if (header && beyondAscii.test(name)) return 1;
    const words = [...(textCells?.words.values() ?? [])];
    return words.some((word) => beyondAscii.test(word)) ? (firstText?.line ?? 1) : [];
  });
  if (lines.length === 0) return undefined;
  return { code: 'guessed-encoding', line: Math.min(...lines), count: lines.length, encoding, other };
}

/** A refusal of a file whose encoding was guessed: names that it quotes may be wrong for that alone. It stands as it is where
 * it quotes nothing that depends on it. */
export function knowingOfGuess(problem: Problem, notes: readonly ReadingNote[]): Problem {
  const guess = notes.find((note): note is GuessedEncoding => note.code === 'guessed-encoding');
  const { what, remedy, fixes = [] } = problem;
  if (guess === undefined || !/[^\0-\x7f…�]/.test(JSON.stringify([what, remedy]))) return problem;
  const { encoding, other } = guess;
  const fix = other === undefined ? [] : [{ encoding: other }];
  return {
    ...problem,
    remedy: tell('remedy-of-guessed-encoding', { remedy, encoding, other }),
    ...(fixes.length + fix.length > 0 ? { fixes: [...fixes, ...fix] } : {}),
  };
}
