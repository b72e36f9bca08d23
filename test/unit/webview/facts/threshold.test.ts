import { describe, expect, test } from 'vitest';
import { cutAt, usualCut } from '../../../../src/core/evaluation/cuts.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { stepAt } from '../../../../src/core/evaluation/thresholds.js';
import { logit } from '../../../../src/core/perceptron/information.js';
import type { ChosenCut, ChosenThreshold } from '../../../../src/core/run/chosenThreshold.js';
import { cutForGoal } from '../../../../src/core/run/decide.js';
import { reduce } from '../../../../src/core/run/run.js';
import { figuresOf } from '../../../../src/webview/facts/figures.js';
import { cutAtProbability, cutByKey, makeChoice } from '../../../../src/webview/facts/threshold.js';
import { verdict } from '../../../../src/webview/facts/verdict.js';
import { finish } from '../../slices.js';
import { endedEvent, epochEvent, prepared, runAfter } from '../fixtures.js';

function partOf(logits: readonly number[], labels: readonly number[]) {
  const table = finish(thresholdTable([...logits], [...labels]));
  return { ...table, steps: Array.from(table.logits, (_, i) => stepAt(table, i)) };
}

// Positives at 3, 1, 0, -2; negatives at 2, 0, -1, -3.
const part = partOf([3, 1, 0, -2, 2, 0, -1, -3], [1, 1, 1, 1, 0, 0, 0, 0]);

describe('the slider', () => {
  // As many rows as a real test part has, most of them close to 0.
  const probabilities = Array.from({ length: 3_580 }, (_, i) => ((i + 1) / 3_581) ** 4);
  const many = partOf(
    probabilities.map(logit),
    probabilities.map((_, i) => Number(i % 4 === 0)),
  );
  const walk = (key: string, presses: number) => {
    let at = usualCut(many, {});
    for (let i = 0; i < presses; i++) at = cutByKey(key, many, at) ?? at;
    return at.probability;
  };

  test('goes a hundredth with an arrow key and a tenth with the page keys, however many rows there are', () => {
    expect(walk('ArrowRight', 1)).toBeCloseTo(0.51, 2);
    expect(walk('ArrowRight', 20)).toBeGreaterThan(0.69);
    expect(walk('ArrowLeft', 10)).toBeCloseTo(0.4, 1);
    expect(walk('PageUp', 1)).toBeCloseTo(0.6, 2);
    expect(walk('PageDown', 3)).toBeCloseTo(0.2, 2);
    expect(walk('Home', 1)).toBeLessThan(1e-6);
    expect(walk('End', 1)).toBe(1);
    expect(cutByKey('Tab', many, usualCut(many, {}))).toBeUndefined();
  });

  test('goes a tenth of that where so much would leap over all there is', () => {
    for (const [key, from, to] of [
      ['ArrowRight', 0.992, 0.993],
      ['ArrowLeft', 0.008, 0.007],
      ['PageUp', 0.9, 0.91],
      ['PageDown', 0.1, 0.09],
    ] as const) {
      const there = cutByKey(key, many, cutAtProbability(many, from))?.probability;
      expect(there, key).toBeCloseTo(to, 3);
    }
  });

  test.each(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown'])(
    'changes an answer with each %s, to the end',
    (key) => {
      for (const each of [part, many]) {
        let at = usualCut(each, {});
        for (let presses = 0; presses < 200; presses++) {
          const next = cutByKey(key, each, at);
          const isAtEnd = at.index === (/Right|Up/.test(key) ? 0 : each.steps.length);
          if (isAtEnd) expect(next?.counts).toEqual(at.counts);
          else expect(next?.counts).not.toEqual(at.counts);
          at = next ?? at;
        }
        expect([0, each.steps.length]).toContain(at.index);
      }
    },
  );

  test('shows where it is dragged to what rows of that probability or more make of the matrix', () => {
    expect(cutAtProbability(part, 0.7).counts).toEqual({ tp: 2, fp: 1, fn: 2, tn: 3 });
    expect(cutAtProbability(part, 0).index).toBe(part.steps.length);
    expect(cutAtProbability(part, 1).index).toBe(0);
  });
});

