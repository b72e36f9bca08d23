/** What bytes stand for, where platforms disagree on it: of their own decoders only the part is used on which Node's and
 * a browser's agree, since the same file must be read in the same way in both. Each table is built at first use. */
import type { Encoding } from '../../../core/csv/dialectWish.js';
import { cp949Pairs, pairIndex } from './cp949.js';
import { platformDecoder } from './platformDecoder.js';
import { replacement } from './writeUtf8.js';

/** Code units of pairs, at {@link pairIndex}; 0 where there is none. */
export interface Pairs {
  readonly units: Uint16Array;
  /** Those behind a byte 0x8f, which make up a character of three; undefined where that begins a pair. */
  readonly behind8f?: Uint16Array;
}

const pairsOf = {
  cp949: () => ({ units: cp949Pairs() }),
  'euc-jp': eucJpPairs,
  big5: () => ({ units: big5Pairs() }),
} satisfies Partial<Record<Encoding, () => Pairs>>;

const built = new Map<keyof typeof pairsOf, Pairs>();

export function pairTable(encoding: keyof typeof pairsOf): Pairs {
  const table = built.get(encoding) ?? pairsOf[encoding]();
  built.set(encoding, table);
  return table;
}

/** Spans of lead and trail bytes. */
type Block = readonly [leads: readonly [number, number], trails: readonly [number, number]];

/** Puts what the platform makes of some pairs into a table. @param before what stands in front of each */
function take(
  units: Uint16Array,
  encoding: Encoding,
  blocks: readonly Block[],
  before: readonly number[] = [],
) {
  const decoder = platformDecoder(encoding);
  for (const [[firstLead, lastLead], [firstTrail, lastTrail]] of blocks)
    for (let lead = firstLead; lead <= lastLead; lead++)
      for (let trail = firstTrail; trail <= lastTrail; trail++) {
        const text = decoder.decode(Uint8Array.of(...before, lead, trail));
        if (text.length === 1 && text !== '\ufffd') units[pairIndex(lead, trail)] = text.charCodeAt(0);
      }
}

/** Puts characters in Unicode's order into a table, from a pair on. */
function fill(units: Uint16Array, lead: number, trail: number, first: number, last: number) {
  const next = (at: number) => (at === 0x7e ? 0xa1 : at === 0xfe ? 0x140 : at + 1);
  let [row, at] = [lead, trail];
  for (let unit = first; unit <= last; unit++) {
    units[pairIndex(row, at)] = unit;
    at = next(at);
    if (at === 0x140) [row, at] = [row + 1, 0x40];
  }
}

/** JIS X 0208, kana of half a width behind 0x8e, JIS X 0212 behind 0x8f. */
function eucJpPairs(): Pairs {
  const [units, behind8f] = [new Uint16Array(126 * 256), new Uint16Array(126 * 256)];
  take(units, 'euc-jp', [
    [
      [0xa1, 0xfe],
      [0xa1, 0xfe],
    ],
  ]);
  units[pairIndex(0xa1, 0xa1)] = 0x3000; // a space, which Chromium's table lacks
  fill(units, 0x8e, 0xa1, 0xff61, 0xff9f);
  const agreed: readonly Block[] = [
    [
      [0xa2, 0xf2],
      [0xa1, 0xfe],
    ],
    [
      [0xf3, 0xf3],
      [0xb8, 0xfe],
    ],
    [
      [0xf4, 0xfe],
      [0xa1, 0xfe],
    ],
  ];
  take(behind8f, 'euc-jp', agreed, [0x8f]);
  return { units, behind8f };
}

/** Big5 as Windows has it, with the kana of ETEN; nothing of Hong Kong's supplement, which Node lacks. */
function big5Pairs(): Uint16Array {
  const units = new Uint16Array(126 * 256);
  const halves = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ] as const;
  for (const half of halves)
    take(units, 'big5', [
      [[0xa1, 0xc5], half],
      [[0xc9, 0xf9], half],
    ]);
  take(units, 'big5', [
    [
      [0xc6, 0xc6],
      [0x40, 0x7e],
    ],
  ]);
  for (let trail = 0xc0; trail <= 0xe0; trail++) units[pairIndex(0xa3, trail)] = 0; // pictures of control characters
  units[pairIndex(0xf9, 0xfe)] = 0;
  fill(units, 0xc6, 0xe7, 0x3041, 0x3093);
  fill(units, 0xc7, 0x7b, 0x30a1, 0x30f6);
  return units;
}

/** Windows-1252's signs from 0x80 to 0x9f; 0 where it has none, and the control character stays. Written out,
 * because Node's `windows-1252` is plain Latin-1 where a browser's is not. */
const signs = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** Code units of single bytes where decoders disagree: Ў of Belarus, and a byte that Windows-1253 does not have. */
const own: Partial<Record<Encoding, Readonly<Record<number, number>>>> = {
  'koi8-u': { 0xae: 0x045e, 0xbe: 0x040e },
  'windows-1253': { 0xaa: replacement },
};

/** The code unit of each byte. */
export function byteTable(encoding: 'latin-1' | 'koi8-u' | 'windows-1253' | 'iso-8859-7'): Uint16Array {
  if (encoding === 'latin-1')
    return Uint16Array.from({ length: 256 }, (_, byte) => signs[byte - 0x80] || byte);
  const decoder = platformDecoder(encoding);
  return Uint16Array.from(
    { length: 256 },
    (_, byte) => own[encoding]?.[byte] ?? decoder.decode(Uint8Array.of(byte)).charCodeAt(0),
  );
}
