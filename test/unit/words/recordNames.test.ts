import { afterEach, expect, test } from 'vitest';
import { emptyClass, numbered, rowNames } from '../../../src/core/csv/givenNames.js';
import type { Feature } from '../../../src/core/table/summary.js';
import { markdownReport } from '../../../src/report/markdown.js';
import { languages, speak } from '../../../src/words/language.js';
import {
  classInFull,
  className,
  featureName,
  inRecord,
  isTranslatable,
  shownName,
  shownNaming,
  wishInRecord,
} from '../../../src/words/recordNames.js';
import { classWords } from '../../../src/words/verdict.js';
import { recordOf, trainText } from '../training.js';

afterEach(() => speak('en'));

test.each<[Feature, string]>([
  [{ name: 'income is missing', column: 0, missing: true }, 'income 빈칸'],
  [{ name: 'city = (missing)', column: 1, category: null }, 'city = (빈칸)'],
  [{ name: 'city = (missing)', column: 1, category: '(missing)' }, 'city = (missing)'],
  [{ name: 'this is missing', column: 2 }, 'this is missing'],
  [{ name: 'column 4', column: 3 }, '4열'],
  [{ name: 'column 4 = red', column: 3, category: 'red' }, '4열 = red'],
  [{ name: 'column 4 is missing', column: 3, missing: true }, '4열 빈칸'],
  [{ name: 'column 4 (m)', column: 3 }, 'column 4 (m)'],
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

test('a class is called as the person calls it, and in full with what the file has', () => {
  const named = { value: '1', name: 'pulsar', count: 2 };
  expect([className(named), classInFull(named)]).toEqual(['pulsar', 'pulsar (1)']);
  expect(classInFull({ value: '1', count: 2 })).toBe('1');
  expect(classInFull({ value: 'sick', name: 'sick', count: 2 })).toBe('sick');
  speak('ko');
  const rest = { value: 'rest', name: '기타', count: 2, rest: ['a', 'b'] };
  expect([className(rest), classInFull(rest)]).toEqual(['기타', '기타 (나머지)']);
  expect(classInFull({ ...rest, name: '나머지' })).toBe('나머지');
  expect(classWords([rest, named])).toEqual({ negative: '"기타"', positive: '"pulsar"' });
});

test('a report has the names, and once what the file has', async () => {
  const text = Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * 5) % 11},${i % 3 ? 0 : 1}\n`).join('');
  const said = markdownReport(recordOf(await trainText(`a,b,label\n${text}`, { classNames: ['1=pulsar'] })));
  expect(said).toMatch(/pulsar/);
  expect(said.match(/pulsar \\?\(1/g)).toHaveLength(1);
});

test('the classes to be named are understood as they are shown', () => {
  const names = ['rest=others', '(empty)=none', '1=pulsar'];
  speak('ko');
  const shown = names.map(shownNaming);
  expect(shown).toEqual(['나머지=others', '(빈칸)=none', '1=pulsar']);
  const wish = { label: null, positive: null, exclude: [], classNames: shown };
  expect(isTranslatable(wish)).toBe(true);
  expect(wishInRecord(wish, []).classNames).toEqual(names);
  expect(isTranslatable({ ...wish, classNames: names })).toBe(false);
  expect(wishInRecord(wish, [{ name: 'a', classes: [{ value: '나머지' }] }]).classNames?.[0]).toBe(shown[0]);
});

test.each([numbered(11), `${numbered(0)} (2)`, rowNames, emptyClass])('%s is in Korean words', (name) => {
  expect(shownName(name)).toBe(name);
  speak('ko');
  expect(shownName(name)).not.toMatch(/[a-z]/);
});

test.each([numbered(11), rowNames, emptyClass])('%s is understood as it is shown in any language', (name) => {
  for (const shown of languages) {
    speak(shown);
    const written = ` ${shownName(name)}`;
    // Whatever the language of who reads it then: settings outlive a change of it.
    for (const now of languages) {
      speak(now);
      expect(inRecord(written)).toBe(name);
    }
  }
});

test.each(['열', '3열 합계', 'x3', '제3열', 'income'])('%s is no given name', (name) => {
  expect(inRecord(name)).toBe(name);
});

test('a wish is translated, but for what the file itself calls so', () => {
  const wish = { label: '3열', positive: '(빈칸)', exclude: ['행 이름', '1열', 'x'] };
  const named = (...names: string[]) => names.map((name) => ({ name, classes: [] }));
  expect(wishInRecord(wish, [])).toEqual({
    label: 'column 3',
    positive: '(empty)',
    exclude: ['row names', 'column 1', 'x'],
  });
  expect(wishInRecord(wish, named('1열', '3열'))).toMatchObject({
    label: '3열',
    exclude: ['row names', '1열', 'x'],
  });
  expect(wishInRecord(wish, [{ name: 'a', classes: [{ value: '(빈칸)' }] }]).positive).toBe('(빈칸)');
  for (const key of ['group', 'time'] as const) {
    const divided = { label: null, positive: null, exclude: [], [key]: '2열' };
    expect(isTranslatable(divided)).toBe(true);
    expect(wishInRecord(divided, [])).toMatchObject({ [key]: 'column 2' });
    expect(wishInRecord(divided, named('2열'))).toMatchObject({ [key]: '2열' });
  }
});

test('a file is looked at only for a wish that may need it', () => {
  const plain = { label: 'column 3', positive: '(empty)', exclude: ['row names', 'x'] };
  expect(isTranslatable(plain)).toBe(false);
  expect(isTranslatable({ label: null, positive: null, exclude: [] })).toBe(false);
  expect(isTranslatable({ ...plain, label: '3열' })).toBe(true);
  expect(isTranslatable({ ...plain, positive: '(빈칸)' })).toBe(true);
  expect(isTranslatable({ ...plain, exclude: ['행 이름'] })).toBe(true);
});

const unnamed = Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * 5) % 11},${i % 3 ? '' : 'x'}\n`).join(
  '',
);

test('of a file without a header, a page in Korean has no English name', async () => {
  const asked = wishInRecord({ header: 'no', label: '3열', positive: '(빈칸)', exclude: [] } as const, []);
  const record = recordOf(await trainText(unnamed, asked));
  expect(record.dataset).toMatchObject({
    label: 'column 3',
    classes: [{ value: 'x' }, { value: '(empty)' }],
  });
  speak('ko');
  const said = markdownReport(record);
  expect(said).toContain('1열');
  expect(said).not.toMatch(/column \d|empty/);
});
