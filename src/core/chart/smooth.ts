/** How many epochs on either side go into a smoothed value: a twentieth of the course in all. */
export function reachOf(epochs: number): number {
  return Math.max(1, Math.round(epochs / 40));
}

/** Means over neighbours, as many before as behind: an average of what came before alone would lag behind a falling loss.
 * Towards the ends they are fewer, so that both ends stay where they are. What is not finite stays a gap, and counts for
 * none of its neighbours. */
export function smoothed(values: readonly number[], reach: number): number[] {
  const sums = new Float64Array(values.length + 1);
  const counts = new Uint32Array(values.length + 1);
  values.forEach((value, i) => {
    const known = Number.isFinite(value);
    sums[i + 1] = (sums[i] as number) + (known ? value : 0);
    counts[i + 1] = (counts[i] as number) + (known ? 1 : 0);
  });
  return values.map((value, i) => {
    if (!Number.isFinite(value)) return value;
    const side = Math.min(reach, i, values.length - 1 - i);
    const [from, to] = [i - side, i + side + 1];
    return (
      ((sums[to] as number) - (sums[from] as number)) / ((counts[to] as number) - (counts[from] as number))
    );
  });
}
