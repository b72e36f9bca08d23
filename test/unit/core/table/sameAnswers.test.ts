import { expect, test } from 'vitest';
import { bySameAnswer } from '../../../../src/core/table/sameAnswers.js';

const together = (words: readonly string[]) =>
  bySameAnswer(words.map((written) => [{ written }])).map((group) =>
    group.map(({ written }) => written).join(' '),
  );

test.each([
  [
    ['True', '1', 'False', '0'],
    ['True 1', 'False 0'],
  ],
  [
    ['1', 'True', 'False'],
    ['1 True', 'False'],
  ],
  [
    ['Yes', 'N', 'Y', 'No'],
    ['Yes Y', 'N No'],
  ],
  [
    ['예', '아니요', 'Y', 'N'],
    ['예 Y', '아니요 N'],
  ],
  [
    ['yes', 'y', 'no', 'unsure'],
    ['yes y', 'no', 'unsure'],
  ],
  [
    ['positive', 'neg', 'pos', 'negative'],
    ['positive pos', 'neg negative'],
  ],
  [['yes', '1'], ['yes 1']], // nothing in the other rows
])('%j gives two answers', (words, expected) => expect(together(words)).toEqual(expected));

test.each([
  [['True', 'False']],
  [['yes', 'no']],
  [['1', '0', '2', 'yes', 'no']], // the 1 is a code
  [['yes', 'no', 'none']], // none of the kinds there are
  [['N', 'S', 'E', 'W']],
  [['T', 'Y']],
  [['a', 'b', 'no']],
])('%j is left as it is', (words) => expect(together(words)).toEqual(words));
