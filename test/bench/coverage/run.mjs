// @ts-check
// `npm run bench:coverage -- [--draws 60] [--files 200] [--time]`: how often the 95 % intervals hold the true score, by simulation of
// test parts from models whose scores are known, and of whole files that are repeated on other splits; and how often a
// model is called better or worse than a constant answer. Writes its tables into test/bench/RESULTS.md; with --time that of rows
// alike in time alone.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, runNode } from '../../steps.mjs';
import { coverageMarks, inTimeMarks, replaceBetween, table, whole } from '../words.mjs';

const { values } = parseArgs({
  options: {
    draws: { type: 'string', default: '60' },
    files: { type: 'string', default: '200' },
    time: { type: 'boolean', default: false },
  },
});
const draws = Number(values.draws);
const files = Number(values.files);

const sizes = [20, 50, 100, 300, 1_000, 3_000, 10_000];
const prevalences = [0.5, 0.2, 0.05, 0.01, 0.002];
const samplings = /** @type {const} */ (['by chance', 'in proportion']);
/** What is right; beyond it a cell is named. */
const bounds = { low: 0.92, high: 0.99 };
/** Of fewer intervals a share says little. */
const fewestGiven = 200;
const fewestDraws = 8;

/** @param {number} share */
const inPercent = (share) => (100 * share).toFixed(1);

/** @typedef {{ figure: string, rows: number, prevalence: number, held: number, given: number }} Measured */

/** @param {readonly Measured[]} cells @returns {string} least to greatest */
function spanned(cells) {
  if (cells.length === 0) return '';
  const held = cells.map((cell) => cell.held);
  return `${inPercent(Math.min(...held))} to ${inPercent(Math.max(...held))}`;
}

async function main() {
  const folder = path.join(root, 'out', 'bench');
  if ((await runNode('esbuild.mjs', [`--bench=${folder}`])) !== 0) return;
  const measures = await import(pathToFileURL(path.join(folder, 'coverage.js')).href);
  await write(inTimeMarks, inTime(measures));
  if (values.time) return;
  const { coverage, falseDifferences, falseVerdicts, figures, uneven, verdictsOnStrong } = measures;
  const sections = [];
  let seed = 0;
  for (const sampling of samplings) {
    /** @type {Measured[]} */
    const measured = [];
    for (const rows of sizes) {
      for (const prevalence of prevalences.filter((each) => rows * each >= 1)) {
        const few = Math.max(fewestDraws, Math.round(draws * Math.min(1, 1_000 / rows)));
        const found = coverage({ rows, prevalence, sampling, draws: few }, ++seed);
        for (const figure of figures) {
          const { given, held } = found[figure];
          if (given >= fewestGiven) measured.push({ figure, rows, prevalence, held: held / given, given });
        }
      }
      console.log(`${sampling}, ${whole(rows)} rows: done`);
    }
    /** @param {string} figure */
    const of = (figure) => measured.filter((cell) => cell.figure === figure);
    const lines = figures.map((/** @type {string} */ figure) => [
      figure,
      ...sizes.map((rows) => spanned(of(figure).filter((cell) => cell.rows === rows))),
    ]);
    // Three standard errors beyond a bound: what is out by the luck of the draw is not named.
    const error = (/** @type {Measured} */ { given }) => 3 * Math.sqrt((0.95 * 0.05) / given);
    const out = measured.filter(
      (cell) => cell.held < bounds.low - error(cell) || cell.held > bounds.high + error(cell) / 4,
    );
    const named = out.map(
      ({ figure, rows, prevalence, held }) =>
        `${figure} at ${whole(rows)} rows and ${prevalence}: ${inPercent(held)}`,
    );
    sections.push(
      `Classes ${sampling}, in percent, from the least to the greatest of prevalences ${prevalences.join(', ')} with at least one positive expected:`,
      table(['figure', ...sizes.map(whole)], lines),
      named.length === 0
        ? 'Nothing lies clearly below 92 or above 99.'
        : `Clearly below 92 or above 99: ${named.join('; ')}.`,
    );
  }
  sections.push(...worstCells(measures));
  const areas = ['ROC area', 'average precision'];
  const scattered = sizes
    .filter((rows) => rows <= 1_000)
    .map((rows, i) => {
      const found = prevalences
        .filter((each) => rows * each >= 1)
        .map((prevalence, k) =>
          coverage({ rows, prevalence, sampling: 'by chance', draws }, 3_000 + 10 * i + k, uneven),
        );
      const shares = (/** @type {string} */ figure) =>
        found
          .filter((each) => each[figure].given >= fewestGiven)
          .map((each) => each[figure].held / each[figure].given);
      return [
        whole(rows),
        ...areas.map((figure) => {
          const held = shares(figure);
          return `${inPercent(Math.min(...held))} to ${inPercent(Math.max(...held))}`;
        }),
      ];
    });
  sections.push(
    'Where the scores of positives scatter thrice as widely as those of negatives, or a third, both together, in percent:',
    table(['test rows', ...areas], scattered),
  );
  const verdicts = sizes.map((rows, i) => [
    whole(rows),
    ...['none', 'weights'].map((balance) =>
      inPercent(falseVerdicts(rows, balance, Math.min(20_000, Math.round(6e7 / rows)), 1_000 + i)),
    ),
  ]);
  sections.push(
    'A model that knows nothing is called better or worse than a constant answer in so many percent of test parts (at most 5 is right):',
    table(['test rows', 'by accuracy, classes 50/50', 'by balanced accuracy, 10 % positive'], verdicts),
  );
  const strong = [...sizes, 100_000, 1_000_000].map((rows, i) => {
    const cells = ['none', 'weights'].flatMap((balance) => {
      const { better, worse } = verdictsOnStrong(
        rows,
        balance,
        Math.max(3, Math.min(1_000, 3e6 / rows)),
        5_000 + i,
      );
      return [inPercent(better), inPercent(worse)];
    });
    return [whole(rows), ...cells];
  });
  sections.push(
    'A model that is right of nine rows in ten of either class, 30 % of which are positive, is called better or worse than a constant answer in so many percent of test parts:',
    table(['test rows', 'by accuracy better', 'worse', 'by balanced accuracy better', 'worse'], strong),
  );
  const pairs = [
    { rows: 12, prevalence: 1 / 6 },
    { rows: 60, prevalence: 0.2 },
    { rows: 300, prevalence: 0.1 },
    { rows: 1_000, prevalence: 0.05 },
  ].map((size, i) => {
    const found = falseDifferences({ ...size, sampling: 'in proportion', draws: draws * 4 }, 2_000 + i);
    return figures.map((/** @type {string} */ figure) => {
      const { given, held } = found[figure];
      return given === 0 ? '' : inPercent(1 - held / given);
    });
  });
  sections.push(
    'Two runs of the same quality, each with a test part of its own, are said to differ in so many percent of pairs (at most 5 is right):',
    table(
      [
        'figure',
        '12 rows, 2 positive',
        '60 rows, 12 positive',
        '300 rows, 30 positive',
        '1,000 rows, 50 positive',
      ],
      figures.map((/** @type {string} */ figure, /** @type {number} */ k) => [
        figure,
        ...pairs.map((column) => column[k] ?? ''),
      ]),
    ),
  );
  sections.push(...overSplits(measures), ...verdictsOverSplits(measures));
  await write(coverageMarks, sections);
}

