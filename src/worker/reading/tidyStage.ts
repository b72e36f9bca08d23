import { type Tidier, type Tidying, tidierOf } from '../../core/csv/tidy.js';
import { concat } from './concat.js';

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Puts the lines of a file straight before it is read, see {@link Tidying}. UTF-8 in, UTF-8 out, as many lines. */
export class TidyStage {
  readonly tidier: Tidier;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly encoder = new TextEncoder();

  /** @param longest line that is waited for, in bytes: what is longer goes on as it is, to be refused */
  constructor(
    tidying: Tidying,
    delimiter: string,
    private readonly longest: number,
  ) {
    this.tidier = tidierOf(tidying, delimiter);
  }

  /** @returns the whole lines that there are by now */
  push(bytes: Uint8Array): Uint8Array {
    // A carriage return at the end may belong to a line feed that is still to come.
    const searched = bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
    const cut = Math.max(searched.lastIndexOf(lineFeed), searched.lastIndexOf(carriageReturn)) + 1;
    const isWhole = bytes.length > 0 && this.held.at(-1)?.at(-1) === carriageReturn;
    if (cut === 0 && !isWhole) return this.hold(bytes);
    const whole = concat([...this.held, bytes.subarray(0, cut)]);
    this.held = [];
    this.heldBytes = 0;
    this.hold(bytes.subarray(cut));
    return this.tidied(whole);
  }

  /** @returns the last line, if it has no end */
  end(): Uint8Array {
    const rest = concat(this.held);
    this.held = [];
    return this.tidied(rest);
  }

  private hold(bytes: Uint8Array): Uint8Array {
    if (bytes.length > 0) this.held.push(new Uint8Array(bytes));
    this.heldBytes += bytes.length;
    if (this.heldBytes <= this.longest) return nothing;
    const whole = concat(this.held);
    this.held = [];
    this.heldBytes = 0;
    return whole;
  }

  private tidied(bytes: Uint8Array): Uint8Array {
    if (bytes.length === 0) return nothing;
    const parts = this.decoder.decode(bytes).split(/(\r\n|\n|\r)/);
    const { acrossLines } = this.tidier;
    let text = '';
    for (let i = 0; i < parts.length; i += 2) {
      if (i === parts.length - 1 && parts[i] === '') break; // behind the last line end
      const end = parts[i + 1] ?? '';
      // A \r and the \n behind a line that nothing is left of must not become one.
      text += this.tidier.tidy(parts[i] as string) + (acrossLines || end === '' ? end : '\n');
    }
    return this.encoder.encode(text);
  }
}

const nothing = new Uint8Array();
