/** Rows with what a finite model says of them. */
export interface ScoredRows {
  readonly logits: Float64Array;
  /** 1 for the positive class. */
  readonly labels: Uint8Array;
}

/** What each row adds to the area under the ROC curve (DeLong 1988, Biometrics 44, 837-845): of a positive the share of negatives
 * below it, of a negative that of positives above it; ties count half. The area is the mean of either class.
 * @param classRows both at least 1 */
export function placementsOf(
  { logits, labels }: ScoredRows,
  [negatives, positives]: readonly [number, number],
): Float64Array {
  const order = Uint32Array.from(labels.keys()).sort((a, b) => (logits[a] as number) - (logits[b] as number));
  const placements = new Float64Array(labels.length);
  let below = [0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const tied = [0, 0];
    for (; to < order.length && logits[order[to] as number] === logits[order[from] as number]; to++)
      tied[labels[order[to] as number] as 0 | 1] = (tied[labels[order[to] as number] as 0 | 1] as number) + 1;
    const [tiedNegatives, tiedPositives] = tied as [number, number];
    const [negativesBelow, positivesBelow] = below as [number, number];
    for (let k = from; k < to; k++) {
      const row = order[k] as number;
      placements[row] =
        labels[row] === 1
          ? (negativesBelow + tiedNegatives / 2) / negatives
          : 1 - (positivesBelow + tiedPositives / 2) / positives;
    }
    below = [negativesBelow + tiedNegatives, positivesBelow + tiedPositives];
  }
  return placements;
}
