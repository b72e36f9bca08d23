import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Surroundings } from '../../../../src/core/profile/surroundings.js';

test('what is as near to a place as the reach may be near one, wherever that is; hardly anything else may', () => {
  const place = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const share = fc.double({ min: -0.999, max: 0.999, noNaN: true });
  const reach = fc.double({ min: 1e-3, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, share, reach), { minLength: 3, maxLength: 3 }), (axes) => {
      type Three = [number, number, number];
      const around = new Surroundings(axes.map(([, , reach]) => reach) as Three);
      around.add(...(axes.map(([place]) => place) as Three));
      expect(around.mayHold(...(axes.map(([place, share, reach]) => place + share * reach) as Three))).toBe(
        true,
      );
    }),
  );
  const around = new Surroundings([0.01, 0.01, 0.01]);
  around.add(0, 0, 0);
  const elsewhere = Array.from({ length: 10_000 }, (_, i) =>
    around.mayHold(1 + i / 50, 2 + i / 70, 3 + i / 90),
  );
  expect(elsewhere.filter(Boolean).length).toBeLessThan(20);
});
