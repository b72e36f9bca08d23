import type { figureWords as en } from '../en/figures.js';
import type { Like } from '../language.js';

/** As the National Institute of Korean Language has them, % and ~ without spaces; but between a ~ and a sign there is one, or
 * they are hard to tell apart. */
export const figureWords: Like<typeof en> = {
  undefined: '정의되지 않음',
  percent: '%',
  range: (low, high, signed) => (signed ? `${low} ~ ${high}` : `${low}~${high}`),
};
