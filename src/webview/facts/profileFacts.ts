import type { Change } from '../../core/change.js';
import { grouped, minus } from '../../core/format.js';
import { quoted } from '../../core/names.js';
import type { LabelCandidate } from '../../core/profile/examined.js';
import type { ColumnProfile, TableProfile } from '../../core/profile/tableProfile.js';
import { examinedOf, type Run } from '../../core/run/run.js';
import { inOrder } from '../../core/table/classOrder.js';
import type { ClassCount } from '../../core/table/summary.js';
import { tellable } from '../../core/table/tellable.js';
import type { Warning, WarningCode } from '../../core/warning.js';
import { bound } from '../../report/profileText.js';
import { percent, unknown } from '../../words/figures.js';
import { fileWords } from '../../words/file.js';
import { classInFull, shownName } from '../../words/recordNames.js';
import { lacksLabel } from './remedies.js';

/** A file in one line. */
export function profileSentence({ rows, columns, duplicateRows }: TableProfile): string {
  return fileWords.sentence(rows, columns.length, twice(duplicateRows));
}

function twice(rows: number | null): string {
  const { unknown: unlooked, none, some } = fileWords.duplicates;
  if (rows === null) return unlooked;
  return rows === 0 ? none : some(rows);
}

/** A column, in words: what it holds and what becomes of it. */
export interface ColumnWords {
  /** Its place in the file, from 1. */
  readonly place: string;
  readonly name: string;
  readonly type: string;
  readonly missing: string;
  readonly share: string;
  readonly min: string;
  readonly max: string;
  readonly notes: string;
}

/** What a warning says of a column; nothing of most. */
function remarkOf(code: WarningCode): string | undefined {
  const remarks: Partial<Readonly<Record<WarningCode, string>>> = fileWords.remarks;
  return remarks[code];
}

/** @param warnings of the file @returns words for each of the first `most` columns */
export function columnWords(
  { rows, columns, classes }: TableProfile,
  warnings: readonly Warning[],
  most = Number.POSITIVE_INFINITY,
): ColumnWords[] {
  const said = new Map<number, string[]>();
  for (const { code, column, columns: together } of warnings) {
    const mayChoose = code === 'too-many-classes' && classes.length > 2 && tellable(classes).length > 0;
    const remark = mayChoose ? fileWords.chooseClass : remarkOf(code);
    if (remark === undefined) continue;
    for (const each of together ?? (column === null ? [] : [column]))
      said.set(each, [...(said.get(each) ?? []), remark]);
  }
  const end = (value: number | null) => (value === null ? unknown : minus(bound(value)));
  return columns.slice(0, most).map(({ column, name, type, role, missing, min, max }: ColumnProfile) => ({
    place: grouped(column + 1),
    name: shownName(name),
    type: fileWords.types[type],
    missing: missing === 0 ? unknown : grouped(missing),
    share: missing === 0 ? '' : percent(missing / rows),
    min: end(min),
    max: end(max),
    notes: [...(role === 'feature' ? [] : [fileWords.roles[role]]), ...(said.get(column) ?? [])].join(' · '),
  }));
}

/** A column that is the label, or could be: its values with the rows that carry them. */
export interface LabelWords {
  readonly name: string;
  readonly values: string;
  /** Whether training with it as label is offered. */
  readonly offered: boolean;
  /** Whether its name and its place speak against it: it is no likeliest one. */
  readonly isUnlikely: boolean;
  /** The classes that can be told from the rest, where it holds more than two. */
  readonly tellable: readonly string[];
}

const mostCandidates = 8;
const mostValues = 6;

/** The label that cannot be learned, if it holds anything, then columns that could be it; none where the label is not
 * what is wrong. */
export function labelWords(run: Run): { readonly columns: readonly LabelWords[]; readonly more: number } {
  const examined = examinedOf(run);
  if (examined === undefined || !lacksLabel(run)) return { columns: [], more: 0 };
  const { profile, candidates } = examined;
  const words = (
    { name, classes: unordered, isUnlikely }: Pick<LabelCandidate, 'name' | 'classes' | 'isUnlikely'>,
    offered: boolean,
  ): LabelWords => {
    const classes = inOrder(unordered);
    return {
      name,
      values: valueWords(classes, profile.rows),
      offered,
      isUnlikely: isUnlikely === true,
      tellable: offered || classes.length < 3 ? [] : tellable(classes).map(({ value }) => value),
    };
  };
  const held = profile.columns.find(({ role, missing }) => role === 'label' && missing < profile.rows);
  const chosen = held === undefined ? [] : [words({ name: held.name, classes: profile.classes }, false)];
  const offers = candidates.slice(0, mostCandidates).map((each) => words(each, true));
  return { columns: [...chosen, ...offers], more: candidates.length - offers.length };
}

/** What the list of possible labels offers: another column, or one of its classes. */
export function offeredLabels(run: Run): readonly Change[] {
  return labelWords(run).columns.flatMap(({ name, offered, tellable }) => [
    ...(offered ? [{ label: name }] : []),
    ...tellable.map((positive) => ({ positive })),
  ]);
}

function valueWords(classes: readonly ClassCount[], rows: number): string {
  if (classes.length === 0) return fileWords.label.tooMany;
  const shown = classes
    .slice(0, mostValues)
    .map((each) =>
      together(fileWords.label.value(quoted(classInFull(each)), each.count, percent(each.count / rows))),
    );
  const rest = classes.length - shown.length;
  return [...shown, ...(rest > 0 ? [fileWords.label.more(rest)] : [])].join(' · ');
}

/** Not broken between a figure and its unit. */
function together(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
