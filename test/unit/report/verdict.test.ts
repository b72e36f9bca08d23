/** What is said of a run: the same everywhere, and never against its headline. */
import { afterEach, describe, expect, test } from 'vitest';
import { cutFrom } from '../../../src/core/evaluation/cuts.js';
import type { ConfusionCounts } from '../../../src/core/evaluation/metrics.js';
import type { PartEvaluation } from '../../../src/core/evaluation/scores.js';
import { bounds, verdictOf } from '../../../src/core/evaluation/verdict.js';
import {
  adviceOf,
  mayRepeatsTell,
  nothingLearned,
  standingWarnings,
  verdictOn,
} from '../../../src/core/judgement/verdict.js';
import type { Repeats, RunRecord } from '../../../src/core/run/record.js';
import type { Warning, WarningCode } from '../../../src/core/warning.js';
import { htmlReport } from '../../../src/report/html.js';
import { markdownReport } from '../../../src/report/markdown.js';
import { reportText } from '../../../src/report/textTable.js';
import { sayAnswers, sayVerdict, verdictNotice } from '../../../src/report/verdict.js';
import { warningSentences } from '../../../src/report/warnings.js';
import { verdict } from '../../../src/webview/facts/verdict.js';
import { languages, speak } from '../../../src/words/language.js';
import { written } from '../../inWords.js';
import { endedRecord } from '../webview/fixtures.js';

const plain = endedRecord();

afterEach(() => speak('en'));

test('what always the other answer would have had is of the rows that are spoken of, not of the test part', () => {
  const ofLateRows = { tp: 10, fn: 40, fp: 5, tn: 5 };
  const { sentences } = sayAnswers(plain, ofLateRows, 'validation');
  expect(sentences.at(-1)).toMatch(
    /^Its accuracy is 0\.250, against 0\.167 for always guessing ".*"(?:; by the rows on which the two differ, that may be chance)?\. In training that is the more frequent class; on these rows always ".*" has 0\.833\.$/,
  );
  expect(sayAnswers(plain, { tp: 40, fn: 10, fp: 5, tn: 45 }, 'validation').sentences.at(-1)).not.toContain(
    'In training',
  );
});

test('a difference that cannot be read is neither one below nor one by chance', () => {
  // 8,996 of 10,000 are right, 9,000 by always the same answer: .900 both.
  const said = (right: ConfusionCounts) => sayAnswers(plain, right, 'test').sentences.at(-1);
  const level = said({ tp: 500, fn: 500, fp: 504, tn: 8496 });
  expect(level).toBe('Its accuracy is 0.900, against 0.900 for always guessing "star".');
  expect(said({ tp: 500, fn: 500, fp: 520, tn: 8480 })).toContain('0.898, which is below the 0.900 of');
});

const warning = (code: WarningCode): Warning => ({
  ...{
    code,
    column: null,
    count: 9,
    line: null,
    what: written('something is so'),
    remedy: written('do something'),
  },
});

/** A record of 2,000 test rows, or so many as they say, whose ROC curve is bent where it has to be for an area. */
function madeOf(
  { tp, fp, fn, tn }: ConfusionCounts,
  area: number,
  {
    balance = 'none',
    warnings = [],
  }: { balance?: RunRecord['config']['balance']; warnings?: Warning[] } = {},
): RunRecord {
  const [positives, negatives] = [tp + fn, fp + tn];
  const steps = [
    { logit: 3, tp: Math.round(area * positives), fp: Math.round((1 - area) * negatives) },
    { logit: -3, tp: positives, fp: negatives },
  ];
  const rocArea = positives === 0 || negatives === 0 ? null : area;
  const part: PartEvaluation = { ...plain.evaluation.test, positives, negatives, steps, rocArea };
  const rows = positives + negatives;
  return {
    ...plain,
    config: { ...plain.config, balance },
    test: { ...plain.test, rows, accuracy: (tp + tn) / rows, confusion: { tp, fp, fn, tn } },
    baseline: {
      accuracy: negatives / rows,
      confusion: { tp: 0, fp: 0, fn: positives, tn: negatives },
    },
    evaluation: { ...plain.evaluation, test: part },
    warnings,
  };
}

