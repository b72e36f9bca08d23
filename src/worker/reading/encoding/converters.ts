import type { Encoding } from '../../../core/csv/dialectWish.js';
import type { FindBeyondAscii } from './ascii.js';
import { pairTable, unitOf } from './cp949.js';
import { platformDecoder } from './platformDecoder.js';
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
    case 'shift_jis':
    case 'gb18030':
    case 'windows-1251':
      return fromPlatform(encoding);
    case 'cp949':
      return fromCp949(findBeyondAscii);
    case 'latin-1':
      return {
        next: (chunk) => (findBeyondAscii(chunk) < 0 ? chunk : fromLatin1(chunk)),
        last: () => nothing,
      };
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

/** Windows-1252's signs from 0x80 to 0x9f; 0 where it has none, and the control character stays. Written out,
 * because Node's `windows-1252` is plain Latin-1 where a browser's is not. */
const signs = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

const latin1 = Uint16Array.from({ length: 256 }, (_, byte) => signs[byte - 0x80] || byte);

function fromLatin1(chunk: Uint8Array): Uint8Array {
  const out = new Uint8Array(3 * chunk.length);
  let at = 0;
  for (let i = 0; i < chunk.length; i++) at = writeUtf8(out, at, latin1[chunk[i] as number] as number);
  return out.subarray(0, at);
}

function fromCp949(findBeyondAscii: FindBeyondAscii): Converter {
  const units = pairTable();
  /** First half of a pair whose second half is yet to come. */
  let half = 0;
  const next = (chunk: Uint8Array): Uint8Array => {
    if (half === 0 && findBeyondAscii(chunk) < 0) return chunk;
    const out = new Uint8Array(3 * (chunk.length + 1));
    let at = 0;
    let lead = half;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (lead !== 0) {
        const unit = unitOf(units, lead, byte);
        lead = 0;
        at = writeUtf8(out, at, unit);
        // A second half that is ASCII and fits no pair stands for itself: a delimiter must not be lost.
        if (unit !== replacement || byte >= 0x80) continue;
      }
      if (byte < 0x80) at = writeUtf8(out, at, byte);
      else if (byte === 0x80 || byte === 0xff) at = writeUtf8(out, at, replacement);
      else lead = byte;
    }
    half = lead;
    return out.subarray(0, at);
  };
  const last = () => {
    const out = new Uint8Array(3);
    return half === 0 ? nothing : out.subarray(0, writeUtf8(out, 0, replacement));
  };
  return { next, last };
}
