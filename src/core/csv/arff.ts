import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import { arffRow } from './arffRow.js';
import { readNumber } from './cell.js';
import { lineEnds } from './lines.js';
import { tell } from './sayings.js';

/** The head of an ARFF file, the format of Weka (https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/). */
export interface ArffHead {
  readonly names: readonly string[];
  /** Of each attribute whether its values are a list of kinds, `{1,2,3}`: then they are words to Weka and scipy, whatever
   * they look like. Two numbers, `{-1,1}`, are not called so: as numbers they tell the same apart. */
  readonly nominal: readonly boolean[];
  /** Lines up to and with `@data`. */
  readonly lines: number;
  /** Whether a % behind the values of a row begins a remark, in one of the first rows. */
  readonly remarks: boolean;
  /** What KEEL's line `@outputs` names, if that is one column. */
  readonly label: string | undefined;
}

/** Whether a file's first line that says something is one of ARFF's. */
export function isArff(sample: string): boolean {
  const first = sample.split(lineEnds).find((line) => !isIdle(line)) ?? '';
  return /^\s*@(relation|attribute)\s/i.test(first);
}

/** Reads the declarations. What a column holds is told by its cells, as in a CSV; of the types only the lists of kinds are
 * looked at, since 1 to 5 may be regions.
 * @param sample the beginning of the file
 * @returns undefined where the sample ends before `@data` does
 * @throws InputError `malformed-csv`, naming the line */
export function readArffHead(sample: string): ArffHead | undefined {
  const lines = sample.split(lineEnds);
  const attributes: { name: string; isNominal: boolean }[] = [];
  let label: string | undefined;
  for (const [i, line] of lines.slice(0, -1).entries()) {
    if (isIdle(line) || /^\s*@relation\b/i.test(line)) continue;
    if (/^\s*@data\s*$/i.test(line)) {
      const rows = lines.slice(i + 1);
      refuseSparse(rows, i + 2);
      return {
        names: attributes.map(({ name }) => name),
        nominal: attributes.map(({ isNominal }) => isNominal),
        lines: i + 1,
        remarks: haveRemarks(rows, attributes.length),
        label,
      };
    }
    const [, side, columns] = keel.exec(line) ?? [];
    if (columns !== undefined) {
      const output = columns.trim();
      if (side?.toLowerCase() === 'out' && attributes.some(({ name }) => name === output)) label = output;
      continue;
    }
    attributes.push(attribute(line, i + 1));
  }
  return undefined;
}

/** Which columns are features and which the class, in files of KEEL, which are ARFF but for these lines. */
const keel = /^\s*@(in|out)puts?\s+(.+)$/i;

/** What is wrong where the file ends before `@data`. */
export function noData(): InputError {
  return malformed(tell('arff-without-data'), undefined, tell('add-data-line'));
}

/** Empty, or a comment. */
function isIdle(line: string): boolean {
  return /^\s*(%|$)/.test(line);
}

function attribute(line: string, number: number): { name: string; isNominal: boolean } {
  const [, rest] = /^\s*@attribute\s+(.+)$/i.exec(line) ?? [];
  if (rest === undefined) {
    throw malformed(tell('arff-line-unknown'), number, tell('write-attribute-lines'));
  }
  const [, single, double, plain, type = ''] =
    /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s{]+))\s*(\S.*)/.exec(rest) ?? [];
  const name = (single ?? double)?.replace(/\\(.)/g, '$1') ?? plain;
  if (name !== undefined && !/\srelational\s*$/i.test(rest)) return { name, isNominal: isNominal(type) };
  throw malformed(tell('attribute-malformed'), number, tell('give-name-and-type'));
}

/** @param type as declared, with whatever stands behind it */
function isNominal(type: string): boolean {
  const [, list] = /^\{(.*)\}[^}]*$/.exec(type) ?? [];
  if (list === undefined) return false;
  const { values } = arffRow(list, Number.POSITIVE_INFINITY);
  return values.length !== 2 || values.some((value) => Number.isNaN(readNumber(value)));
}

function refuseSparse(rows: readonly string[], firstLine: number): void {
  const at = rows.findIndex((row) => !isIdle(row));
  if (rows[at]?.trimStart().startsWith('{') !== true) return;
  throw malformed(tell('arff-sparse'), firstLine + at, tell('write-every-value'));
}

/** Not in the last of these lines, which may be cut off. */
function haveRemarks(rows: readonly string[], width: number): boolean {
  return rows
    .slice(0, -1)
    .some((row) => row.includes('%') && !isIdle(row) && arffRow(row, width).remark !== undefined);
}

function malformed(what: Told, line: number | undefined, remedy: Told): InputError {
  const where = line === undefined ? {} : { where: { line } };
  return new InputError({ code: 'malformed-csv', what, ...where, remedy });
}
