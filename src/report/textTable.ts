import { shown, type Table } from '../core/export/table.js';
import type { ChosenCut } from '../core/run/chosenThreshold.js';
import type { Preparation, Repeats, RunRecord } from '../core/run/record.js';
import type { DatasetSummary } from '../core/table/summary.js';
import { textWidth } from '../core/textWidth.js';
import { dialectWords } from '../words/dialect.js';
import { classInFull, shownName } from '../words/recordNames.js';
import { reportWords } from '../words/report.js';
import { repeatsTable } from './repeatsTable.js';
import { report } from './report.js';
import { groupsDivided, penaltyText, timesDivided } from './shownSettings.js';
import { sayVerdict } from './verdict.js';

/** The verdict, the table of precision, recall and F1 on the test part, and the confusion matrix, as aligned text. */
export function reportText(record: RunRecord, at?: ChosenCut): string {
  const { scores, confusion } = report(record, at);
  const penalty = penaltyText(record.optimum);
  const { group, time } = record.config;
  const known = { prepared: record, test: record.evaluation.test };
  const divided = [...groupsDivided(known), ...timesDivided(known)];
  const { read } = reportWords;
  return `${verdictText(record, at)}\n\n${tableText(scores)}\n\n${tableText(confusion)}${penalty === '' ? '' : `\n\n${read.penalty(penalty)}`}${divided.length === 0 ? '' : `\n\n${read.divided(shownName(group ?? time ?? ''), divided)}`}`;
}

/** The word, what it goes by, and the sentences below it, a line each. */
export function verdictText(record: RunRecord, at?: ChosenCut): string {
  const { headline, ranking, sentences } = sayVerdict(record, at);
  // A terminal breaks lines anywhere, and whoever searches it types a plain space.
  return [headline, ...(ranking === '' ? [] : [ranking]), ...sentences].join('\n').replaceAll('\u00a0', ' ');
}

/** The scores over several splits, as aligned text; empty without any. */
export function repeatsText(repeats: Repeats | null): string {
  if (repeats === null || repeats.runs.length === 0) return '';
  const table = repeatsTable(repeats);
  return `${table.title}\n${tableText(table)}`;
}

function tableText({ rows }: Table): string {
  return aligned(rows.map((row) => row.map(shown)));
}

/** Columns with two spaces between: the first to the left, the others to the right, unless said otherwise. */
export function aligned(
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[] = ['left'],
): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(row[i] ?? '')), 0),
  );
  const pad = (cell: string, i: number) => {
    const gap = ' '.repeat((widths[i] ?? 0) - textWidth(cell));
    return sides[i] === 'left' ? cell + gap : gap + cell;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** Three lines on what was read and what was chosen; a fourth where characters could not be read. */
export function datasetText({ dataset, features, split }: Preparation): string {
  const { rows, skipped, dialect } = dataset;
  const { read } = reportWords;
  const { train, validation, test } = split.groups ?? { train: 0, validation: 0, test: 0 };
  const groups = train + validation + test;
  const parts = read.parts(
    split.train,
    split.validation,
    split.test,
    split.copies,
    groups,
    split.leftOut?.rows ?? 0,
  );
  return [
    read.rows(rows, skipped.count, features.length, parts),
    labelText(dataset),
    dialectWords(dialect),
  ].join('\n');
}

/** Why a class is the positive one. */
export function positiveReason({
  positiveChoice: choice,
  meaning,
}: Pick<DatasetSummary, 'positiveChoice' | 'meaning'>): string {
  return reportWords.positiveChoices[choice === 'by-meaning' ? (meaning ?? choice) : choice];
}

/** The label with its classes in one line, and why one of them is the positive one. */
export function labelText(dataset: DatasetSummary): string {
  const { read } = reportWords;
  const [negative, positive] = dataset.classes.map((each) =>
    read.classRows(classInFull(each), each.count, each.rest ?? []),
  );
  return read.label(
    shownName(dataset.label),
    negative as string,
    positive as string,
    positiveReason(dataset),
  );
}
