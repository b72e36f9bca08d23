/** Every state that a page can be in, of real runs on small made-up files. */
import { makeConfig } from '../../src/core/config.js';
import type { Goal } from '../../src/core/decision/rule.js';
import { InputError } from '../../src/core/problem.js';
import { Random } from '../../src/core/random.js';
import { cutForGoal } from '../../src/core/run/decide.js';
import type { RunRecord } from '../../src/core/run/record.js';
import { type Run, type RunEvent, reduce, startRun } from '../../src/core/run/run.js';
import { parseRunFile, runFileText } from '../../src/core/run/runFile.js';
import { samplePulsars } from '../../src/core/sample/pulsars.js';
import type { KeptRun } from '../../src/host/keptRun.js';
import { interrupted } from '../../src/host/problems.js';
import { runRows } from '../../src/host/runRows.js';
import type { Lesson, NamedRun, ToComparison, ToPanel } from '../../src/protocol/panel.js';
import type { ToRuns } from '../../src/protocol/runs.js';
import type { View } from '../../src/webview/pageState.js';
import { type Language, speak } from '../../src/words/language.js';
import { runTraining } from '../../src/worker/jobs/pipeline.js';
import { runRepeats } from '../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../src/worker/reading/byteSource.js';
import { messyText } from '../messyText.js';

type Wish = Parameters<typeof makeConfig>[0];

export interface State {
  /** Its files' name. */
  readonly id: string;
  readonly about: string;
  readonly page: 'results' | 'saved' | 'comparison' | 'runs';
  /** What the host says to the page, in this order. */
  readonly messages: readonly (ToPanel | ToComparison | ToRuns)[];
  /** The same from a host that speaks Korean, where that is not the same. */
  readonly inKorean?: readonly ToRuns[];
  /** With all sections opened, but for the tables behind charts. */
  readonly opened?: boolean;
  /** How a person looks at it. */
  readonly view?: View;
}

interface Training {
  readonly name?: string;
  readonly text: string;
  readonly wish?: Wish;
  /** Where to look: the run as it stands then. Without it, at the end. */
  readonly until?: (run: Run) => boolean;
  /** When the person asks for an end. */
  readonly stop?: (run: Run) => boolean;
}

/** As the worker trains, but for the clock: pictures of the same code are the same. */
async function train({ name = 'data.csv', text, wish = {}, until, stop }: Training): Promise<Run> {
  const config = makeConfig(wish);
  let run = startRun(name, config);
  const ports = { now: clock(), stopped: () => stop?.(run) ?? false };
  for await (const event of runTraining({ name, open: opened(text), config }, ports)) {
    run = reduce(run, event as RunEvent);
    if (until?.(run)) return run;
  }
  if (until !== undefined) throw new Error(`${name} never came to the state to be shown`);
  return run;
}

async function repeat(run: Run, text: string, done = 10): Promise<Run> {
  const wanted = 10;
  const { config, dataset } = recordOf(run);
  const { name, fingerprint } = dataset;
  const ports = { now: clock(), stopped: () => false };
  let repeated = run;
  const job = { name, open: opened(text), config, wanted, fingerprint };
  for await (const event of runRepeats(job, ports)) {
    repeated = reduce(repeated, event as RunEvent);
    if (done < wanted && repeated.phase === 'ended' && repeated.underWay?.runs.length === done) break;
  }
  return repeated;
}

const opened = (text: string) => async () => fromBytes(new TextEncoder().encode(text));

function clock(): () => number {
  let now = Date.UTC(2026, 0, 2, 3, 4, 5);
  return () => now++;
}

function recordOf(run: Run): RunRecord {
  if (run.phase !== 'ended') throw new Error(`${run.name} is in phase ${run.phase}`);
  return run.record;
}

/** As a page keeps it that somebody named a goal. */
function viewOf(record: RunRecord, by: Goal): View {
  const cut = cutForGoal(record, by);
  if (typeof cut !== 'object') throw new Error(`no threshold: ${cut}`);
  const { prevalence } = by;
  return { threshold: { training: record.time.startedAt, logit: cut.logit, by }, prevalence };
}

