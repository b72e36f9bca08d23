/** Checks that a person does not want to hear of. */

import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { withoutMuted } from '../../../../src/core/profile/mute.js';
import { Random } from '../../../../src/core/random.js';
import type { RunEvent } from '../../../../src/core/run/run.js';
import type { Warning, WarningCode } from '../../../../src/core/warning.js';
import { runTraining } from '../../../../src/worker/jobs/pipeline.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords, refusal, written } from '../../../inWords.js';
import { recordOf, trainText } from '../../training.js';

const warning = (code: WarningCode): Warning => ({
  ...{ code, column: null, count: 3, line: null },
  ...{ what: written(`${code} it is`), remedy: written('Do something') },
});

describe('muted warnings', () => {
  const all = [warning('few-rows'), warning('identifier'), warning('identifier')];

  test('are counted, not shown', () => {
    const [shown, line, ...more] = withoutMuted(all, ['identifier']);
    expect(more).toEqual([]);
    expect(shown).toBe(all[0]);
    expect(inWords(line)).toMatchObject({
      code: 'muted',
      count: 2,
      what: '2 warnings muted: identifier (2 times)',
    });
  });

  test('are counted once, whenever they were muted', () => {
    const first = withoutMuted(all, ['identifier']);
    const [line, ...more] = withoutMuted(
      [warning('perfect-score'), ...first],
      [...['identifier', 'perfect-score', 'few-rows']],
    );
    expect(more).toEqual([]);
    expect(line).toMatchObject({ count: 4, muted: { identifier: 2, 'few-rows': 1, 'perfect-score': 1 } });
  });

  test('are as they were where nothing is muted', () => {
    expect(withoutMuted(all, ['shared-rows'])).toBe(all);
    expect(withoutMuted(all)).toBe(all);
  });
});

test('a check that there is not is refused, with those that there are', () => {
  expect(refusal(() => makeConfig({ mutedChecks: ['few-row'] }))).toMatch(
    /"few-row" in muted checks is not a check\. Take any of these: .*few-rows/,
  );
});

test('a run has them in its record, muted and counted', async () => {
  const text = `a,b,label\n${Array.from({ length: 60 }, (_, i) => `${i % 7},${(i * 13) % 60},${i % 2}`).join('\n')}\n`;
  const loud = recordOf(await trainText(text, { preset: 'lecture' }));
  const codes = loud.warnings.map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(0);
  const quiet = recordOf(await trainText(text, { preset: 'lecture', mutedChecks: codes }));
  expect(quiet.warnings).toMatchObject([{ code: 'muted', count: codes.length }]);
  expect(quiet.test).toEqual(loud.test);
});

test('what is found at the end of a run is muted before anybody hears of it', async () => {
  const random = Random.fromSeed(3);
  const lines = Array.from({ length: 300 }, (_, i) => `${random.normal()},${random.normal()},${i % 2}`);
  const bytes = new TextEncoder().encode(`a,b,label\n${lines.join('\n')}\n`);
  const told = async (mutedChecks: readonly string[]) => {
    const config = makeConfig({ mutedChecks });
    const ports = { now: Date.now, stopped: () => false };
    const events: RunEvent[] = [];
    for await (const event of runTraining(
      { name: 'a.csv', open: async () => fromBytes(bytes), config },
      ports,
    ))
      events.push(event);
    return events.flatMap((event) => (event.type === 'ended' ? event.warnings.map(({ code }) => code) : []));
  };
  expect(await told([])).toEqual(['learned-nothing']);
  expect(await told(['learned-nothing'])).toEqual(['muted']);
});
