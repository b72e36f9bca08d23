import { describe, expect, test } from 'vitest';
import * as core from '../../../../src/core/format.js';
import * as names from '../../../../src/core/names.js';
import * as page from '../../../../src/webview/facts/format.js';
import * as figures from '../../../../src/words/figures.js';
import { speak } from '../../../../src/words/language.js';

/** What the page writes a number or a name with. */
const format = { ...core, ...names, ...figures, ...page };

describe('scores', () => {
  test('have three decimals', () => {
    expect(format.score(0.97)).toBe('0.970');
    expect(format.score(1)).toBe('1.000');
    expect(format.score(-0.25)).toBe('−0.250');
  });
  test('that are 0/0 are a word, never 0', () => expect(format.score(null)).toBe('undefined'));
  test('that are not known yet are a dash', () => expect(format.score(undefined)).toBe('—'));
});

test.each([
  [{ low: 0.7604, high: 0.8461 }, '0.760–0.846'],
  [{ low: 0, high: 1 }, '0.000–1.000'],
  [{ low: -0.25, high: -0.1 }, '−0.250 to −0.100'],
  [null, ''],
  [undefined, ''],
])('the interval %o is %s', (interval, text) => expect(format.range(interval)).toBe(text));

test('in Korean % and ~ stand without spaces, but ~ beside a sign, and 0/0 is a Korean word', () => {
  speak('ko');
  expect(format.range({ low: 0.25, high: 0.5 })).toBe('0.250~0.500');
  expect(format.range({ low: -0.25, high: 0.1 })).toBe('−0.250 ~ 0.100');
  expect(format.percent(0.0916)).toBe('9.2%');
  expect(format.percent(0.0001)).toBe('< 0.1%');
  expect(format.tenthsOfPercent(0.0213)).toBe('2.1%');
  expect([format.score(null), format.percent(null)]).toEqual(['정의되지 않음', '정의되지 않음']);
  speak('en');
});

test('a class is named in quotes and in as many letters as in a sentence, with all of it beside', () => {
  const [noise, pulsar] = ['Not a pulsar, noise or interference of terrestrial origin', 'Pulsar'];
  const name = format.inShort(noise, pulsar);
  expect(name).toEqual({ text: '"Not a pulsar, noise or …"', whole: `"${noise}"` });
  expect(name.text).toBe(format.quoted(noise));
  expect(format.within(name, (value) => `always ${value}: 0.9`)).toEqual({
    text: 'always "Not a pulsar, noise or …": 0.9',
    whole: `always "${noise}": 0.9`,
  });
  expect(format.inShort('1', '0').text).toBe('"1"');
  expect(format.inShort('"yes"', '"no"').text).toBe('"yes"');
  const [a, b] = ['Patients of the northern ward A', 'Patients of the northern ward B'];
  expect([format.inShort(a, b).text, format.inShort(b, a).text]).toEqual([
    '"Patients of the nort … A"',
    '"Patients of the nort … B"',
  ]);
});

test.each([
  [-1.0518, '−1.052'],
  [0, '0.000'],
  [0.0001, '1.0e−4'],
  [-2_924.616, '−2,925'],
  [-51_234, '−51,230'],
  [-1.2e8, '−1.200e8'],
])('the figure %d is %s', (value, text) => expect(format.signed(value)).toBe(text));

test.each([
  [0.1244, '0.124'],
  [0, '0.000'],
  [0.00012, '1.2e−4'],
  [12_345, '12,345'],
  [4e22, '4.0e22'],
  [Number.NaN, '—'],
  [null, '—'],
])('the loss %s is %s', (value, text) => expect(format.loss(value)).toBe(text));

test.each([
  [0.09157, '9.2 %'],
  [0, '0 %'],
  [1, '100 %'],
  [0.0001, '< 0.1 %'],
  [0.99999, '> 99.9 %'],
  [null, 'undefined'],
])('the fraction %s is %s', (value, text) => expect(format.percent(value)).toBe(text));

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_520, '1.5 kB'],
  [193_000_000, '193 MB'],
])('%d bytes are %s', (value, text) => expect(format.bytes(value)).toBe(text));