/** Of a hundred rows or so, and of ten times as many. */
const fair = { tp: 120, fp: 30, fn: 80, tn: 1_770 };
const middling = { tp: 600, fp: 200, fn: 400, tn: 800 };

/** The same with ten other splits of 500 rows, 150 of them tested with these areas and accuracies. */
function repeated(
  record: RunRecord,
  { areas = [0.78, 0.92], accuracies = [0.82, 0.84], splits = 10 } = {},
): RunRecord {
  const outcome = plain.test;
  const each = (values: readonly number[], i: number) => values[i % values.length] as number;
  const runs: Repeats['runs'] = Array.from({ length: splits }, (_, i) => ({
    ...{ seed: i + 2, rocArea: each(areas, i), averagePrecision: 0.7, brier: 0.1, calibrationError: 0.1 },
    test: {
      ...{ ...outcome, rows: 150, accuracy: each(accuracies, i) },
      confusion: { tp: 30, fp: 12, fn: 15, tn: 93 },
    },
  }));
  return { ...record, repeats: { wanted: splits, trainRows: 350, testRows: 150, runs } };
}

describe('repeats on other splits', () => {
  /** Ten test rows, of which nothing can be told. */
  const alone = madeOf({ tp: 2, fp: 2, fn: 3, tn: 5 }, 0.6, { warnings: [warning('learned-nothing')] });
  const run = (record: RunRecord) =>
    ({ name: 'a.csv', config: record.config, phase: 'ended', record, repeating: false }) as const;

  test('make the word theirs, with what it goes by', () => {
    expect(sayVerdict(alone)).toMatchObject({ headline: 'Too few rows to tell' });
    const said = sayVerdict(repeated(alone));
    // Of ten splits .07 apart t has .10, by hand: 2.26 * sqrt(0.1 + 150 / 350) * 0.0738 = .12, and rows by their number some .05.
    expect(said).toMatchObject({ headline: 'Fair', grade: 'fair' });
    expect(said.ranking).toMatch(
      /^ROC area 0\.850 over 10 other splits \(95 % interval (0\.7\d\d)–0\.9\d\d\): very likely at least \1$/,
    );
    expect(said.words).not.toContain('chance');
    expect(said.words).toContain(
      'Across 10 other splits, its answers are better than always guessing "star".',
    );
    expect(said.how).toContain('which tell more than one test part');
    expect(said.how).not.toContain('sign test');
  });

  test('make it a worse one, too', () => {
    const many = madeOf(middling, 0.95);
    expect(sayVerdict(many).headline).toBe('Excellent');
    expect(sayVerdict(repeated(many)).headline).toBe('Fair');
    expect(sayVerdict(repeated(many, { areas: [0.46, 0.54] })).headline).toBe('Useless');
  });

  test('do not speak for a model that is surely worse than theirs', () => {
    const poor = sayVerdict(repeated(madeOf(middling, 0.6)));
    expect(poor).toMatchObject({ headline: 'Weak', ranking: sayVerdict(madeOf(middling, 0.6)).ranking });
    expect(poor.words).toContain(
      'Models trained alike on other splits rank rows better: ROC area 0.850 over',
    );
  });

  test('take back that nothing was learned, wherever that is said, and only where they show it', () => {
    expect(nothingLearned(run(alone))?.code).toBe('learned-nothing');
    expect(nothingLearned(run(repeated(alone)))).toBeUndefined();
    const noise = repeated(alone, { areas: [0.4, 0.6] });
    expect(nothingLearned(run(noise))?.code).toBe('learned-nothing');
    for (const report of [markdownReport, htmlReport]) {
      expect(report(alone)).toContain('Something is so');
      expect(report(repeated(alone))).not.toContain('Something is so');
      // Of the one test part nothing is said beside what ten say, nor where these do not show it either.
      expect(report(noise)).not.toContain('Something is so');
      expect(report(noise)).toContain('10 other splits do not show that anything was learned');
    }
  });

  test('keep of what was said of the test part its cause and its remedy, but not to repeat', () => {
    const told = (remedy: Warning['remedy']) => {
      const cause = { key: 'sizes-differ', facts: { factor: 12 } };
      const facts = { rows: 12, beside: written('b'), cause };
      const found = { ...warning('learned-nothing'), what: { key: 'nothing-learned', facts }, remedy };
      const noise = repeated(madeOf({ tp: 2, fp: 2, fn: 3, tn: 5 }, 0.6, { warnings: [found] }), {
        areas: [0.4, 0.6],
      });
      return warningSentences(nothingLearned(run(noise)) as Warning);
    };
    const settings = told({ key: 'use-recommended-for-sizes', facts: {} });
    expect(settings.what).toMatch(/^10 other splits do not show that anything was learned; .* 12/);
    expect(settings.remedy).toContain('recommended');
    expect(told({ key: 'repeat-or-add-rows', facts: {} })).toEqual({
      what: '10 other splits do not show that anything was learned.',
      remedy: 'Add rows.',
    });
    // More rows of the same groups would tell hardly more.
    expect(told({ key: 'repeat-or-add-rows', facts: { group: 'ward' } }).remedy).toBe(
      'Add rows with other values of "ward".',
    );
  });

  test('that cannot tell call for rows, and claim nothing better of the answers', () => {
    const open = { areas: [0.5, 0.95], accuracies: [0.82, 0.84] }; // accuracy alone would be proven, against .583
    const said = sayVerdict(repeated(madeOf({ tp: 2, fp: 2, fn: 3, tn: 5 }, 0.6), open));
    expect(said.headline).toBe('Too few rows to tell');
    expect(said.words).toContain('by mere chance, which is 0.5: add rows.');
    expect(said.words).toContain('its answers are not clearly better than');
    expect(said.words).not.toContain('accuracy'); // which was that of the one test part
    expect(sayVerdict(madeOf({ tp: 2, fp: 2, fn: 3, tn: 5 }, 0.6)).words).not.toContain('add rows');
  });

  test('advise another threshold where the answers on them are no better than always the same', () => {
    const advice = 'another threshold may give better answers';
    const level = madeOf({ tp: 30, fp: 30, fn: 170, tn: 1_770 }, 0.85);
    expect(sayVerdict(repeated(level, { accuracies: [0.89, 0.91] })).words).toContain(advice);
    expect(sayVerdict(repeated(level, { accuracies: [0.96, 0.97] })).words).not.toContain(advice);
  });

  test('say nothing of a run that was stopped, nor before all or at least five are there', () => {
    const own = sayVerdict(alone).headline;
    expect(sayVerdict({ ...repeated(alone), status: 'stopped' }).headline).toBe(own);
    expect(sayVerdict(repeated(alone, { splits: 4 })).headline).toBe(own);
    expect(sayVerdict(repeated(alone, { splits: 5 })).headline).not.toBe(own);
    const { repeats, ...rest } = repeated(alone);
    expect(sayVerdict({ ...rest, repeats: { ...(repeats as Repeats), wanted: 11 } }).headline).toBe(own);
  });

  test('by time speak for models that had fewer rows to learn from, and say nothing of this one', () => {
    const { repeats, ...rest } = repeated(alone);
    const byTime = { ...rest, repeats: { ...(repeats as Repeats), byTime: true as const } };
    expect(standingWarnings(byTime)).toEqual(alone.warnings);
    expect(sayVerdict(byTime)).toEqual(sayVerdict(alone));
  });

  test('would tell more where they are not all there, of a run that is divided by chance and went to its end', () => {
    const repeats = repeated(alone).repeats as Repeats;
    const some = { ...alone, repeats: { ...repeats, wanted: 11 } };
    const { config } = alone;
    expect([alone, some].map(mayRepeatsTell)).toEqual([true, true]);
    const others: RunRecord[] = [
      { ...alone, repeats },
      { ...alone, status: 'stopped' },
    ];
    for (const record of [alone, some]) others.push({ ...record, config: { ...config, time: 'day' } });
    expect(others.map(mayRepeatsTell)).toEqual([false, false, false, false]);
  });

  test('leave to the test part what is asked of another threshold', () => {
    const few = repeated(madeOf({ tp: 8, fp: 3, fn: 12, tn: 177 }, 0.8));
    expect(sayVerdict(few).words).not.toContain('that may be chance');
    const at = cutFrom(few.evaluation.test, 0);
    expect(sayVerdict(few, at).words).not.toContain('other splits,');
    expect(sayVerdict(few, at).headline).toBe(sayVerdict(few).headline);
  });
});

