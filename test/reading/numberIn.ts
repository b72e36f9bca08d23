/** What number a cell holds, said in another way than the reader says it: one notation after the other, each by a
 * pattern of its own. */
import type { DecimalMark } from '../../src/core/csv/dialectWish.js';

const unsigned = String.raw`(?:\d+(?:\.\d*)?|\.\d+)`;
const decimals = String.raw`\d*\.\d+`;
const notations: readonly (readonly [pattern: string, written: (...parts: string[]) => string])[] = [
  [`([+-]?${unsigned}(?:[eE][+-]?\\d+)?)`, (all) => all],
  [`[\u2010\u2011\u2013\u2014\u2212\ufe63\uff0d](${unsigned}(?:[eE][+-]?\\d+)?)`, (rest) => `-${rest}`],
  // Of whole ones amounts alone tell: see durations.ts.
  [`(${decimals})-`, (rest) => `-${rest}`],
  [`\\((${decimals})\\)`, (rest) => `-${rest}`],
  [`'-(${unsigned})`, (rest) => `-${rest}`],
  [`([+-]?(?:\\d+\\.\\d*|\\.\\d+))[dD]([+-]\\d{2,3})`, (all, power) => `${all}e${power}`],
  [`="([+-]?\\d+\\.?\\d*)"`, (text) => text],
  [
    '([+\\-\uff0b\uff0d]?[\uff10-\uff19]+\uff0e?[\uff10-\uff19]*)',
    (text) => text.replace(/[\uff0b-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  ],
  [
    `[\u2010\u2011\u2013\u2014\u2212\ufe63\uff0d]((?:\\d+\\.\\d*|\\.\\d+))[dD]([+-]\\d{2,3})`,
    (rest, power) => `-${rest}e${power}`,
  ],
];
const patterns = notations.map(([pattern, written]) => [new RegExp(`^${pattern}$`), written] as const);

/** @returns NaN where there is none, or one that no double holds */
export function numberIn(cell: string, mark: DecimalMark): number {
  const text = cell.trim();
  const points = mark === 'point' ? text : text.replaceAll('.', 'x').replaceAll(',', '.');
  for (const [pattern, written] of patterns) {
    const [, ...parts] = pattern.exec(points) ?? [];
    if (parts.length === 0) continue;
    const number = Number(written(...parts));
    return Number.isFinite(number) ? number : Number.NaN;
  }
  return Number.NaN;
}
