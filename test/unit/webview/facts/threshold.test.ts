import { describe, expect, test } from 'vitest';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { reduce } from '../../../../src/core/run/run.js';
import { figuresOf } from '../../../../src/webview/facts/figures.js';
import {
  bestThreshold,
  defaultThreshold,
  makeChoice,
  thresholdAt,
  thresholdFrom,
} from '../../../../src/webview/facts/threshold.js';
import { verdict } from '../../../../src/webview/facts/verdict.js';
import { finish } from '../../slices.js';
import { endedEvent, epochEvent, prepared, runAfter } from '../fixtures.js';

// Positives at 3, 1, 0, -2; negatives at 2, 0, -1, -3.
const table = finish(thresholdTable([3, 1, 0, -2, 2, 0, -1, -3], [1, 1, 1, 1, 0, 0, 0, 0]));
const part = { ...table, steps: Array.from(table.logits, (_, i) => stepAt(table, i)) };

describe('a threshold', () => {
  test('at a step calls the rows at or above it positive', () => {
    expect(thresholdAt(part, 2).counts).toEqual({ tp: 1, fp: 1, fn: 3, tn: 3 });
    expect(thresholdAt(part, part.steps.length).counts).toEqual({ tp: 4, fp: 4, fn: 0, tn: 0 });
  });
  test('above all steps calls none so', () =>
    expect(thresholdAt(part, 0)).toEqual({
      logit: Number.POSITIVE_INFINITY,
      probability: 1,
      index: 0,
      counts: { tp: 0, fp: 0, fn: 4, tn: 4 },
    }));
  test('by default leaves a row right on 0.5 negative, as the scores do', () => {
    const at = defaultThreshold(part);
    expect(at.probability).toBe(0.5);
    expect(at.counts).toEqual({ tp: 2, fp: 1, fn: 2, tn: 3 });
  });
  test.each([
    [5, 0],
    [3, 1],
    [2.5, 1],
    [0, 4],
    [-0.5, 4],
    [-9, 7],
  ])('at logit %d goes as far as step %d', (logit, index) => {
    expect(thresholdFrom(part, logit).index).toBe(index);
    expect(thresholdFrom(part, logit).counts).toEqual(thresholdAt(part, index).counts);
  });
  test('is the default one above all where no logit is positive', () =>
    expect(defaultThreshold({ positives: 1, negatives: 1, steps: [{ logit: -1, tp: 1, fp: 1 }] }).index).toBe(
      0,
    ));
});

describe('the best F1', () => {
  test('is the highest over the steps', () => {
    // At 0: tp 3, fp 2, fn 1, 6/9; at -2: tp 4, fp 3, 8/11.
    expect(bestThreshold(part)).toMatchObject({ f1: 8 / 11, threshold: { logit: -2, index: 6 } });
  });
  test('of equals is the strictest', () =>
    expect(
      bestThreshold({
        positives: 2,
        negatives: 2,
        steps: [
          { logit: 2, tp: 1, fp: 0 },
          { logit: 1, tp: 2, fp: 2 },
        ],
      })?.threshold.logit,
    ).toBe(2));
  test('does not exist without positives', () =>
    expect(
      bestThreshold({ positives: 0, negatives: 2, steps: [{ logit: 1, tp: 0, fp: 2 }] }),
    ).toBeUndefined());
});

describe('what a person chose', () => {
  const run = runAfter(prepared, epochEvent(1), endedEvent);
  test('is forgotten with its run', () => {
    let told = 0;
    const choice = makeChoice(() => told++);
    expect(choice.of(run)).toBeUndefined();
    const at = thresholdAt(part, 2);
    choice.set(at);
    expect(told).toBe(1);
    expect(choice.of(run)).toBe(at);
    expect(choice.of(runAfter(prepared))).toBeUndefined();
    expect(choice.of(run)).toBeUndefined();
  });
  test('stays when the run is repeated, or the page is shown again', () => {
    const choice = makeChoice(() => {});
    choice.of(run);
    const at = thresholdAt(part, 2);
    choice.set(at);
    expect(choice.of(reduce(run, { type: 'repeating', wanted: 3, trainRows: 800, testRows: 200 }))).toBe(at);
    expect(choice.of(structuredClone(run))).toBe(at);
  });
  test('is what the figures show and say', () => {
    const at = thresholdAt(part, 2);
    expect(figuresOf(run, at).confusion).toBe(at.counts);
    expect(verdict(run, at)).toMatch(/^At threshold 0\.881: /);
    // Whoever lowers it gives right answers away for rows found: both classes count the same there.
    const lower = { ...at, counts: { tp: 19, fp: 40, fn: 1, tn: 140 } }; // 159 right; always the same, 180
    expect(verdict(run, lower)).toMatch(
      /good\. .* Always guessing "star" would score 0\.500 balanced accuracy; this scores 0\.864\.$/,
    );
    expect(figuresOf(run).confusion).toEqual({ tp: 18, fp: 6, fn: 2, tn: 174 });
  });
});
