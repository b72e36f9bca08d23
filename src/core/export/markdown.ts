import type { RunRecord } from '../run/record.js';
import { report, type Table } from './report.js';

/** A run's report as Markdown (GitHub's tables). */
export function markdownReport(record: RunRecord): string {
  const { title, notes, scores, confusion, beyond, data, settings, weights } = report(record);
  const parts = [
    `# ${escape(title)}`,
    ...notes.map((note) => `> ${escape(note)}`),
    ...[scores, confusion, beyond, data, settings, weights].map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section({ title, rows }: Table): string {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.map(escape).join(' | ')} |`);
  const marks = (rows[0] ?? []).map((_, i) => (i === 0 ? '---' : '---:'));
  return [`## ${escape(title)}`, '', head, `| ${marks.join(' | ')} |`, ...body].join('\n');
}

/** Names come from a file: nothing in them may become markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#|!]/g, '\\$&').replace(/\s+/g, ' ');
}