describe('the headline', () => {
  test.each([
    [0.5, 'Useless'],
    [0.6, 'Weak'],
    [0.75, 'Fair'],
    [0.85, 'Good'],
    [0.95, 'Excellent'],
  ])('of an area of %d on many rows is %s', (area, headline) => {
    expect(sayVerdict(madeOf(middling, area)).headline).toBe(headline);
  });

  test('is another one where something flatters, and points to it', () => {
    const flattered = sayVerdict(madeOf(middling, 0.95, { warnings: [warning('label-leak')] }));
    expect(flattered.headline).toBe('Too good to be true?');
    expect(flattered.words).toMatch(/^A warning says what may be behind it\. It finds/);
  });

  test('is the same at every threshold and with every balance', () => {
    const record = madeOf(middling, 0.85);
    const at = cutFrom(record.evaluation.test, 2);
    for (const balance of ['none', 'weights', 'oversample'] as const) {
      const balanced = madeOf(middling, 0.85, { balance });
      expect(sayVerdict(balanced).headline).toBe('Good');
      expect(sayVerdict(balanced, at).headline).toBe('Good');
    }
    expect(sayVerdict(record, at).words).toMatch(/^At threshold 0\.881 it finds /);
  });

  test('says why it is only fair where the positives drown', () => {
    const rare = { tp: 10, fp: 990, fn: 90, tn: 98_910 };
    const record = madeOf(rare, 0.95);
    expect(verdictOf(record).drowned).toBe(true);
    expect(sayVerdict(record)).toMatchObject({
      headline: 'Fair',
      words: expect.stringContaining(
        'no threshold finds half of the "pulsar" rows without raising more false alarms than it finds rows.',
      ),
    });
    // One that finds fewer with fewer alarms may be better all the same.
    expect(sayVerdict(record).words).toMatch(
      /Another threshold may still find a better balance of rows found and false alarms\.$/,
    );
    expect(adviceOf(record)).toBe('threshold');
  });
});

