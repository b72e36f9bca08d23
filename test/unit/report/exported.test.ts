/** Exports of a record whose names were made to do harm. */
import { expect, test } from 'vitest';
import { svgChart } from '../../../src/core/chart/paper.js';
import { chartsOf } from '../../../src/core/chart/runCharts.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { htmlReport } from '../../../src/report/html.js';
import { markdownReport } from '../../../src/report/markdown.js';
import { chartWords } from '../../../src/words/chart.js';
import { written } from '../../inWords.js';
import { isRunRecord } from '../../isRun.js';
import { tableText } from '../../tableText.js';
import { recordOf, trainText } from '../training.js';

const nasty = "\u0001\u001b[31m\u009b\u202e\u2066\u200b\u2028\ufeff<script>alert(1)</script>\"onload='x'";

const made = recordOf(await trainText(tableText(400), { preset: 'recommended' }));
const record: RunRecord = {
  ...made,
  dataset: {
    ...made.dataset,
    name: `${nasty}.csv`,
    label: nasty,
    classes: [
      { ...made.dataset.classes[0], value: `${nasty}0` },
      { ...made.dataset.classes[1], value: `${nasty}1` },
    ],
  },
  model: { ...made.model, features: made.model.features.map((each) => ({ ...each, name: nasty })) },
  warnings: [
    { code: 'label-leak', column: 0, count: 1, line: 1, what: written(nasty), remedy: written(nasty) },
  ],
};

test('hold no character that cannot be seen, and no markup of theirs', () => {
  expect(isRunRecord(record)).toBe(true); // names may be anything
  for (const text of [htmlReport(record), markdownReport(record)]) {
    expect(text.replaceAll('\\', '')).toContain('u{1b}'); // Markdown escapes what stands for it once more
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
    );
  }
  const page = htmlReport(record);
  expect(page).not.toContain('<script');
  expect(page.match(/<[a-z]+ [^>]*onload=/)).toBeNull();
  expect(markdownReport(record)).not.toMatch(/(?<!\\)<script/);
  for (const chart of chartsOf(chartWords, record, 'always'))
    expect(svgChart(chartWords, chart)).not.toContain('<script');
});

test('the page sends nothing anywhere: neither scripts, nor forms, nor another base', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(htmlReport(made))?.[1]
    ?.split('; ');
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "form-action 'none'", "base-uri 'none'"]),
  );
});
