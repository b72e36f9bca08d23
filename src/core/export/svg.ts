/** Line charts as SVG text, for reports that must stand on their own. */

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly dashed?: boolean;
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const width = 420;
const height = 240;
const margin = { left: 52, right: 12, top: 26, bottom: 36 }; // the legend stands above the curves
const colours = ['#b26a00', '#1a6fd4', '#666'];

/** A chart with axes, ticks, and its lines named in a legend; black and white printing keeps them apart. */
export function svgChart({ title, x, y, lines }: Chart): string {
  const all = lines.flatMap(({ points }) => points);
  const across = scale(
    all.map(([at]) => at),
    margin.left,
    width - margin.right,
  );
  const up = scale(
    all.map(([, at]) => at),
    height - margin.bottom,
    margin.top,
  );
  const ticksX = ticks(across).map(
    (at) =>
      `<text x="${across.place(at)}" y="${height - margin.bottom + 14}" text-anchor="middle">${short(at)}</text>`,
  );
  const ticksY = ticks(up).map(
    (at) =>
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${up.place(at)}" y2="${up.place(at)}" stroke="#ddd"/>` +
      `<text x="${margin.left - 6}" y="${up.place(at) + 4}" text-anchor="end">${short(at)}</text>`,
  );
  const paths = lines.map(({ points, dashed }, i) => {
    const path = points.map(([px, py]) => `${across.place(px)},${up.place(py)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="${dashed ? 1 : 2}"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`;
  });
  const legend = lines.map(
    ({ name }, i) =>
      `<tspan fill="${colours[i % colours.length]}" dx="${i === 0 ? 0 : 12}">${escapeXml(name)}</tspan>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}" font-size="11" font-family="sans-serif">` +
    `${ticksY.join('')}${ticksX.join('')}${paths.join('')}` +
    `<text x="${(margin.left + width) / 2}" y="${height - 6}" text-anchor="middle">${escapeXml(x)}</text>` +
    `<text transform="translate(12 ${height / 2}) rotate(-90)" text-anchor="middle">${escapeXml(y)}</text>` +
    `<text x="${width - margin.right}" y="12" text-anchor="end">${legend.join('')}</text></svg>`
  );
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly place: (value: number) => number;
}

function scale(values: readonly number[], from: number, to: number): Scale {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const span = high > low ? high - low : 1;
  return { low, high, place: (value) => Math.round((from + ((value - low) / span) * (to - from)) * 10) / 10 };
}

/** Round values within a scale, three to six of them. */
function ticks({ low, high }: Scale): number[] {
  if (!(high > low)) return Number.isFinite(low) ? [low] : [];
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** Text as it may stand in XML and HTML, attributes included. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
