import { expect, test } from 'vitest';
import { findDelimiter } from '../../../src/core/csv/delimiter.js';

test.each([
  ['a,b\n1,2\n', ','],
  ['a;b\n1;2\n', ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['one column\n1\n2\n', ','],
  ['', ','],
  ['a;b\n1,5;2,5\n', ';'],
  ['"x, y";b\n1;2\n', ';'],
  ['"a, b, c";d\n"1, 2, 3";4\n"say ""5, 6, 7""\n8, 9";0\n', ';'],
  ['a,note\n1,see; there\n2,"no; where"\n3,none\n', ','],
  ['a,b\n1,2\n3,', ','],
])('%j is separated by %j', (sample, delimiter) => {
  expect(findDelimiter(sample)).toBe(delimiter);
});
