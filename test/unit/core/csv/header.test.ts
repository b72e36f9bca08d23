import { expect, test } from 'vitest';
import { guessHeader } from '../../../../src/core/csv/header.js';

const rowsOf = (text: string) => text.split(' ').map((line) => line.split(','));

// `DataFrame(array).to_csv()`
test.each([',0,1 0,2.176,1 1,1.169,0 2,0.3,1', ',0 0,1 1,0 2,1', ',0,1,2,3 0,2.1,-1.9,1.1,1 1,1,2,3,0'])(
  'a frame of pandas with an index and no names has a header: %s',
  (text) => expect(guessHeader(rowsOf(text))).toEqual({ names: true, sure: true }),
);

test.each([',0,1 5,2.176,1 9,1.169,0 2,0.3,1', ',0,5 0,2.176,1 1,1.169,0', '7,0,1 0,2.176,1 1,1.169,0'])(
  'a row of numbers that is none has not: %s',
  (text) => expect(guessHeader(rowsOf(text)).names).toBe(false),
);