const snapshot = (run: Run): ToPanel => ({ type: 'snapshot', run });

const panel = (id: string, about: string, ...runs: readonly Run[]): State => ({
  id,
  about,
  page: 'results',
  messages: runs.map(snapshot),
});

const whole = (state: State): State => ({
  ...state,
  id: `${state.id}-opened`,
  about: `${state.about}, all sections opened`,
  opened: true,
});

function comparison(
  id: string,
  about: string,
  runs: readonly NamedRun[],
  lesson: Lesson | null = null,
): State {
  return { id, about, page: 'comparison', messages: [{ type: 'comparison', runs, lesson }] };
}

/** All kept runs, the newest first. */
function runsPage(id: string, about: string, runs: readonly (readonly [string | null, Run])[]): State {
  const kept = runs.map(([name, run], i): KeptRun => {
    const startedAt = Date.UTC(2026, 0, 2, 15 - i, 4, 5);
    const id = `0123456789abcdef-${startedAt.toString(36).padStart(10, '0')}`;
    return { id, file: `file:///${run.name}`, startedAt, name, pinned: i === 3, run };
  });
  const said = (language: Language) => {
    speak(language);
    return [runRows(kept)];
  };
  const inKorean = said('ko');
  return { id, about, page: 'runs', messages: said('en'), inKorean };
}

/** Rows of a table, the columns by name. */
function rows(count: number, columns: Readonly<Record<string, (i: number) => string | number>>): string {
  const lines = Array.from({ length: count }, (_, i) =>
    Object.values(columns)
      .map((cell) => cell(i))
      .join(','),
  );
  return `${[Object.keys(columns).join(','), ...lines].join('\n')}\n`;
}

const noise = (i: number, by: number) => ((i * by * 7919) % 997) / 100;
/** The same for more rows than that has before it comes again. */
const finerNoise = (i: number, by: number) => ((i * by * 7919) % 10_007) / 1_000;
/** Near the middle more often than far from it, so that classes overlap everywhere. */
const bell = (i: number) => [3, 5, 11, 29].reduce((sum, by) => sum + finerNoise(i, by), 0);
/** As the bell, and no lattice, whose rows lie so close that they count as copies. */
const drawn = (i: number) => 20 + 6 * Random.fromSeed(i).normal();
const longName =
  'average_number_of_minutes_spent_on_the_telephone_with_the_support_team_during_the_last_quarter';
const bytes = (text: string) => new TextEncoder().encode(text).length;

