import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import {
  epochsOf,
  examinedOf,
  findingsOf,
  isOver,
  type Run,
  type RunEvent,
  reduce,
  startRun,
  watchedIn,
} from '../../../../src/core/run/run.js';
import type { Warning } from '../../../../src/core/warning.js';
import { isFromPanel } from '../../../../src/protocol/panel.js';
import { written } from '../../../inWords.js';
import { isRun, isRunRecord } from '../../../isRun.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText } from '../../training.js';

const record = recordOf(await trainText(tableText(400), { epochs: 2 }));
const preparation = { ...record, features: record.model.features };
const [epoch] = record.epochs;

const examined = {
  profile: record.profile,
  warnings: record.warnings,
  candidates: [{ name: 'c', column: 2, classes: record.profile.classes }],
};
const late: Warning = {
  code: 'learned-nothing',
  column: null,
  count: 80,
  line: null,
  what: written('m'),
  remedy: written('r'),
};
const problem = { code: 'diverged', what: written('x'), remedy: written('y') } as const;

const events: readonly RunEvent[] = [
  { type: 'reading', bytesRead: 5, totalBytes: 10 },
  { type: 'prepared', preparation },
  { type: 'optimum', optimum: record.optimum },
  { type: 'progress', epoch: 1, fraction: 0.5 },
  { type: 'epoch', epoch: epoch as NonNullable<typeof epoch> },
  { ...record, type: 'ended', status: 'finished', warnings: [late] },
  { type: 'failed', problem },
  { type: 'stopping' },
  { type: 'pause' },
  { type: 'examined', examined },
];
const start = startRun('data.csv', makeConfig({}));

/** Epochs are numbered by whoever trains, there are no more than were asked for, and no end before the first. */
function inOrder(event: RunEvent, run: Run): RunEvent {
  const done = epochsOf(run).length;
  if (event.type === 'ended' && done === 0) return { type: 'pause' };
  if (event.type !== 'epoch') return event;
  return done < record.config.epochs
    ? { type: 'epoch', epoch: { ...event.epoch, epoch: done + 1 } }
    : { type: 'pause' };
}

describe('reduce', () => {
  test('takes a run from reading to its record', () => {
    const run = events.slice(0, 6).reduce(reduce, start);
    expect(run.phase).toBe('ended');
    expect((run as Run & { phase: 'ended' }).record).toEqual({
      ...record,
      epochs: [epoch],
      warnings: [late, ...record.warnings],
    });
  });

  test('whatever comes in whatever order, it never throws, and what is over stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (many) => {
        let run: Run = start;
        for (const one of many) {
          const event = inOrder(one, run);
          const next = reduce(run, event);
          if (isOver(run)) expect(next).toBe(run);
          run = next;
        }
        expect(isRun(JSON.parse(JSON.stringify(run)))).toBe(true);
      }),
    );
  });

  test('an end that was asked for is known until it comes, whatever comes before it', () => {
    const stopping = (many: readonly RunEvent[]) => many.reduce(reduce, start).stopping;
    const [reading, prepared, optimum, progress, epochEvent, ended, failed, stop] = events as Required<
      readonly [RunEvent, RunEvent, RunEvent, RunEvent, RunEvent, RunEvent, RunEvent, RunEvent]
    >;
    expect(stopping([reading, prepared, progress])).toBeUndefined();
    for (const more of [[], [reading], [prepared], [prepared, optimum, progress, epochEvent]])
      expect(stopping([stop, ...more])).toBe(true);
    expect(stopping([prepared, stop, ended])).toBeUndefined();
    expect(stopping([stop, failed])).toBeUndefined();
    const repeating: RunEvent = { type: 'repeating', wanted: 3, trainRows: 1, testRows: 1 };
    expect(stopping([prepared, ended, stop])).toBeUndefined(); // nothing is under way
    expect(stopping([prepared, ended, repeating, stop])).toBe(true);
    expect(
      stopping([prepared, ended, repeating, stop, { type: 'repeats-over', problem: null }]),
    ).toBeUndefined();
  });

  test('a run that fails before training keeps what its file holds; one that trains has it in its preparation', () => {
    const failed: RunEvent = { type: 'failed', problem };
    const early = [{ type: 'examined', examined } as const, failed].reduce(reduce, start);
    expect(early).toEqual({
      name: 'data.csv',
      config: start.config,
      phase: 'failed',
      problem,
      examined,
      epochs: [],
    });
    expect(findingsOf(early)).toBe(examined);
    const late = [{ type: 'examined', examined } as const, events[1] as RunEvent, failed].reduce(
      reduce,
      start,
    );
    expect(examinedOf(late)).toBeUndefined();
    expect(findingsOf(late)).toBe(preparation);
    expect(findingsOf(reduce(start, failed))).toBeUndefined();
  });

  test('a failure keeps the curves so far', () => {
    const run = [events[1], events[4], events[6]].reduce(
      (now, event) => reduce(now, event as RunEvent),
      start,
    );
    expect(run).toMatchObject({ phase: 'failed', epochs: [epoch], preparation });
  });
});

describe('what comes from a disk or a page is checked', () => {
  test('a failed run without any one part of what its file holds is refused', () => {
    const failed = { name: 'data.csv', config: start.config, phase: 'failed', problem, examined, epochs: [] };
    expect(isRun(failed)).toBe(true);
    for (const key of Object.keys(examined)) {
      const { [key as keyof typeof examined]: _, ...rest } = examined;
      expect(isRun({ ...failed, examined: rest }), `without ${key}`).toBe(false);
    }
    const one = { ...examined.candidates[0], classes: [{ value: '0', count: 1 }] };
    expect(isRun({ ...failed, examined: { ...examined, candidates: [one] } })).toBe(false);
  });

  test('a record survives being written and read', () => {
    expect(isRunRecord(JSON.parse(JSON.stringify(record)))).toBe(true);
  });

  test('a record without any one of its parts, or with one of another type, is refused', () => {
    for (const key of Object.keys(record)) {
      const { [key as keyof typeof record]: _, ...rest } = record;
      expect(isRunRecord(rest), `without ${key}`).toBe(key === 'doubt'); // earlier versions do not have it
      expect(isRunRecord({ ...record, [key]: 7 }), `with another ${key}`).toBe(false);
    }
  });

  test('anything at all gets an answer', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isRunRecord(value)).toBe(false);
        expect(isRun(value)).toBe(false);
        expect([true, false]).toContain(isFromPanel(value));
      }),
    );
  });

  test('only the wishes there are get in', () => {
    expect(['ready', 'trainAgain', 'stop', 'showOutput'].every((type) => isFromPanel({ type }))).toBe(true);
    expect(isFromPanel({ type: 'toString' })).toBe(false);
    expect(isFromPanel({ type: 'delete' })).toBe(false);
  });
});

test('the part that is watched is that of the partition, and once rows are divided that of the split', () => {
  const { split } = preparation;
  expect(watchedIn(start)).toBe('validation');
  expect(watchedIn(startRun('data.csv', makeConfig({ preset: 'exact' })))).toBe('test');
  const divided = (validation: number): RunEvent => ({
    type: 'prepared',
    preparation: { ...preparation, split: { ...split, validation } },
  });
  expect(watchedIn(reduce(start, divided(80)))).toBe('validation');
  expect(watchedIn(reduce(start, divided(0)))).toBe('test');
});
