import { type CellWish, isCalled, isRight, type ListedRows } from '../core/export/cellRows.js';
import { probability } from '../core/format.js';
import { shortened } from '../core/names.js';
import { sigmoid } from '../core/perceptron/sigmoid.js';
import { printable } from '../core/printable.js';
import type { DatasetSummary } from '../core/table/summary.js';
import { percent } from '../words/figures.js';
import { className, shownName } from '../words/recordNames.js';
import { reportWords } from '../words/report.js';
import { scoringWords } from '../words/scoring.js';
import { classWords } from '../words/verdict.js';
import { aligned } from './textTable.js';

/** Letters of a cell: what is beyond them is cut. */
const longestCell = 40;

/** The rows of a cell of the confusion matrix as a plain text: what they are, then a table, each row with the line of the file that it
 * begins on in front. Nothing in it does anything to an editor.
 * @param there how frequent positives are where the model is used, and what that adds to a logit; undefined where nobody says */
export function listedText(
  { name, classes }: Pick<DatasetSummary, 'name' | 'classes'>,
  { of, logit }: CellWish,
  { columns, width, total, counted, rows }: ListedRows,
  there?: { readonly prevalence: number; readonly offset: number },
): string {
  const { listed: words } = reportWords;
  const { negative, positive } = classWords(classes);
  const predicted = isCalled(of) ? positive : negative;
  const actual = isCalled(of) === isRight(of) ? positive : negative;
  const what = words.rows(total, rows.length, name, predicted, actual);
  const order = isRight(of) ? words.nearest : words.surest;
  const shown = (own: number) => probability(sigmoid(own + (there?.offset ?? 0)));
  const threshold = words.threshold(shown(logit ?? Number.POSITIVE_INFINITY));
  const isRepeated = counted > total;
  const notes = [
    ...(there ? [scoringWords.elsewhere(className(classes[1]), percent(there.prevalence))] : []),
    ...(isRepeated ? [words.copies(counted)] : []),
    ...(columns.length < width ? [words.columns(columns.length, width)] : []),
  ];
  const head = [
    words.line,
    words.probability,
    ...(isRepeated ? [words.times] : []),
    ...columns.map(shownName),
  ];
  const table = [
    head,
    ...rows.map(({ line, logit: own, times, fields }) => [
      String(line),
      shown(own),
      ...(isRepeated ? [String(times)] : []),
      ...fields,
    ]),
  ].map((cells) => cells.map(inCell));
  const isWord = (k: number) => table.some((cells, i) => i > 0 && /[^\s\d.,eE+-]/.test(cells[k] ?? ''));
  const own = isRepeated ? 3 : 2;
  const sides = head.map((_, k) => (k >= own && isWord(k) ? 'left' : 'right'));
  const lines = [`${oneLine(what)}, ${order}; ${threshold}`, ...notes, '', aligned(table, sides)];
  return `${lines.join('\n')}\n`;
}

function inCell(text: string): string {
  return shortened(oneLine(text), longestCell);
}

/** With line ends and tabs as they are written in programs. */
function oneLine(text: string): string {
  return printable(text.replace(/\r\n?|\n/g, '\\n').replaceAll('\t', '\\t'));
}
