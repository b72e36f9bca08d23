/** What number a cell holds, said in another way than the reader says it: one notation after the other, each by a
 * pattern of its own. */
import type { DecimalMark } from '../../src/core/csv/dialectWish.js';

const unsigned = String.raw`(?:\d+(?:\.\d*)?|\.\d+)`;
const decimals = String.raw`\d*\.\d+`;

type Notation = readonly [pattern: string, written: (...parts: string[]) => string];

/** As wide as Chinese characters, Arabic, Persian, Devanagari. */
const digitsOfScripts = ['０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९'];

function notationIn(digits: string): Notation {
  const one = `[${digits}]`;
  return [
    `([+\\-\uff0b\uff0d\u2212]?)(${one}+|${one}{1,3}(?:\u066c${one}{3})+)(?:[.\uff0e\u066b](${one}*))?`,
    (sign = '', whole = '', part = '') =>
      (/[-\uff0d\u2212]/.test(sign) ? '-' : '') +
      [whole, part]
        .map((text) =>
          text.replace(/[^\u066c]/g, (digit) => String(digits.indexOf(digit))).replaceAll('\u066c', ''),
        )
        .join('.'),
  ];
}

const notations: readonly Notation[] = [
  [`([+-]?${unsigned}(?:[eE][+-]?\\d+)?)`, (all) => all],
  [`[\u2010\u2011\u2013\u2014\u2212\ufe63\uff0d](${unsigned}(?:[eE][+-]?\\d+)?)`, (rest) => `-${rest}`],
  // Of whole ones amounts alone tell: see durations.ts.
  [`(${decimals})-`, (rest) => `-${rest}`],
  [`\\((${decimals})\\)`, (rest) => `-${rest}`],
  [`'-(${unsigned})`, (rest) => `-${rest}`],
  [`([+-]?(?:\\d+\\.\\d*|\\.\\d+))[dD]([+-]\\d{2,3})`, (all, power) => `${all}e${power}`],
  [`="([+-]?\\d+\\.?\\d*)"`, (text) => text],
  ...digitsOfScripts.map(notationIn),
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
