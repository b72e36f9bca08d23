/** Curves that each have an x of their own as the columns that a plot takes: one x for all, in ascending order, and a
 * column for each curve, undefined where a point is another's. Points of a curve at the same x keep their order.
 * @param curves points with x that never falls */
export function aligned(
  curves: readonly (readonly { readonly x: number; readonly y: number }[])[],
): [number[], ...(number | undefined)[][]] {
  const all = curves.flatMap((points, curve) => points.map(({ x, y }) => ({ x, y, curve })));
  all.sort((a, b) => a.x - b.x); // stable
  return [
    all.map(({ x }) => x),
    ...curves.map((_, i) => all.map(({ y, curve }) => (curve === i ? y : undefined))),
  ];
}
