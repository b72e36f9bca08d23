import type { Told } from '../told.js';
import { type FileFormat, notCsv } from './formats.js';
import { lineEnds } from './lines.js';
import { plainQuoting } from './quotes.js';
import { tell } from './sayings.js';
import { sketch, usualWidth } from './sketch.js';

interface Notation {
  readonly format: FileFormat;
  readonly remedy: Told;
  /** What each of the first lines is, or with `head` the beginning of the file. */
  readonly line?: RegExp;
  readonly head?: RegExp;
}

/** @param read which has to give a table of all files that are told so, in pandas without further parts */
const withPandas = (read: string) =>
  byPython(`import pandas; pandas.${read}.to_csv("data.csv", index=False)`);
const byPython = (code: string) => tell('make-csv-in-python', { code });

const ofHtml =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype html|(?:html|head|body|table|div|style|meta|script)[\s>])/i;

/** Lines that a program or a server wrote of what it did: with a time and how grave it is, by syslog, by a web server, by Python. What
 * follows the time is no delimiter, or it is a table. */
const logLine = [
  /\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]? +(?![|,;])[^\r\n]*\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|CRITICAL|FATAL)\b/,
  /[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ [^\s:,;]+: /,
  /\S+ \S+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:[^\]\r\n]*\] "/,
  /(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.]+:/,
]
  .map(({ source }) => source)
  .join('|');

/** What pandas makes a table of without being told more: rows or columns of plain values, whose brackets hold no further ones. What
 * it writes by "index" and "split" looks like columns at first, but the names of its columns stand elsewhere. */