/** @param {Parameters<typeof replaceBetween>[0]} marks @param {readonly string[]} sections */
async function write(marks, sections) {
  const page = path.join(root, 'test', 'bench', 'RESULTS.md');
  await writeFile(page, replaceBetween(marks, await readFile(page, 'utf8'), sections.join('\n\n')));
  console.log(sections.join('\n\n'));
}

/** Rows alike in time, of a model that knows nothing and of one that knows something.
 * @param {any} measures @returns {string[]} */
function inTime({ coverageInTime }) {
  const grid = [60, 200, 600, 3_000].flatMap((rows) =>
    [0, 0.5, 0.8, 0.95].flatMap((much) => [0, 1.5].map((apart) => ({ rows, much, apart }))),
  );
  const lines = grid.map(({ rows, much, apart }, i) => {
    const found = coverageInTime(rows, much, apart, Math.max(60, Math.min(300, 120_000 / rows)), 9_000 + i);
    const { area, accuracy, recall, precision, naive, proven, told, wider } = found;
    return [
      `${whole(rows)} / ${much} / ${apart}`,
      ...[naive, area, accuracy, recall, precision].map(inPercent),
      wider.toFixed(2),
      ...(apart === 0 ? [proven, told].map(inPercent) : ['', '']),
    ];
  });
  return [
    "Labels by the sign of one series, scores of another, each foretelling so much of its next value; the classes so many standard deviations apart. In percent of 60 to 300 test parts: how often the intervals hold, and of a model that knows nothing how often a ranking is called proven and its answers better or worse than always the same (5 at most is right). Beside these how many times as wide the area's is as of independent rows:",
    table(
      [
        ...['rows / foretold / apart', 'ROC area as if independent', 'ROC area', 'accuracy', 'recall'],
        ...['precision', 'wider', 'proven', 'better or worse'],
      ],
      lines,
    ),
  ];
}

/** Test parts with the same rows of each class each time, of models from knowing nothing to hardly an error: for each figure
 * the model and threshold whose intervals hold least often.
 * @param {any} measures @returns {string[]} */
function worstCells({ figures, worstOf }) {
  /** @type {[rows: number, positives: number][]} */
  const parts = [
    [20, 1],
    [20, 2],
    [20, 10],
    [60, 1],
    [60, 3],
    [60, 30],
    [200, 2],
    [200, 20],
    [1_000, 3],
    [1_000, 50],
  ];
  const columns = parts.map(([rows, positives], i) => {
    const cell = { rows, prevalence: positives / rows, sampling: 'fixed', draws: draws * 10 };
    const found = worstOf(cell, 4_000 + i, Math.min(300, draws * 5));
    console.log(`worst of ${rows} rows, ${positives} positive: done`);
    return figures.map((/** @type {string} */ figure) => inPercent(found[figure]));
  });
  return [
    `The worst of 30 models and thresholds, none pooled with another (areas .5, .8, .95, .99 and .999, positives that scatter as widely as negatives, half as much again or two thirds; ${whole(draws * 10)} test parts each, so that the least of 30 lies some two points below what it is), in percent, by test rows/positives:`,
    table(
      ['figure', ...parts.map(([rows, positives]) => `${whole(rows)}/${positives}`)],
      figures.map((/** @type {string} */ figure, /** @type {number} */ k) => [
        figure,
        ...columns.map((column) => column[k]),
      ]),
    ),
  ];
}

