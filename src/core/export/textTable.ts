import type { Preparation, Repeats, RunRecord } from '../run/record.js';
import { columns } from './columns.js';
import { grouped } from './lines.js';
import { repeatsTable } from './repeatsTable.js';
import { report } from './report.js';
import { shown, type Table } from './table.js';

/** The table of precision, recall and F1 on the test part, and the confusion matrix, as aligned text. */
export function reportText(record: RunRecord): string {
  const { scores, confusion } = report(record);
  return `${aligned(scores)}\n\n${aligned(confusion)}`;
}

/** The scores over several splits, as aligned text; empty without any. */
export function repeatsText(repeats: Repeats | null): string {
  if (repeats === null || repeats.runs.length === 0) return '';
  const table = repeatsTable(repeats);
  return `${table.title}\n${aligned(table)}`;
}

/** First column to the left, the others to the right, two spaces between. */
function aligned(table: Table): string {
  const rows = table.rows.map((row) => row.map(shown));
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))));
  const pad = (cell: string, i: number) => {
    const gap = ' '.repeat((widths[i] ?? 0) - columns(cell));
    return i === 0 ? cell + gap : gap + cell;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** Two lines on what was read and what was chosen. */
export function datasetText({ dataset, features, split }: Preparation): string {
  const { rows, label, classes, positiveChoice, skipped } = dataset;
  const [negative, positive] = classes;
  const why = positiveChoice === 'rarer' ? 'positive, the rarer class' : 'positive, as chosen';
  const without = skipped.count > 0 ? ` (${grouped(skipped.count)} skipped)` : '';
  const validation = split.validation > 0 ? ` ${grouped(split.validation)} validation,` : '';
  const copies = split.copies > 0 ? `, ${grouped(split.copies)} copies` : '';
  return (
    `${grouped(rows)} rows${without}, ${features.length === 1 ? '1 feature' : `${grouped(features.length)} features`}; ` +
    `${grouped(split.train)} train,${validation} ${grouped(split.test)} test${copies}\n` +
    `label "${label}": "${negative.value}" ${grouped(negative.count)}, "${positive.value}" ${grouped(positive.count)} (${why})`
  );
}
