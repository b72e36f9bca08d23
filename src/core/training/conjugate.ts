import type { Slices } from '../slices.js';
import { dot } from './linear.js';

/** So much of the gradient may be left: closer, Newton's next step would undo it. */
const mostLeft = 0.01;

/** More products are not taken in one step. */
const mostProducts = 200;

/** Solves M x = v for a symmetric positive definite M that is known by its products only (Golub & Van Loan, 11.5),
 * nearly: |v - M x| is at most a hundredth of |v|, measured in the scale, or as small as 200 products make it.
 * @param scale about the diagonal of M */
export function* conjugateGradients(
  product: (direction: Float64Array) => Slices<Float64Array>,
  v: Float64Array,
  scale: Float64Array,
): Slices<Float64Array> {
  const x = new Float64Array(v.length);
  const rest = v.slice();
  const scaled = rest.map((each, k) => each / (scale[k] as number));
  const direction = scaled.slice();
  let left = dot(rest, scaled);
  const enough = mostLeft ** 2 * left;
  for (let i = 0; i < mostProducts && left > enough; i++) {
    const bent = yield* product(direction);
    const bending = dot(direction, bent);
    if (!(bending > 0)) break;
    const share = left / bending;
    const before = left;
    for (let k = 0; k < x.length; k++) {
      x[k] = (x[k] as number) + share * (direction[k] as number);
      rest[k] = (rest[k] as number) - share * (bent[k] as number);
      scaled[k] = (rest[k] as number) / (scale[k] as number);
    }
    left = dot(rest, scaled);
    for (let k = 0; k < x.length; k++)
      direction[k] = (scaled[k] as number) + (left / before) * (direction[k] as number);
  }
  return x;
}
