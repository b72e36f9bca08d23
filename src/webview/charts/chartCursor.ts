import { el, setText } from '../ui/dom.js';
import { readWithKeys } from './arrowKeys.js';

interface Plot {
  point(index: number | null): void;
}

export interface ReadableSpec<P extends Plot> {
  readonly id: string;
  /** What the keys do, for a screen reader. */
  readonly keys: string;
  readonly square: boolean;
  /** Draws into the frame. @param onPoint told the point under the crosshair, null when it leaves */
  readonly plot: (frame: HTMLElement, onPoint: (index: number | null) => void) => P;
  /** How many points there are. */
  readonly length: () => number;
  /** Shows what is pointed at, or that nothing is. */
  readonly show: () => void;
  /** A point in words, to be spoken. */
  readonly words: (index: number) => string;
}

export interface Readable<P extends Plot> {
  readonly frame: HTMLElement;
  /** What a screen reader says while keys walk over the points. */
  readonly spoken: HTMLElement;
  readonly plot: P;
  /** The point that is read; null for none. */
  readonly pointed: number | null;
}

/** A plot whose points can be read with a pointer or with keys. */
export function makeReadable<P extends Plot>(spec: ReadableSpec<P>): Readable<P> {
  const frame = el('div', {
    class: spec.square ? 'plot square' : 'plot',
    role: 'img',
    tabindex: 0,
    'data-testid': `chart-${spec.id}`,
    'aria-description': `Left and right arrow keys read ${spec.keys}`,
  });
  const spoken = el('p', {
    class: 'unseen',
    'aria-live': 'polite',
    'data-testid': `chart-${spec.id}-spoken`,
  });
  let pointed: number | null = null;
  const plot = spec.plot(frame, (index) => {
    pointed = index;
    spec.show();
  });
  readWithKeys(
    frame,
    () => ({ index: pointed, length: spec.length() }),
    (index) => {
      plot.point(index);
      if (index !== null) setText(spoken, spec.words(index));
    },
  );
  return {
    frame,
    spoken,
    plot,
    get pointed() {
      return pointed;
    },
  };
}
