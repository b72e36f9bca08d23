import { svgChart } from '../core/chart/paper.js';
import { chartsOf } from '../core/chart/runCharts.js';
import { type Cell, shown, type Table } from '../core/export/table.js';
import { printable } from '../core/printable.js';
import type { ChosenCut } from '../core/run/chosenThreshold.js';
import { decided } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { escapeXml } from '../core/xml.js';
import { chartWords } from '../words/chart.js';
import { language } from '../words/language.js';
import { report } from './report.js';
import { alwaysWords } from './verdict.js';

/** A run's report as one HTML file: nothing is fetched, nothing is run, and its own policy forbids both.
 * @param at a threshold in place of the run's own */
export function htmlReport(record: RunRecord, at?: ChosenCut): string {
  const { title, verdict, notes, scores, confusion, others } = report(record, at);
  const charts = chartsOf(
    chartWords,
    at === undefined ? record : decided(record, at),
    alwaysWords(record),
  ).map((chart) => `<figure>${svgChart(chartWords, chart)}</figure>`);
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    `<p><strong>${escapeXml(verdict.headline)}</strong> ${escapeXml(verdict.ranking)}</p>`,
    ...(verdict.words === '' ? [] : [`<p>${escapeXml(verdict.words)}</p>`]),
    ...notes.map((note) => `<p class="note">${escapeXml(note)}</p>`),
    section(scores),
    section(confusion),
    `<div class="charts">${charts.join('')}</div>`,
    ...others.map(section),
  ].join('\n');
  return printable(`<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`);
}

const style = `
body { font: 14px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; color: #222; }
strong { font-size: 1.3rem; font-weight: normal; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .75rem .15rem 0; text-align: right; border-bottom: 1px solid #ddd; font-weight: normal; }
th:first-child, td:first-child, .pairs td { text-align: left; }
th[scope=row], .pairs td { min-width: 6em; overflow-wrap: anywhere; }
.pairs th { min-width: 8em; vertical-align: top; }
.wide { overflow-x: auto; }
thead th { color: #666; }
.note { border-left: 3px solid #b26a00; padding-left: .75rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 1rem; margin-top: 1rem; }
:lang(ko) { word-break: keep-all; }
figure { margin: 0; } svg { display: block; width: 100%; height: auto; }
`;

function section({ title, rows, note }: Table): string {
  const [head = [], ...body] = rows;
  const named = head.some((cell) => cell !== '');
  const write = (cell: Cell) => escapeXml(shown(cell));
  const cells = (row: readonly Cell[], tag: string) =>
    row
      .map((cell, i) => (i === 0 ? `<th scope="row">${write(cell)}</th>` : `<${tag}>${write(cell)}</${tag}>`))
      .join('');
  const top = named
    ? `<thead><tr>${head.map((cell) => `<th scope="col">${write(cell)}</th>`).join('')}</tr></thead>`
    : '';
  const lines = body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  const said = note === undefined ? '' : `<p>${escapeXml(note)}</p>\n`;
  return `<h2>${escapeXml(title)}</h2>\n${said}<div class="wide"><table${named ? '' : ' class="pairs"'}>${top}<tbody>\n${lines}\n</tbody></table></div>`;
}