const tableInJson = new RegExp(
  [
    /\[\s*\{\s*"[^{}[\]]*\}\s*[,\]]/,
    /\[\s*\[[^{}[\]']*\]\s*[,\]]/,
    /\{\s*"(?!\d+"|columns"|index"|data"|schema")[^"]*"\s*:\s*(?:\{\s*"\d+"\s*:[^{}[\]]*(?:\}\s*[,}]|$)|\[[^{}[\]]*(?:\]\s*[,}]|$))/,
  ]
    .map(({ source }) => `^\\s*${source}`)
    .join('|'),
);

/** Tables in other notations of text, and what comes in place of a table, which would be read as cells with brackets and
 * colons in them. What stands in front of the first comma holds none, or a long line would be cut at each of its commas. The more particular come first. */
const notations: readonly Notation[] = [
  {
    format: 'server-error',
    head: /^\s*(?:(?:<\?xml[^>]*>\s*)?<Error>|HTTP\/[\d.]+ [45]\d\d|404: Not Found)/,
    remedy: tell('download-again'),
  },
  {
    format: 'excel-xml',
    head: /^\s*<\?xml[^>]*>[^<]*(?:<\?mso-application|<(?:\w+:)?Workbook\b)/,
    remedy: tell('save-as-csv'),
  },
  {
    format: 'votable',
    head: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:\w+:)?VOTABLE\b/i,
    remedy: byPython(
      'import astropy.table; astropy.table.Table.read("FILE", format="votable").write("data.csv")',
    ),
  },
  {
    format: 'html-table',
    head: new RegExp(`${ofHtml.source}[^]*<tr\\b`, 'i'),
    remedy: withPandas('read_html("FILE")[0]'),
  },
  { format: 'web-page', head: ofHtml, remedy: tell('download-data-itself') },
  { format: 'xml', head: /^\s*<\?xml\s/, remedy: withPandas('read_xml("FILE")') },
  {
    format: 'rtf',
    head: /^\s*\{\\rtf\d/,
    remedy: tell('save-as-plain-text'),
  },
  {
    format: 'yaml',
    head: /^(?:---\s*(?:\r\n?|\n))?(?:#[^\r\n]*[\r\n]+)*-[ \t]+["']?[A-Za-z_][\w .-]*["']?:(?:[ \t].*)?(?:\r\n?|\n)(?:[ \t]+["']?[A-Za-z_]|-[ \t])/,
    remedy: tell('write-table-as-csv'),
  },
  {
    format: 'yaml',
    head: /^(?:---\s*(?:\r\n?|\n))(?:#[^\r\n]*[\r\n]+)*["']?[A-Za-z_][\w .-]*["']?:|^[A-Za-z_][\w -]*:[ \t]*(?:\r\n?|\n)[ \t]*-[ \t]/,
    remedy: tell('write-table-as-csv'),
  },
  {
    format: 'vowpal-wabbit',
    line: /^\s*[+-]?\d[^|,;\t]*(?:\|[^\s|]*(?:\s+[^\s|:]+(?::[+-]?[\d.][^\s|]*)?)+\s*)+$/,
    remedy: tell('write-label-first'),
  },
  { format: 'fasttext', line: /^\s*"?__label__[^\s,;|]+ +\S/, remedy: tell('write-label-first') },
  {
    format: 'json-lines',
    line: /^\s*\{\s*"[^"]*"\s*:[^{}[\]]*\}\s*$/,
    remedy: withPandas('read_json("FILE", lines=True)'),
  },
  { format: 'json-lines', line: /^\s*\{\s*"[^"]*"\s*:.*\}\s*$/, remedy: tell('write-table-as-csv') },
  { format: 'json', head: tableInJson, remedy: withPandas('read_json("FILE")') },
  { format: 'json', head: /^\s*(?:\[\s*)*\{\s*(?:"[^"]*"\s*:|\})/, remedy: tell('write-table-as-csv') },
  {
    format: 'matrix',
    head: /^\s*(?:(?:array|tensor)\(\[|\[\[[ \t]*[^\s,;[\]][^,;[\]\r\n]*\]?\s*(?:\r\n?|\n)|\[[-+\d.e \t]+;\s*(?:\r\n?|\n))/,
    remedy: tell('write-from-program'),
  },
  {
    format: 'python',
    head: /^\s*(?:\[\s*)*(?:\[\s*\[|\{\s*(?:'[^'\r\n]*'|-?\d+)\s*:|\[\s*\()/,
    remedy: tell('write-from-program'),
  },
  {
    format: 'box',
    head: /^(?:[^\r\n]*(?:\r\n?|\n)){0,3}[ \t]*(?:[┌┏╔╒╭][─━═╌]|[─━═]+[┼╪╬┿╋][─━═])/,
    remedy: tell('write-from-program'),
  },
  { format: 'r-dput', head: /^\s*structure\(list\(/, remedy: tell('write-with-r') },
  { format: 'wiki', head: /^\s*\{\|[^\r\n]*[\r\n]+\s*[|!]/, remedy: tell('write-table-as-csv') },
  {
    format: 'lists',
    line: /^\s*\[[^[\],]*,[^[\]]*\],?\s*$/,
    remedy: tell('remove-brackets'),
  },
  {
    format: 'sql-values',
    line: /^\s*\((?:[^()',]|'[^']*')*,(?:[^()']|'[^']*')*\)\s*[,;]?\s*$/,
    remedy: tell('export-or-remove-brackets'),
  },
  {
    format: 'sql',
    head: /^\s*(?:insert\s+into|create\s+table)\s/i,
    remedy: tell('export-as-csv'),
  },
  {
    format: 'latex',
    head: /^(?:[ \t]*(?:[\\%][^\r\n]*)?(?:\r\n?|\n))*[^\r\n&\\%][^\r\n]*&[^\r\n]*\\\\[ \t]*(?:\\[a-z]+[^\r\n]*)?[\r\n]/,
    remedy: tell('write-commas-for-ampersands'),
  },
  {
    format: 'pairs',
    line: /^\s*[\w.-]+=(?:"[^"]*"|[^\s"]*)(?:\s+[\w.-]+=(?:"[^"]*"|[^\s"]*))+\s*$/,
    remedy: byPython(
      'import shlex, pandas; pandas.DataFrame(dict(pair.split("=", 1) for pair in shlex.split(line)) for line in open("FILE")).to_csv("data.csv", index=False)',
    ),
  },
  {
    format: 'log',
    head: new RegExp(`^(?:(?:${logLine})[^\\r\\n]*(?:\\r\\n?|\\n)){2}`),
    remedy: tell('choose-csv'),
  },
  {
    format: 'libsvm',
    line: /^\s*[+-]?\d+(?:\.\d+)?(?:\s+(?:qid|\d+):[^\s:]+)+\s*(?:#.*)?$/,
    remedy: tell('read-libsvm', { code: 'sklearn.datasets.load_svmlight_file("FILE")' }),
  },
];

const linesLookedAt = 20;

/** Tables without anything between their fields, which would be a single column. */
const ofFixedWidth: readonly Required<Omit<Notation, 'head'>>[] = [
  {
    format: 'fixed-width',
    line: /^\s*\S.* {2,}\S/,
    // Whether the first line holds names is not for pandas to say.
    remedy: byPython(
      'import pandas; pandas.read_fwf("FILE", header=None, dtype=str).to_csv("data.csv", index=False, header=False)',
    ),
  },
  {
    format: 'digits',
    line: /^\d{5,}\s*$/,
    remedy: tell('read-widths', {
      code: 'import pandas; pandas.read_fwf("FILE", widths=[4, 2, 1], names=["a", "b", "label"]).to_csv("data.csv", index=False)',
    }),
  },
];

/** @param sample the beginning of a file; its last line may be cut off
 * @throws InputError `not-text` where it is a table in another notation, naming it */
export function refuseOtherText(sample: string): void {
  const lines = sample
    .split(lineEnds, linesLookedAt + 1)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  const found = notations.find(({ line, head }) =>
    line === undefined ? head?.test(sample) : lines.length > 1 && lines.every((each) => line.test(each)),
  );
  if (found !== undefined) throw notCsv(found);
  if (areSettings(sample)) throw notCsv({ format: 'settings', remedy: tell('choose-csv') });
}

/** Whether a file holds one setting a line, and nothing else but comments and the names of sections. Rows of a table that each begin
 * with a name and = have the same name there. */
function areSettings(sample: string): boolean {
  const lines = sample.split(lineEnds).filter((line) => line.trim() !== '');
  const keys = lines.map((line) => /^\s*(?:export\s+)?([A-Za-z_][\w. -]*?)\s*=/.exec(line)?.[1]);
  const isOther = /^\s*(?:[#;!]|\/\/|\[[^\],]*\]+\s*$)/;
  if (!lines.every((line, k) => keys[k] !== undefined || isOther.test(line))) return false;
  const found = keys.filter((key) => key !== undefined);
  return found.length > 1 && 2 * new Set(found).size > found.length;
}

/** @param sample the beginning of a file; its last line may be cut off @param delimiter what was found, if but for want
 * of anything better
 * @throws InputError `not-text` where nothing stands between the fields of its lines */
export function refuseFixedWidth(sample: string, delimiter: string): void {
  const { records } = sketch(sample, delimiter, plainQuoting, 10 * linesLookedAt);
  if (records.length < 3 || usualWidth(records).agreeing > records.length / 5) return;
  const lines = sample
    .split(lineEnds, records.length + 1)
    .slice(0, -1)
    .filter((line) => /\w/.test(line)); // below the names there may be dashes, with one space between them
  const sameLength = new Set(lines.map((line) => line.length)).size === 1;
  const found = ofFixedWidth.find(
    ({ line }, k) =>
      (k === 0 || sameLength) && lines.filter((each) => line.test(each)).length >= 0.9 * lines.length,
  );
  if (found === undefined) return;
  throw notCsv(found);
}
