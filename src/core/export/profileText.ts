import type { ColumnProfile, Profile } from '../profile/profile.js';
import type { Warning } from '../profile/warning.js';
import { dialectWords } from './dialect.js';
import { counted, grouped, percent } from './lines.js';
import { aligned, textWidth } from './textTable.js';

/** Columns of a terminal that a line may take. */
const width = 98;

/** Columns of the file, and warnings, that are shown: a file may have 20,000 of each. */
const most = 60;

/** A file's profile for a terminal: what it is, its columns, its classes, and what is to be known of it. */
export function profileText(profile: Profile): string {
  const { name, rows, columns, duplicateRows, warnings } = profile;
  const counts = [counted(rows, 'row'), counted(columns.length, 'column'), duplicates(duplicateRows)];
  const sections = [
    `${name}\n${counts.join(', ')}; ${dialectWords(profile)}`,
    columnTable(columns),
    ...classTable(profile),
    warningList(warnings),
  ];
  return sections.join('\n\n');
}

function duplicates(count: number): string {
  return count === 0 ? 'none twice' : `${grouped(count)} equal to an earlier one`;
}

function columnTable(columns: readonly ColumnProfile[]): string {
  const table = columns
    .slice(0, most)
    .map(({ column, name, type, role, missing, min, max }) => [
      grouped(column + 1),
      clip(name, 40),
      role === 'left-out' ? `${type}, left out` : role === 'label' ? `${type}, label` : type,
      missing === 0 ? '-' : grouped(missing),
      min === null ? '' : short(min),
      max === null ? '' : short(max),
    ]);
  const head = ['', 'column', 'type', 'missing', 'least', 'greatest'];
  const rest =
    columns.length > most ? `\n… and ${grouped(columns.length - most)} more: --json has them all` : '';
  return aligned([head, ...table], ['right', 'left', 'left', 'right', 'right', 'right']) + rest;
}

function classTable({ label, classes }: Profile): string[] {
  if (label === null || classes.length === 0) return [];
  const labelled = classes.reduce((sum, { count }) => sum + count, 0);
  const table = classes.map(({ value, count }) => [
    clip(value, 40),
    grouped(count),
    percent(count / labelled),
  ]);
  return [aligned([[clip(label, 40), 'rows', ''], ...table])];
}

function warningList(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return 'No warnings.';
  const list = warnings.slice(0, most).map((warning, i) => {
    const mark = `${i + 1}.`.padEnd(4);
    return wrapped(`${mark}${warningLine(warning)}`, ' '.repeat(mark.length));
  });
  const rest = warnings.length - list.length;
  const more = rest > 0 ? [`… and ${counted(rest, 'warning')} more: --json has them all`] : [];
  return [counted(warnings.length, 'warning'), ...list, ...more].join('\n');
}

/** A warning as a person reads it: what, where first, what to do. */
export function warningLine({ message, line, remedy }: Warning): string {
  const what = message.charAt(0).toUpperCase() + message.slice(1);
  return `${what}${line === null ? '' : `, first in line ${grouped(line)}`}. ${remedy}.`;
}

/** Breaks a line between words. @param indent of the lines after the first */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** On one line, and at most so wide. */
function clip(text: string, size: number): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  if (textWidth(letters.join('')) <= size) return letters.join('');
  while (textWidth(letters.join('')) > size - 1) letters.pop();
  return `${letters.join('')}…`;
}

/** Six significant digits, thousands apart where there are any. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(6));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return rounded.toExponential();
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
