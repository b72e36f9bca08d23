import type { Skipped } from './summary.js';

/** Counts skipped rows by reason. */
export class SkipTally {
  count = 0;
  /** Rows of more, and of fewer, fields than there are columns, and the first of them. */
  uneven: { readonly longer: number; readonly shorter: number; readonly firstLine: number } | undefined;
  private readonly reasons = new Map<string, { count: number; firstLine: number }>();

  add(reason: string, line: number): void {
    this.count++;
    const known = this.reasons.get(reason);
    if (known !== undefined) {
      known.count++;
      known.firstLine = Math.min(known.firstLine, line);
    } else this.reasons.set(reason, { count: 1, firstLine: line });
  }

  /** Notes of a row that was added what is wrong with its length. */
  addUneven(isLonger: boolean, line: number): void {
    const { longer, shorter, firstLine } = this.uneven ?? { longer: 0, shorter: 0, firstLine: line };
    this.uneven = { longer: longer + +isLonger, shorter: shorter + +!isLonger, firstLine };
  }

  /** Most frequent reason first. */
  summary(): Skipped {
    const reasons = [...this.reasons].map(([reason, { count, firstLine }]) => ({ reason, count, firstLine }));
    reasons.sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
    return { count: this.count, reasons };
  }
}