const texts = {
  pulsars: [...samplePulsars()].join('').split('\n').slice(0, 4_001).join('\n'),
  useless: rows(400, {
    a: (i) => noise(i, 3),
    b: (i) => noise(i, 5),
    c: (i) => noise(i, 11),
    label: (i) => Number(noise(i, 13) > 6),
  }),
  flowers: rows(300, {
    sepal_length: (i) => (5 + (i % 3) + noise(i, 3) / 6).toFixed(2),
    petal_length: (i) => (1 + 2 * (i % 3) + noise(i, 5) / 5).toFixed(2),
    petal_width: (i) => (0.2 + (i % 3) * 0.7 + noise(i, 7) / 9).toFixed(2),
    species: (i) => ['setosa', 'versicolor', 'virginica'][i % 3] as string,
  }),
  words: rows(200, {
    colour: (i) => ['red', 'green', 'blue'][(i * 7) % 3] as string,
    shape: (i) => ['round', 'square'][(i * 5) % 2] as string,
    label: (i) => Number(i % 3 === 0),
  }),
  separable: rows(300, { a: (i) => (i % 2) * 20 + noise(i, 3), b: (i) => noise(i, 5), label: (i) => i % 2 }),
  long: rows(300, {
    [longName]: (i) => (i % 3 === 0 ? 4 : 0) + noise(i, 3),
    측정값_긴이름_소수점_포함_평균_분당_회전수: (i) => noise(i, 5),
    [`${longName}_${longName}`.replaceAll('_', '')]: (i) => noise(i, 7),
    [`outcome_of_${longName}`]: (i) =>
      i % 3 === 0
        ? 'cancelled the subscription after having talked to somebody on the telephone'
        : 'stayed a customer for at least another twelve months without interruption',
  }),
  leaking: rows(600, {
    width: (i) => ((i % 3 === 0 ? 3 : 0) + noise(i, 3)).toFixed(2),
    height: (i) => noise(i, 5),
    refund_date_known: (i) => ((i % 3 === 0 ? 40 : 0) + noise(i, 7)).toFixed(2),
    label: (i) => Number(i % 3 === 0),
  }),
  ranked: rows(1_500, {
    a: (i) => ((i % 5 === 0 ? 5 : 0) + drawn(i)).toFixed(2),
    b: (i) => drawn(i + 2_000).toFixed(2),
    label: (i) => Number(i % 5 === 0),
  }),
  unrecognised: rows(1_500, {
    a: (i) => ((i % 5 === 0 ? 0.9 : 0) * Math.max(0, finerNoise(i, 17) - 5) + finerNoise(i, 3)).toFixed(2),
    b: (i) => ((i % 5 === 0 ? 0.9 : 0) * Math.max(0, finerNoise(i, 19) - 5) + finerNoise(i, 5)).toFixed(2),
    c: (i) => finerNoise(i, 11),
    label: (i) => Number(i % 5 === 0),
  }),
  rare: rows(40, {
    a: (i) => ((i % 13 === 0 ? 3 : 0) + noise(i, 3)).toFixed(2),
    b: (i) => noise(i, 5),
    label: (i) => Number(i % 13 === 0),
  }),
  few: rows(90, {
    a: (i) => ((i % 3 === 0 ? 3 : 0) + noise(i, 3)).toFixed(2),
    b: (i) => noise(i, 5),
    label: (i) => Number(i % 3 === 0),
  }),
  copied: rows(600, {
    a: (i) => ((i % 3 === 0 ? 16 : 0) + bell(i % 450)).toFixed(4),
    b: (i) => Math.sin((i % 450) ** 2).toFixed(4),
    label: (i) => Number(i % 3 === 0),
  }),
  /** 120 people, ten visits each, at which much the same is measured. */
  visits: rows(1_200, {
    person: (i) => `P${String(Math.floor(i / 10)).padStart(3, '0')}`,
    ...Object.fromEntries(
      Array.from({ length: 16 }, (_, k) => [
        `marker_${k + 1}`,
        (i: number) => (drawn(Math.floor(i / 10) * 16 + k) + noise(i, k + 3) / 20).toFixed(2),
      ]),
    ),
    relapse: (i) => Number(noise(Math.floor(i / 10), 13) > 5),
  }),
  named: rows(300, {
    period: (i) => (5 + (i % 3) + noise(i, 3) / 6).toFixed(2),
    width: (i) => (1 + 2 * (i % 3) + noise(i, 5) / 5).toFixed(2),
    kind: (i) =>
      `"${['Pulsar, a rotating neutron star seen in its radio pulses', 'Not a pulsar, noise or interference of terrestrial origin', 'Not yet decided'][i % 3]}"`,
  }),
  doses: rows(110, {
    age: (i) => 20 + noise(i, 3) * 4,
    dose: (i) => (0.1 * noise(i, 5) + 0.01 * noise(i, 7)).toFixed(2),
    smoker: (i) => Number(i === 17),
    plan: (i) => ['basic', 'family', 'premium'][Math.floor(noise(i, 11)) % 3] ?? '',
    relapse: (i) => Number(noise(i, 5) + noise(i, 13) / 2 + (Math.floor(noise(i, 11)) % 3) > 13),
  }),
  unlabelled: rows(90, { a: (i) => (noise(i, 3) + 0.25).toFixed(2), b: (i) => noise(i, 5) }),
  wide: rows(300, {
    ...Object.fromEntries(
      Array.from({ length: 120 }, (_, k) => [
        `gene_${k + 1}`,
        (i: number) => (noise(i, k + 3) + (k === 7 && i % 3 === 0 ? 5 : 0)).toFixed(3),
      ]),
    ),
    label: (i) => Number(i % 3 === 0),
  }),
};

