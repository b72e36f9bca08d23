/** What differs between languages in how a figure is written. */
export const figureWords = {
  /** Of 0/0. */
  undefined: 'undefined',
  /** Behind a number. */
  percent: ' %',
  /** Both ends of an interval, of which one may have a sign, that a dash between them would pass for, or run into. */
  range: (low: string, high: string, signed: boolean) => (signed ? `${low} to ${high}` : `${low}–${high}`),
};
