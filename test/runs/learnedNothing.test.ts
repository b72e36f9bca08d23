/** When a run is said to have learned nothing: on made-up truths, and what it then offers. */
import { describe, expect, test } from 'vitest';
import { makeConfig, withChange } from '../../src/core/config.js';
import { entropy } from '../../src/core/perceptron/information.js';
import { Random } from '../../src/core/random.js';
import { learnedNothing } from '../../src/core/run/learnedNothing.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { balancedLoss, type Ended } from '../../src/core/run/unseenLoss.js';
import { inWords } from '../inWords.js';
import { recordOf, trainText, type Wish } from '../unit/training.js';

/** Rows whose label follows a logistic model of the first of some features.
 * @param signal its weight; 0 for noise @param scale what the other features are multiplied by */
function made(rows: number, features: number, signal: number, seed: number, scale = 1): string {
  const random = Random.fromSeed(seed, 7);
  const lines = Array.from({ length: rows }, () => {
    const x = Array.from({ length: features }, () => random.normal());
    const label = random.uniform() < 1 / (1 + Math.exp(-signal * (x[0] as number))) ? 1 : 0;
    return [...x.map((value, k) => (k === 0 ? value : value * scale)), label].join(',');
  });
  return [[...Array.from({ length: features }, (_, k) => `f${k}`), 'label'].join(','), ...lines].join('\n');
}

const nothing = ({ warnings }: RunRecord) => warnings.find(({ code }) => code === 'learned-nothing');

async function shareSaid(signal: number, wish: Wish): Promise<number> {
  let said = 0;
  const runs = 20;
  for (let seed = 1; seed <= runs; seed++) {
    const run = await trainText(made(240, 6, signal, seed), {
      preset: 'recommended',
      label: 'label',
      ...wish,
    });
    if (nothing(recordOf(run)) !== undefined) said++;
  }
  return said / runs;
}

describe.each<[string, Wish]>([
  ['as they are', {}],
  ['weighted', { balance: 'weights' }],
  ['oversampled', { balance: 'oversample' }],
])('rows %s', (_, wish) => {
  test('of noise teach nothing, and that is nearly always said', async () => {
    expect(await shareSaid(0, wish)).toBeGreaterThan(0.75);
  });

  test('with a signal teach something, and nothing is said', async () => {
    expect(await shareSaid(4, wish)).toBe(0);
  });
});

test('the chapter’s run on features of many sizes says so first, names the reason, and what it offers works', async () => {
  const text = made(400, 3, 4, 1, 50_000);
  const run = await trainText(text, { preset: 'lecture', label: 'label', learningRate: 0.5 });
  const [first] = recordOf(run).warnings;
  expect(first?.code).toBe('learned-nothing');
  expect(inWords(first?.what)).toMatch(/differ in size by a factor of \d+,000$/);
  expect(inWords(first?.remedy)).toContain('recommended');
  expect(first?.fixes).toEqual([{ preset: 'recommended', learningRate: 1 }]);
  const again = recordOf(await trainText(text, withChange(run.config, first?.fixes?.[0] ?? {})));
  expect(nothing(again)).toBeUndefined();
});

test('of noise it says that the columns tell nothing, and offers no setting', async () => {
  for (const preset of ['lecture', 'recommended'] as const) {
    const found = nothing(recordOf(await trainText(made(400, 3, 0, 3), { preset, label: 'label' })));
    expect(inWords(found?.remedy)).toContain('Add columns that tell more about the label, or more rows');
    expect(found?.fixes).toBeUndefined();
  }
});

test('words that were left out are offered where numbers tell nothing', async () => {
  const random = Random.fromSeed(5, 7);
  const rows = Array.from({ length: 300 }, () => {
    const label = random.below(2);
    const agrees = random.below(5) > 0;
    return `${random.normal()},${(label === 1) === agrees ? 'red' : 'blue'},${label ? 'p' : 'n'}`;
  });
  const text = ['a,colour,label', ...rows].join('\n');
  const run = await trainText(text, { preset: 'recommended', textColumns: 'leave-out', label: 'label' });
  const found = nothing(recordOf(run));
  expect(found?.fixes).toEqual([{ textColumns: 'one-hot' }]);
  const again = recordOf(await trainText(text, withChange(run.config, { textColumns: 'one-hot' })));
  expect(nothing(again)).toBeUndefined();
});

