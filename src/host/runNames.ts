import { isPreset, makeConfig } from '../core/config.js';
import { warningSentences } from '../core/export/warnings.js';
import { fixed, shorten } from '../core/format.js';
import { endingOf, type ProblemCode, sentence } from '../core/problem.js';
import type { Run } from '../core/run/run.js';
import type { KeptRun } from './keptRun.js';

/** What came of a run, in a few words. */
export function outcome(run: Run): string {
  if (run.phase === 'failed') return endings[run.problem.code] ?? withoutModel[endingOf(run.problem)];
  if (run.phase !== 'ended') return 'unfinished';
  const { test, status } = run.record;
  return `F1 ${fixed(test.f1)}${status === 'stopped' ? ', stopped' : ''}`;
}

/** The same where there is room to name the class that the score is of. */
export function outcomeInFull(run: Run): string {
  const inShort = outcome(run);
  if (run.phase !== 'ended') return inShort;
  const [, positive] = run.record.dataset.classes;
  return inShort.replace(/^F1 /, () => `F1 of "${shorten(positive.value)}" `);
}

/** What to know of a run before its score is believed. */
export interface Mark {
  /** The name of an icon of VS Code. */
  readonly icon: string;
  /** Beside the score; undefined where what stands there says it already. */
  readonly words?: string;
  /** A sentence or two, for the hover. */
  readonly meaning: string;
}

/** The marks of a run, the gravest first: none where it is one like any other. */
export function marksOf(run: Run): readonly Mark[] {
  if (run.phase === 'failed') {
    const icon = { ended: 'circle-slash', question: 'question', fault: 'error' }[endingOf(run.problem)];
    return [{ icon, meaning: sentence(run.problem) }];
  }
  const warnings = run.phase === 'ended' ? run.record.warnings : [];
  const nothing = warnings.filter(({ code }) => code === 'learned-nothing').map(warningSentences);
  return [
    ...nothing.map(({ what }) => ({ icon: 'warning', words: 'nothing learned', meaning: what })),
    ...(run.config.balance === 'lecture' ? [copiesInTest] : []),
  ];
}

const copiesInTest: Mark = {
  icon: 'warning',
  words: 'copies in test',
  meaning: 'Rows were repeated before the split, so copies are in the test part too and flatter the scores.',
};

const withoutModel = { ended: 'ended early', question: 'not trained', fault: 'failed' } as const;

const endings: Partial<Readonly<Record<ProblemCode, string>>> = { interrupted: 'interrupted' };

/** The settings people tell runs apart by: the preset, the seed, and what else is not as the preset has it. */
export function settings({ config }: Run): string {
  const { preset, seed, label, positive, exclude, reading } = config;
  const usual = isPreset(preset) ? makeConfig({ preset }) : config;
  const unusual = (key: keyof typeof spoken) =>
    config[key] === usual[key] ? [] : [`${spoken[key]} ${config[key]}`];
  const without = exclude.length > 2 ? `${exclude.length} columns` : exclude.map(shorten).join(' and ');
  return [
    preset,
    ...(label === null ? [] : [`label ${shorten(label)}`]),
    ...(positive === null ? [] : [`positive "${shorten(positive)}"`]),
    ...(Object.keys(spoken) as (keyof typeof spoken)[]).flatMap(unusual),
    ...(exclude.length === 0 ? [] : [`without ${without}`]),
    ...Object.entries(reading)
      .filter(([, value]) => value !== 'auto')
      .map(([key, value]) => `${key === 'decimalMark' ? 'decimal mark' : key} ${value}`),
    `seed ${seed}`,
  ].join(', ');
}

const spoken = {
  balance: 'balance',
  epochs: 'epochs',
  batchSize: 'batch size',
  learningRate: 'learning rate',
  l2: 'L2',
  missingValues: 'gaps',
  textColumns: 'words',
} as const;

/** When it was started, as the person's clock shows it. */
export function moment({ startedAt }: KeptRun): string {
  return new Date(startedAt).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
}

/** As the person calls each run, else by its settings, and where the files differ by its file; by its time too where that is
 * not enough. */
export function namesOf(runs: readonly KeptRun[]): string[] {
  const isOneFile = new Set(runs.map(({ file }) => file)).size === 1;
  const names = runs.map(({ name, run }) => name ?? `${isOneFile ? '' : `${run.name}: `}${settings(run)}`);
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, ${moment(runs[i] as KeptRun)}`,
  );
}
