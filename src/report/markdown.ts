import { shown, type Table } from '../core/export/table.js';
import { printable } from '../core/printable.js';
import type { ChosenCut } from '../core/run/chosenThreshold.js';
import type { RunRecord } from '../core/run/record.js';
import { report, tablesOf } from './report.js';

/** A run's report as Markdown (GitHub's tables). @param at a threshold in place of the run's own */
export function markdownReport(record: RunRecord, at?: ChosenCut): string {
  const content = report(record, at);
  const parts = [
    `# ${escape(content.title)}`,
    `**${escape(content.verdict.headline)}** ${escape(content.verdict.ranking)}`.trimEnd(),
    ...(content.verdict.words === '' ? [] : [escape(content.verdict.words)]),
    ...content.notes.map((note) => `> ${escape(note)}`),
    ...tablesOf(content).flatMap((table) => [
      `## ${escape(table.title)}`,
      ...(table.note === undefined ? [] : [escape(table.note)]),
      markdownTable(table),
    ]),
  ];
  return printable(`${parts.join('\n\n')}\n`);
}

/** A table without its title, no line break at its end. */
export function markdownTable({ rows }: Table): string {
  const [head = [], ...body] = rows.map((row) => `| ${row.map((cell) => escape(shown(cell))).join(' | ')} |`);
  const marks = (rows[0] ?? []).map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, `| ${marks.join(' | ')} |`, ...body].join('\n');
}

/** Names come from a file: nothing in them may become markup, nor an address a link by itself. */
function escape(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(special, '\\$&');
}

/** The last three are what makes GitHub, and VS Code, see an address: `http://`, `www.`, `example.com`. */
const special = /[\\`*_{}[\]<>()#|!~&@]|:(?=\/\/)|(?<=www)\.|\.(?=\p{L})/giu;
