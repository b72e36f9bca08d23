/** What is said of a file that a model answered for: what is to be thought of its answers, and of figures beside its labels. */
import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../../src/core/run/record.js';
import type { ScoredFile } from '../../../src/core/scoring/scoredFile.js';
import { scoredLines, scoredNotice } from '../../../src/report/scoredFile.js';
import { endedRecord } from '../webview/fixtures.js';

const record = endedRecord();
const scored: ScoredFile = {
  ...{ fingerprint: 'f'.repeat(32), otherwise: [], rows: 200, byPlace: false, answered: 200, positives: 24 },
  ...{ meanProbability: 0.1, notes: [], outside: [], shifts: [], otherLabels: 0 },
  labelled: { test: record.test, evaluation: { test: record.evaluation.test } },
};

describe('beside the labels of a file', () => {
  const recall = (of: RunRecord) =>
    scoredLines('new.csv', of, scored)
      .join('\n')
      .match(/^recall.*$/m)?.[0];

  test('each score has its interval, as the test part’s has', () => {
    expect(record.test.confusion).toMatchObject({ tp: 18, fn: 2 });
    expect(recall(record)?.match(/0\.900 {2}0\.\d{3}–0\.\d{3}/g)).toHaveLength(2);
  });

  test('but not where rows come in groups that the file does not name', () => {
    const ofGroups = { ...record, config: { ...record.config, group: 'patient' } };
    expect(recall(ofGroups)).toMatch(/0\.900 {3,}0\.900 {2}0\.\d{3}–0\.\d{3}/);
    expect(recall(ofGroups)?.match(/–/g)).toHaveLength(1);
    expect(scoredLines('new.csv', ofGroups, scored).at(-1)).toBe(
      'Without intervals: rows with the same "patient" tell less than as many others.',
    );
  });
});

test('that a model is not known to be worth anything is said, and is to be looked into', () => {
  expect(scoredNotice('new.csv', record, scored).isDoubtful).toBe(false);
  const few = { ...record.evaluation.test, positives: 5, negatives: 5, rocArea: 0.6 };
  const unproven = { ...record, evaluation: { ...record.evaluation, test: few } };
  const { text, isDoubtful } = scoredNotice('new.csv', unproven, scored);
  expect(isDoubtful).toBe(true);
  expect(text).toContain('The verdict on this model: Too few rows to tell.');
});

test('a threshold for so many rows of the test part says how many it takes here, unless so many are written', () => {
  const rule = { kind: 'topRows', rows: 40 } as const;
  const decided: RunRecord = { ...record, decision: { rule, logit: 1, chosenOn: null } };
  const sentence =
    'The threshold is that of the 40 most probable rows of the test part; here it takes 24 rows.';
  expect(scoredLines('new.csv', decided, scored)).toContain(sentence);
  expect(scoredNotice('new.csv', decided, scored).isDoubtful).toBe(true);
  expect(scoredLines('new.csv', decided, scored, undefined, 40)).not.toContain(sentence);
  expect(scoredNotice('new.csv', decided, scored, undefined, 40).isDoubtful).toBe(false);
});
