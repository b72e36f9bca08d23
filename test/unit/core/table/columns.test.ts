/** The small parts of a table: names, marks for "no value", lists that grow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapWord, isEmpty, isMissing, labelKey, readNumber } from '../../../../src/core/csv/cell.js';
import { columnNames } from '../../../../src/core/csv/header.js';
import { Growable, uint8s, uint32s } from '../../../../src/core/table/growable.js';

describe('column names', () => {
  test('find one column each, whatever the header', () => {
    const name = fc.constantFrom('x', 'x (2)', 'x (3)', 'x (2) (2)', 'column 2', '', ' x ');
    fc.assert(
      fc.property(fc.array(name), (header) => {
        const names = columnNames(header, header.length);
        expect(new Set(names).size).toBe(header.length);
        header.forEach((written, i) => {
          const first = written.trim() !== '' && header.findIndex((h) => h.trim() === written.trim()) === i;
          if (first && !names.slice(0, i).includes(written.trim())) expect(names[i]).toBe(written.trim());
        });
      }),
    );
  });

  test('that come again count on, past the names there already are', () => {
    expect(columnNames(['x', 'x (2)', 'x', 'x'], 4)).toEqual(['x', 'x (2)', 'x (3)', 'x (4)']);
  });

  test('stand on one line, also where a spreadsheet wrote them on two', () => {
    expect(columnNames(['Mean\r\n of the  profile'], 1)).toEqual(['Mean of the profile']);
  });
});

describe('a cell', () => {
  test.each([
    '',
    ' ',
    ' '.repeat(30),
    'NA',
    `${' '.repeat(30)}n/a `,
    'NaN',
    'NULL',
    'None',
    '?',
    '-',
    '.',
    '.a',
    '._',
    '<NA>',
    '\t',
  ])('stands for no value among numbers: %j', (text) => {
    expect(isMissing(text)).toBe(true);
  });

  test.each(['0', 'no', 'nano', '....', '.ab', 'N.B.', 'false'])('is a value: %j', (text) => {
    expect(isMissing(text)).toBe(false);
  });

  test('with a number is the double JavaScript has for it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(` ${value} `)).toBe(value + 0); // written out, -0 is 0
      }),
    );
  });

  // The table in csv/cell.ts. Infinity, hexadecimal and the rest are numbers to JavaScript, hence the list.
  test.each([
    '1e400',
    '-1e400',
    'inf',
    'Infinity',
    '0x10',
    '0b1',
    '0o7',
    '1_000',
    '1,5',
    '1,234.5',
    '12%',
    '１x',
    '１，５',
    '="x"',
  ])('is text, no number: %s', (text) => {
    expect([readNumber(text), isMissing(text)]).toEqual([Number.NaN, false]);
  });

  test('in a formula, or in wide digits, is the number that Excel and Python read', () => {
    expect(['="0.55"', ' ="-7"', '４１', '－４．５'].map((text) => readNumber(text))).toEqual([
      0.55, -7, 41, -4.5,
    ]);
  });

  test('digits of other scripts are read, all of one', () => {
    const digits = {
      1.5: ['١٫٥', '۱٫۵', '१.५', '১.৫', '๑.๕', '１．５'],
      [-49]: ['-٤٩', '−४९'],
      1234.5: ['١٬٢٣٤٫٥'],
    };
    for (const [value, texts] of Object.entries(digits))
      expect(texts.map((text) => readNumber(text))).toEqual(texts.map(() => Number(value)));
    expect(readNumber('२,५', 'comma')).toBe(2.5);
    const words = [
      '١५',
      '1٥',
      '١٬٢٣',
      '١٢٬٣٤٥٬',
      '三',
      '½',
      '²',
      '٫',
      '٤٩ kg',
      '९'.repeat(400),
      '9'.repeat(400),
    ];
    expect(words.map((text) => readNumber(text))).toEqual(words.map(() => Number.NaN));
  });

  test('may hold a number too small for a double, or one with zeros in front', () => {
    expect(['1e-400', '007', '+.5', '5.'].map((text) => readNumber(text))).toEqual([0, 7, 0.5, 5]);
  });

  test('with a decimal comma is the number it is with a point', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(` ${String(value).replace('.', ',')}`, 'comma')).toBe(value + 0);
      }),
    );
    const others = ['1.5', '1,2,3', '1.234,5', '0x10', ',', ''];
    expect(others.map((text) => readNumber(text, 'comma'))).toEqual(others.map(() => Number.NaN));
  });

  test('as a label has one key however the number is written', () => {
    expect(['1', '1.0', ' 1', '+1', '1e0', '01'].map((text) => labelKey(text))).toEqual(Array(6).fill('1'));
    expect(labelKey('-0')).toBe(labelKey('0'));
    expect(labelKey('yes')).not.toBe(labelKey('Yes'));
  });
});

describe('a growing list', () => {
  test('gives back what was put in, across the borders of its blocks', () => {
    for (const length of [0, 1, 63, 64, 65, 128, 65_535, 65_536, 65_537, 200_000]) {
      const list = uint32s();
      for (let i = 0; i < length; i++) list.push(i * 3);
      expect(list.length).toBe(length);
      for (let i = 0; i < length; i++)
        if (list.at(i) !== i * 3) throw new Error(`${i} of ${length} is ${list.at(i)}`);
    }
    expect(uint8s().length).toBe(0);
  });

  test('takes little room while it is short: a file may have 20,000 columns of a few rows', () => {
    const made: number[] = [];
    const list = new Growable((length) => {
      made.push(length);
      return new Float64Array(length);
    });
    for (let i = 0; i < 100; i++) list.push(i);
    expect(Math.max(...made)).toBeLessThanOrEqual(256);
  });
});

// STR_NA_VALUES of pandas 3.1.1, `pandas._libs.parsers`.
const pandas =
  ',#N/A,#N/A N/A,#NA,-1.#IND,-1.#QNAN,-NaN,-nan,1.#IND,1.#QNAN,<NA>,N/A,NA,NULL,NaN,None,n/a,nan,null';

test('what pandas takes for no value is none here, but for None, which is a class too often', () => {
  const values = pandas.split(',').filter((word) => !isEmpty(word) && gapWord(word) !== 'nowhere');
  expect(values).toEqual(['None']);
  expect(['\\N', '#NUM!', '\\n', '#num!'].map(gapWord)).toEqual(['nowhere', 'nowhere', undefined, undefined]);
  const amongWords = ['none', 'None', '-', '.', '.a', '.Z', '._', '..', '...', '…', ':', '–', '—'];
  expect(amongWords.map(gapWord)).toEqual(amongWords.map(() => 'among-words'));
  expect([': c', '....', '*', ';', '—x'].map(gapWord)).toEqual(Array(5).fill(undefined));
});

// printf("%f"), ("%.3f"), ("%e") and ("%g") of Microsoft's C runtime before and since 2015.
test('what is no number in any spelling of Windows is no value; infinity is text, as inf is', () => {
  const ofWindows =
    '-1.#IND00,1.#QNAN0,-1.#QNAN0,1.#SNAN0,1.#IND,1.#IND00000000,-1.#IND00e+000,-nan(ind),nan(ind),NAN(IND),nan(snan)';
  expect(ofWindows.split(',').filter((word) => gapWord(word) !== 'nowhere')).toEqual([]);
  const others = '1.#INF,-1.#INF00,inf,1.#,#IND,1.#IND05,nan(x),nan(ind,1.#INDEX';
  expect(others.split(',').filter((word) => gapWord(word) !== undefined)).toEqual([]);
});

test('in ARFF a question mark is the only gap', () => {
  expect(['?', ' ? ', '', 'NA', '-'].map((cell) => isEmpty(cell, 'arff'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['?', ''].map((cell) => isEmpty(cell))).toEqual([false, true]);
});
