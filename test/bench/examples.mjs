// @ts-check
// Examples for the libraries of neural networks, which bring no reader of their own for this.
import { readFile } from 'node:fs/promises';

/** Features standardised, the label in the last column.
 * @param {string} file @returns {Promise<{ x: number[][], y: number[], positives: number }>} */
export async function readExamples(file) {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(1);
  const rows = lines.map((line) => line.split(',').map(Number));
  const y = rows.map((row) => /** @type {number} */ (row.pop()));
  const columns = /** @type {number[]} */ (rows[0]).map((_, k) =>
    rows.map((row) => /** @type {number} */ (row[k])),
  );
  const facts = columns.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const x = rows.map((row) =>
    row.map((value, k) => (value - (facts[k]?.mean ?? 0)) / (facts[k]?.deviation ?? 1)),
  );
  return { x, y, positives: y.filter((label) => label === 1).length };
}
