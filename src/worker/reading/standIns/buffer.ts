/** What csv-parse asks of Node's `Buffer`, for browsers, which have none: bytes that as text are UTF-8. Rejected: the package made after all
 * of it, a fortieth of what this extension weighs. */
export class Utf8 extends Uint8Array {
  static isBuffer(value: unknown): value is Utf8 {
    return value instanceof Utf8;
  }

  static allocUnsafe(size: number): Utf8 {
    return new Utf8(size);
  }

  static compare(a: Uint8Array, b: Uint8Array): number {
    const at = a.findIndex((byte, i) => byte !== b[i]);
    return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
  }

  static concat(parts: readonly Uint8Array[]): Utf8 {
    const whole = new Utf8(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  equals(other: Uint8Array): boolean {
    return Utf8.compare(this, other) === 0;
  }

  copy(target: Uint8Array, at = 0, from = 0, to = this.length): number {
    const part = this.subarray(from, Math.min(to, from + target.length - at));
    target.set(part, at);
    return part.length;
  }

  /** A view, as Node's is. */
  override slice(from?: number, to?: number): Utf8 {
    return this.subarray(from, to) as Utf8;
  }

  override toString(_encoding?: string, from = 0, to = this.length): string {
    return decoder.decode(this.subarray(from, to));
  }
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];

// Not a method: what TypedArray.from takes is none of it.
Object.defineProperty(Utf8, 'from', {
  value: (source: string | ArrayLike<number>): Utf8 => {
    const given = typeof source === 'string' ? encoder.encode(source) : source;
    const bytes = new Utf8(given.length);
    bytes.set(given);
    return bytes;
  },
});

/** Node's own, or in a browser the stand-in. `esbuild.mjs` puts it wherever the worker's bundle names `Buffer`. */
export const Buffer = 'Buffer' in globalThis ? globalThis.Buffer : Utf8;
