/** The files that are measured on: made once, kept in a folder. */
import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Random } from '../../src/core/random.js';
import { samplePulsars } from '../../src/core/sample/pulsars.js';

/** Rows of HTRU2. */
const surveyRows = 17_898;
/** Features of the wide file, which has this part of the rows. */
const wideFeatures = 100;
const wideShare = 1 / 20;
/** Columns of words, different words in each, and the file's part of the rows. */
const [wordColumns, wordsInColumn, wordShare] = [4, 20, 1 / 2];
/** Rows of the files for the growth, as parts of the large file's. */
const growthShares = [1 / 200, 1 / 20, 1 / 2] as const;
const largestShare = 5;

export interface DataFiles {
  /** Like HTRU2, with its number of rows. */
  readonly survey: string;
  /** As wide as HTRU2. */
  readonly large: string;
  /** The same rows, all of one class before all of the other. */
  readonly sorted: string;
  readonly wide: string;
  readonly words: string;
  /** From a 200th of the large file's rows to a half, or five times. */
  readonly growth: readonly string[];
}

/** Makes what is missing.
 * @param rows of the large file, at least 2,000 @param largest whether the growth goes to five times that */
export async function makeData(
  folder: string,
  rows: number,
  largest: boolean,
  log: (line: string) => void,
): Promise<DataFiles> {
  await mkdir(folder, { recursive: true });
  const make = async (kind: string, count: number, lines: Iterable<string>): Promise<string> => {
    const file = path.join(folder, `${kind}-${count}.csv`);
    if (!existsSync(file)) {
      log(`Making ${path.basename(file)} …`);
      await write(file, lines);
    }
    return file;
  };
  const plain = (count: number) => make('pulsars', count, pulsarLines(count));
  const shares = largest ? [...growthShares, largestShare] : growthShares;
  const wideRows = Math.floor(rows * wideShare);
  const wordRows = Math.floor(rows * wordShare);
  const growth: string[] = [];
  for (const share of shares) growth.push(await plain(Math.floor(rows * share)));
  return {
    survey: await plain(surveyRows),
    large: await plain(rows),
    sorted: await make('sorted', rows, sortedLines(rows)),
    wide: await make('wide', wideRows, wideLines(wideRows)),
    words: await make('words', wordRows, wordLines(wordRows)),
    growth,
  };
}

/** Written beside and renamed: a file cut short is made again. */
async function write(file: string, lines: Iterable<string>): Promise<void> {
  const temporary = `${file}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    let piece = '';
    for (const line of lines) {
      piece += `${line}\n`;
      if (piece.length < 1 << 20) continue;
      await handle.write(piece);
      piece = '';
    }
    await handle.write(piece);
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

/** A header, then rows: sample after sample, each of its own seed. */
function* pulsarLines(rows: number): Generator<string> {
  for (let seed = 1, left = rows + 1; left > 0; seed++) {
    let isHeader = true;
    for (const piece of samplePulsars(seed)) {
      for (const line of piece.trimEnd().split('\n')) {
        const wanted = isHeader ? seed === 1 : left > 0;
        if (wanted) {
          yield isHeader ? line : tenDigits(line);
          left--;
        }
        isHeader = false;
      }
    }
  }
}

/** Numbers with as many digits as the survey's file has them. */
function tenDigits(line: string): string {
  return line
    .split(',')
    .map((cell) => String(Number(Number(cell).toPrecision(10))))
    .join(',');
}

function* sortedLines(rows: number): Generator<string> {
  const positives: string[] = [];
  for (const line of pulsarLines(rows)) {
    if (line.endsWith(',1')) positives.push(line);
    else yield line;
  }
  yield* positives;
}

/** The eight features again and again, each time disturbed by a tenth of its value. */
function* wideLines(rows: number): Generator<string> {
  const random = Random.fromSeed(1);
  yield [...Array.from({ length: wideFeatures }, (_, k) => `feature ${k + 1}`), 'target_class'].join(',');
  let isHeader = true;
  for (const line of pulsarLines(rows)) {
    const cells = line.split(',');
    const label = cells.pop() as string;
    const disturbed = (_: unknown, k: number) =>
      Number((Number(cells[k % cells.length]) * (1 + 0.1 * random.normal())).toPrecision(10));
    if (!isHeader) yield [...Array.from({ length: wideFeatures }, disturbed), label].join(',');
    isHeader = false;
  }
}

/** Three numbers and some words, of which each makes the label likelier or less likely. */
function* wordLines(rows: number): Generator<string> {
  const random = Random.fromSeed(1);
  const effects = Array.from({ length: wordColumns * wordsInColumn }, () => random.normal());
  yield ['a', 'b', 'c', ...Array.from({ length: wordColumns }, (_, k) => `words ${k + 1}`), 'label'].join(
    ',',
  );
  for (let row = 0; row < rows; row++) {
    const numbers = Array.from({ length: 3 }, () => random.normal());
    const words = Array.from({ length: wordColumns }, () => random.below(wordsInColumn));
    const logit = words.reduce(
      (sum, word, k) => sum + (effects[k * wordsInColumn + word] as number),
      numbers[0] as number,
    );
    const label = Number(random.normal() < logit);
    yield [...numbers.map((each) => each.toPrecision(9)), ...words.map((word) => `word ${word}`), label].join(
      ',',
    );
  }
}
