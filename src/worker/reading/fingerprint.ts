import { type Kernel, startKernel } from '../kernel/kernel.js';
import type { Offset } from '../kernel/memory.js';
import { ScratchArena } from '../kernel/scratchArena.js';
import type { ByteSource } from './byteSource.js';

/** As much as the kernel takes in at once; see src/kernel/fingerprint.ts. */
const inputSize = 1 << 16;

/** XXH128 of a file, which is not taken apart. @throws InputError where it cannot be read */
export async function fingerprintOf({ chunks }: ByteSource): Promise<string> {
  const fingerprint = new Fingerprint(startKernel());
  for await (const chunk of chunks) fingerprint.add(chunk);
  return fingerprint.end();
}

/** XXH128 of bytes that come in pieces. A kernel can work on one at a time. */
export class Fingerprint {
  private readonly input: Offset;
  private filled = 0;
  private length = 0;

  constructor(private readonly kernel: Kernel) {
    this.input = kernel.run.fingerprintInput();
    kernel.run.beginFingerprint();
  }

  add(bytes: Uint8Array): void {
    const { run, memory } = this.kernel;
    for (let at = 0; at < bytes.length; ) {
      if (this.filled === inputSize) {
        run.addToFingerprint();
        this.filled = 0;
      }
      const piece = bytes.subarray(at, at + inputSize - this.filled);
      memory.uint8(this.input + this.filled, piece.length).set(piece);
      this.filled += piece.length;
      at += piece.length;
    }
    this.length += bytes.length;
  }

  /** @returns 32 hexadecimal digits; nothing can be added any more */
  end(): string {
    const { run, memory } = this.kernel;
    const frame = new ScratchArena(memory);
    const out = frame.float64s(2);
    run.endFingerprint(this.filled, this.length, out);
    const digits = Array.from(memory.uint8(out, 16), (byte) => byte.toString(16).padStart(2, '0'));
    frame.release();
    return digits.reverse().join('');
  }
}