describe('the sentences', () => {
  test('count what is found, and put the accuracy beside that of always the same', () => {
    expect(sayVerdict(madeOf(fair, 0.85)).words).toContain(
      'It finds 120 of the 200 "pulsar" rows in the test part; 80.0\u00a0% of its "pulsar" predictions are right. ' +
        'Its accuracy is 0.945, against 0.900 for always guessing "star".',
    );
  });

  test('claim no difference that so few rows cannot show', () => {
    const few = { tp: 8, fp: 3, fn: 12, tn: 177 };
    expect(sayVerdict(madeOf(few, 0.8)).words).toContain(
      'for always guessing "star"; by the rows on which the two differ, that may be chance.',
    );
    const below = sayVerdict(madeOf({ tp: 9, fp: 12, fn: 11, tn: 168 }, 0.8)).words;
    expect(below).toContain('0.885, which is below the 0.900 of always guessing "star".');
    expect(below).not.toContain('chance');
    const level = { tp: 3, fp: 3, fn: 17, tn: 177 };
    expect(sayVerdict(madeOf(level, 0.8)).words).toContain(
      '0.900, against 0.900 for always guessing "star".',
    );
  });

  test('leave to chance at another threshold what they leave to chance at the own, of the same accuracy', () => {
    const record = madeOf({ tp: 8, fp: 2, fn: 12, tn: 178 }, 0.8);
    const steps = [
      { logit: 9, tp: 6, fp: 0 },
      { logit: 1, tp: 8, fp: 2 },
      { logit: -9, tp: 20, fp: 180 },
    ];
    const made = {
      ...record,
      evaluation: { ...record.evaluation, test: { ...record.evaluation.test, steps } },
    };
    const stricter = cutFrom(made.evaluation.test, 5); // six of six, which alone would be no chance
    const same =
      '0.930, against 0.900 for always guessing "star"; by the rows on which the two differ, that may be chance.';
    for (const at of [undefined, stricter]) expect(sayVerdict(made, at).words).toContain(same);
    const better = { ...stricter, counts: { tp: 16, fp: 0, fn: 4, tn: 180 } };
    expect(sayVerdict(made, better).words).not.toContain('chance');
  });

  test('of balanced training name the share of either class instead', () => {
    const said = sayVerdict(madeOf({ tp: 15, fp: 50, fn: 5, tn: 130 }, 0.8, { balance: 'weights' }));
    expect(said.words).toContain(
      'Of the rows that are "pulsar" it gets 75.0\u00a0% right, of those that are "star" 72.2\u00a0%.',
    );
    expect(said.words).not.toContain('accuracy');
  });

  test('name the rest of many classes as tables and files do', () => {
    const record = madeOf(fair, 0.85);
    const [, positive] = record.dataset.classes;
    const rest = { value: 'rest', count: 900, rest: ['star', 'galaxy'] };
    const dataset = { ...record.dataset, classes: [rest, positive] } as RunRecord['dataset'];
    expect(sayVerdict({ ...record, dataset }).words).toContain('for always guessing "rest".');
  });

  test('are right of a single row, and where a class is never answered', () => {
    const of = (counts: ConfusionCounts) => sayVerdict(madeOf(counts, 0.8)).words;
    expect(of({ tp: 1, fp: 1, fn: 0, tn: 98 })).toContain(
      'It finds the only "pulsar" row in the test part; 50',
    );
    expect(of({ tp: 0, fp: 1, fn: 1, tn: 98 })).toContain('It does not find the only "pulsar" row in the');
    expect(of({ tp: 0, fp: 0, fn: 1, tn: 98 })).toContain('so it misses the only "pulsar" row');
    expect(of({ tp: 0, fp: 0, fn: 20, tn: 180 })).toContain(
      'It never predicts "pulsar", so it finds none of the 20 "pulsar" rows in the test part.',
    );
  });

  test('claim nothing where the test part lacks a class', () => {
    expect(sayVerdict(madeOf({ tp: 0, fp: 6, fn: 0, tn: 194 }, 0.5))).toMatchObject({
      headline: 'Cannot be judged',
      words: 'The test part holds no "pulsar" rows, so it cannot say how many are found.',
    });
    expect(sayVerdict(madeOf({ tp: 6, fp: 0, fn: 4, tn: 0 }, 0.5)).words).toMatch(
      /^The test part holds no "star" rows, so it cannot say how many false alarms there are\./,
    );
  });

  test('are in plain words, and name test and figures only to who asks', () => {
    for (const counts of [fair, middling, { tp: 8, fp: 3, fn: 12, tn: 177 }]) {
      const { headline, words, how } = sayVerdict(madeOf(counts, 0.8));
      expect(`${headline} ${words}`).not.toMatch(/test on|sign test|Fisher|significan/i);
      expect(how).toContain('by an exact sign test');
      expect(how).toContain('ROC area 0.800 (95 % interval ');
    }
    expect(sayVerdict(madeOf(fair, 0.8)).how).toContain('in fewer than one case in twenty');
    expect(sayVerdict(madeOf({ tp: 8, fp: 3, fn: 12, tn: 177 }, 0.8)).how).toContain('in more than one case');
  });
});

