import { grouped, minus, significant } from '../format.js';

/** A tick of an axis whose ticks are `step` apart: as many decimals as the step needs. */
export function tickText(value: number, step: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return minus(value.toExponential(0).replace('+', ''));
  if (size >= 10_000) return minus(`${significant(value / 1000, 3)}K`);
  let decimals = 0;
  while (decimals < 6 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6)
    decimals++;
  const [whole = '', ...fraction] = size.toFixed(decimals).split('.');
  return minus((value < 0 ? '-' : '') + [grouped(Number(whole)), ...fraction].join('.'));
}

/** A power of ten: -3 -> `10⁻³`. @param exponent whole */
export function powerText(exponent: number): string {
  const raised = [...String(exponent)].map((digit) => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]));
  return `10${raised.join('')}`;
}
