/** What differs between languages in how a figure is written. */
export const figureWords = {
  /** Of 0/0. */
  undefined: 'undefined',
  /** Behind a number. */
  percent: ' %',
  /** Both ends of an interval, of which the lower may be negative: a dash between them would pass for a sign. */
  range: (low: string, high: string, negative: boolean) =>
    negative ? `${low} to ${high}` : `${low}–${high}`,
};
