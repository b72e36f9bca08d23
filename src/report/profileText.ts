import { grouped, significant } from '../core/format.js';
import { inFile } from '../core/problem.js';
import { repeatedBy } from '../core/profile/repeated.js';
import type { ColumnProfile, Profile } from '../core/profile/tableProfile.js';
import { textWidth } from '../core/textWidth.js';
import { dialectWords } from '../words/dialect.js';
import { percent } from '../words/figures.js';
import { fileWords } from '../words/file.js';
import { sentence } from '../words/problem.js';
import { classInFull, shownName } from '../words/recordNames.js';
import { aligned } from './textTable.js';
import { warningSentences } from './warnings.js';

/** Columns of a terminal that a line may take. */
const width = 98;

/** Columns of the file, and warnings, that are shown: a file may have thousands. */
const most = 60;

/** A file's profile for a terminal: what it is, its columns, its classes, and what is to be known of it. */
export function profileText(profile: Profile): string {
  const { name, rows, columns, duplicateRows } = profile;
  return [
    `${fileWords.inspect.title(name, rows, repeatedWords(duplicateRows), columns.length)}\n${dialectWords(profile)}`,
    columnTable(columns, rows),
    ...classTable(profile),
    ...refusalText(profile),
    ...warningList(profile),
  ].join('\n\n');
}

function repeatedWords(rows: number | null): string {
  const { unknown, none, some } = fileWords.inspect.duplicates;
  if (rows === null) return unknown;
  return rows === 0 ? none : some(rows);
}

function columnTable(columns: readonly ColumnProfile[], rows: number): string {
  const table = columns
    .slice(0, most)
    .map(({ column, name, type, role, missing, min, max }) => [
      grouped(column + 1),
      clip(shownName(name), 40),
      fileWords.types[type],
      role === 'feature' ? '' : fileWords.roles[role],
      missing === 0 ? '' : grouped(missing),
      missing === 0 ? '' : percent(missing / rows),
      min === null ? '' : bound(min),
      max === null ? '' : bound(max),
    ]);
  const { columns: words, inspect } = fileWords;
  const head = ['', words.column, words.type, '', words.missing, '', inspect.least, inspect.greatest];
  const rest = columns.length > most ? `\n${inspect.moreColumns(columns.length - most)}` : '';
  const right = 'right' as const;
  const sides = [right, 'left', 'left', 'left', right, right, right, right] as const;
  return aligned([head, ...table], sides) + rest;
}

function classTable({ label, classes }: Profile): string[] {
  if (label === null || classes.length === 0) return [];
  const labelled = classes.reduce((sum, { count }) => sum + count, 0);
  const table = classes.map((each) => [
    clip(each.name === undefined ? each.value : classInFull(each), 40),
    grouped(each.count),
    percent(each.count / labelled),
  ]);
  return [
    aligned([[fileWords.inspect.label(clip(shownName(label), 40)), fileWords.inspect.rows, ''], ...table]),
  ];
}

/** What training refuses the file for, before all else that is the matter with it. */
function refusalText({ refusal }: Profile): string[] {
  if (refusal === null) return [];
  return [wrapped(sentence(inFile(refusal, fileWords.inspect.refused)), '', '')];
}

/** All that do not say again what training refuses the file for. */
function warningList({ refusal, warnings: all }: Profile): string[] {
  const said = refusal === null ? new Set() : repeatedBy(refusal.code);
  const warnings = all.filter(({ code }) => !said.has(code));
  if (warnings.length === 0) return refusal === null ? [fileWords.inspect.noWarnings] : [];
  const digits = String(Math.min(warnings.length, most)).length;
  const indent = ' '.repeat(digits + 2);
  const list = warnings.slice(0, most).map((warning, i) => {
    const { what, remedy } = warningSentences(warning);
    return `${wrapped(what, `${i + 1}.`.padEnd(digits + 2), indent)}\n${wrapped(remedy, indent, indent)}`;
  });
  const rest = warnings.length - list.length;
  const more = rest > 0 ? [fileWords.inspect.moreWarnings(rest)] : [];
  return [[fileWords.inspect.warnings(warnings.length), ...list, ...more].join('\n')];
}

/** Breaks a text between words. @param first what the first line begins with @param indent what the others do */
function wrapped(text: string, first: string, indent: string): string {
  const lines: string[] = [];
  let line = first;
  let begun = false;
  for (const word of text.split(' ')) {
    if (begun && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = indent + word;
    } else line += begun ? ` ${word}` : word;
    begun = true;
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

/** The least or the greatest number of a column: five significant digits, a whole number of up to nine in full; thousands apart
 * but in what is most likely a year. */
export function bound(value: number): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e9;
  const rounded = isWhole
    ? value
    : Math.abs(value) >= 1e5 && Math.abs(value) < 1e9
      ? Math.round(value)
      : significant(value, 5);
  const size = Math.abs(rounded);
  if (isWhole && value >= 1500 && value < 2200) return String(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return rounded.toExponential();
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 9 });
}
