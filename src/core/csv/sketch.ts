import { closingQuote, type Quoting } from './quotes.js';

/** The beginning of a file taken apart in one of several ways, so that these can be compared. Not the reader: what
 * it makes of a file is csv-parse's to say. */
export interface Sketch {
  readonly records: readonly SketchedRecord[];
  /** The line of the record in which a quote is still open at the end, and how many lines that record has by then. */
  readonly open: { readonly line: number; readonly lines: number } | undefined;
  /** Whether something other than a delimiter follows a quote that should close its field. */
  readonly torn: boolean;
  /** Whether spaces stand between a delimiter and a quote. */
  readonly blanks: boolean;
}

export interface SketchedRecord {
  readonly fields: readonly SketchedField[];
  /** Counted from 1 in the sample. */
  readonly line: number;
  /** Lines it takes. */
  readonly lines: number;
}

export interface SketchedField {
  readonly text: string;
  readonly quoted: boolean;
}

/** Stands for runs of spaces and tabs between fields. */
export const blanksBetween = ' ';

/** Takes a sample apart; blank lines are no records, and the last record, which may be cut off, is one only if it is
 * alone. @param delimiter {@link blanksBetween} for runs of spaces and tabs */
export function sketch(
  sample: string,
  delimiter: string,
  quoting: Quoting,
  most = Number.POSITIVE_INFINITY,
): Sketch {
  const pen = new Pen(sample, delimiter, quoting);
  const records: SketchedRecord[] = [];
  while (!pen.atEnd && records.length < most) {
    const record = pen.record();
    if (record !== undefined) records.push(record);
  }
  if (pen.cut && records.length > 1) records.pop();
  const { open, torn, blanks } = pen;
  return { records, open, torn, blanks };
}

/** Whether a quote never closes. One that is open where a sample ends may close behind it: not yet after four lines.
 * @param complete whether the sample is the whole file */
export function neverCloses({ open }: Sketch, complete: boolean): boolean {
  return open !== undefined && (complete || open.lines > 4);
}

/** Goes through a sample, field by field. */
class Pen {
  open: Sketch['open'];
  torn = false;
  blanks = false;
  /** Whether the last record has no line end. */
  cut = false;
  private at = 0;
  private line = 1;
  /** Line on which the record begins. */
  private begun = 1;
  private readonly spaced: boolean;

  constructor(
    private readonly sample: string,
    private readonly delimiter: string,
    private readonly quoting: Quoting,
  ) {
    this.spaced = delimiter === blanksBetween;
  }

  get atEnd(): boolean {
    return this.at >= this.sample.length;
  }

  /** @returns undefined for a blank line */
  record(): SketchedRecord | undefined {
    const { line } = this;
    this.begun = line;
    const fields: SketchedField[] = [];
    let more = true;
    while (more) {
      fields.push(this.field());
      more = this.passDelimiter();
    }
    if (this.spaced && fields.at(-1)?.text === '' && !fields.at(-1)?.quoted) fields.pop();
    this.passLineEnd();
    const [only] = fields;
    const blank = only === undefined || (fields.length === 1 && only.text.trim() === '' && !only.quoted);
    return blank ? undefined : { fields, line, lines: this.line - line || 1 };
  }

  private field(): SketchedField {
    const from = this.at;
    if (this.spaced) this.passBlanks();
    const start = this.at;
    if (this.quoting.spaced) this.passBlanks();
    if (this.sample[this.at] === '"') {
      const quoted = this.quoted(start);
      if (quoted !== undefined) return quoted;
    } else if (!this.spaced) this.at = from;
    const to = this.plainEnd(this.at);
    const text = this.sample.slice(this.spaced ? start : from, to);
    this.at = to;
    return { text, quoted: false };
  }

  /** @param start of the field, with the spaces in front of its quote
   * @returns undefined where the field turns out not to be quoted */
  private quoted(start: number): SketchedField | undefined {
    const { sample } = this;
    const opening = this.at;
    const closing = this.closingQuote(opening + 1);
    if (closing === undefined) {
      if (this.quoting.withinLines || this.spaced) {
        this.at = start;
        return undefined;
      }
      this.at = sample.length;
      this.countLines(opening, this.at);
      this.open = { line: this.begun, lines: this.line - this.begun + 1 };
      return { text: sample.slice(opening + 1), quoted: true };
    }
    this.at = closing + 1;
    if (this.quoting.spaced && !this.spaced) this.passBlanks();
    this.countLines(opening, closing);
    const text = sample.slice(opening + 1, closing);
    if (this.atFieldEnd()) {
      if (opening > start || this.at > closing + 1) this.blanks = true;
      return { text, quoted: true };
    }
    this.torn = true;
    if (this.quoting.withinLines) {
      this.at = start;
      return undefined;
    }
    const to = this.plainEnd(closing + 1);
    this.at = to;
    return { text: sample.slice(opening, to), quoted: false };
  }

  private closingQuote(from: number): number | undefined {
    const { sample, quoting } = this;
    const backslash = quoting.backslash || this.spaced;
    if (!quoting.withinLines && !this.spaced) return closingQuote(sample, from, backslash);
    let end = from;
    while (end < sample.length && sample[end] !== '\n' && sample[end] !== '\r') end++;
    const closing = closingQuote(sample.slice(from, end), 0, backslash);
    return closing === undefined ? undefined : from + closing;
  }

  private plainEnd(from: number): number {
    const { sample, delimiter } = this;
    let to = from;
    for (; to < sample.length; to++) {
      const c = sample[to];
      if (c === delimiter || c === '\n' || c === '\r' || (this.spaced && c === '\t')) break;
    }
    return to;
  }

  private atFieldEnd(): boolean {
    const c = this.sample[this.at];
    return c === undefined || c === this.delimiter || c === '\n' || c === '\r' || (this.spaced && c === '\t');
  }

  private passBlanks(): void {
    while (this.at < this.sample.length) {
      const c = this.sample[this.at];
      if (c !== ' ' && (c !== '\t' || this.delimiter === '\t')) return;
      this.at++;
    }
  }

  private passDelimiter(): boolean {
    const c = this.sample[this.at];
    if (c === undefined || !(c === this.delimiter || (this.spaced && c === '\t'))) return false;
    this.at++;
    return true;
  }

  private passLineEnd(): void {
    this.cut = this.atEnd;
    if (this.sample[this.at] === '\r' && this.sample[this.at + 1] === '\n') this.at++;
    this.at++;
    this.line++;
  }

  private countLines(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const c = this.sample[i];
      if (c === '\n' || (c === '\r' && this.sample[i + 1] !== '\n')) this.line++;
    }
  }
}

/** How many fields most records have, at least two, and how many records these are; zeros where none has two. */
export function usualWidth(records: readonly { readonly fields: readonly unknown[] }[]): {
  readonly width: number;
  readonly agreeing: number;
} {
  const tally = new Map<number, number>();
  for (const { fields } of records)
    if (fields.length > 1) tally.set(fields.length, (tally.get(fields.length) ?? 0) + 1);
  let best = { width: 0, agreeing: 0 };
  for (const [width, agreeing] of tally)
    if (agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width))
      best = { width, agreeing };
  return best;
}

/** How many columns hold something, in the records of this width. */
export function columnsFilled(records: Sketch['records'], width: number): number {
  const rows = records.filter(({ fields }) => fields.length === width);
  const columns = Array.from({ length: width }, (_, k) => k);
  return columns.filter((k) => rows.some(({ fields }) => fields[k]?.text.trim() !== '')).length;
}
