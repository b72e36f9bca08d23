/** A file's bytes, wherever they come from, in pieces. */
export interface ByteSource {
  readonly totalBytes: number | null;
  /** Pieces in order, each valid until the next one is asked for: it may then lie in the same place. Throws InputError when
   * the bytes can't be had. May be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Bytes already in memory, as pieces small enough that a stop gets through between two of them. */
export function fromBytes(bytes: Uint8Array): ByteSource {
  const pieceSize = 1 << 18;
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  }
  return { totalBytes: bytes.length, chunks: pieces() };
}
