/** What a verdict calls for is offered where the page can do it: one thing to press. Of real runs on small made-up files. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isChange, withChange } from '../../../../src/core/config.js';
import { cutAt } from '../../../../src/core/evaluation/cuts.js';
import { scores } from '../../../../src/core/evaluation/metrics.js';
import { nothingLearned } from '../../../../src/core/judgement/verdict.js';
import { Random } from '../../../../src/core/random.js';
import { type Run, reduce } from '../../../../src/core/run/run.js';
import { sayVerdict } from '../../../../src/report/verdict.js';
import { offerOf, remedyToPress } from '../../../../src/webview/facts/mainAction.js';
import { muteOf, warningsOf } from '../../../../src/webview/facts/remedies.js';
import { recordOf, trainText } from '../../training.js';

const noise = (i: number, by: number) => ((i * by * 7919) % 10_007) / 1_000;
const table = (rows: number, columns: string, row: (i: number) => readonly unknown[]) =>
  `${[columns, ...Array.from({ length: rows }, (_, i) => row(i).join())].join('\n')}\n`;

const random = Random.fromSeed(7);
// Drawn, for figures that come again in a lattice lie so close that they count as copies.
const fifths = table(1_500, 'a,b,label', (i) => [
  (i % 5 === 0 ? 5 : 0) + 10 * (random.uniform() + random.uniform() + random.uniform() + random.uniform()),
  random.uniform(),
  Number(i % 5 === 0),
]);
const unrecognised = table(1_500, 'a,b,c,label', (i) => {
  const more = (by: number) => (i % 5 === 0 ? 0.9 * Math.max(0, noise(i, by) - 5) : 0);
  return [more(17) + noise(i, 3), more(19) + noise(i, 5), noise(i, 11), Number(i % 5 === 0)];
});
const refunds = table(600, 'width,refund_date_known,label', (i) => [
  (i % 3 === 0 ? 3 : 0) + noise(i, 3),
  (i % 3 === 0 ? 40 : 0) + noise(i, 7),
  Number(i % 3 === 0),
]);
const coarse = (i: number, by: number) => ((i * by * 7919) % 997) / 100;
const few = table(90, 'a,b,label', (i) => [
  (i % 3 === 0 ? 3 : 0) + coarse(i, 3),
  coarse(i, 5),
  Number(i % 3 === 0),
]);
const between = table(300, 'width,height,kind', (i) => [
  2 * (i % 3) + noise(i, 3) / 6,
  (i % 3) + noise(i, 5) / 9,
  ['left', 'middle', 'right'][i % 3],
]);

const recommended = { preset: 'recommended' } as const;

describe('a ranking whose threshold gives answers no better than always the same one', () => {
  let run: Run;
  beforeAll(async () => {
    run = await trainText(fifths, recommended);
  });

  test('is offered the threshold that was best on rows kept for that, which finds more', () => {
    const record = recordOf(run);
    expect(sayVerdict(record).words).toContain('another threshold may give better answers');
    const offer = offerOf(run);
    if (offer?.is !== 'threshold' || offer.cut === undefined) throw new Error(`it offers ${offer?.is}`);
    expect(scores(offer.cut.counts).f1).toBeGreaterThan(2 * (record.test.f1 as number));
    expect(offer.cut.counts.tp + offer.cut.counts.fn).toBe(60);
    expect(remedyToPress(run)).toBeUndefined();
  });

  test('which is not offered where the sentence above says that F1 on the test part is lower at it', () => {
    const record = recordOf(run);
    const { test } = record.evaluation;
    const cuts = test.steps.map((_, i) => cutAt(test, i + 1));
    const best = cuts.reduce((a, b) => ((scores(b.counts).f1 ?? 0) > (scores(a.counts).f1 ?? 0) ? b : a));
    const chosen = { ...record, model: { ...record.model, threshold: best.logit } };
    expect(offerOf({ ...run, record: chosen } as Run)).toBeUndefined();
    expect(sayVerdict(chosen).words).toMatch(
      /A threshold chosen for the best F1 on other rows gives a lower F1 on the test part than the threshold of this run\.$/,
    );
    expect(sayVerdict(chosen).words).not.toContain('another threshold may');
  });

  test('and nothing but training again where it was stopped', () => {
    const stopped = { ...run, record: { ...recordOf(run), status: 'stopped' } } as Run;
    expect([offerOf(stopped), remedyToPress(stopped)]).toEqual([undefined, undefined]);
  });

  test('without such rows, the preset that keeps some', () => {
    const { evaluation, ...record } = recordOf(run);
    const without = { ...run, record: { ...record, evaluation: { ...evaluation, validation: null } } } as Run;
    expect(offerOf(without)).toEqual({ is: 'preset' });
  });
});

test('at another threshold than its own there is a way back, whatever a run offers', async () => {
  const run = await trainText(few, recommended);
  const at = cutAt(recordOf(run).evaluation.test, 1);
  expect([offerOf(run), offerOf(run, at)]).toEqual([{ is: 'repeat' }, { is: 'threshold' }]);
});

test('both ways that a warning names are offered: the weights to press first, and a threshold', async () => {
  const run = await trainText(unrecognised, recommended);
  const warning = remedyToPress(run);
  expect([warning?.code, warning?.fixes]).toEqual(['unrecognised-class', [{ balance: 'weights' }]]);
  expect(offerOf(run)?.is).toBe('threshold');
});

test('where the verdict doubts the scores, the thing to press is to train without what gives the label away', async () => {
  const run = await trainText(refunds, recommended);
  expect(sayVerdict(recordOf(run)).headline).toBe('Too good to be true?');
  const warning = remedyToPress(run);
  expect([warning?.code, warning?.fixes?.[0]]).toEqual(['label-leak', { exclude: ['refund_date_known'] }]);
  expect(offerOf(run)).toBeUndefined();
  // Stopped, it is to be trained to its end first.
  const stopped = { ...run, record: { ...recordOf(run), status: 'stopped' } } as Run;
  expect(remedyToPress(stopped)).toBeUndefined();
});

test('too few test rows: repeats on other splits, until there are some', async () => {
  const run = await trainText(few, recommended);
  expect(sayVerdict(recordOf(run)).headline).toBe('Too few rows to tell');
  expect(offerOf(run)).toEqual({ is: 'repeat' });
  const repeating = reduce(run, { type: 'repeating', wanted: 10, trainRows: 72, testRows: 18 });
  expect(offerOf(repeating)).toBeUndefined();
  // Stopped after one they tell nothing yet; all ten do, and only more rows could tell more.
  const { test: own } = recordOf(run);
  const told = { averagePrecision: 0.6, brier: 0.2, calibrationError: 0.1, test: own };
  const after = (splits: number) =>
    Array.from({ length: splits }, (_, i) => ({ ...told, seed: i + 2, rocArea: 0.4 + 0.05 * i })).reduce(
      (now, repeat) => reduce(now, { type: 'repeated', repeat }),
      repeating,
    );
  expect(offerOf(reduce(after(1), { type: 'repeats-over', problem: null }))).toEqual({ is: 'repeat' });
  const over = reduce(after(10), { type: 'repeats-over', problem: null });
  expect(offerOf(over)).toBeUndefined();
  expect(sayVerdict(recordOf(over))).toMatchObject({
    headline: 'Too few rows to tell',
    words: expect.stringContaining(': add rows.'),
  });
});

test.each([
  [90, 'add-rows-to-tell'], // nothing was learned that so few show
  [60, undefined],
])('too few of %d rows test by time: no repeats, of models that learn from fewer', async (rows, remedy) => {
  const [head = '', ...lines] = few
    .trimEnd()
    .split('\n')
    .slice(0, rows + 1);
  const timed = [`${head},day`, ...lines.map((line, i) => `${line},${i}`)].join('\n');
  const run = await trainText(timed, { ...recommended, label: 'label', time: 'day' });
  const { headline, words } = sayVerdict(recordOf(run));
  expect([headline, nothingLearned(run)?.remedy.key]).toEqual(['Too few rows to tell', remedy]);
  if (remedy === undefined) expect(words).toContain(': add rows.');
  expect(offerOf(run)).toBeUndefined();
});

test.each([1, 2, 3, 4, 5, 6])(
  'of 20 rows without a rule nothing is called useless: seed %i',
  async (seed) => {
    const text = table(20, 'a,b,label', (i) => [(i * 37) % 101, (i * 53) % 89, Number(i % 2 === 0)]);
    const run = await trainText(text, { ...recommended, seed });
    expect(sayVerdict(recordOf(run)).headline).toBe('Too few rows to tell');
    expect(offerOf(run)).toEqual({ is: 'repeat' });
  },
);

test('also where nothing was learned that these few test rows could show', async () => {
  const text = table(120, 'a,b,label', (i) => [(i * 37) % 101, (i * 53) % 89, Number(i % 3 === 0)]);
  const run = await trainText(text, recommended);
  expect(recordOf(run).warnings.map(({ code }) => code)).toContain('learned-nothing');
  expect(sayVerdict(recordOf(run)).headline).toBe('Too few rows to tell');
  expect(offerOf(run)).toEqual({ is: 'repeat' });
});

test('a class that lies between the others has no straight cut: another can be chosen', async () => {
  const run = await trainText(between, { ...recommended, positive: 'middle' });
  expect(sayVerdict(recordOf(run)).headline).toBe('Useless');
  expect(offerOf(run)).toEqual({ is: 'class' });
  const end = await trainText(between, { ...recommended, positive: 'left' });
  expect([offerOf(end)?.is, sayVerdict(recordOf(end)).grade]).not.toContain('useless');
});

describe('a warning that flatters may be known', () => {
  // Petal lengths as of setosa and the others: they do not overlap, and nothing is wrong with that.
  const petals = table(150, 'width,petal_length,species', (i) => [
    noise(i * i, 3),
    (i % 3 === 0 ? 1 : 3) + noise(i * i * i, 1) / 10,
    i % 3 === 0 ? 'setosa' : 'other',
  ]);

  test('to mute it leaves a verdict by the figures', async () => {
    const run = await trainText(petals, recommended);
    const doubted = warningsOf(run).filter((each) => muteOf(each, run).length > 0);
    expect(doubted.map(({ code }) => code)).toEqual(['label-leak']);
    expect(sayVerdict(recordOf(run)).grade).toBe('doubtful');
    const [{ change } = { change: {} }] = doubted.flatMap((each) => muteOf(each, run));
    expect(isChange(change)).toBe(true);
    const muted = await trainText(petals, withChange(run.config, change));
    expect(sayVerdict(recordOf(muted)).grade).toMatch(/^(good|excellent)$/);
    expect(recordOf(muted).test).toEqual(recordOf(run).test);
    expect(recordOf(muted).warnings.find(({ code }) => code === 'muted')?.muted).toEqual({ 'label-leak': 1 });
    expect(warningsOf(muted).flatMap((each) => muteOf(each, muted))).toEqual([]);
    expect(remedyToPress(muted)).toBeUndefined();
  });

  test('what says nothing of the scores is not offered to be muted', async () => {
    const run = await trainText(`${petals}${petals.split('\n')[1]}\n`, recommended);
    const others = warningsOf(run).filter(({ code }) => code !== 'label-leak');
    expect(others.map(({ code }) => code)).toContain('duplicate-rows');
    expect(others.flatMap((each) => muteOf(each, run))).toEqual([]);
  });
});
