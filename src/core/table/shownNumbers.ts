import type { LateKind } from './lateKind.js';

/** A number as Python shows it that was printed without taking it out: `tensor(1.03, device='cuda:0')`, `[0.523]`,
 * `np.float64(0.5)`, `Decimal('512.30')`. */
export const shown =
  /^(\[{1,2}|Decimal\('|(?:tensor|array|(?:np|numpy)\.\w+)\(\[{0,2})\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(?:\]{1,2}|'\)|\]{0,2}(?:,\s*\w+=[^()]*)?\))$/iu;

/** Of fewer different ones it may be classes or kinds of something, which are told apart as words too. */
const fewestDifferent = 5;

/** A column of these, all within the same. */
export class ShownNumbers implements LateKind {
  private around: string | undefined;
  private readonly different = new Set<number>();

  read(text: string): number | undefined | null {
    if (!/[)\]]$/.test(text) || text.length > longest) return undefined;
    const [, around, digits] = shown.exec(text) ?? [];
    if (around === undefined) return undefined;
    this.around ??= around;
    const number = Number(digits);
    if (around !== this.around || !Number.isFinite(number)) return null;
    if (this.different.size < fewestDifferent) this.different.add(number);
    return number;
  }

  accepts(): boolean {
    return this.different.size === fewestDifferent;
  }
}

const longest = 100;
