/** What stays on the page while a run trains anew. */
import { expect, test } from 'vitest';
import type { Goal } from '../../../src/core/decision/rule.js';
import { cutFrom } from '../../../src/core/evaluation/cuts.js';
import { cutForGoal, decided, undecided } from '../../../src/core/run/decide.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { type RunEvent, reduce } from '../../../src/core/run/run.js';
import { makeChoice } from '../../../src/webview/facts/threshold.js';
import { makeShown } from '../../../src/webview/shown.js';
import { written } from '../../inWords.js';
import { endedEvent, epochEvent, prepared, runAfter } from './fixtures.js';

const failed: RunEvent = {
  type: 'failed',
  problem: { code: 'diverged', what: written('w'), remedy: written('r') },
};
const ended = runAfter(prepared, epochEvent(1), endedEvent);

test('the results before stay until there are new ones, each part by what it needs', () => {
  const shownOf = makeShown();
  const [reading, training, trained] = [runAfter(), runAfter(prepared), runAfter(prepared, epochEvent(1))];
  expect(shownOf(reading)).toEqual({ early: reading, late: reading }); // nothing before it
  expect(shownOf(ended)).toEqual({ early: ended, late: ended });
  for (const run of [reading, training]) expect(shownOf(run)).toEqual({ early: ended, late: ended });
  expect(shownOf(trained)).toEqual({ early: trained, late: ended });
  const next = reduce(trained, endedEvent);
  expect(shownOf(next)).toEqual({ early: next, late: next });
});

test('a run that fails has no results of another beside it, nor has the one after it', () => {
  const shownOf = makeShown();
  shownOf(ended);
  const run = runAfter(failed);
  expect(shownOf(run)).toEqual({ early: run, late: run });
  const again = runAfter(prepared);
  expect(shownOf(again)).toEqual({ early: again, late: again });
});

test('a threshold comes back with the page, for its own training only', () => {
  if (ended.phase !== 'ended') throw new Error('the run has not ended');
  const { evaluation, time } = ended.record;
  for (const logit of [2, -0.3, Number.POSITIVE_INFINITY]) {
    let kept: Parameters<Parameters<typeof makeChoice>[0]>[0] = null;
    const before = makeChoice((now) => {
      kept = now;
    });
    before.of(ended);
    before.set(cutFrom(evaluation.test, logit));
    const after = makeChoice(() => {}, JSON.parse(JSON.stringify(kept)));
    expect(after.of(runAfter(prepared))).toBeUndefined();
    expect(after.of(ended)).toEqual(cutFrom(evaluation.test, logit));
    const other = makeChoice(() => {}, { training: `${time.startedAt} no`, logit });
    expect(other.of(ended)).toBeUndefined();
    before.set(undefined);
    expect(kept).toBeNull();
    const by = { rule: { kind: 'probability', above: 0.3 } } as const;
    const saved = { ...ended, record: decidedOn(ended.record, by) };
    expect(makeChoice(() => {}).of(saved)?.by).toEqual(by);
    expect(makeChoice(() => {}, null).of(saved)).toBeUndefined(); // as it was left
  }
});

/** A saved run with a goal, as it is opened. */
function decidedOn(record: RunRecord, goal: Goal): RunRecord {
  const cut = cutForGoal(record, goal);
  if (typeof cut !== 'object') throw new Error(cut);
  return undecided(decided(record, cut));
}
