/** Where a value lies along an axis of a chart, and which values are written on it. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From the smallest to the largest of some values. @param from where the smallest lies @param to the largest */
export function linearScale(values: readonly number[], from: number, to: number): Scale {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const span = high > low ? high - low : 1;
  return {
    low,
    high,
    place: (value) => tenth(from + ((value - low) / span) * (to - from)),
    ticks: roundTicks(low, high),
  };
}

/** From 0 to the largest of some counts, like a logarithm but with room for 0. */
export function countScale(counts: readonly number[], from: number, to: number): Scale {
  const high = counts.reduce((a, b) => Math.max(a, b), 1);
  const powers = Math.floor(Math.log10(high)) + 1;
  return {
    low: 0,
    high,
    place: (value) => tenth(from + (Math.asinh(value) / Math.asinh(high)) * (to - from)),
    ticks: [0, ...Array.from({ length: powers }, (_, power) => 10 ** power)],
  };
}

/** Round values within a scale, three to six of them. */
function roundTicks(low: number, high: number): number[] {
  if (!(high > low)) return Number.isFinite(low) ? [low] : [];
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
