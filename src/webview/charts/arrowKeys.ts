/** Lets the arrow keys walk over a chart's points, Home and End to its ends, Escape off it.
 * @param where the point the crosshair is on, and how many there are
 * @param go told where to go; null when the chart is left */
export function readWithKeys(
  chart: HTMLElement,
  where: () => { readonly index: number | null; readonly length: number },
  go: (index: number | null) => void,
): void {
  chart.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return go(null);
    const next = stepTo(event.key, where());
    if (next === undefined) return;
    event.preventDefault(); // or the page would scroll as well
    go(next);
  });
  chart.addEventListener('blur', () => go(null));
}

/** The point a key leads to; undefined for other keys, and where there is no point. */
export function stepTo(
  key: string,
  { index, length }: { readonly index: number | null; readonly length: number },
): number | undefined {
  if (length === 0) return undefined;
  const last = length - 1;
  const within = (to: number) => Math.max(0, Math.min(last, to));
  switch (key) {
    case 'ArrowRight':
      return index === null ? 0 : within(index + 1);
    case 'ArrowLeft':
      return index === null ? last : within(index - 1);
    case 'PageDown':
      return index === null ? 0 : within(index + 10);
    case 'PageUp':
      return index === null ? last : within(index - 10);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