describe('where the answers are no better than always the same', () => {
  const level = { tp: 30, fp: 30, fn: 170, tn: 1_770 };
  const advice = 'another threshold may give better answers';

  test('another threshold is worth a try wherever they are not clearly better, by a hair or not', () => {
    // Of 100 rows 59 against 58: 11 won and 10 lost (scipy.stats.binomtest: p = 1).
    for (const counts of [
      { tp: 110, fp: 100, fn: 310, tn: 480 },
      { tp: 100, fp: 100, fn: 320, tn: 480 },
      { tp: 100, fp: 110, fn: 320, tn: 470 },
    ])
      expect(sayVerdict(madeOf(counts, 0.6)).words).toContain(advice);
  });

  test('but other splits come first where so few rows leave the ranking open', () => {
    const promising = madeOf({ tp: 10, fp: 3, fn: 10, tn: 37 }, 0.82);
    expect(sayVerdict(promising).headline).toBe('Promising, but too few rows');
    expect(sayVerdict(promising).words).toContain('that may be chance');
    expect(sayVerdict(promising).words).not.toContain(advice);
    const over = repeated(promising, { areas: [0.7, 0.95], accuracies: [0.6, 0.8] });
    expect(sayVerdict(over)).toMatchObject({
      headline: 'Promising, but too few rows',
      words: expect.stringContaining(advice),
    });
  });

  test('a weak ranking whose answers are better all the same is told what might help', () => {
    const better = { tp: 300, fp: 100, fn: 300, tn: 1_300 };
    expect(sayVerdict(madeOf(better, 0.6)).words).toMatch(/\. Columns that tell more about the label may/);
    expect(sayVerdict(madeOf(better, 0.8)).words).not.toContain('Columns that tell more');
  });

  test('another threshold is worth a try only where rows are ranked', () => {
    expect(sayVerdict(madeOf(level, 0.8)).words).toContain(advice);
    expect(sayVerdict(madeOf(level, 0.51)).words).not.toContain(advice);
    expect(sayVerdict(madeOf(fair, 0.8)).words).not.toContain(advice);
    const record = madeOf(level, 0.8);
    expect(sayVerdict(record, cutFrom(record.evaluation.test, 0)).words).not.toContain(advice);
  });

  test('what a warning says of that is not said again', () => {
    for (const code of ['unrecognised-class', 'worse-than-constant'] as const)
      expect(sayVerdict(madeOf(level, 0.8, { warnings: [warning(code)] })).words).not.toContain(advice);
    const said = sayVerdict(madeOf(level, 0.51, { warnings: [warning('learned-nothing')] }));
    expect(said.headline).toBe('Useless');
    expect(said.words).not.toMatch(/accuracy|chance/);
    expect(sayVerdict(madeOf(level, 0.51)).words).toMatch(/chance.*accuracy/);
    // That all rows are the wrong way round no warning says.
    expect(sayVerdict(madeOf(level, 0.2, { warnings: [warning('learned-nothing')] })).words).toContain(
      'wrong way',
    );
  });

  test('nor which rows are found, where a warning says that none are, or that there were none to find', () => {
    const never = { tp: 0, fp: 0, fn: 100, tn: 900 };
    const none = { tp: 0, fp: 10, fn: 0, tn: 90 };
    for (const [code, counts, area] of [
      ['unrecognised-class', never, 0.8],
      ['untested-class', none, 0.5],
    ] as const) {
      const record = madeOf(counts, area, { warnings: [warning(code)] });
      expect(sayVerdict(madeOf(counts, area)).words).toContain('"pulsar" rows');
      expect(sayVerdict(record).words).not.toContain('"pulsar"');
      for (const text of [htmlReport(record), markdownReport(record)])
        expect(text).not.toMatch(/<p><\/p>|\n\n\n/);
      // At a threshold of the person's own it is news.
      if (code === 'unrecognised-class')
        expect(sayVerdict(record, cutFrom(record.evaluation.test, 0)).words).toContain('"pulsar" rows');
    }
  });
});

