/** Moves what stays of rows together, in place or elsewhere; its definition is `keepTogether` in
 * src/core/table/numberStore.ts.
 * @param x the first row @param marks a uint8 for each row @param mark of those that stay
 * @param columns `kept` uint32, ascending: which columns stay
 * @param out where the first row goes: `x`, or somewhere before it @returns where the next one goes */
export function keepRows(
  x: usize,
  width: u32,
  count: u32,
  marks: usize,
  mark: u32,
  columns: usize,
  kept: u32,
  out: usize,
): usize {
  const columnsEnd = columns + (kept << 2);
  for (let i: u32 = 0; i < count; i++, x += width << 3) {
    if (load<u8>(marks + i) != mark) continue;
    for (let column = columns; column < columnsEnd; column += 4, out += 8) {
      store<f64>(out, load<f64>(x + (load<u32>(column) << 3)));
    }
  }
  return out;
}
