import { testScore } from '../core/comparison/differences.js';
import { verdictOn } from '../core/judgement/verdict.js';
import type { RunRecord } from '../core/run/record.js';
import { epochsOf, isOver, type Run, watchedOf } from '../core/run/run.js';
import { type SettingKey, sayable } from '../core/settings.js';
import { listedScores, type RunRow, type ToRuns } from '../protocol/runs.js';
import { keptWords } from '../words/kept.js';
import { settingName } from '../words/settings.js';
import type { KeptRun } from './keptRun.js';
import { atOwn, differingIn, marksOf, outcome, settingWords, startOf, unusualIn } from './runNames.js';

/** Points of a course as small as a word. */
const mostPoints = 40;

/** All kept runs as the page of runs has them, with a column for each setting that they differ in. */
export function runRows(kept: readonly KeptRun[]): ToRuns {
  const keys = columnsOf(kept.map(({ run }) => run));
  return {
    type: 'runs',
    settings: keys.map(settingName),
    rows: kept.map((each) => rowOf(each, keys)),
  };
}

/** What runs differ in; but what each has as its preset does says nothing that the preset does not. What was predicted counts
 * whoever chose it. */
function columnsOf(runs: readonly Run[]): SettingKey[] {
  const unusual = new Set<SettingKey>(['preset', 'seed', ...runs.flatMap(unusualIn)]);
  const differing = differingIn(runs);
  return sayable.filter((key) =>
    key === 'label' || key === 'positive'
      ? new Set(runs.map((run) => settingWords(run, key))).size > 1
      : differing.has(key) && unusual.has(key),
  );
}

function rowOf(kept: KeptRun, keys: readonly SettingKey[]): RunRow {
  const { id, name, pinned, startedAt, run } = kept;
  const [word] = outcome(run);
  const verdict =
    run.phase === 'ended' && run.record.status === 'stopped' ? keptWords.table.stopped(word) : word;
  const ended = run.phase === 'ended' ? run.record : undefined;
  const scores = listedScores.map((score) => [score, ended && scoreOf(score, ended)]);
  return {
    ...{ id, name, pinned, startedAt, verdict, remarks: atOwn(kept) },
    file: run.name,
    when: startOf(kept),
    marks: marksOf(run).map(({ meaning }) => meaning),
    settings: keys.map((key) => settingWords(run, key)),
    scores: ended === undefined ? null : (Object.fromEntries(scores) as RunRow['scores']),
    losses: isOver(run) ? course(run) : [], // of one under way they would draw the table anew every other second
  };
}

/** A score as the view and comparisons have it: the verdict's own, of other splits where it goes by them. */
function scoreOf(score: (typeof listedScores)[number], record: RunRecord): ReturnType<typeof testScore> {
  const { ranking } = verdictOn(record);
  if (score !== 'rocArea' || ranking === null) return testScore(score, record);
  const { area, low, high } = ranking;
  return { score: area, interval: { low, high } };
}

function course(run: Run): number[] {
  const losses = epochsOf(run).map((epoch) => watchedOf(epoch).loss);
  const every = Math.max(1, losses.length / mostPoints);
  return losses.filter(
    (loss, i) => Number.isFinite(loss) && Math.floor(i / every) !== Math.floor((i - 1) / every),
  );
}
