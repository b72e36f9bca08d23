// @ts-check

/** @param {readonly number[]} values at least one @returns {number} */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (/** @type {number} */ index) => sorted[index] ?? Number.NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

/** @typedef {{ median: number, min: number, max: number }} Spread */

/** @param {readonly number[]} values at least one @returns {Spread} */
export function spread(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Ratios round by round: what slows the machine for a while slows both sides of one ratio.
 * @param {readonly number[]} ours @param {readonly number[]} theirs of the same rounds */
export function ratios(ours, theirs) {
  return spread(ours.map((value, round) => value / /** @type {number} */ (theirs[round])));
}
