import { describe, expect, test } from 'vitest';
import { reportIntervals } from '../../../src/core/evaluation/intervals.js';
import type { Cell } from '../../../src/core/export/table.js';
import { type ChosenCut, chosenCut, recordAt } from '../../../src/core/run/chosenThreshold.js';
import { cutForGoal } from '../../../src/core/run/decide.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { calibrationThere } from '../../../src/core/scoring/calibrationThere.js';
import { htmlReport } from '../../../src/report/html.js';
import { markdownReport } from '../../../src/report/markdown.js';
import { report, tablesOf } from '../../../src/report/report.js';
import { repeatsText } from '../../../src/report/textTable.js';
import { sayVerdict } from '../../../src/report/verdict.js';
import { score } from '../../../src/words/figures.js';
import { reportWords } from '../../../src/words/report.js';
import { written } from '../../inWords.js';
import { counts, type Drawing, expectPoints, logarithm, readBack, stepsOf } from '../../readBack.js';
import { tableText } from '../../tableText.js';
import { recordOf, trainText } from '../training.js';

const record = recordOf(await trainText(tableText(600), { preset: 'recommended' }));
const hostile = '<img src=x onerror="alert(1)">|`*';
const tainted = {
  ...record,
  dataset: { ...record.dataset, name: hostile, label: hostile },
  model: {
    ...record.model,
    features: record.model.features.map((feature) => ({ ...feature, name: hostile })),
  },
};
const { precision, recall, f1, confusion, rows } = record.test;