test('numbers with units that were left out are named before all else', async () => {
  const random = Random.fromSeed(6, 7);
  const rows = Array.from({ length: 300 }, (_, i) => {
    const label = i % 2;
    const [weight, rate] = [70 + 8 * random.normal() + 12 * label, 5 + random.normal() + label];
    return {
      unit: `${weight.toFixed(1)} kg,${rate.toFixed(2)} mm`,
      plain: `${weight.toFixed(1)},${rate.toFixed(2)}`,
      label,
    };
  });
  const text = (of: 'unit' | 'plain') =>
    ['noise,weight,rate,label', ...rows.map((row, i) => `${(i * 7919) % 101},${row[of]},${row.label}`)].join(
      '\n',
    );
  const wish = { preset: 'recommended', label: 'label' } as const;
  const found = nothing(recordOf(await trainText(text('unit'), wish)));
  expect(inWords(found?.what)).toContain('; what was measured in "weight" and "rate" is left out');
  expect(inWords(found?.remedy)).toMatch(/^Write these columns as plain numbers/);
  expect(found?.fixes).toBeUndefined(); // one-hot would be no remedy
  expect(nothing(recordOf(await trainText(text('plain'), wish)))).toBeUndefined();
});

/** A run that ended with these counts on the test part, as far as is looked at, and without a ranking beyond chance.
 * @param losses of the model and of the constant answer there @param changed whatever else is to differ */
function ended(
  { tp, fp, fn, tn }: RunRecord['test']['confusion'],
  losses: Ended['unseenLoss'],
  changed: Partial<Ended> = {},
): Ended {
  const [positives, rows] = [tp + fn, tp + fp + fn + tn];
  const each = { train: 3 * rows, validation: rows, test: rows };
  const ones = { train: 3 * positives, validation: positives, test: positives };
  return {
    config: { ...makeConfig({ preset: 'recommended' }), epochs: 10 },
    split: { ...each, copies: 0, positives: ones },
    test: { rows, confusion: { tp, fp, fn, tn } },
    evaluation: rankedBy(positives, rows - positives, 0.5),
    baseline: {
      accuracy: 1 - positives / rows,
      confusion: { tp: 0, fp: 0, fn: positives, tn: rows - positives },
    },
    dataset: {
      classes: [{ count: 5 * (rows - positives) }, { count: 5 * positives }],
      rows: 5 * rows,
      skipped: { count: 0, reasons: [] },
      leftOut: [],
    },
    profile: { columns: [], rows: 5 * rows },
    warnings: [],
    model: { features: [{}, {}, {}] },
    optimum: { loss: losses.constant },
    train: { loss: changed.optimum?.loss ?? losses.constant },
    unseenLoss: losses,
    ...changed,
  } as unknown as Ended;
}

/** @param area under a ROC curve of two straight pieces */
function rankedBy(positives: number, negatives: number, area: number): Ended['evaluation'] {
  const steps = [
    { logit: 1, tp: Math.round(area * positives), fp: Math.round((1 - area) * negatives) },
    { logit: -1, tp: positives, fp: negatives },
  ];
  return { test: { positives, negatives, steps, rocArea: area } } as unknown as Ended['evaluation'];
}

