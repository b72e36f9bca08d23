import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../src/words/language.js';
import { warningWords } from '../../../src/words/warning.js';

afterEach(() => speak('en'));

test('where a warning is seen first stands in one bracket with what stands in one already', () => {
  expect(warningWords.firstInLine('Rows are equal', 1204)).toBe('Rows are equal (first in line 1,204)');
  expect(warningWords.firstInLine('Few are (9.2 %)', 7)).toBe('Few are (9.2 %, first in line 7)');
  speak('ko');
  expect(warningWords.firstInLine('같은 행(9.2 %)', 7)).toBe('같은 행(9.2 %, 처음: 7번째 줄)');
});
