import { expect, test } from 'vitest';
import { type Findings, runWarnings } from '../../../../src/core/profile/runWarnings.js';
import { warningSentences } from '../../../../src/report/warnings.js';

const findings: Findings = {
  ...{ features: [{ name: 'a', column: 0 }], leaks: [], sharedRows: 0, alike: null },
  ...{ testRows: 40, testPositives: 0, classes: ['star', 'pulsar'], rarerRows: 100 },
  ...{ l2: 0, balance: 'none', dividedBy: undefined },
};

test.each([
  [undefined, /^Train with the preset "recommended"/, [{ preset: 'recommended' }]],
  ['times', /^Add later rows that are "pulsar"\.$/, undefined],
  ['groups', /^Add groups with rows that are "pulsar"\.$/, undefined],
] as const)(
  'a class that the test part lacks is mended by a preset only where chance divides: %s',
  (dividedBy, remedy, fixes) => {
    const [warning, ...others] = runWarnings({ ...findings, dividedBy });
    expect([warning?.code, others]).toEqual(['untested-class', []]);
    expect(warning?.fixes).toEqual(fixes);
    expect(warning && warningSentences(warning).remedy).toMatch(remedy);
    const [other] = runWarnings({ ...findings, dividedBy, testPositives: 40 });
    expect(other && warningSentences(other).what).toMatch(/^None of the 40 test rows is "star"/);
  },
);