test.each([
  [-0.034123, '−0.03412'],
  [1234.567, '1,235'],
  [-1.5e-8, '−1.500e−8'],
  [8.1e12, '8.100e12'],
  [0.42, '0.4200'],
  [0, '0.000'],
])('the weight %d is %s', (value, text) => expect(format.weight(value)).toBe(text));

test.each([
  [84.4, '84 ms'],
  [2210, '2.2 s'],
  [59_960, '1 min 0 s'],
  [71_000, '1 min 11 s'],
])('%d ms are %s', (value, text) => expect(format.duration(value)).toBe(text));

test('counts are grouped, and words follow them', () => {
  expect(format.counted(17_898, 'row')).toBe('17,898 rows');
  expect(format.counted(1, 'copy', 'copies')).toBe('1 copy');
});

test('settings are as typed', () => {
  expect(format.setting(0.001)).toBe('0.001');
  expect(format.setting(1e-9)).toBe('1e-9');
});

test('long values are cut between letters, not inside one', () => {
  expect(format.quoted('별 또는 전파 간섭', 5)).toBe('"별 또는…"');
  expect(format.quoted('🌟🌟🌟', 3)).toBe('"🌟🌟🌟"');
});

test('a value that the file quotes gets no quotes on quotes', () => {
  expect(format.quoted("'-1'")).toBe("'-1'");
  expect(format.quoted('"yes"')).toBe('"yes"');
  expect(format.quoted("'tis")).toBe('"\'tis"');
  expect(format.quoted("'long long long'", 6)).toBe('"\'long…"');
});

test.each([
  [0, '0.000'],
  [0.0001, '< 0.001'],
  [0.2711, '0.271'],
  [0.99951, '> 0.999'],
  [1, '1.000'],
])('the probability %d is %s', (value, text) => expect(format.probability(value)).toBe(text));

test('logits have a true minus, and may be without end', () => {
  expect(format.logit(-1.234)).toBe('−1.23');
  expect(format.logit(Number.POSITIVE_INFINITY)).toBe('∞');
});

test('a distance of nothing is a finding', () => {
  expect(format.tenthsOfPercent(0)).toBe('0.0\u00a0%');
  expect(format.tenthsOfPercent(0.0213)).toBe('2.1\u00a0%');
});

test('a mean has the digits that its deviation needs', () => {
  expect(format.mean(0.47957568971912834, 1.06)).toBe('0.4796');
  expect(format.mean(1_600_000_123.456, 1_000)).toBe('1,600,000,123.5');
  expect(format.mean(-111.11061439516315, 25.6)).toBe('\u2212111.11');
  expect(format.mean(0, 0)).toBe('0');
});

describe('two names', () => {
  const pair = (one: string, other: string, most: number) => [
    format.apart(one, other, most),
    format.apart(other, one, most),
  ];

  test('that begin alike keep what differs, and as much of the beginning as fits', () => {
    const [a, b] = ['Patients of the northern ward A', 'Patients of the northern ward B'];
    expect(pair(a, b, 16)).toEqual(['Patients of … A', 'Patients of … B']);
    expect(pair(a, b, 12)).toEqual(['Patients … A', 'Patients … B']);
    expect(pair(`${a} of 1990`, `${b} of 1990`, 16)).toEqual(['Patie … A of 19…', 'Patie … B of 19…']);
  });

  test('that fit, or that differ at once, are left alone', () => {
    expect(pair('ward A', 'ward B', 12)).toEqual(['ward A', 'ward B']);
    expect(pair('healthy controls of ward A', 'sick patients of ward A', 12)).toEqual([
      'healthy controls of ward A',
      'sick patients of ward A',
    ]);
  });

  test.each([8, 12, 16, 24])('stay apart and within %i letters, wherever they differ', (most) => {
    const long = 'abcdefghij klmnopqrst uvwxyz aaaa 0123456789';
    for (let at = 1; at < long.length; at++) {
      const others = [
        `${long.slice(0, at)}#${long.slice(at + 1)}`,
        long.slice(0, at),
        `${long.slice(0, at)} `,
      ];
      for (const other of others) {
        const cut = pair(long, other, most).map((name) => format.quoted(name, most));
        expect(cut[0]).not.toBe(cut[1]);
        expect(Math.max(...cut.map((name) => name.length))).toBeLessThanOrEqual(most + 2);
      }
    }
  });
});
