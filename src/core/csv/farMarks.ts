import { readNumber } from './cell.js';
import { lineEnds } from './lines.js';

/** Marks between fields that nobody has on a keyboard, or that take more than a byte: ASCII's own separators, which nothing
 * else is for; Concordance's, whose cells stand between thorns; signs as wide as Chinese characters; a tab that was
 * written out; two spaces or more, where single ones are parts of cells, as a person lines columns up; two tabs in all rows below names
 * with one between them. */
const farMarks = ['  ', '\x1f', '\x1e', '\x14', '，', '；', '、', '¦', '||', '\\t', 'þ', '\t\t'] as const;

const spaces = '  ';
const tabs = '\t\t';

const plainMarks = [',', ';', '\t', '|'];

/** The one of them that cuts all lines of a sample, its names too, into equally many fields, where no usual mark does.
 * @param sample the beginning of a file; its last line may be cut off */
export function findFarMark(sample: string): string | undefined {
  const present = farMarks.filter((mark) => sample.includes(mark));
  if (present.length === 0) return undefined; // most files, told at once
  const lines = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  return present.find((mark) => cuts(lines, mark));
}

function cuts(lines: readonly string[], mark: string): boolean {
  if (mark === spaces && areCutByEach(lines)) return false;
  if (mark === tabs && !areBelowSingleTabs(lines)) return false;
  const rows = lines.map((line) => withTabs(line, mark).split('\t'));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 3 || width < 2 || rows.some(({ length }) => length !== width)) return false;
  const [first = '', ...others] = lines.map((line) => line.replaceAll(mark, ''));
  const times = (line: string, plain: string) => line.split(plain).length;
  const cutBy = (plain: string) =>
    times(first, plain) > 1 && others.every((line) => times(line, plain) === times(first, plain));
  if (plainMarks.some(cutBy)) return false;
  const cells = rows.slice(1).flat();
  return (
    cells.filter((cell) => !Number.isNaN(readNumber(cell.replaceAll('þ', '')))).length >= cells.length / 4
  );
}

/** Whether single spaces and tabs stand between fields as well: all lines have as many words. */
function areCutByEach(lines: readonly string[]): boolean {
  const widths = new Set(lines.map((line) => line.trim().split(/\s+/).length));
  return widths.size === 1 || lines.some((line) => line.includes('\t'));
}

/** Whether tabs stand in pairs in all lines but the first, and one by one in that: pairs in the first are columns without a name. */
function areBelowSingleTabs([first = '', ...others]: readonly string[]): boolean {
  return !first.includes(tabs) && others.every((line) => !line.replaceAll(tabs, '').includes('\t'));
}

/** A line with tabs in place of them. */
export function withTabs(line: string, mark: string): string {
  if (mark === spaces) return line.trim().replace(/ {2,}/g, '\t');
  const cut = line.replaceAll(mark, '\t');
  return mark === '\x14' ? cut.replaceAll('þ', '') : cut;
}
