/** What is said of a file that a model answered for: what is to be thought of its answers, and of figures beside its labels. */
import { afterEach, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../../src/core/run/record.js';
import type { ScoredFile } from '../../../src/core/scoring/scoredFile.js';
import { scoredLines, scoredNotice } from '../../../src/report/scoredFile.js';
import { speak } from '../../../src/words/language.js';
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

describe('rows without an answer', () => {
  const left = { code: 'left-out', column: null, rows: 1, unanswered: 1, firstLine: 64, words: [] } as const;
  const some: ScoredFile = { ...scored, rows: 203, notes: [left] };
  afterEach(() => speak('en'));

  test.each([
    ['en', ['column "note"', 'kept'], ['3 rows have no answer.', '(first line 64).']],
    ['ko', ['"note" 열', '그대로'], ['행 3개에는 예측이 없습니다.', '(처음: 64번째 줄).']],
  ] as const)('are said to be written where they are, and only there: %s', (language, written, said) => {
    speak(language);
    const of = (top: number | null) => [
      scoredLines('new.csv', record, some, undefined, top).join('\n'),
      scoredNotice('new.csv', record, some, undefined, top).text,
    ];
    const [all = '', notice = ''] = of(null);
    for (const words of written) expect(all).toContain(words);
    expect(notice).toContain(written[0]);
    const [topAll = '', topNotice = ''] = of(3);
    for (const words of said) expect(`${topAll}\n`).toContain(`${words}\n`);
    expect(topNotice).toContain(`${said[0]} `);
    for (const words of written) expect(topAll + topNotice).not.toContain(words);
  });
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
