import { isMissing, readNumber } from '../csv/cell.js';
import { speaksAgainst } from '../csv/decimal.js';
import { findDelimiter } from '../csv/delimiter.js';
import { type DialectWish, type Expected, markOf } from '../csv/dialectWish.js';
import { columnNames } from '../csv/header.js';
import { plainQuoting } from '../csv/quotes.js';
import { sketch, usualWidth } from '../csv/sketch.js';
import type { ScoringModel } from './scoringModel.js';

/** Something that was said of the file trained on, and is not so of this one. */
export type WrittenOtherwise = keyof DialectWish;

const mostLines = 100;

/** How a file to score is read: as the person says; else as they said where the model was trained, unless the file is plainly written
 * otherwise; else as makes its first line the names that the model knows; else as is found.
 * @param sample of its beginning */
export function readAsTrained(
  model: ScoringModel,
  said: DialectWish,
  sample: string,
): { readonly reading: Expected; readonly otherwise: readonly WrittenOtherwise[] } {
  const { told, isPointed } = model;
  const otherwise: WrittenOtherwise[] = [];
  const kept = <Key extends 'delimiter' | 'decimalMark'>(
    key: Key,
    isOtherwise: (choice: Exclude<DialectWish[Key], 'auto'>) => boolean,
  ): DialectWish[Key] => {
    if (said[key] !== 'auto' || told[key] === 'auto') return said[key];
    if (!isOtherwise(told[key] as Exclude<DialectWish[Key], 'auto'>)) return told[key];
    otherwise.push(key);
    return 'auto';
  };
  const delimiter = kept('delimiter', (choice) => !cuts(sample, markOf(choice)));
  const decimalMark = kept('decimalMark', (choice) =>
    speaksAgainst(choice, sample, delimiter === 'auto' ? findDelimiter(sample) : markOf(delimiter)),
  );
  const areNames =
    said.header === 'no' ? {} : { areNames: (first: readonly string[]) => holdsNames(model, first) };
  return { reading: { ...said, delimiter, decimalMark, isPointed, ...areNames }, otherwise };
}

/** Whether most lines have the mark equally often. */
function cuts(sample: string, mark: string): boolean {
  const quoting = { ...plainQuoting, spaced: true, withinLines: true };
  const { records } = sketch(sample, mark, quoting, mostLines);
  return 2 * usualWidth(records).agreeing >= Math.max(1, records.length);
}

/** What is to be thought of a file's header by its first record. It has the names where it holds all that the model needs, even if they
 * are numbers and look like data: scoring knows what it looks for. Else as was said in training, unless the record is plainly no such. */
export function headerAsTrained(
  model: ScoringModel,
  first: readonly string[],
): { readonly header: DialectWish['header']; readonly isOtherwise: boolean } {
  const { told, columns, names, decimalMark } = model;
  if (holdsNames(model, first)) return { header: 'yes', isOtherwise: told.header === 'no' };
  const isNumber = (cell: string) => !Number.isNaN(readNumber(cell, decimalMark));
  const isOtherwise =
    told.header === 'yes'
      ? first.some(isNumber) && !first.some((cell) => names.includes(cell.trim()))
      : told.header === 'no' &&
        columns.some(({ range }) => range !== null) &&
        first.every((cell) => !isNumber(cell) && !isMissing(cell));
  return { header: isOtherwise ? 'auto' : told.header, isOtherwise };
}

/** Whether the first record of a file can be nothing but names: all of the model's columns are among its cells, each cell is another one,
 * and most of them are known from the file trained on. One number alone, a column named `1`, stands in many a row. */
function holdsNames({ columns, names }: ScoringModel, first: readonly string[]): boolean {
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const found = columnNames(cells, cells.length);
  const [only] = columns;
  if (only === undefined || (columns.length === 1 && !Number.isNaN(readNumber(only.name)))) return false;
  return (
    new Set(cells).size === cells.length &&
    2 * found.filter((name) => names.includes(name)).length >= found.length &&
    columns.every(({ name }) => found.includes(name))
  );
}
