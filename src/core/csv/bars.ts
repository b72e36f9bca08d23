import { lineEnds } from './lines.js';

/** Tables with a bar at both ends of each line, as databases print them and Markdown has them. */
const barred = /^\s*\|(.*)\|\s*$/;

/** Lines drawn above, below and between them: `+-----+-----+`, `|:----|----:|`, `+=====+=====+`. */
const rule = /^\s*[+|](?=.*[-=])[-+|:= ]+[+|]\s*$/;

/** Whether every line of a table has a bar at both ends; one without any bar may stand above or below it.
 * @param sample the beginning of a file; its last line may be cut off */
export function hasOuterBars(sample: string): boolean {
  if (!sample.includes('|')) return false; // most files, told at once
  const lines = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((line) => line.includes('|') && !rule.test(line));
  return lines.length > 1 && lines.every((line) => barred.test(line));
}

/** Names as Jira has them, between two bars each. */
const doubled = /^\s*\|\|[^|]+(?:\|\|[^|]+)+\|\|\s*$/;

/** Takes the outer bars off. Of a rule a row of dashes is left, which is known as such further on. */
export function withoutBars(line: string): string {
  if (rule.test(line))
    return line
      .trim()
      .slice(1, -1)
      .replace(/[^+|]+/g, '---')
      .replaceAll('+', '|');
  const plain = doubled.test(line) ? line.replaceAll('||', '|') : line;
  return barred.exec(plain)?.[1] ?? line;
}

/** A row as Stata's `list` frames it, with its number in front of the frame. */
const listed = /^\s*(\d+\.)?\s*\|([^|]*)\|\s*$/;

/** Whether it is such a listing: rows with numbers, below names without.
 * @param sample the beginning of a file; its last line may be cut off */
export function isListing(sample: string): boolean {
  if (!sample.includes('. |')) return false; // most files, told at once
  const lines = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((line) => line.trim() !== '' && !rule.test(line));
  const rows = lines.map((line) => listed.exec(line));
  return rows.length > 2 && rows.every((row, i) => row !== null && (row[1] === undefined) === (i === 0));
}

/** Its cells with tabs between them: two spaces or more stand there, and single ones in names. */
export function listedCells(line: string): string {
  if (rule.test(line)) return withoutBars(line);
  return (listed.exec(line)?.[2] ?? line).trim().replace(/ {2,}/g, '\t');
}
