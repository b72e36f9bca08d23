import { counted, grouped, percent, shorten } from '../format.js';
import { type Column, noValue } from '../table/column.js';
import type { GapPolicy } from '../table/summary.js';
import { areOnDisk } from '../table/tableBuilder.js';
import type { About } from './aboutColumn.js';
import { type Gaps, gapsOf } from './columnFacts.js';
import { type Finding, named } from './finding.js';

/** Beyond this share of gaps a column is mostly missing. */
const mostly = 0.5;

/** What its gaps cost. */
export function gapsIn(about: About): Finding[] {
  const { table, column, gaps, codes } = about;
  const found = gapsOf(table, column, codes);
  if (found.missing === 0) return [];
  if (found.missing > mostly * found.rows) return [mostlyMissing(about, found)];
  if (!costsRows(column, gaps)) return [];
  const filled = !areOnDisk(table);
  return [
    {
      ...gapFinding(about, found),
      code: 'missing-values',
      ...(filled
        ? {
            remedy: 'Choose "median" for missing values to keep these rows, or fill the gaps',
            fixes: [{ missingValues: 'median' }],
          }
        : { remedy: 'Leave out what has gaps to keep these rows, or fill them', fixes: ['exclude'] }),
    },
  ];
}

export function mostlyMissing(about: About, found = gapsOf(about.table, about.column, null)): Finding {
  const remedy = 'Leave out what is mostly missing, or fill it in';
  return { ...gapFinding(about, found), code: 'mostly-missing', remedy, fixes: ['exclude'] };
}

/** In how many rows, and what becomes of these. */
function gapFinding(
  { table, column, fault, gaps }: About,
  { rows, missing, firstLine }: Gaps,
): Omit<Finding, 'code' | 'remedy' | 'fixes'> {
  const [share, skipped] = [missing / rows, costsRows(column, gaps)];
  const all = `${grouped(rows)} rows${rows < table.rows ? ' with a label' : ''}`;
  const [is, are] =
    fault !== undefined
      ? [' and is left out', ' and are left out']
      : skipped
        ? [', which are skipped', ', which are skipped']
        : ['', ''];
  return {
    column,
    count: missing,
    line: firstLine,
    kind: is,
    one: `${named(column)} has no value in ${grouped(missing)} of ${all} (${percent(share)})${is}`,
    many: (names, worst) =>
      `${names} have gaps, ${named(worst.column)} most: in ${grouped(worst.count)} of ${all}${are}`,
  };
}

/** Whether a gap in the column costs its row. */
function costsRows({ isNumeric }: Column, gaps: GapPolicy): boolean {
  return gaps === 'skip' || (gaps === 'category' && isNumeric);
}

/** Words for "no value" that are none of the marks of csv/cell.ts, since they may as well be a kind among others: M is that
 * of weather stations. */
const noValueWords =
  /^(?:m|missing|unknown|undefined|pending|blank|empty|nil|no ?data|nd|n\.d\.?|not .+|\(null\)|<null>|\[null\]|\(empty\)|k\.? ?a\.?|\*+|x+|결측|없음|缺失|欠測)$/i;

/** What is beyond a number, as below the limit of detection, or ages that would give a patient away: `< 0.5`, `> 89`,
 * `90+`, `90 or older`; and T, a trace of rain. */
const below = /^(?:t|traces?|(?:[<≤]=?|(?:less|lower|fewer) than\b|under\b|below\b)\s*[\d.,]+\D*)$/i;
const above =
  /^(?:(?:[>≥]=?|(?:more|greater|higher) than\b|over\b|above\b)\s*[\d.,]+\D*|[\d.,]+\s*(?:\+|(?:or|and) (?:more|over|above|older|greater|higher)))$/i;

/** What to do about the words among the numbers of a column: those that say that there is no value would be gaps if they were
 * emptied, while those beyond a bound are the least or the greatest values of all. */
function remedyFor({ textCells }: Column): string {
  const words = [...(textCells?.words.values() ?? [])].map((word) => word.trim());
  const said = words.filter((word) => !noValueWords.test(word));
  if (words.length > 0 && said.length === 0) return 'Correct these cells, or empty them';
  const ends = [
    ...(said.some((word) => below.test(word)) ? ['smallest'] : []),
    ...(said.some((word) => above.test(word)) ? ['largest'] : []),
  ].join(' and the ');
  return said.every((word) => below.test(word) || above.test(word)) && ends !== ''
    ? `Write a number a little beyond the bound in these cells: without them the ${ends} values are missing`
    : 'Correct these cells';
}

export function wordsIn({ column, gaps, codes }: About): Finding[] {
  const { isNumeric, firstText, textCells } = column;
  if (!isNumeric || firstText === undefined) return [];
  let texts = 0;
  textCells?.forEach((row) => {
    if (codes?.[row] !== noValue) texts++; // a row without a label is not trained on anyway
  });
  if (texts === 0) return [];
  const skipped = gaps !== 'flagged';
  const is = texts === 1;
  const outcome = skipped
    ? `which ${is ? 'is' : 'are'} skipped`
    : `which ${is ? 'counts as a gap' : 'count as gaps'}`;
  return [
    {
      code: 'words-among-numbers',
      column,
      count: texts,
      line: firstText.line,
      one: `${named(column)} has text such as "${shorten(firstText.text)}" instead of a number in ${skipped ? counted(texts, 'row') : counted(texts, 'cell')}, ${outcome}`,
      cell: `"${shorten(firstText.text)}"`,
      many: (names, worst) =>
        `${names} hold words among their numbers, ${named(worst.column)} most: text such as ${worst.cell} in ${counted(worst.count, 'row')}; ${skipped ? 'such rows are skipped' : 'such cells count as gaps, and no row is lost'}`,
      remedy: remedyFor(column),
      fixes: [], // without the column the model would know less, for the sake of a few cells
    },
  ];
}
