import type { Encoding } from '../../../core/csv/dialectWish.js';
import type { FindBeyondAscii } from './ascii.js';
import { pairIndex } from './cp949.js';
import { platformDecoder } from './platformDecoder.js';
import { byteTable, type Pairs, pairTable } from './tables.js';
import { Utf16Watch } from './twoEncodings.js';
import { replacement, writeUtf8 } from './writeUtf8.js';

/** Bytes of one encoding -> bytes of UTF-8, piece by piece; a piece may end within a character. What the
 * encoding does not have becomes U+FFFD. `last` is called once, behind the end. */
export interface Converter {
  readonly next: (chunk: Uint8Array) => Uint8Array;
  readonly last: () => Uint8Array;
}

const nothing = new Uint8Array();

export function converterFrom(encoding: Encoding, findBeyondAscii: FindBeyondAscii): Converter {
  switch (encoding) {
    case 'utf-8':
      return { next: (chunk) => chunk, last: () => nothing };
    case 'utf-16le':
    case 'utf-16be':
      return watched(fromPlatform(encoding), new Utf16Watch(encoding === 'utf-16le' ? 1 : 0));
    case 'shift_jis':
    case 'gb18030':
    case 'windows-1251':
      return fromPlatform(encoding);
    case 'cp949':
    case 'euc-jp':
    case 'big5':
      return fromPairs(pairTable(encoding), findBeyondAscii);
    case 'latin-1':
    case 'koi8-u':
    case 'windows-1253':
    case 'iso-8859-7':
      return fromBytes(byteTable(encoding), findBeyondAscii);
    default:
      return encoding satisfies never;
  }
}

/** Of these a browser's decoder and Node's make the same. */
function fromPlatform(encoding: Encoding): Converter {
  const decoder = platformDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    next: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    last: () => encoder.encode(decoder.decode()),
  };
}

function watched({ next, last }: Converter, watch: Utf16Watch): Converter {
  return {
    next: (chunk) => {
      watch.look(chunk);
      return next(chunk);
    },
    last: () => {
      watch.end();
      return last();
    },
  };
}

function fromBytes(units: Uint16Array, findBeyondAscii: FindBeyondAscii): Converter {
  const next = (chunk: Uint8Array): Uint8Array => {
    if (findBeyondAscii(chunk) < 0) return chunk;
    const out = new Uint8Array(3 * chunk.length);
    let at = 0;
    for (let i = 0; i < chunk.length; i++) at = writeUtf8(out, at, units[chunk[i] as number] as number);
    return out.subarray(0, at);
  };
  return { next, last: () => nothing };
}

function fromPairs({ units, behind8f }: Pairs, findBeyondAscii: FindBeyondAscii): Converter {
  /** What has come of a character: nothing, its first byte, or 0x8f and another one. */
  let lead = 0;
  let table = units;
  const next = (chunk: Uint8Array): Uint8Array => {
    if (lead === 0 && table === units && findBeyondAscii(chunk) < 0) return chunk;
    const out = new Uint8Array(3 * (chunk.length + 1));
    let at = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (lead !== 0 || (table !== units && byte < 0x80)) {
        const unit = (lead !== 0 && table[pairIndex(lead, byte)]) || replacement;
        lead = 0;
        table = units;
        at = writeUtf8(out, at, unit);
        // A second half that is ASCII and fits no pair stands for itself: a delimiter must not be lost.
        if (unit !== replacement || byte >= 0x80) continue;
      }
      if (byte < 0x80) at = writeUtf8(out, at, byte);
      else if (byte === 0x8f && behind8f !== undefined && table === units) table = behind8f;
      else if (byte === 0x80 || byte === 0xff) at = writeUtf8(out, at, replacement);
      else lead = byte;
    }
    return out.subarray(0, at);
  };
  const last = () => {
    const out = new Uint8Array(3);
    const isWhole = lead === 0 && table === units;
    return isWhole ? nothing : out.subarray(0, writeUtf8(out, 0, replacement));
  };
  return { next, last };
}
