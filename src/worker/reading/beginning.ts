import { type ByteSource, fromBytes } from './byteSource.js';

const enough = 1 << 20;

/** The first whole lines of a file, and whether they turned out to be all of it. */
export function beginning({ chunks }: ByteSource): { source: ByteSource; isWhole: () => boolean } {
  let isCut = false;
  async function* head() {
    let left = enough;
    for await (const chunk of chunks) {
      if (chunk.length < left) yield chunk;
      else {
        isCut = true;
        yield wholeLines(chunk.subarray(0, left));
        return;
      }
      left -= chunk.length;
    }
  }
  return { source: { totalBytes: null, chunks: head() }, isWhole: () => !isCut };
}

/** Even, lest a character of UTF-16 be cut in two; of other encodings a line end is lost at most. */
function wholeLines(chunk: Uint8Array): Uint8Array {
  const cut = Math.max(chunk.lastIndexOf(0x0a), chunk.lastIndexOf(0x0d));
  return chunk.subarray(0, (cut + 1) & ~1);
}

/** The same bytes, and what was read of the first megabyte of them once more: its whole lines, and whether it is all of the file. */
export function rememberBeginning({ totalBytes, chunks }: ByteSource) {
  const kept = new Uint8Array(enough);
  let count = 0;
  let hasEnded = false;
  async function* remembered() {
    for await (const chunk of chunks) {
      if (count < enough) {
        const some = chunk.subarray(0, enough - count);
        kept.set(some, count);
        count += some.length;
      }
      yield chunk;
    }
    hasEnded = true;
  }
  return {
    source: { totalBytes, chunks: remembered() },
    again: () => {
      const isWhole = hasEnded && count < enough;
      const head = kept.subarray(0, count);
      return { source: fromBytes(isWhole ? head : wholeLines(head)), isWhole };
    },
  };
}
