import type { PartEvaluation, RunRecord } from '../run/record.js';
import { watchedOf, watchedPart } from '../run/run.js';
import { report, type Table } from './report.js';
import { type Chart, escapeXml, svgChart } from './svg.js';

/** A run's report as one HTML file: nothing is fetched, nothing is run, and its own policy forbids both. */
export function htmlReport(record: RunRecord): string {
  const { title, notes, scores, confusion, beyond, data, settings, weights } = report(record);
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    ...notes.map((note) => `<p class="note">${escapeXml(note)}</p>`),
    section(scores),
    section(confusion),
    `<div class="charts">${charts(record).map(figure).join('')}</div>`,
    section(beyond),
    section(data),
    section(settings),
    section(weights),
  ].join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const style = `
body { font: 14px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; color: #222; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .75rem .15rem 0; text-align: right; border-bottom: 1px solid #ddd; font-weight: normal; overflow-wrap: anywhere; }
th:first-child, td:first-child, .pairs td { text-align: left; }
thead th { color: #666; }
.note { border-left: 3px solid #b26a00; padding-left: .75rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 1rem; margin-top: 1rem; }
figure { margin: 0; } figcaption { font-weight: 600; }
`;

function section({ title, rows }: Table): string {
  const [head = [], ...body] = rows;
  const named = head.some((cell) => cell !== '');
  const cells = (row: readonly string[], tag: string) =>
    row
      .map((cell, i) =>
        i === 0 ? `<th scope="row">${escapeXml(cell)}</th>` : `<${tag}>${escapeXml(cell)}</${tag}>`,
      )
      .join('');
  const top = named
    ? `<thead><tr>${head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('')}</tr></thead>`
    : '';
  const lines = body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<h2>${escapeXml(title)}</h2>\n<table${named ? '' : ' class="pairs"'}>${top}<tbody>\n${lines}\n</tbody></table>`;
}

function figure(chart: Chart): string {
  return `<figure><figcaption>${escapeXml(chart.title)}</figcaption>${svgChart(chart)}</figure>`;
}

function charts({ config, epochs, baseline, optimum, evaluation }: RunRecord): Chart[] {
  const watched = watchedPart(config);
  const along = (y: number) => epochs.map(({ epoch }) => [epoch, y] as const);
  const best =
    optimum.loss === null ? [] : [{ name: 'best any SLP can do', points: along(optimum.loss), dashed: true }];
  return [
    {
      title: 'Loss by epoch',
      x: 'epoch',
      y: 'mean cross entropy, nats',
      lines: [
        { name: 'train', points: epochs.map(({ epoch, loss }) => [epoch, loss] as const) },
        { name: watched, points: epochs.map((epoch) => [epoch.epoch, watchedOf(epoch).loss] as const) },
        ...best,
      ],
    },
    {
      title: 'Accuracy by epoch',
      x: 'epoch',
      y: 'fraction of rows right',
      lines: [
        { name: 'train', points: epochs.map(({ epoch, trainAccuracy }) => [epoch, trainAccuracy] as const) },
        { name: watched, points: epochs.map((epoch) => [epoch.epoch, watchedOf(epoch).accuracy] as const) },
        { name: 'always the majority', points: along(baseline.accuracy), dashed: true },
      ],
    },
    ...partCharts(evaluation.test),
  ];
}

function partCharts({ steps, positives, negatives }: PartEvaluation): Chart[] {
  if (positives === 0 || negatives === 0) return [];
  const prevalence = positives / (positives + negatives);
  return [
    {
      title: 'Precision and recall',
      x: 'recall',
      y: 'precision',
      lines: [
        { name: 'test', points: steps.map(({ tp, fp }) => [tp / positives, tp / (tp + fp)] as const) },
        { name: '', points: [] },
        {
          name: 'prevalence',
          points: [
            [0, prevalence],
            [1, prevalence],
          ],
          dashed: true,
        },
      ],
    },
    {
      title: 'ROC',
      x: 'false positive rate',
      y: 'true positive rate',
      lines: [
        {
          name: 'test',
          points: [[0, 0], ...steps.map(({ tp, fp }) => [fp / negatives, tp / positives] as const)],
        },
        { name: '', points: [] },
        {
          name: 'chance',
          points: [
            [0, 0],
            [1, 1],
          ],
          dashed: true,
        },
      ],
    },
  ];
}
