/** A profile for a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { thousandths } from '../../../src/core/format.js';
import type { Profile } from '../../../src/core/profile/tableProfile.js';
import type { Warning } from '../../../src/core/warning.js';
import { bound, profileText } from '../../../src/report/profileText.js';
import { warningLines } from '../../../src/report/warnings.js';
import { written } from '../../inWords.js';
import { preparation } from '../webview/fixtures.js';

const warning: Warning = {
  code: 'missing-values',
  column: 0,
  count: 2,
  line: 1200,
  what: written('"평균" has no value in 2 of 1,002 rows (0.2 %), which are skipped'),
  remedy: written('Choose "median" for missing values to keep these rows, or fill the gaps'),
};

const profile: Profile = {
  schema: 'pulsar-slp/profile@1',
  name: 'stars.csv',
  ...preparation.dataset.dialect,
  ...preparation.profile,
  refusal: null,
  warnings: [warning],
};

test('has its columns below each other, and breaks lines between words', () => {
  expect(profileText(profile)).toBe(
    `stars.csv: 1,002 rows (no duplicates), 4 columns
UTF-8, LF, separated by semicolons, names in the first row

   column  type              missing         least  greatest
1  a       number                  2  0.2 %     -1       2.5
2  b       number                                0         9
3  class   text    label
4  id      text    left out

label: class  rows
star           902  90.0 %
pulsar         100  10.0 %

1 warning:
1. "평균" has no value in 2 of 1,002 rows (0.2 %), which are skipped (first in line 1,200).
   Choose "median" for missing values to keep these rows, or fill the gaps.`,
  );
});

test('keeps long names and many columns within a terminal', () => {
  const many = Array.from({ length: 3000 }, (_, k) => ({
    ...(profile.columns[0] as Profile['columns'][number]),
    name: `${'긴 이름 '.repeat(20)}${k}`,
    column: k,
    min: -1.23456789e-12,
    max: 9.87654321e200,
  }));
  const warnings = many.map(({ name }) => ({ ...warning, what: written(`"${name}" is odd`) }));
  const lines = profileText({ ...profile, columns: many, warnings }).split('\n');
  const width = (line: string) =>
    [...line].reduce((sum, char) => sum + (char > '\u1100' && char !== '…' ? 2 : 1), 0);
  expect(Math.max(...lines.map(width))).toBeLessThan(100);
  expect(lines.length).toBeLessThan(400);
  expect(lines).toContain('… and 2,940 more: --json has them all');
  expect(lines.at(-1)).toBe('… and 2,940 warnings more: --json has them all');
});

test('says that there is nothing to say', () => {
  expect(profileText({ ...profile, label: null, classes: [], warnings: [] })).toMatch(
    /id .*left out\n\nNo warnings\.$/,
  );
});

test('a list of warnings ends with how many there are more', () => {
  const lines = warningLines(Array.from({ length: 100 }, () => warning));
  expect(lines).toHaveLength(41);
  expect(lines[0]).toBe(
    '"평균" has no value in 2 of 1,002 rows (0.2 %), which are skipped (first in line 1,200). Choose "median" for missing values to keep these rows, or fill the gaps.',
  );
  expect(lines.at(-1)).toBe('There are 60 warnings more.');
  expect(warningLines([{ ...warning, line: null }])[0]).toContain('which are skipped. Choose');
});

/** The text is read back: what it says has to be the number, to the digits shown. */
test.each([
  Number.MAX_VALUE,
  1.797_69e308,
  1.234_567e308,
  9.999_99e307,
  3.402_823_5e38,
  1e20,
  Number.MIN_VALUE,
])('a bound of %d is shown as a number close to it', (value) => {
  for (const signed of [value, -value]) {
    const shown = Number(bound(signed).replaceAll(',', ''));
    expect(Math.abs(shown / signed - 1)).toBeLessThan(1e-4);
  }
});

test('numbers are rounded to digits in one place, which the greatest double does not leave', () => {
  const rounding = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') && /Number\([^()]*\.toPrecision\(/.test(readFileSync(`src/${file}`, 'utf8')),
  );
  expect(rounding).toEqual([path.join('core', 'format.ts')]);
});

test('a score has the same three decimals on the page, in the terminal and in reports: those of Intl', () => {
  const intl = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    useGrouping: false,
  });
  for (const n of [3, 7, 80, 400, 2_000, 3_580])
    for (let k = 0; k <= n; k++) expect(thousandths(k / n), `${k} / ${n}`).toBe(intl.format(k / n));
  expect(thousandths(71 / 80)).toBe('0.888');
  expect(thousandths(-0.0005)).toBe('-0.001');
  expect(thousandths(12.3455)).toBe('12.346');
  const sources = readdirSync(path.resolve(import.meta.dirname, '../../../src'), {
    recursive: true,
    encoding: 'utf8',
  });
  const others = sources.filter(
    (file) =>
      file.endsWith('.ts') &&
      /toFixed\(3\)/.test(readFileSync(path.resolve(import.meta.dirname, '../../../src', file), 'utf8')),
  );
  expect(others).toEqual([path.join('core', 'format.ts')]);
});