describe('answers that are right less often than always the same', () => {
  const losses = { model: 0.254, constant: 0.303 };

  test('are no sign against a lower loss where chance makes as many', () => {
    // scipy.stats.binomtest(2, 5).pvalue is 1, binomtest(9, 25).pvalue .2295
    expect(learnedNothing(ended({ tp: 2, fp: 3, fn: 16, tn: 179 }, losses))).toBeUndefined();
    expect(learnedNothing(ended({ tp: 9, fp: 16, fn: 9, tn: 166 }, losses))).toBeUndefined();
  });

  const evaluation = rankedBy(18, 182, 0.9);
  const about = (
    counts: RunRecord['test']['confusion'],
    beside: Ended['unseenLoss'],
    changed: Partial<Ended> = {},
  ) => learnedNothing(ended(counts, beside, { evaluation, ...changed }));

  test('are told of alone where rows are ranked, with the weights that put it right', () => {
    // binomtest(7, 25).pvalue is .0433
    const found = about({ tp: 7, fp: 18, fn: 11, tn: 164 }, losses);
    expect(found?.code).toBe('worse-than-constant');
    expect(inWords(found?.what)).toMatch(
      /^the 200 test rows are ranked better than chance, but always giving the same answer is right more often there \(accuracy at the run’s own threshold: 0\.855 for the model, 0\.910 for the same answer\)$/,
    );
    expect(found?.fixes).toEqual([{ balance: 'weights' }]);
    expect(about({ tp: 9, fp: 16, fn: 9, tn: 166 }, losses)).toBeUndefined(); // chance makes as many
  });

  test('are a part of nothing learned where rows are not ranked', () => {
    for (const beside of [losses, { model: 0.301, constant: 0.303 }]) {
      const found = learnedNothing(ended({ tp: 7, fp: 18, fn: 11, tn: 164 }, beside));
      expect(found?.code).toBe('learned-nothing');
      expect(inWords(found?.what)).toContain('always giving the same answer is right more often there');
    }
  });

  test('nothing is said to be learned of nothing, where rows are ranked', () => {
    const level = { tp: 2, fp: 3, fn: 16, tn: 179 };
    const gainOf = (gain: number) => ({ model: 0.303 - gain / 200, constant: 0.303 });
    for (const gain of [-0.9, 0, 0.9, 5]) expect(about(level, gainOf(gain))).toBeUndefined();
    expect(learnedNothing(ended(level, gainOf(0.9)))?.code).toBe('learned-nothing');
    const further = about(level, gainOf(-1.1));
    expect(further?.code).toBe('worse-than-constant');
    expect(inWords(further?.what)).toContain(
      'but its probabilities are further off there than always the same',
    );
    expect(inWords(further?.remedy)).toMatch(/^Rank rows by the probabilities/);
    expect(further?.fixes).toBeUndefined();
  });

  test('and worse probabilities get the remedy of what is known to spoil training', () => {
    const config = { ...makeConfig({ preset: 'lecture' }), epochs: 10 };
    const model = { features: [{}, {}], deviations: [1, 5_000] } as unknown as Ended['model'];
    const found = about(
      { tp: 7, fp: 18, fn: 11, tn: 164 },
      { model: 0.9, constant: 0.303 },
      {
        ...{ config, model },
        optimum: { loss: null } as Ended['optimum'],
      },
    );
    expect(inWords(found?.what)).toMatch(/; features differ in size by a factor of 5,000$/);
    expect(found?.fixes).toMatchObject([{ preset: 'recommended' }]);
  });

  test('of copies are no matter where these rank', () => {
    const config = { ...makeConfig({ preset: 'exact', balance: 'lecture' }), epochs: 10 };
    const counts = { tp: 7, fp: 18, fn: 11, tn: 164 };
    expect(about(counts, { model: 0.9, constant: 0.303 }, { config })).toBeUndefined();
    expect(learnedNothing(ended(counts, { model: 0.9, constant: 0.303 }, { config }))?.code).toBe(
      'learned-nothing',
    );
  });
});

describe('a signal that the test part is too small to show', () => {
  // 1,200 times the difference is -2 ln of the likelihood ratio of 600 training rows; scipy.stats.chi2.sf(12, 3) is .0074.
  const losses = { model: 0.69, constant: Math.LN2 };
  const counts = { tp: 51, fp: 50, fn: 49, tn: 50 };
  const told = (better: number) =>
    learnedNothing(ended(counts, losses, { optimum: { loss: Math.LN2 - better } as Ended['optimum'] }));

  test('is not blamed on the size of the test part where training did not get to the minimum', () => {
    const optimum = { loss: 0.6 } as Ended['optimum'];
    const at = (loss: number) =>
      learnedNothing(ended(counts, losses, { optimum, train: { loss } as Ended['train'] }));
    expect(inWords(at(0.61)?.what)).toContain('the test part may be too small');
    expect(inWords(at(0.69)?.what)).toContain('nearer to a constant answer than to the minimum');
    expect(at(0.69)?.fixes).toEqual([{ preset: 'exact' }]);
  });

  test('is none where the training rows say no: other columns', () => {
    expect(inWords(told(3 / 1_200)?.remedy)).toContain(
      'Add columns that tell more about the label, or more rows',
    );
  });

  test('is not denied of few rows for each feature: they cannot tell', () => {
    const features = Array.from({ length: 100 }, (_, k) => ({ name: `x${k}`, column: k }));
    const few = { model: { features, deviations: [] } } as unknown as Partial<Ended>;
    const optimum = { loss: Math.LN2 } as Ended['optimum'];
    expect(inWords(learnedNothing(ended(counts, losses, { ...few, optimum }))?.remedy)).toMatch(
      /^Add rows: 1,000 \(500 in the rarer class\) are too few to show whether/,
    );
  });

  test('is none of a class between two others, which another one may have', () => {
    const classes = [{ count: 2_000, rest: ['a', 'c'] }, { count: 2_000 }];
    const dataset = {
      classes,
      rows: 4_000,
      skipped: { count: 0, reasons: [] },
      leftOut: [],
    } as unknown as Ended['dataset'];
    const optimum = { loss: Math.LN2 } as Ended['optimum'];
    const remedy = inWords(learnedNothing(ended(counts, losses, { dataset, optimum }))?.remedy);
    expect(remedy).toMatch(
      /^Add columns .*, or tell another class apart from the rest: a perceptron finds only straight cuts$/,
    );
  });

  test('is told by the rows that chose the penalty, of more columns than rows', () => {
    const features = Array.from({ length: 1_000 }, (_, k) => ({ name: `x${k}`, column: k }));
    const model = { features, deviations: [] } as unknown as Ended['model'];
    const remedyAt = (gain: number) => {
      const path = [
        { l2: 1, loss: Math.LN2 + 0.1 },
        { l2: 0.1, loss: Math.LN2 - gain / 800 },
      ];
      const optimum = {
        loss: Math.LN2 - 0.1,
        choice: { path, judges: 'folds', rows: 800 },
      } as unknown as Ended['optimum'];
      return inWords(learnedNothing(ended(counts, losses, { model, optimum }))?.remedy);
    };
    expect(remedyAt(4)).toMatch(/^Repeat on other splits/);
    expect(remedyAt(1)).toMatch(/^Add rows: 1,000/);
  });

  test('is looked for on other splits where the training rows show it', () => {
    const found = told(12 / 1_200);
    expect(inWords(found?.what)).toMatch(/the test part may be too small to tell$/);
    expect(inWords(found?.remedy)).toBe('Repeat on other splits, or add rows');
  });
});

