/** A CSV of two features and a label, 1 in 5 positive, that an SLP can learn in part; the same each time. */
export function tableText(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const label = i % 5 === 0 ? 1 : 0;
    return `${((i * 7919) % 997) / 100 + label * 3},${((i * 104729) % 991) / 100},${label}`;
  });
  return `${['a', 'b', 'label'].join(',')}\n${lines.join('\n')}\n`;
}