describe('the report as Markdown', () => {
  test('has the scores, counts and settings of the record', () => {
    const text = markdownReport(record);
    const support = confusion.tp + confusion.fn;
    expect(text).toContain(
      `| 1 \\(positive\\) | ${precision?.toFixed(3)} | ${recall?.toFixed(3)} | ${f1?.toFixed(3)} | ${support} |`,
    );
    expect(text).toContain(`| actual 0 | ${confusion.tn} | ${confusion.fp} |`);
    expect(text).toContain(`## Scores on the test part, ${rows} rows`);
    expect(text).toContain(record.dataset.fingerprint);
    expect(text).toContain(
      '| validation part | 120 rows, 24 positive. Scored after each epoch; took turns with the training part in choosing the penalty; a threshold may be tuned here |',
    );
    expect(text).toContain('. Used once, at the end; nothing was tuned on it |');
  });

  test('says why weights have no intervals, in the words of the page', async () => {
    const [head, ...lines] = tableText(600).trim().split('\n');
    const people = [`person,${head}`, ...lines.map((line, i) => `p${i % 8},${line}`)].join('\n');
    const grouped = recordOf(await trainText(people, { preset: 'recommended', group: 'person' }));
    const why = reportWords.weights.unsure['few-groups'];
    expect(why).toMatch(
      /^How sure each weight is cannot be said: in the training part, fewer than ten groups/,
    );
    for (const text of [markdownReport(grouped), htmlReport(grouped)]) expect(text).toContain(why);
    expect(record.doubt?.status).toBe('known');
    for (const text of [markdownReport(record), htmlReport(record)])
      expect(text).not.toContain('How sure each weight');
  });

  test('has weights, means and intervals under their own headings', () => {
    const { model, dataset } = record;
    const tables = new Map(tablesOf(report(record)).map(({ title, rows: lines }) => [title, lines]));
    const shown = (cell: Cell | undefined) => (typeof cell === 'object' ? cell?.value : cell);
    const close = (cell: Cell | undefined, value: number) =>
      expect(shown(cell) as number).toBeCloseTo(value, 4 - Math.floor(Math.log10(Math.abs(value) || 1)));
    const weights = tables.get('Weights') ?? [];
    model.features.forEach(({ name }, k) => {
      const line = weights.find(([first]) => first === name);
      const [weight, deviation] = [model.weights[k] as number, model.deviations[k] as number];
      [weight, model.centres?.[k] ?? 0, weight * deviation].forEach((value, at) =>
        close(line?.[at + 1], value),
      );
    });
    const [title, intervals = []] = [...tables].find(([each]) => each.startsWith('95 % intervals')) ?? [];
    expect(title).toBe(`95 % intervals, given ${rows} test rows`);
    const { positive } = reportIntervals(confusion, true);
    const line = intervals.find(([first]) => first === `${dataset.classes[1].value} (positive)`);
    expect(line?.slice(1).map(shown)).toEqual(
      [positive.precision, positive.recall, positive.f1].map(
        (each) => `${each?.low.toFixed(3)}–${each?.high.toFixed(3)}`,
      ),
    );
    // Scores of all rows stand below F1, at the end of the line.
    for (const [name, precision, recall, last] of intervals.slice(-3))
      expect([name, precision, recall, shown(last)]).toEqual([name, '', '', expect.stringMatching(/\d–/)]);
  });

  // How good the two intervals are is for intervals.test.ts; here it is which of them is asked for.
  test.each([
    ['stratified', '0.867–0.917'],
    ['holdout', '0.867–0.917'],
    ['lecture', '0.864–0.918'],
  ] as const)(
    'has the interval of weighted precision that rows divided as %s have',
    (partition, interval) => {
      const { config, test: tested } = record;
      const divided = {
        ...record,
        config: { ...config, partition },
        test: { ...tested, confusion: { tp: 60, fp: 40, fn: 20, tn: 380 } },
      };
      const intervals = tablesOf(report(divided)).find(({ title }) => title.startsWith('95 % intervals'));
      const line = intervals?.rows.find(([name]) => name === 'weighted avg');
      expect(line?.[1]).toBe(interval);
    },
  );

  test('is at the threshold that a person set, and says so', () => {
    const { steps, positives, negatives } = record.evaluation.test;
    const step = steps[Math.floor(steps.length / 3)] as (typeof steps)[0];
    const chosen = { training: record.time.startedAt, logit: step.logit - 1e-9 };
    const at = chosenCut(record, chosen);
    const [fn, tn] = [positives - step.tp, negatives - step.fp];
    expect(at?.counts).toEqual({ ...step, logit: undefined, fn, tn });
    expect(recordAt(record, at as ChosenCut).test.accuracy).toBeCloseTo((step.tp + tn) / rows, 12);
    const cut = (1 / (1 + Math.exp(-step.logit))).toFixed(3);
    const text = markdownReport(record, at);
    expect(text).toContain(
      `> Threshold set by hand, with the test scores in view: rows above probability ${cut}`,
    );
    expect(text).toContain(`test part, ${rows} rows, at threshold ${cut}`);
    expect(text).toContain(`| class at threshold ${cut} | precision |`);
    expect(text).toContain(`| at threshold ${cut} | predicted 0 | predicted 1 |`);
    expect(text).toContain(`| actual 0 | ${tn} | ${step.fp} |\n| actual 1 | ${fn} | ${step.tp} |`);
    expect(text).toContain(`| accuracy |  |  | ${((step.tp + tn) / rows).toFixed(3)} |`);
    expect(text).toMatch(/\n\nAt threshold [\d.]+ it finds \d+ of the 24 "1" rows in the test part; /);
    const html = htmlReport(record, at);
    expect(html).toContain(`threshold ${cut}`);
    const ring = readBack(html.match(/<svg[^>]*aria-label="ROC curve.*?<\/svg>/s)?.[0] ?? '').rings[0];
    expect(ring?.[0]).toBeCloseTo(step.fp / negatives, 2);
    expect(ring?.[1]).toBeCloseTo(step.tp / positives, 2);
    expect(markdownReport(record)).not.toContain('set by hand');
    expect(chosenCut(record, { ...chosen, training: 'another' })).toBeUndefined();
    expect(chosenCut(record, { ...chosen, logit: null })?.counts).toMatchObject({ tp: 0, fp: 0 });
  });

  test('tells a threshold that was wanted from one set by hand, and what it comes to', () => {
    const at = cutForGoal(record, { rule: { kind: 'recall', atLeast: 0.8 }, prevalence: 0.01 }) as ChosenCut;
    const { tp, fn, fp } = at.counts;
    const said = markdownReport(record, at);
    expect(said).toContain(
      'Threshold chosen to find at least 80 % of "1", where 1 in 100 is "1", on rows outside',
    );
    expect(said).toContain('## Decision');
    expect(said).toContain(`Finds ${tp} of ${tp + fn} "1"`);
    expect(said).toContain(`${tp + fp} rows predicted "1", ${fp} of them wrongly`);
    const { positives, negatives } = record.evaluation.test;
    const [found, wrong] = [0.01 * (tp / positives), 0.99 * (fp / negatives)];
    expect(said).toContain(`There ${((100 * found) / (found + wrong)).toFixed(1)}`);
    const { asTrained, shifted } = calibrationThere(record, 0.01) ?? {};
    const [before, after] = [asTrained, shifted].map((each) => score(each?.error ?? null));
    expect(said).toContain(`as trained would have an expected calibration error of ${before} there`);
    expect(said).toContain(`shifted to there by Bayes’ rule, ${after} and ${score(shifted?.brier ?? null)}.`);
    const charts = htmlReport(record, at);
    expect(charts).toContain(`>shifted: expected error ${after}<`);
    expect(charts).toContain(`>as trained: expected error ${before}<`);
    expect(htmlReport(record)).toContain('aria-label="Calibration, expected error');
  });

  test('says first what the model is worth, and how it stands beside always guessing the same', () => {
    const [always, right] = [record.baseline.accuracy.toFixed(3), record.test.accuracy.toFixed(3)];
    const { headline, ranking } = sayVerdict(record);
    expect(markdownReport(record)).toMatch(
      new RegExp(
        `^# .*\n\n\\*\\*${headline}\\*\\* ${ranking.replace(/[()]/g, '.{1,2}')}\n\n.*Its accuracy is ${right}, against ${always} for always guessing "0"`,
      ),
    );
    expect(htmlReport(record)).toContain(`<p><strong>${headline}</strong> ${ranking}</p>`);
    expect(markdownReport(record)).toContain(`| always "0" |  |  | ${always} |`);
  });

  test.each(['recommended', 'exact', 'lecture'] as const)(
    'says what %s used the test part for',
    async (preset) => {
      const text = markdownReport(recordOf(await trainText(tableText(600), { preset })));
      expect(text.includes('Used once, at the end; nothing was tuned on it')).toBe(preset === 'recommended');
      expect(text.includes('Scored after each epoch, for the curve; nothing was tuned on it')).toBe(
        preset !== 'recommended',
      );
    },
  );

  test('names from the file become no markup', () => {
    const text = markdownReport(tainted);
    expect(text).toContain('\\<img');
    expect(text).not.toMatch(/(?<!\\)<img/);
    for (const line of text.split('\n').filter((each) => each.startsWith('|'))) {
      expect(line.replaceAll('\\|', '').split('|').length, line).toBeLessThanOrEqual(9);
    }
  });
});

describe('the report as one HTML file', () => {
  test('holds everything it needs: nothing is fetched, no script is in it', () => {
    const html = htmlReport(record);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|src=|@import|url\(/);
    expect([...html.matchAll(/https?:\/\/[^"]+/g)].map(([url]) => url)).toEqual(
      Array.from({ length: 8 }, () => 'http://www.w3.org/2000/svg'),
    );
    expect(html).toContain(`<td>${f1?.toFixed(3)}</td>`);
    expect(html.match(/<svg/g)).toHaveLength(8);
  });

  test('has each chart once: with the axes that it is defined on, and the figures of the record', () => {
    const { epochs, evaluation, optimum } = record;
    const { positives, negatives, steps, calibration, histogram } = evaluation.test;
    const pictures = [...htmlReport(record).matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg);
    const [loss, accuracy, precisionRecall, receiver, gains, calibrated, probabilities, penalty] =
      pictures.map((svg, i) =>
        readBack(svg, i === 6 ? { y: counts } : i === 4 || i === 7 ? { x: logarithm } : {}),
      ) as [Drawing, Drawing, Drawing, Drawing, Drawing, Drawing, Drawing, Drawing];

    expect(loss.names).toEqual({ x: 'epoch', y: 'mean cross entropy, nats' });
    expectPoints(
      loss.curve('train'),
      epochs.map((each) => [each.epoch, each.loss]),
    );
    expect(accuracy.names).toEqual({ x: 'epoch', y: 'fraction of rows right' });
    expectPoints(
      accuracy.curve('train'),
      epochs.map((each) => [each.epoch, each.trainAccuracy]),
    );
    // As scikit-learn's precision_recall_curve and roc_curve have them: tp / (tp + fp) over tp / P, tp / P over fp / N.
    expect(precisionRecall.names).toEqual({ x: 'recall', y: 'precision' });
    expectPoints(
      precisionRecall.curve('test'),
      stepsOf(steps.map(({ tp, fp }) => [tp / positives, tp / (tp + fp)])),
    );
    expect(receiver.names).toEqual({ x: 'false positive rate', y: 'true positive rate' });
    expectPoints(receiver.curve('test'), [
      [0, 0],
      ...steps.map(({ tp, fp }) => [fp / negatives, tp / positives] as const),
    ]);
    expect(gains.names).toEqual({
      x: 'share of rows looked at, logarithmic',
      y: 'share of positives found',
    });
    const last = gains.curve('test').at(-1);
    expect(last).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 2)]);
    expect(calibrated.names).toEqual({ x: 'mean predicted probability', y: 'fraction positive' });
    expectPoints(
      calibrated.dots('test'),
      calibration.map(({ predicted, observed }) => [predicted, observed]),
    );
    expect(probabilities.names).toEqual({ x: 'probability', y: 'rows, logarithmic' });
    expect(probabilities.bars('test')).toHaveLength(histogram.filter((bin) => bin.positives > 0).length);
    expect(penalty.names).toEqual({ x: 'penalty λ', y: 'loss, nats' });
    expect(penalty.rings[0]?.[0]).toBeCloseTo(optimum.l2 as number, 3);
  });

  test('names from the file become no markup', () => {
    const html = htmlReport(tainted);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  test('a balance that flatters, and a stop, are said at the top', async () => {
    const flattering = recordOf(await trainText(tableText(600), { balance: 'lecture' }));
    expect(htmlReport({ ...flattering, status: 'stopped' })).toMatch(
      /these scores are too optimistic.*Stopped after 10 of 10 epochs/s,
    );
  });
});

describe('what a run was warned of, repeated on and looked into', () => {
  const repeat = { ...record.evaluation.test, test: record.test };
  const whole: RunRecord = {
    ...record,
    audit: { sharedRows: 17 },
    warnings: [
      {
        code: 'shared-rows',
        column: null,
        count: 17,
        line: null,
        what: written('17 rows twice'),
        remedy: written('Remove'),
      },
    ],
    repeats: { wanted: 2, trainRows: 360, testRows: 120, runs: [1, 2].map((seed) => ({ ...repeat, seed })) },
  };
  test.each([
    [
      'Markdown',
      markdownReport,
      /\| test rows that also appear in another part \| 17 \|/,
      '> 17 rows twice. Remove.',
    ],
    ['HTML', htmlReport, /another part<\/th><td>17</, '<p class="note">17 rows twice. Remove.</p>'],
  ] as const)('stands in the %s too', (_, write, audit, warning) => {
    const text = write(whole);
    expect(text).toMatch(audit);
    expect(text).toContain(warning);
    expect(text).toContain(
      'Over 2 other splits, test parts of 120 rows; intervals for what training on 360 rows scores on average',
    );
    expect(write(record)).not.toContain('Over ');
  });
});

test('a score that some splits have no value of says on how many it has one, in every report', () => {
  const repeats = [1, 2, 3].map((seed) => ({
    ...record.evaluation.test,
    seed,
    test: seed === 2 ? { ...record.test, precision: null } : record.test,
  }));
  const partly: RunRecord = {
    ...record,
    repeats: { wanted: 3, trainRows: 360, testRows: 120, runs: repeats },
  };
  const text = ({ repeats: of }: RunRecord) => repeatsText(of);
  for (const write of [markdownReport, htmlReport, text]) {
    expect(write(partly)).toMatch(/precision, 2 of 3 splits/);
    expect(write(partly)).not.toMatch(/(recall|accuracy|F1), \d+ of/);
  }
});
