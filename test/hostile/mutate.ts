/** Files made hostile: every choice is the random numbers', so that a seed names a file for ever. */
import type { Random } from '../../src/core/random.js';
import { others, tables } from './originals.js';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const telling = new TextEncoder().encode('"",;\t|\'\\%#@{}\r\n 019.eE+-');
const words = [
  '1e308',
  '-1e308',
  '4.9e-324',
  '9007199254740993',
  '1e999',
  'NaN',
  'inf',
  '0x10',
  '1,234',
  '"',
  '""',
  '"""',
  "'",
  '\0',
  '\x1a',
  '\ufeff',
  '\ufffd',
  '\u2028',
  '펄서',
  '__proto__',
  'constructor',
  '2024-01-31',
  'true',
  '@data\n',
  '@attribute x numeric\n',
  '\n\n',
  '\r',
  ',,,,,,,,',
].map((word) => new TextEncoder().encode(word));

const longest = 1 << 21;

function at(bytes: Uint8Array, random: Random): number {
  return random.below(bytes.length + 1);
}

function replaced(bytes: Uint8Array, from: number, to: number, ...parts: Uint8Array[]): Uint8Array {
  const made = Buffer.concat([bytes.subarray(0, from), ...parts, bytes.subarray(to)]);
  return made.subarray(0, longest);
}

/** A stretch, mostly a short one. */
function stretch(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = at(bytes, random);
  const most = random.below(3) === 0 ? bytes.length : 40;
  return [from, Math.min(bytes.length, from + random.below(most + 1))];
}

const filled = (length: number, draw: () => number) => Uint8Array.from({ length }, draw);

const mutations: readonly Mutation[] = [
  function truncated(bytes, random) {
    return bytes.subarray(0, at(bytes, random));
  },
  function beheaded(bytes, random) {
    return bytes.subarray(random.below(Math.min(64, bytes.length) + 1));
  },
  function flipped(bytes, random) {
    const made = bytes.slice();
    const times = 1 + random.below(8);
    for (let time = 0; time < times && made.length > 0; time++) {
      const where = random.below(made.length);
      made[where] = (made[where] as number) ^ (1 << random.below(8));
    }
    return made;
  },
  function withWord(bytes, random) {
    const where = at(bytes, random);
    return replaced(bytes, where, where, words[random.below(words.length)] as Uint8Array);
  },
  function withTellingBytes(bytes, random) {
    const draw = () => telling[random.below(telling.length)] as number;
    const where = at(bytes, random);
    return replaced(bytes, where, where + random.below(3), filled(1 + random.below(12), draw));
  },
  function withNoise(bytes, random) {
    const where = at(bytes, random);
    return replaced(
      bytes,
      where,
      where,
      filled(random.below(300), () => random.below(256)),
    );
  },
  function withNulls(bytes, random) {
    const where = at(bytes, random);
    return replaced(bytes, where, where, new Uint8Array(1 + random.below(5_000)));
  },
  function without(bytes, random) {
    const [from, to] = stretch(bytes, random);
    return replaced(bytes, from, to);
  },
  function repeated(bytes, random) {
    const [from, to] = stretch(bytes, random);
    const times = random.below(20) === 0 ? random.below(2_000) : random.below(6);
    return replaced(bytes, to, to, ...Array.from({ length: times }, () => bytes.subarray(from, to)));
  },
  function deepInQuotes(bytes, random) {
    const where = at(bytes, random);
    return replaced(bytes, where, where, new Uint8Array(1 + random.below(3_000)).fill(0x22));
  },
  function onOneLine(bytes, random) {
    const sign = telling[random.below(telling.length)] as number;
    return bytes.map((byte) => (byte === 0x0a || byte === 0x0d ? sign : byte));
  },
  function withOtherSign(bytes, random) {
    const [from, to] = [
      telling[random.below(telling.length)],
      telling[random.below(telling.length)] as number,
    ];
    return bytes.map((byte) => (byte === from ? to : byte));
  },
  function crossed(bytes, random) {
    const other = drawSound(random);
    return replaced(bytes, at(bytes, random), bytes.length, other.subarray(at(other, random)));
  },
  function wide(bytes, random) {
    const where = at(bytes, random);
    const cells = '1,'.repeat(random.below(random.below(20) === 0 ? 50_000 : 500));
    return replaced(bytes, where, where, new TextEncoder().encode(cells));
  },
];

/** A table, five times out of six. */
function drawSound(random: Random): Uint8Array {
  const files = random.below(6) > 0 ? tables : others;
  return files[random.below(files.length)] as Uint8Array;
}

/** A hostile file: a sound one, changed once to four times; one in forty is nothing but noise. */
export function drawHostile(random: Random): Uint8Array {
  if (random.below(40) === 0) return filled(random.below(5_000), () => random.below(256));
  let bytes = drawSound(random);
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++)
    bytes = (mutations[random.below(mutations.length)] as Mutation)(bytes, random);
  return bytes;
}
