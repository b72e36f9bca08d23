import type { Chart } from '../../core/chart/chart.js';
import { pageWords } from '../../words/page.js';
import { el, setText } from '../ui/dom.js';
import { readWithKeys } from './arrowKeys.js';
import { makePlot } from './plot.js';

export interface ReadableSpec {
  readonly id: string;
  /** What the keys do, for a screen reader. */
  readonly keys: string;
  readonly square: boolean;
  /** Charts over the same x, in each of which the crosshair stands where it stands in one. */
  readonly together?: Together | undefined;
  /** Shows what is pointed at, or that nothing is. */
  readonly show: () => void;
  /** A place of the data in words, to be spoken. */
  readonly words: (at: number) => string;
}

/** Told where the crosshair is. */
export type Together = ((at: number | null) => void)[];

export interface Readable {
  readonly frame: HTMLElement;
  /** What a screen reader says while keys walk over the places. */
  readonly spoken: HTMLElement;
  readonly draw: (chart: Chart) => void;
  /** The place of the data that is read; null for none. */
  readonly pointed: number | null;
}

/** A chart that can be read place by place, with a pointer or with keys. */
export function makeReadable({ id, keys, square, together = [], show, words }: ReadableSpec): Readable {
  const frame = el('div', {
    class: square ? 'plot square' : 'plot',
    role: 'img',
    tabindex: 0,
    'data-testid': `chart-${id}`,
    'aria-description': pageWords.charts.read(keys),
  });
  const spoken = el('p', {
    class: 'unseen',
    'aria-live': 'polite',
    'data-testid': `chart-${id}-spoken`,
  });
  let pointed: number | null = null;
  let length = 0;
  together.push((at) => {
    pointed = at !== null && at < length ? at : null;
    plot.point(pointed);
    show();
  });
  const go = (at: number | null) => {
    for (const tell of together) tell(at);
  };
  const plot = makePlot(frame, square, go);
  readWithKeys(
    frame,
    () => ({ index: pointed, length }),
    (at) => {
      go(at);
      if (at !== null) setText(spoken, words(at));
    },
  );
  return {
    frame,
    spoken,
    draw(chart) {
      length = chart.data.x.length;
      // Another run's chart may end before it.
      if (pointed !== null && pointed >= length) go(null);
      plot.draw(chart);
    },
    get pointed() {
      return pointed;
    },
  };
}
