/** The stand-in for the package is what csv-parse makes of our options. */
import { expect, test } from 'vitest';
// @ts-expect-error of csv-parse's own, without types
import { normalize_options as theirs } from '../../../../../node_modules/csv-parse/lib/api/normalize_options.js';
import { optionsFor } from '../../../../../src/worker/reading/recordParser.js';
import { normalize_options as ours } from '../../../../../src/worker/reading/standIns/options.js';

test.each([',', ';', '\t', '|', ' ', '\u0001'])(
  'the options for the delimiter %j are as csv-parse makes them',
  (delimiter) => {
    expect(ours({ delimiter })).toEqual(theirs(optionsFor(delimiter)));
  },
);
