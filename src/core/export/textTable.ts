import { type ClassScores, classReport } from '../evaluation/metrics.js';
import type { Preparation, RunRecord } from '../run/record.js';
import { fixed } from './lines.js';

/** The table of precision, recall and F1 on the test part, and the confusion matrix, as aligned text. */
export function reportText({ dataset: { classes }, test, baseline }: RunRecord): string {
  const report = classReport(test.confusion);
  const [negative, positive] = classes.map(({ value }) => value) as [string, string];
  const { tp, fp, fn, tn } = test.confusion;
  const scores = [
    ['', 'precision', 'recall', 'F1', 'support'],
    scoreRow(`${negative} (negative)`, report.negative),
    scoreRow(`${positive} (positive)`, report.positive),
    scoreRow('macro avg', report.macro),
    scoreRow('weighted avg', report.weighted),
    ['accuracy', '', '', fixed(report.accuracy), grouped(test.rows)],
    ['always the majority', '', '', fixed(baseline.accuracy), ''],
  ];
  const confusion = [
    ['', `predicted ${negative}`, `predicted ${positive}`],
    [`actual ${negative}`, grouped(tn), grouped(fp)],
    [`actual ${positive}`, grouped(fn), grouped(tp)],
  ];
  return `${aligned(scores)}\n\n${aligned(confusion)}`;
}

function scoreRow(name: string, { precision, recall, f1, support }: ClassScores): string[] {
  return [name, fixed(precision), fixed(recall), fixed(f1), grouped(support)];
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** First column to the left, the others to the right, two spaces between. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))));
  const pad = (cell: string, i: number) => {
    const gap = ' '.repeat((widths[i] ?? 0) - columns(cell));
    return i === 0 ? cell + gap : gap + cell;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** Columns a text takes in a terminal: Hangul and other wide characters take two. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);
}

const wide = /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uff01-\uff60]/u;

/** Two lines on what was read and what was chosen. */
export function datasetText({ dataset, features, split }: Preparation): string {
  const { rows, label, classes, positiveChoice, skipped } = dataset;
  const [negative, positive] = classes;
  const why = positiveChoice === 'rarer' ? 'positive, the rarer class' : 'positive, as chosen';
  const without = skipped.count > 0 ? ` (${grouped(skipped.count)} skipped)` : '';
  const copies = split.copies > 0 ? `, ${grouped(split.copies)} copies` : '';
  return (
    `${grouped(rows)} rows${without}, ${features.length} features; ` +
    `${grouped(split.train)} train, ${grouped(split.test)} test${copies}\n` +
    `label "${label}": "${negative.value}" ${grouped(negative.count)}, "${positive.value}" ${grouped(positive.count)} (${why})`
  );
}
