import { type RepeatedScore, stripWords } from '../facts/repeatedScores.js';
import { svg } from '../ui/dom.js';

const middle = 10; // of a strip 20 px high

/** Where the splits' scores lie: a dot for each, a bar for the mean's interval, a ring for this run. */
export function makeStrip(score: RepeatedScore): SVGElement {
  const { spread, own, values } = score;
  const strip = svg('svg', { class: 'strip', role: 'img', 'aria-label': stripWords(score) });
  if (spread === null) return strip;
  const { interval, mean } = spread;
  const at = scale([
    ...values,
    ...(own === null ? [] : [own]),
    ...(interval ? [interval.low, interval.high] : []),
  ]);
  if (interval !== null)
    strip.append(
      svg('line', { class: 'sure', x1: at(interval.low), x2: at(interval.high), y1: middle, y2: middle }),
    );
  strip.append(svg('line', { class: 'mean', x1: at(mean), x2: at(mean), y1: 3, y2: 17 }));
  strip.append(...values.map((value) => svg('circle', { class: 'split', cx: at(value), cy: middle, r: 3 })));
  if (own !== null) strip.append(svg('circle', { class: 'own', cx: at(own), cy: middle, r: 5 }));
  return strip;
}

/** From a value to a place in percent, with room at both ends for half a mark. */
function scale(values: readonly number[]): (value: number) => string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => `${high === low ? 50 : 5 + (90 * (value - low)) / (high - low)}%`;
}
