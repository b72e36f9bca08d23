import type { Skipped } from '../run/record.js';

/** Counts skipped rows by reason. */
export class SkipTally {
  count = 0;
  private readonly reasons = new Map<string, { count: number; firstLine: number }>();

  add(reason: string, line: number): void {
    this.count++;
    const known = this.reasons.get(reason);
    if (known !== undefined) {
      known.count++;
      known.firstLine = Math.min(known.firstLine, line);
    } else this.reasons.set(reason, { count: 1, firstLine: line });
  }

  /** Most frequent reason first. */
  summary(): Skipped {
    const reasons = [...this.reasons].map(([reason, { count, firstLine }]) => ({ reason, count, firstLine }));
    reasons.sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
    return { count: this.count, reasons };
  }
}
