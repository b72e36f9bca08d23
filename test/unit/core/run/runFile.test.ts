import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/core/problem.js';
import { parseRunFile, runFileText } from '../../../../src/core/run/runFile.js';
import { settingsTable } from '../../../../src/report/reportTables.js';
import { sentence } from '../../../../src/words/problem.js';
import { tableText } from '../../../tableText.js';
import { modelLogit } from '../../modelLogit.js';
import { recordOf, trainText } from '../../training.js';

const record = recordOf(await trainText(tableText(400), { preset: 'recommended' }));

/** The sentence a text is refused with. */
function refusal(text: string): string {
  try {
    parseRunFile(text);
  } catch (error) {
    if (error instanceof InputError) return sentence(error.problem);
    throw error;
  }
  return 'accepted';
}

describe('a saved run', () => {
  test('is read as it was written', () => {
    expect(parseRunFile(runFileText(record))).toEqual(record);
  });

  test('of a preset that is no more opens, and means what it meant', () => {
    const { centres: _, ...model } = record.model;
    const { l2: __, choice: ___, ...optimum } = record.optimum;
    const old = JSON.parse(JSON.stringify({ ...record, model, optimum }));
    Object.assign(old.config, { preset: 'standardised', l2: 0 });
    const opened = parseRunFile(runFileText(old));
    expect(opened).toEqual(old);
    expect(settingsTable(opened).rows).toContainEqual(['preset', 'standardised: of an earlier version']);
    expect(
      modelLogit(
        opened.model,
        model.weights.map(() => 0),
      ),
    ).toBe(model.bias);
  });

  test.each([
    ['', 'The file is empty. Save the run again, or open another file.'],
    [
      runFileText(record).slice(0, -200),
      'The file is not complete JSON. Save the run again, or open another file.',
    ],
    ['{"a":1}', 'This is not a saved Pulsar SLP run. Save the run again, or open another file.'],
    ['[]', 'This is not a saved Pulsar SLP run. Save the run again, or open another file.'],
    [
      JSON.stringify({ ...record, schema: 'pulsar-slp/run@3' }),
      'The run was saved by a newer Pulsar SLP (format 3). Update the extension.',
    ],
    [
      JSON.stringify({ ...record, epochs: 'many' }),
      'The saved run is damaged: parts of it are missing, of the wrong kind, or contradict each other. Save the run again, or open another file.',
    ],
    [
      JSON.stringify(record).replace(/"bias":[^,}]*/, '"bias":1e999'),
      'The saved run is damaged: parts of it are missing, of the wrong kind, or contradict each other. Save the run again, or open another file.',
    ],
  ])('that is none is refused in one sentence (%#)', (text, sentence) => {
    expect(refusal(text)).toBe(sentence);
  });

  test('hostile ones: deep nesting, __proto__, values of any kind in any place', () => {
    const deep = 100_000;
    expect(refusal('['.repeat(deep) + ']'.repeat(deep))).not.toBe('accepted');
    expect(refusal('{"__proto__":{"schema":"pulsar-slp/run@1"}}')).not.toBe('accepted');
    const keys = Object.keys(record) as (keyof typeof record)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const isWhole =
          JSON.stringify(value) === JSON.stringify(record[key]) || // a run without warnings is one, too
          (key === 'warnings' && JSON.stringify(value) === '[]');
        const text = JSON.stringify({ ...record, [key]: value });
        expect(refusal(text) === 'accepted', text.slice(0, 200)).toBe(isWhole);
      }),
      { numRuns: 300 },
    );
  });
});
