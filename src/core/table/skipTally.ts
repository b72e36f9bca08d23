import type { Told } from '../told.js';
import type { Skipped } from './summary.js';

/** As a record has it, with reasons that are facts for sure. */
interface SkipSummary extends Skipped {
  readonly reasons: readonly (Skipped['reasons'][number] & { readonly reason: Told })[];
}

/** Facts of lines about rows: how many there are, and are left out. Two such lines are one reason, and what they state adds up. */
const sums = ['rows', 'rest'];

function together(one: Told, other: Told): Told {
  const stated = sums
    .filter((name) => name in one.facts || name in other.facts)
    .map((name) => [name, Number(one.facts[name] ?? 0) + Number(other.facts[name] ?? 0)]);
  return stated.length === 0 ? one : { ...one, facts: { ...one.facts, ...Object.fromEntries(stated) } };
}

/** Counts skipped rows by reason. */
export class SkipTally {
  count = 0;
  /** Rows of more, and of fewer, fields than there are columns, and the first of them. */
  uneven: { readonly longer: number; readonly shorter: number; readonly firstLine: number } | undefined;
  private readonly reasons = new Map<string, { reason: Told; count: number; firstLine: number }>();

  add(reason: Told, line: number): void {
    this.count++;
    const facts = Object.entries(reason.facts).filter(([name]) => !sums.includes(name));
    const key = facts.length === 0 ? reason.key : JSON.stringify([reason.key, ...facts]);
    const known = this.reasons.get(key);
    if (known !== undefined) {
      known.count++;
      known.firstLine = Math.min(known.firstLine, line);
      known.reason = together(known.reason, reason);
    } else this.reasons.set(key, { reason, count: 1, firstLine: line });
  }

  /** Notes of a row that was added what is wrong with its length. */
  addUneven(isLonger: boolean, line: number): void {
    const { longer, shorter, firstLine } = this.uneven ?? { longer: 0, shorter: 0, firstLine: line };
    this.uneven = { longer: longer + +isLonger, shorter: shorter + +!isLonger, firstLine };
  }

  /** Most frequent reason first. */
  summary(): SkipSummary {
    const reasons = [...this.reasons.values()].map((each) => ({ ...each }));
    reasons.sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
    return { count: this.count, reasons };
  }
}