async function failedOf(training: Training): Promise<Run> {
  const run = await train(training);
  if (run.phase !== 'failed') throw new Error(`${training.name} did not fail`);
  return run;
}

export async function galleryStates(): Promise<State[]> {
  const pulsars = { name: 'pulsar_sample.csv', text: texts.pulsars };
  const start = startRun(pulsars.name, makeConfig({}));
  const total = bytes(texts.pulsars);
  const halfRead = reduce(start, { type: 'reading', bytesRead: Math.round(total * 0.4), totalBytes: total });
  const read = await train({
    ...pulsars,
    until: (run) => run.phase === 'reading' && run.examined !== undefined,
  });
  const prepared = await train({ ...pulsars, until: (run) => run.phase === 'training' });
  const training = await train({
    ...pulsars,
    until: (run) => run.phase === 'training' && run.epochs.length === 6,
  });
  const good = await train(pulsars);
  const lecture = await train({ ...pulsars, wish: { preset: 'lecture' } });
  const exact = await train({ ...pulsars, wish: { preset: 'exact', balance: 'weights' } });
  const balanced = await train({ ...pulsars, wish: { balance: 'oversample' } });
  const illusion = await train({ ...pulsars, wish: { balance: 'lecture' } });
  const repeated = await repeat(good, texts.pulsars);
  const messy = await train({ name: 'churn.csv', text: messyText(900) });
  const doses = { name: 'doses.csv', text: texts.doses };
  const wide = await train({ name: 'genes.csv', text: texts.wide });
  const long = await train({ name: `${longName} ${longName}.csv`, text: texts.long });
  const flowers = await train({ name: 'flowers.csv', text: texts.flowers, wish: { positive: 'versicolor' } });
  const refunds = { name: 'refunds.csv', text: texts.leaking };
  const doubtful = await train(refunds);
  const visits = { name: 'visits.csv', text: texts.visits };
  const muted = await train({ ...refunds, wish: { mutedChecks: ['label-leak'] } });
  const named = (name: string, run: Run): NamedRun => ({ name, record: recordOf(run) });
  const record = parseRunFile(runFileText(recordOf(repeated)));
  const saved: Run = {
    ...{ name: record.dataset.name, config: record.config },
    ...{ phase: 'ended', record, repeating: false },
  };

  return [
    panel('before', 'before anything was read', start),
    panel('reading', 'reading the file', halfRead),
    panel('read', 'read, and looking at it', read),
    panel('prepared', 'training, before the first epoch', prepared),
    panel('training', 'training, six epochs done', training),
    panel('again', 'training again, beside the results before', good, read),
    panel('stopping', 'asked to stop', reduce(training, { type: 'stopping' })),
    panel(
      'stopped',
      'stopped after three epochs',
      await train({ ...pulsars, stop: (run) => run.phase === 'training' && run.epochs.length >= 3 }),
    ),
    panel('good', 'ended, and good', good),
    whole(panel('good', 'ended, and good', good)),
    {
      ...panel('decided', 'ended, looked at with a threshold that follows from a goal', good),
      view: viewOf(recordOf(good), { rule: { kind: 'cost', ofAMiss: 20 }, prevalence: 0.02 }),
    },
    {
      ...panel('options', 'ended, with a form of settings in which some were changed', good),
      view: {
        draft: { ...good.config, preset: 'exact', exclude: ['Mean of the DM-SNR curve'], l2: -1, seed: 7 },
      },
    },
    {
      ...panel('ranks', 'ended, looked at by its highest rows', good),
      view: viewOf(recordOf(good), { rule: { kind: 'top', share: 0.05 } }),
    },
    {
      ...panel('rows', 'ended, looked at by so many of its highest rows', good),
      view: viewOf(recordOf(good), { rule: { kind: 'topRows', rows: 40 } }),
    },
    panel('useless', 'ended, and useless', await train({ name: 'noise.csv', text: texts.useless })),
    panel(
      'perfect',
      'ended, without a single mistake',
      await train({ name: 'easy.csv', text: texts.separable }),
    ),
    panel('doubtful', 'ended, and too good to be true: a column gives the label away', doubtful),
    panel('muted', 'the same, with that check muted', muted),
    panel('visits', 'ended, with rows of the same people in several parts', await train(visits)),
    panel(
      'grouped',
      'the same with the rows of each person in one part, and names for the classes',
      await train({ ...visits, wish: { group: 'person', classNames: ['1=relapse', '0=none'] } }),
    ),
    panel(
      'untested',
      'ended, without a row of one class in the test part',
      await train({ name: 'rare.csv', text: texts.rare, wish: { preset: 'lecture' } }),
    ),
    panel(
      'ranked',
      'ended: it ranks rows, but its threshold finds few of them',
      await train({ name: 'fifths.csv', text: texts.ranked }),
    ),
    panel(
      'unrecognised',
      'ended: it ranks rows, but its threshold finds none of them',
      await train({ name: 'fifths.csv', text: texts.unrecognised }),
    ),
    panel(
      'weighed',
      'the same with both classes weighing the same: less accurate, and meant to be',
      await train({ name: 'fifths.csv', text: texts.ranked, wish: { balance: 'weights' } }),
    ),
    panel('few', 'ended, with too few test rows to tell', await train({ name: 'few.csv', text: texts.few })),
    panel(
      'copied',
      'ended, with test rows that are in another part too',
      await train({ name: 'copied.csv', text: texts.copied }),
    ),
    panel('lecture', 'ended, as in the lecture', lecture),
    panel('exact', 'ended, preset exact, with weights', exact),
    panel('warnings', 'ended, with many warnings', messy),
    whole(panel('warnings', 'ended, with many warnings', messy)),
    panel(
      'failed',
      'failed, with a remedy',
      await failedOf({ name: 'words.csv', text: texts.words, wish: { preset: 'lecture' } }),
    ),
    panel(
      'failed-late',
      'interrupted in the middle of the training',
      reduce(training, { type: 'failed', problem: interrupted }),
    ),
    panel(
      'question',
      'the label holds one class: which column is it?',
      await failedOf({ name: 'question.csv', text: messyText(900, () => 'stays') }),
    ),
    panel(
      'classes',
      'the label holds three classes: which is told from the rest?',
      await train({ name: 'flowers.csv', text: texts.flowers }),
    ),
    panel('rest', 'one class of three against the rest', flowers),
    panel(
      'named',
      'one class of three against the rest, with names as long as sentences',
      await train({
        name: 'named.csv',
        text: texts.named,
        wish: { positive: 'Not a pulsar, noise or interference of terrestrial origin' },
      }),
    ),
    panel(
      'named-two',
      'two classes with names as long as sentences',
      await train({
        name: 'named.csv',
        text: texts.named
          .split('\n')
          .filter((line) => !line.includes('yet'))
          .join('\n'),
      }),
    ),
    panel('repeating', 'being repeated on other splits', await repeat(good, texts.pulsars, 3)),
    panel(
      'repeated-once',
      'stopped after one other split',
      reduce(await repeat(good, texts.pulsars, 1), { type: 'repeats-over', problem: null }),
    ),
    panel('repeated', 'repeated on ten other splits', repeated),
    panel(
      'spread',
      'repeated on ten other splits, with weights that have no intervals',
      await repeat(await train(doses), doses.text),
    ),
    { ...panel('opened', 'opened from a saved run', saved), page: 'saved' },
    {
      ...panel('unsaved', 'opened from a saved run, and looked at with a goal that its file has not', saved),
      page: 'saved',
      view: viewOf(record, { rule: { kind: 'recall', atLeast: 0.9 } }),
    },
    {
      ...panel('alone', 'opened from a saved run, without its file beside it', saved),
      page: 'saved',
      messages: [snapshot(saved), { type: 'file', state: 'gone' }],
    },
    {
      ...panel('changed', 'whose file has changed since', good),
      messages: [snapshot(good), { type: 'file', state: 'changed' }],
    },
    {
      ...panel('gone', 'trained again on a file that is gone', good),
      messages: [
        snapshot(good),
        { type: 'file', state: 'gone' },
        {
          type: 'refused',
          why: 'The file is not there. Put it back, or open it where it is now. The results below are those from before.',
        },
      ],
    },
    {
      ...panel('back', 'trained again on a column of numbers as label, with results from before', doubtful),
      messages: [snapshot(await failedOf({ ...refunds, wish: { label: 'width' } })), { type: 'earlier' }],
    },
    {
      ...panel(
        'back-beside',
        'trained again with a time column without times, with results from before',
        doubtful,
      ),
      messages: [
        snapshot(await failedOf({ name: 'words.csv', text: texts.words, wish: { time: 'colour' } })),
        { type: 'earlier' },
      ],
    },
    {
      ...panel('unlabelled', 'a file without a label, that a model may answer for', doubtful),
      messages: [
        snapshot(await failedOf({ name: 'new.csv', text: texts.unlabelled })),
        { type: 'scorer', model: 'measured.csv' },
      ],
    },
    panel('damaged', 'a saved run that cannot be used', damaged()),
    panel('long', 'very long names', long),
    whole(panel('long', 'very long names', long)),
    panel('wide', 'of 120 features', wide),
    {
      ...whole(panel('row-wide', 'one row of 120 features explained', wide)),
      view: {
        row: [
          ['gene_8', '20'],
          ['gene_90', '3'],
        ],
      },
    },
    {
      ...whole(panel('row', 'one row explained, with values outside, missing, new and no numbers', messy)),
      view: {
        ...viewOf(recordOf(messy), { rule: { kind: 'recall', atLeast: 0.9 }, prevalence: 0.05 }),
        row: [
          ['income', '900000'],
          ['city', 'Seoul'],
          ['rebate', 'abc'],
          ['age', ''],
        ],
      },
    },
    {
      ...whole(panel('row-unanswered', 'one row explained, of which a value is no number', good)),
      view: {
        row: [
          ['Mean of the integrated profile', 'x'],
          ['Mean of the DM-SNR curve', '250.5'],
        ],
      },
    },
    runsPage('runs', 'all runs, of several files, some failed or stopped', [
      [null, good],
      ['the balanced one', balanced],
      [null, lecture],
      [`The one with ${longName}`, exact],
      [null, flowers],
      [null, muted],
      [null, reduce(training, { type: 'failed', problem: interrupted })],
    ]),
    comparison('compared-muted', 'two runs, of one of which a check is muted', [
      named(
        'recommended, without refund_date_known, seed 1',
        await train({ ...refunds, wish: { exclude: ['refund_date_known'] } }),
      ),
      named('recommended, seed 1', muted),
    ]),
    runsPage('runs-none', 'all runs, where there are none', []),
    comparison('compared', 'two runs', [
      named('recommended, seed 1', repeated),
      named('recommended, balance oversampling, seed 1', balanced),
    ]),
    comparison('compared-many', 'five runs, of different files and with long names', [
      named('pulsar_sample.csv: recommended, seed 1', good),
      named('pulsar_sample.csv: lecture, seed 1', lecture),
      named(`The one with ${longName}`, exact),
      named(`${longName}.csv: recommended, seed 1`, long),
      named('flowers.csv: recommended, positive "versicolor", seed 1', flowers),
    ]),
    comparison(
      'illusion',
      'the illusion',
      [named('balanced after the split', balanced), named('balanced before the split', illusion)],
      'illusion',
    ),
  ];
}

function damaged(): Run {
  try {
    parseRunFile('{"schema":"pulsar-slp/run@1"}');
  } catch (error) {
    if (error instanceof InputError)
      return reduce(startRun('saved.slp.json', makeConfig({})), {
        type: 'failed',
        problem: { ...error.problem, where: { file: 'saved.slp.json' } },
      });
  }
  throw new Error('a damaged run was read');
}
