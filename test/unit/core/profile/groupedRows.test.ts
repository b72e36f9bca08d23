/** What rows that seem to belong together do to the scores, by what training with them kept together came to. */
import { expect, test } from 'vitest';
import { groupedRows } from '../../../../src/core/profile/groupedRows.js';
import type { LikelyGroup } from '../../../../src/core/table/likelyGroup.js';
import { bearingOf } from '../../../../src/core/warning.js';
import { endedRecord } from '../../webview/fixtures.js';

const { test: part } = endedRecord().evaluation;
const likely = { column: { name: 'patient', column: 3 }, groups: 40, rows: 1000 } as LikelyGroup;

test.each([
  ['lies apart below', { rocArea: 0.55, low: 0.45, high: 0.65 }, true, 'flattery'],
  ['is lower, which may be chance', { rocArea: 0.93, low: 0.88, high: 0.97 }, false, 'scores'],
  ['is higher', { rocArea: 0.9995, low: 0.999, high: 1 }, false, 'scores'],
] as const)(
  'scores flatter where the ROC area of whole groups is surely lower: it %s',
  (_, wholeGroups, lower, bearing) => {
    expect(part.rocArea).toBe(0.94);
    const warning = groupedRows(likely, { test: part, wholeGroups }) ?? expect.fail();
    const { rocArea: area, low, high } = wholeGroups;
    expect(warning.what.facts).toMatchObject({ own: 0.94, area, low, high, lower });
    expect(bearingOf(warning)).toBe(bearing);
  },
);

test('nothing is said to be lower where nobody tried', () => {
  const warning = groupedRows(likely) ?? expect.fail();
  expect([warning.what.facts.lower, bearingOf(warning)]).toEqual([false, 'scores']);
  expect(warning.fixes).toEqual([{ group: 'patient' }]);
});