test('of a rare class every row of the other does not count: as many as two samples of these sizes tell', () => {
  // The gain of 600 balanced rows would be 600 × .006 = 3.6 nats; that of 12 and 588, 4 / (1/12 + 1/588) = 47 rows, .28.
  const config = { ...makeConfig({ preset: 'recommended', balance: 'weights' }), epochs: 10 };
  const losses = { model: Math.LN2 - 0.006, constant: Math.LN2 };
  expect(learnedNothing(ended({ tp: 160, fp: 140, fn: 140, tn: 160 }, losses, { config }))).toBeUndefined();
  expect(learnedNothing(ended({ tp: 7, fp: 290, fn: 5, tn: 298 }, losses, { config }))?.code).toBe(
    'learned-nothing',
  );
});

test.each(['weights', 'oversample'] as const)(
  'noise of a rare class, balance %s, is told of nine times in ten',
  async (balance) => {
    let said = 0;
    const runs = 24;
    for (let seed = 1; seed <= runs; seed++) {
      const random = Random.fromSeed(seed, 8);
      const lines = Array.from({ length: 1_000 }, (_, i) =>
        [random.normal(), random.normal(), random.normal(), Number(i < 25)].join(','),
      );
      const run = await trainText(['a,b,c,label', ...lines].join('\n'), { preset: 'exact', seed, balance });
      if (nothing(recordOf(run)) !== undefined) said++;
    }
    // Nine in ten, and scipy.stats.binom.cdf(17, 24, .9) is .008.
    expect(said).toBeGreaterThanOrEqual(18);
  },
  30_000,
);

test('losses of both classes count the same where training let them', () => {
  expect(entropy([0.5, 1 - 0.5])).toBeCloseTo(Math.LN2, 15);
  expect(entropy([0, 1 - 0])).toBe(0);
  const split = {
    train: 0,
    validation: 0,
    test: 10,
    copies: 0,
    positives: { train: 0, validation: 0, test: 2 },
  };
  expect(balancedLoss([4, 3], split)).toEqual({ model: (4 / 8 + 3 / 2) / 2, constant: Math.LN2 });
});

test('a signal among more columns than rows is not denied', async () => {
  for (const seed of [1, 2, 3]) {
    const random = Random.fromSeed(seed, 9);
    const lines = Array.from({ length: 150 }, () => {
      const x = Array.from({ length: 100 }, () => random.normal());
      const logit = (x[0] as number) + (x[1] as number) + (x[2] as number);
      return [...x.map((each) => each.toFixed(3)), Number(random.uniform() < 1 / (1 + Math.exp(-logit)))];
    });
    const text = [[...Array.from({ length: 100 }, (_, k) => `x${k}`), 'label'], ...lines].join('\n');
    const { warnings } = recordOf(await trainText(text, { preset: 'recommended' }));
    const said = warnings.find(({ code }) => code === 'learned-nothing');
    expect(inWords(said?.remedy) ?? 'Add rows: 150').toMatch(/^(?:Add rows: 150|Repeat on other splits)/);
  }
});
