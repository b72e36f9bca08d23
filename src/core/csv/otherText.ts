import { InputError } from '../problem.js';
import { lineEnds } from './lines.js';
import { plainQuoting } from './quotes.js';
import { sketch, usualWidth } from './sketch.js';

interface Notation {
  /** `this is …` */
  readonly what: string;
  readonly remedy: string;
  /** What each of the first lines is, or with `head` the beginning of the file. */
  readonly line?: RegExp;
  readonly head?: RegExp;
}

const withPandas = (read: string) =>
  `Make a CSV of it, in Python with pandas.${read}.to_csv("data.csv", index=False)`;

const ofHtml =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype html|(?:html|head|body|table|div|style|meta|script)[\s>])/i;

/** Tables in other notations of text, and what comes in place of a table, which would be read as cells with brackets and
 * colons in them. What stands in front of the first comma holds none, or a long line would be cut at each of its commas. The more particular come first. */
const notations: readonly Notation[] = [
  {
    what: "a server's error message in place of the file",
    head: /^\s*(?:(?:<\?xml[^>]*>\s*)?<Error>|HTTP\/[\d.]+ [45]\d\d|404: Not Found)/,
    remedy: 'Check the address, and that you may download from it, then download the file again',
  },
  {
    what: 'an Excel workbook in XML',
    head: /^\s*<\?xml[^>]*>[^<]*(?:<\?mso-application|<(?:\w+:)?Workbook\b)/,
    remedy: 'Save it as CSV and train on that',
  },
  {
    what: 'a VOTable',
    head: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:\w+:)?VOTABLE\b/i,
    remedy:
      'Make a CSV of it, in Python with astropy.table.Table.read("FILE", format="votable").write("data.csv")',
  },
  {
    what: 'a table in HTML',
    head: new RegExp(`${ofHtml.source}[^]*<tr\\b`, 'i'),
    remedy: withPandas('read_html("FILE")[0]'),
  },
  { what: 'a web page', head: ofHtml, remedy: 'Download the data file itself' },
  { what: 'XML', head: /^\s*<\?xml\s/, remedy: withPandas('read_xml("FILE")') },
  {
    what: 'a document in RTF',
    head: /^\s*\{\\rtf\d/,
    remedy: 'Save it as plain text, with a comma between the fields, and train on that',
  },
  {
    what: 'YAML',
    head: /^(?:---\s*(?:\r\n?|\n))?(?:#[^\r\n]*[\r\n]+)*-[ \t]+["']?[A-Za-z_][\w .-]*["']?:(?:[ \t].*)?(?:\r\n?|\n)(?:[ \t]+["']?[A-Za-z_]|-[ \t])/,
    remedy: withPandas('json_normalize(yaml.safe_load(open("FILE")))'),
  },
  {
    what: 'YAML',
    head: /^(?:---\s*(?:\r\n?|\n))(?:#[^\r\n]*[\r\n]+)*["']?[A-Za-z_][\w .-]*["']?:|^[A-Za-z_][\w -]*:[ \t]*(?:\r\n?|\n)[ \t]*-[ \t]/,
    remedy: 'Write the table in it as CSV',
  },
  {
    what: "a file in Vowpal Wabbit's format",
    line: /^\s*[+-]?\d[^|,;\t]*(?:\|[^\s|]*(?:\s+[^\s|:]+(?::[+-]?[\d.][^\s|]*)?)+\s*)+$/,
    remedy: 'Write it as CSV: the label in the first field of each line, then a field for each feature',
  },
  {
    what: 'a file of JSON lines',
    line: /^\s*\{\s*"[^"]*"\s*:.*\}\s*$/,
    remedy: withPandas('read_json("FILE", lines=True)'),
  },
  { what: 'JSON', head: /^\s*(?:\[\s*)?\{\s*(?:"[^"]*"\s*:|\})/, remedy: withPandas('read_json("FILE")') },
  { what: 'JSON', head: /^\s*\[\s*\[\s*["\d[-]/, remedy: withPandas('read_json("FILE")') },
  {
    what: 'a list of lists, as Python or JSON writes them',
    line: /^\s*\[[^[\],]*,[^[\]]*\],?\s*$/,
    remedy: 'Remove the brackets at the beginning and the end of each line',
  },
  {
    what: 'a list of SQL values',
    line: /^\s*\((?:[^()',]|'[^']*')*,(?:[^()']|'[^']*')*\)\s*[,;]?\s*$/,
    remedy: 'Export the table as CSV, or remove the brackets around each line and what is behind them',
  },
  {
    what: 'an SQL script',
    head: /^\s*(?:insert\s+into|create\s+table)\s/i,
    remedy: 'Export the table as CSV',
  },
  {
    what: 'a log of pairs, key=value',
    line: /^\s*[\w.-]+=(?:"[^"]*"|[^\s"]*)(?:\s+[\w.-]+=(?:"[^"]*"|[^\s"]*))+\s*$/,
    remedy:
      'Make a CSV of it, in Python with import shlex, pandas; pandas.DataFrame(dict(pair.split("=", 1) for pair in shlex.split(line)) for line in open("FILE")).to_csv("data.csv", index=False)',
  },
  {
    what: 'a file in the format of libsvm',
    line: /^\s*[+-]?\d+(?:\.\d+)?(?:\s+(?:qid|\d+):[^\s:]+)+\s*(?:#.*)?$/,
    remedy:
      'Make a CSV of it: in Python, sklearn.datasets.load_svmlight_file("FILE") gives the numbers and the labels',
  },
];

const linesLookedAt = 20;

/** Tables without anything between their fields, which would be a single column. */
const ofFixedWidth: readonly Required<Omit<Notation, 'head'>>[] = [
  {
    what: 'a table in columns of fixed width',
    line: /^\s*\S.* {2,}\S/,
    remedy: withPandas('read_fwf("FILE")'),
  },
  {
    what: 'a table of digits without anything between its fields',
    line: /^\d{5,}\s*$/,
    remedy:
      'Make a CSV of it with the width of each field, as the description of the file has them: in Python, pandas.read_fwf("FILE", widths=[4, 2, 1], names=["a", "b", "label"]).to_csv("data.csv", index=False)',
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
  if (found === undefined) return;
  const { what, remedy } = found;
  throw new InputError({ code: 'not-text', what: `this is ${what}, not a CSV`, remedy });
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
  const { what, remedy } = found;
  throw new InputError({ code: 'not-text', what: `this is ${what}, not a CSV`, remedy });
}
