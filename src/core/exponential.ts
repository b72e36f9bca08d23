/** Terms of the series beyond the first. */
const terms = 18;

/** e^x for x from -16 to 16, to 10⁻¹⁴ of its value: the Taylor series at a 16th of x, where what is left out is below
 * 10⁻¹⁷, squared four times. Rejected: `**`, whose last bit differs between Node and a browser, and with it every
 * figure of a run. */
export function exponential(x: number): number {
  const small = x / 16;
  let sum = 1;
  for (let n = terms; n >= 1; n--) sum = 1 + (sum * small) / n;
  const fourth = sum * sum * (sum * sum);
  return fourth * fourth * (fourth * fourth);
}