describe.each(languages)('in %s', (language) => {
  test.each([
    ['weak', madeOf(middling, 0.6)],
    ['useless', madeOf(middling, 0.5, { warnings: [warning('learned-nothing')] })],
    ['doubtful', madeOf(middling, 0.95, { warnings: [warning('label-leak')] })],
    ['untold', madeOf(middling, 0.95, { balance: 'lecture' })],
    ['unproven', madeOf({ tp: 2, fp: 2, fn: 3, tn: 5 }, 0.6)],
    [
      'fair',
      repeated(madeOf({ tp: 2, fp: 2, fn: 3, tn: 5 }, 0.6, { warnings: [warning('learned-nothing')] })),
    ],
  ])(
    'the words are the same on the page, in reports, in the terminal and in a notification: %s',
    (grade, record) => {
      speak(language);
      const { headline, ranking, words } = sayVerdict(record);
      expect(verdictOn(record).grade).toBe(grade);
      const run = {
        name: 'stars.csv',
        config: record.config,
        phase: 'ended',
        record,
        repeating: false,
      } as const;
      expect(verdict(run)).toMatchObject({ headline, words });
      const bare = (text: string) =>
        text
          .replace(/\\(.)/g, '$1')
          .replace(/&quot;|&#34;/g, '"')
          .replace(/\s+/g, ' ');
      for (const text of [htmlReport(record), markdownReport(record), reportText(record)]) {
        expect(bare(text)).toContain(headline);
        expect(bare(text)).toContain(ranking);
        expect(bare(text)).toContain(bare(words));
      }
      expect(verdictNotice(record, warning('learned-nothing'))).toContain(`stars.csv: ${headline}`);
    },
  );

  test('how it was come to is said with the bounds that it goes by, and not with those of another word', () => {
    speak(language);
    const of = (area: number, counts = middling) => sayVerdict(madeOf(counts, area));
    const { fair, good, excellent } = bounds;
    const few = { tp: 2, fp: 2, fn: 3, tn: 5 };
    for (const { how, ranking } of [of(0.6), of(0.75), of(0.85), of(0.95)])
      for (const said of [ranking.replace(/:.*/, ''), String(fair), String(good), String(excellent)])
        expect(how).toContain(said);
    const told = [of(0.5), of(0.6, few), of(0.95, few), of(0.95)];
    expect(told.map(({ grade }) => grade)).toEqual(['useless', 'unproven', 'promising', 'excellent']);
    const least = told.map(({ ranking }) => ranking.includes(':'));
    expect(least).toEqual([false, false, false, true]); // where the lower end decides
    expect(new Set(told.map(({ how, ranking }) => how.replace(ranking, ''))).size).toBe(4);
    for (const { how, ranking } of told.slice(0, 2))
      expect(how.replace(ranking, '')).not.toContain(String(good));
    const backwards = sayVerdict(madeOf(middling, 0.2)).words;
    expect(backwards).not.toBe(of(0.5).words);
    expect(backwards).toMatch(language === 'en' ? /the wrong way round/ : /거꾸로/);
  });

  test('no headline is another’s', () => {
    speak(language);
    const headlines = [0.5, 0.6, 0.75, 0.85, 0.95].map((area) => sayVerdict(madeOf(middling, area)).headline);
    expect(new Set(headlines).size).toBe(5);
  });
});
