import type { Kernel } from '../../kernel/kernel.js';

/** Index of the first byte above 0x7f, or -1. */
export type FindBeyondAscii = (bytes: Uint8Array) => number;

/** As much as the kernel looks at in one call; see src/kernel/ascii.ts. */
const inputSize = 1 << 16;

/** Looks in the kernel: in JavaScript, before it is compiled, it took longer than parsing a small file. */
export function beyondAsciiIn({ run, memory }: Kernel): FindBeyondAscii {
  const input = run.asciiInput();
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += inputSize) {
      const piece = bytes.subarray(at, at + inputSize);
      memory.uint8(input, piece.length).set(piece);
      const plain = run.firstBeyondAscii(piece.length);
      if (plain < piece.length) return at + plain;
    }
    return -1;
  };
}
