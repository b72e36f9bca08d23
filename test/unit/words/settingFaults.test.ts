/** What is said of a value that a setting cannot have: by its own name, an option's, or that in the editor's settings. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeConfig, type Wish } from '../../../src/core/config.js';
import { InputError, type Problem } from '../../../src/core/problem.js';
import { faultOf } from '../../../src/core/settingKind.js';
import { calling, settings } from '../../../src/core/settings.js';
import { speak } from '../../../src/words/language.js';
import { sentence } from '../../../src/words/problem.js';
import { say } from '../../../src/words/told.js';
import { written } from '../../inWords.js';

afterEach(() => speak('en'));

function problemWith(wish: object): Problem {
  try {
    makeConfig(wish as Wish);
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each([
  [
    { l2: 'much' },
    'L2 penalty must be "auto" or a number from 0 to 1,000, not "much". Choose a value in this range, or "auto".',
    'L2 규제는 0 이상 1,000 이하의 수 또는 "auto"여야 하는데, "much"입니다. 이 범위의 값이나 "auto"로 정하세요.',
  ],
  [
    { epochs: 0 },
    'Epochs must be a whole number from 1 to 10,000, not 0. Choose a value in this range.',
    '에포크는 1 이상 10,000 이하의 정수여야 하는데, 0입니다. 이 범위의 값으로 정하세요.',
  ],
  [
    { preset: 'x' },
    'Preset must be one of recommended, exact, lecture, not "x". Choose one of these.',
    '프리셋은 recommended, exact, lecture 중 하나여야 하는데, "x"입니다. 이 가운데 하나를 고르세요.',
  ],
  [
    { reading: { delimiter: '&&' } },
    'Delimiter must be one of auto, comma, semicolon, tab, bar, space, caret, colon, ctrl-a, or a single mark, not "&&". Choose one of these.',
    '구분자는 auto, comma, semicolon, tab, bar, space, caret, colon, ctrl-a 중 하나이거나 문자 하나여야 하는데, "&&"입니다. 이 가운데 하나를 고르세요.',
  ],
  [
    { label: 5 },
    'Label column must be a text, not 5. Write it in quotes.',
    '레이블 열은 텍스트여야 하는데, 5입니다. 따옴표로 묶어 쓰세요.',
  ],
  [
    { positive: { is: 1 } },
    'Positive class must be a text, not {"is":1}. Write it in quotes.',
    '양성 클래스는 텍스트여야 하는데, {"is":1}입니다. 따옴표로 묶어 쓰세요.',
  ],
  [
    { exclude: 'id' },
    'Columns left out must be a list of column names. Write it as a list: ["a", "b"].',
    '제외한 열은 열 이름의 목록이어야 합니다. 목록으로 쓰세요: ["a", "b"].',
  ],
  [
    { classNames: ['pulsar'] },
    '"pulsar" in class names is not VALUE=NAME, with a name of at most 200 letters. Give each class one name, like 1=pulsar.',
    '클래스 이름에 적힌 "pulsar"는 이름이 200자 이하인 값=이름 꼴이 아닙니다. 클래스마다 이름을 하나씩 "1=펄서"처럼 쓰세요.',
  ],
  [
    { classNames: ['1=a', '1=b'] },
    '"1" comes twice in class names. Give each class one name, like 1=pulsar.',
    '클래스 이름에 "1"이 두 번 나옵니다. 클래스마다 이름을 하나씩 "1=펄서"처럼 쓰세요.',
  ],
  [
    { classNames: ['1=a,0=a'] },
    '"a" comes twice in class names. Give each class one name, like 1=pulsar.',
    '클래스 이름에 "a"가 두 번 나옵니다. 클래스마다 이름을 하나씩 "1=펄서"처럼 쓰세요.',
  ],
  [
    { classNames: '1=a' },
    'Class names must be a list of label values. Write it as a list: ["a", "b"].',
    '클래스 이름은 레이블 값의 목록이어야 합니다. 목록으로 쓰세요: ["a", "b"].',
  ],
])('%j', (wish, english, korean) => {
  const problem = problemWith(wish);
  expect(sentence(problem)).toBe(english);
  speak('ko');
  expect(sentence(problem)).toBe(korean);
});

test('of a list that may hold only some things, which are those', () => {
  const problem = problemWith({ mutedChecks: ['label-leak', 'few-row'] });
  expect(sentence(problem)).toMatch(
    /^"few-row" in muted checks is not a check\. Take any of these: .*, few-rows, /,
  );
  speak('ko');
  expect(sentence(problem)).toMatch(
    /^숨긴 점검에 적힌 "few-row"라는 점검은 없습니다\. 다음 가운데에서 고르세요: /,
  );
});

describe('a setting is called', () => {
  const { what } = problemWith({ missingValues: 'mean' });

  test('by its option, or as in the editor', () => {
    expect(say(calling(what, ({ option }) => `--${option?.name}`))).toBe(
      '--missing must be one of auto, skip, median, category, not "mean"',
    );
    expect(say(calling(what, ({ editor }) => `setting pulsarSlp.${editor?.name}`))).toBe(
      'setting pulsarSlp.missingValues must be one of auto, skip, median, category, not "mean"',
    );
    speak('ko');
    expect(say(calling(what, ({ option }) => `--${option?.name}`))).toMatch(/^--missing은 auto, /);
  });

  test('by its key where only another version knows it', () => {
    const fault = faultOf('patience', settings.epochs.kind, 0)?.what;
    expect(fault && say(calling(fault, () => '--patience'))).toBe(
      'patience must be a whole number from 1 to 10,000, not 0',
    );
  });

  test('nothing else, where it is not what is wrong', () => {
    const told = { key: 'add-rows', facts: {} };
    expect(calling(told, () => '--x')).toBe(told);
  });
});

test('a long value is cut, and stays on one line', () => {
  const problem = problemWith({ balance: `many\nwords ${'and more '.repeat(20)}` });
  expect(sentence(problem)).toMatch(/not "many words and more [\w ]{1,24}…"\. Choose/);
});

test('a label that the editor’s settings name says so', () => {
  const problem: Problem = {
    code: 'no-label',
    what: written('no such column'),
    setting: 'Label Column',
    remedy: written('Look'),
  };
  expect(sentence(problem)).toBe('No such column (setting Label Column). Look.');
  speak('ko');
  expect(sentence(problem)).toContain('(설정 Label Column)');
});

test('where something is wrong stands in brackets behind the file', () => {
  speak('ko');
  const problem: Problem = { code: 'no-label', what: written('없음'), remedy: written('보세요') };
  const said = (where: NonNullable<Problem['where']>) => sentence({ ...problem, where });
  expect(said({ file: 'a.csv', line: 1_200, column: 2 })).toMatch(/^a\.csv\(1,200번째 줄, 2번째 열\): /);
  expect(said({ file: 'a.csv' })).toMatch(/^a\.csv: /);
  expect(said({ column: 2 })).toMatch(/^2번째 열: /);
});