describe('what a person chose', () => {
  const run = runAfter(prepared, epochEvent(1), endedEvent);
  test('is forgotten with its run', () => {
    let told = 0;
    const choice = makeChoice(() => told++);
    expect(choice.of(run)).toBeUndefined();
    const at = cutAt(part, 2);
    choice.set(at);
    expect(told).toBe(1);
    expect(choice.of(run)).toBe(at);
    expect(choice.of(runAfter(prepared))).toBeUndefined();
    expect(choice.of(run)).toBeUndefined();
  });
  test('is aimed at anew after another training where it followed from a goal, unless of another class', () => {
    const trainedAgain = (positive: string) => {
      const again = structuredClone(run);
      if (again.phase !== 'ended') return expect.fail();
      const { record } = again;
      const classes = [record.dataset.classes[0], { ...record.dataset.classes[1], value: positive }] as const;
      const time = { ...record.time, startedAt: `2031-01-01T00:00:00.000Z` };
      return { ...again, record: { ...record, dataset: { ...record.dataset, classes }, time } };
    };
    if (run.phase !== 'ended') return expect.fail();
    const by = { rule: { kind: 'top', share: 0.2 } } as const;
    const aimed = cutForGoal(run.record, by) as ChosenCut;
    for (const positive of ['pulsar', 'star']) {
      const kept: (ChosenThreshold | null)[] = [];
      const choice = makeChoice((each) => kept.push(each));
      choice.of(run);
      choice.set(aimed);
      choice.of(runAfter(prepared));
      const again = choice.of(trainedAgain(positive));
      expect(again?.by).toEqual(positive === 'pulsar' ? by : undefined);
      expect(again?.counts).toEqual(positive === 'pulsar' ? aimed.counts : undefined);
      expect(kept.at(-1)?.by).toEqual(by);
    }
  });
  test('is taken up from a page that was closed: at its training as it was, at another by its goal', () => {
    if (run.phase !== 'ended') return expect.fail();
    const { record } = run;
    const by = { rule: { kind: 'top', share: 0.2 } } as const;
    const aimed = cutForGoal(record, by) as ChosenCut;
    const at = (training: string, positive = 'pulsar') => {
      const choice = makeChoice(() => {});
      choice.of(run);
      choice.take({ chosen: { training, logit: aimed.logit, by }, prevalence: null, positive });
      return choice.of(run)?.by;
    };
    expect(at(record.time.startedAt)).toEqual(by);
    expect(at('2020-01-01T00:00:00.000Z')).toEqual(by);
    expect(at('2020-01-01T00:00:00.000Z', 'star')).toBeUndefined();
    const choice = makeChoice(() => {});
    choice.of(run);
    choice.set(aimed);
    choice.take({ chosen: null, prevalence: null, positive: 'pulsar' }); // of another run, at its own threshold
    expect(choice.of(run)).toBeUndefined();
  });
  test('stays when the run is repeated, or the page is shown again', () => {
    const choice = makeChoice(() => {});
    choice.of(run);
    const at = cutAt(part, 2);
    choice.set(at);
    expect(choice.of(reduce(run, { type: 'repeating', wanted: 3, trainRows: 800, testRows: 200 }))).toBe(at);
    expect(choice.of(structuredClone(run))).toBe(at);
  });
  test('is what the figures show and say', () => {
    const at = cutAt(part, 2);
    expect(figuresOf(run, at).confusion).toBe(at.counts);
    expect(verdict(run, at).words).toMatch(/^At threshold 0\.881 it finds 1 of the 4 "pulsar" rows /);
    // Whoever lowers it gives right answers away for rows found: the model stays what it is.
    const lower = { ...at, counts: { tp: 19, fp: 40, fn: 1, tn: 140 } }; // 159 right; always the same, 180
    expect(verdict(run, lower)).toMatchObject({
      headline: verdict(run).headline,
      words: expect.stringMatching(
        /Its accuracy is 0\.795, which is below the 0\.900 of always guessing "star"\.$/,
      ),
    });
    expect(figuresOf(run).confusion).toEqual({ tp: 18, fp: 6, fn: 2, tn: 174 });
  });
});
