/** The data doctor's words on the page. */
import { afterEach, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { reduce, startRun } from '../../../../src/core/run/run.js';
import { warningSentences } from '../../../../src/report/warnings.js';
import { dataFacts } from '../../../../src/webview/facts/facts.js';
import { columnWords, profileSentence } from '../../../../src/webview/facts/profileFacts.js';
import { settingFacts } from '../../../../src/webview/facts/settingFacts.js';
import { speak } from '../../../../src/words/language.js';
import { written } from '../../../inWords.js';
import { preparation } from '../fixtures.js';

const { profile } = preparation;

afterEach(() => speak('en'));

test('a file in a line', () => {
  expect(profileSentence(profile)).toBe('1,002 rows · 4 columns · no duplicate rows');
  expect(profileSentence({ ...profile, rows: 1, duplicateRows: 1 })).toBe(
    '1 row · 4 columns · 1 duplicate row',
  );
  expect(profileSentence({ ...profile, duplicateRows: null })).toMatch(/ · duplicate rows not looked for$/);
});

test('columns in words', () => {
  const warnings = (['constant-column', 'unlabelled-rows'] as const).map((code, column) => ({
    code,
    column: column + 1,
    count: 1,
    line: 2,
    what: written(''),
    remedy: written(''),
  }));
  const words = (cells: readonly string[]) =>
    Object.fromEntries(
      ['place', 'name', 'type', 'missing', 'share', 'min', 'max', 'notes'].map((key, i) => [key, cells[i]]),
    );
  expect(columnWords(profile, warnings)).toEqual(
    [
      ['1', 'a', 'number', '2', '0.2 %', '−1', '2.5', ''],
      ['2', 'b', 'number', '—', '', '0', '9', 'constant'],
      ['3', 'class', 'text', '—', '', '—', '—', 'label · rows without a label'],
      ['4', 'id', 'text', '—', '', '—', '—', 'left out'],
    ].map(words),
  );
  expect(columnWords(profile, [], 2)).toHaveLength(2);
});

test('a label of several classes is to be chosen from; of more than that they are too many', () => {
  const warning = { code: 'too-many-classes', column: 2, count: 1, line: 2 } as const;
  const warnings = [{ ...warning, what: written(''), remedy: written('') }];
  const notes = (classes: number) => {
    const values = Array.from({ length: classes }, (_, i) => ({ value: `${i}`, count: 9 }));
    return columnWords({ ...profile, classes: values }, warnings)[2]?.notes;
  };
  expect(notes(3)).toBe('label · choose a class');
  expect(notes(0)).toBe('label · too many classes'); // more than fifty are not listed
  speak('ko');
  expect(notes(3)).toBe('레이블 · 클래스를 골라야 함');
});

test('warnings say what, where first, and what to do', () => {
  const warning = {
    code: 'duplicate-rows',
    column: null,
    count: 3,
    line: 1202,
    what: written('3 rows are equal'),
    remedy: written('Remove them'),
  } as const;
  expect([warning, { ...warning, line: null }].map(warningSentences)).toEqual([
    { what: '3 rows are equal (first in line 1,202).', remedy: 'Remove them.' },
    { what: '3 rows are equal.', remedy: 'Remove them.' },
  ]);
});

test('and in Korean where first', () => {
  speak('ko');
  const warning = { code: 'duplicate-rows', column: null, count: 3, line: 1202 } as const;
  expect(
    warningSentences({ ...warning, what: written('같은 행이 있습니다'), remedy: written('지우세요') }),
  ).toEqual({
    what: '같은 행이 있습니다(처음: 1,202번째 줄).',
    remedy: '지우세요.',
  });
});

test('the details say what gaps were filled with, and how gaps and words are dealt with', () => {
  const config = { ...makeConfig({ missingValues: 'median', textColumns: 'one-hot' }), epochs: 10 };
  const features = [
    { name: 'a', column: 0, median: 0.123456789 },
    { name: 'b', column: 1, median: 4 },
  ];
  const event = { type: 'prepared', preparation: { ...preparation, config, features } } as const;
  const run = reduce(startRun('stars.csv', config), event);
  const of = (id: string) => [...dataFacts(run), ...settingFacts(run)].find((fact) => fact.id === id)?.words;
  expect(of('filled')).toEqual(['a: 2 gaps filled with 0.123457']);
  expect(of('missing-values')?.[0]).toBe('median');
  expect(of('text-columns')?.[0]).toBe('one-hot');
});
