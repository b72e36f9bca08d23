import type { ByteSource } from './byteSource.js';

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
        const cut = Math.max(chunk.lastIndexOf(0x0a, left - 1), chunk.lastIndexOf(0x0d, left - 1));
        // Even, lest a character of UTF-16 be cut in two; of other encodings a line end is lost at most.
        yield chunk.subarray(0, (cut + 1) & ~1);
        return;
      }
      left -= chunk.length;
    }
  }
  return { source: { totalBytes: null, chunks: head() }, isWhole: () => !isCut };
}
