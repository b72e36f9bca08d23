import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Surroundings } from '../../../../src/core/profile/surroundings.js';

test('what is as near to a place as the reach may be near one, wherever that is; hardly anything else may', () => {
  const place = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const share = fc.double({ min: -0.999, max: 0.999, noNaN: true });
  const reach = fc.double({ min: 1e-3, max: 10, noNaN: true });
  fc.assert(
    fc.property(place, place, share, share, reach, reach, (x, y, a, b, one, other) => {
      const around = new Surroundings([one, other]);
      around.add(x, y);
      expect(around.mayHold(x + a * one, y + b * other)).toBe(true);
    }),
  );
  const around = new Surroundings([0.01, 0.01]);
  around.add(0, 0);
  const elsewhere = Array.from({ length: 10_000 }, (_, i) => around.mayHold(1 + i / 50, 2 + i / 70));
  expect(elsewhere.filter(Boolean).length).toBeLessThan(20);
});