/** Whole files, each repeated on ten splits.
 * @param {any} measures @returns {string[]} */
function overSplits({ repeatedFigures, coverageOfDifferences, coverageOfRepeats }) {
  /** @type {[rows: number, prevalence: number][]} */
  const grid = [
    [30, 0.5],
    [30, 0.2],
    [60, 0.5],
    [60, 0.1],
    [100, 0.5],
    [100, 0.1],
    [300, 0.3],
    [300, 0.02],
    [1_000, 0.05],
    [1_000, 0.005],
  ];
  const rarer = grid.filter(([, prevalence]) => prevalence < 0.3);
  /** @param {(kind: object, files: number, seed: number) => any} measure @param {number[]} signals @param {number} from */
  const rowsOf = (measure, signals, from, over = grid, balance = 'none') =>
    over.flatMap(([rows, prevalence], i) =>
      signals.map((apart, k) => {
        const found = measure({ rows, prevalence, apart, balance }, files, from + 10 * i + k);
        console.log(`${whole(rows)} rows, ${prevalence}, ${apart} apart: done`);
        return [
          `${whole(rows)} / ${inPercent(prevalence)} % / ${apart}`,
          ...repeatedFigures.map((/** @type {string} */ metric) => {
            const { given, held } = found[metric];
            return given < files / 2 ? '' : inPercent(held / given);
          }),
        ];
      }),
    );
  const headings = ['rows / positive / apart', ...repeatedFigures];
  return [
    `The intervals over ten splits, in percent of ${whole(files)} files. The classes lie so many standard deviations apart in one of three columns; true is the mean of the mean over all files. Empty where more than half of the files have no interval:`,
    table(headings, rowsOf(coverageOfRepeats, [0.3, 0.7, 2, 4.5], 6_000)),
    'The same of training with weighted classes:',
    table(headings, rowsOf(coverageOfRepeats, [0.7, 2], 6_500, rarer, 'weights')),
    'Differences of two runs over the same splits that are as good as each other, each with a column of its own that says nothing; 0 lies in the interval in so many percent of files (95 or more is right):',
    table(headings, rowsOf(coverageOfDifferences, [0.7, 2], 7_000)),
  ];
}

/** Runs that are repeated on ten splits, of files whose truth is known: which word each gets, and how often it is too good.
 * @param {any} measures @returns {string[]} */
function verdictsOverSplits({ ladder, wordsOf }) {
  const most = 200;
  /** @type {[rows: number, prevalence: number, apart: number][]} */
  const grid = [
    [30, 0.5, 0],
    [60, 0.5, 0],
    [60, 0.1, 0],
    [300, 0.3, 0],
    [300, 0.02, 0],
    [1_000, 0.005, 0],
    [30, 0.5, 1.3],
    [60, 0.1, 0.9],
    [60, 0.1, 1.9],
    [100, 0.5, 0.76],
    [100, 0.5, 1.17],
    [100, 0.2, 1.85],
    [300, 0.3, 0.77],
    [300, 0.3, 1.19],
    [300, 0.02, 1.3],
    [1_000, 0.3, 0.735],
    [1_000, 0.3, 1.185],
    [1_000, 0.3, 1.8],
    [1_000, 0.02, 0.8],
    [3_000, 0.3, 1.8],
  ];
  /** @param {Record<string, number>} counts */
  const shares = (counts) =>
    ladder
      .filter((/** @type {string} */ word) => counts[word] !== undefined)
      .map((/** @type {string} */ word) => `${word} ${inPercent((counts[word] ?? 0) / most)}`)
      .join(', ');
  const lines = grid.map(([rows, prevalence, apart], i) => {
    const found = wordsOf({ rows, prevalence, apart }, most, 8_000 + i);
    console.log(`verdicts of ${whole(rows)} rows, ${prevalence}, ${apart} apart: done`);
    return [
      `${whole(rows)} / ${inPercent(prevalence)} % / ${apart}`,
      found.expected.toFixed(3),
      shares(found.alone),
      shares(found.repeated),
      inPercent(found.aboveExpected),
      inPercent(found.aboveOwn),
    ];
  });
  return [
    `The [verdict](../../docs/verdict.md) on ${whole(most)} such files each, in percent: of the run's own test part alone, and with ten other splits, without what flatters. How often the latter is a better word than the area warrants that such a training has on average, and than that of the run's own model (at most 5 is right):`,
    table(
      ['rows / positive / apart', 'expected area', 'alone', 'with repeats', 'above expected', 'above own'],
      lines,
    ),
  ];
}

await main();
