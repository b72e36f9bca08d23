import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crossEntropy,
  entropy,
  expectedInformation,
  information,
  likelihoodRatio,
  logit,
} from '../../../../src/core/perceptron/information.js';
import { sigmoid, sigmoidCrossEntropy } from '../../../../src/core/perceptron/sigmoid.js';

const anyLogit = fc.double({ noNaN: true, noDefaultInfinity: true });
const label = fc.constantFrom(0, 1);

describe('the figures printed in the chapter', () => {
  test('2.3: a logit of 0.5 stands for 1.649 : 1, that is 0.622 and 0.378', () => {
    expect(likelihoodRatio(0.5, 0)).toBeCloseTo(1.649, 3);
    expect(sigmoid(0.5)).toBeCloseTo(0.622, 3);
    expect(1 - sigmoid(0.5)).toBeCloseTo(0.378, 3);
  });

  test('2.3, where the slide slips: logits 5 and 2 differ by 3, the ratio is 20.09', () => {
    expect(likelihoodRatio(5, 2)).toBeCloseTo(20.09, 2);
    expect(likelihoodRatio(2, 1)).toBeCloseTo(2.718, 3);
  });

  test('2.4: information and its expectation', () => {
    expect(information(0.01)).toBeCloseTo(4.605, 3);
    expect(information(0.99)).toBeCloseTo(0.01, 3);
    expect(expectedInformation(0.01)).toBe(0.04605170185988091);
    expect(expectedInformation(0.99)).toBe(0.009949832494966436);
    expect(entropy([0.01, 0.99])).toBeCloseTo(0.04605170185988091 + 0.009949832494966436, 15);
  });

  test('2.5: cross entropy', () => {
    expect(crossEntropy([1, 0], [0.87, 0.13])).toBe(0.06963103366675383);
  });

  test('2.5, where the slide shifts its results by one case', () => {
    expect(crossEntropy([1, 0], [0.4, 0.6])).toBeCloseTo(0.4581, 4);
    expect(crossEntropy([0, 1], [0.4, 0.6])).toBeCloseTo(0.2554, 4);
  });

  test('2.6: the sigmoid at 1 and far out', () => {
    expect(sigmoid(1)).toBe(0.7310585786300049);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
  });
});

describe('over the whole range of doubles', () => {
  test('the sigmoid is a probability, and σ(x) + σ(-x) = 1', () => {
    fc.assert(
      fc.property(anyLogit, (x) => {
        expect(sigmoid(x)).toBeGreaterThanOrEqual(0);
        expect(sigmoid(x)).toBeLessThanOrEqual(1);
        expect(Math.abs(sigmoid(x) + sigmoid(-x) - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
      }),
      { numRuns: 10_000 },
    );
  });

  test('the loss is finite and not negative', () => {
    fc.assert(
      fc.property(anyLogit, label, (x, z) => {
        const loss = sigmoidCrossEntropy(x, z);
        expect(Number.isFinite(loss)).toBe(true);
        expect(loss).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 10_000 },
    );
  });

  test('the loss is the textbook form -z log σ - (1-z) log(1-σ) where that can be computed', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), label, (x, z) => {
        const textbook = -(z === 1 ? Math.log(sigmoid(x)) : Math.log(sigmoid(-x)));
        expect(sigmoidCrossEntropy(x, z)).toBeCloseTo(textbook, 12);
      }),
    );
  });

  test('far out on the right side the loss does not round to 0 too early', () => {
    expect(sigmoidCrossEntropy(40, 1)).toBeCloseTo(Math.exp(-40), 30);
    expect(sigmoidCrossEntropy(40, 1)).toBeGreaterThan(0);
  });
});

describe('logit', () => {
  test('undoes the sigmoid', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 15, noNaN: true }), (x) => {
        expect(logit(sigmoid(x))).toBeCloseTo(x, 7);
      }),
    );
  });

  test('is infinite at certainty, and impossible events carry infinite information', () => {
    expect([logit(0), logit(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(information(0)).toBe(Number.POSITIVE_INFINITY);
    expect([information(1), expectedInformation(0), expectedInformation(1)]).toEqual([0, 0, 0]);
  });

  test('cross entropy refuses lists that do not match', () => {
    expect(() => crossEntropy([1], [0.5, 0.5])).toThrow(RangeError);
    expect(() => crossEntropy([], [])).toThrow(RangeError);
  });
});
