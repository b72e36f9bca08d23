import { afterEach, expect, test } from 'vitest';
import type { Feature } from '../../../src/core/table/summary.js';
import { speak } from '../../../src/words/language.js';
import { className, featureName } from '../../../src/words/recordNames.js';
import { classWords } from '../../../src/words/verdict.js';

afterEach(() => speak('en'));

test.each<[Feature, string]>([
  [{ name: 'income is missing', column: 0, missing: true }, 'income 빈칸'],
  [{ name: 'city = (missing)', column: 1, category: null }, 'city = (빈칸)'],
  [{ name: 'city = (missing)', column: 1, category: '(missing)' }, 'city = (missing)'],
  [{ name: 'this is missing', column: 2 }, 'this is missing'],
])('the feature %o is %s', (feature, name) => {
  expect(featureName(feature)).toBe(feature.name);
  speak('ko');
  expect(featureName(feature)).toBe(name);
});

test('all classes but one are the rest; a class that is called so keeps its name', () => {
  speak('ko');
  expect(className({ value: 'rest', count: 2, rest: ['a', 'b'] })).toBe('나머지');
  expect(className({ value: 'rest', count: 2 })).toBe('rest');
  expect(
    classWords([
      { value: 'rest', count: 2, rest: ['a', 'b'] },
      { value: 'c', count: 1 },
    ]),
  ).toEqual({
    negative: '나머지',
    positive: '"c"',
  });
});
