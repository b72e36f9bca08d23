// @ts-check
// Figures and tables in Markdown.

/** Three figures. @param {number} value */
export const number = (value) => (value >= 1000 ? whole(value) : String(Number(value.toPrecision(3))));

/** @param {number} value */
export const whole = (value) => Math.round(value).toLocaleString('en-US');

/** @param {import('./statistics.mjs').Spread} spread @param {string} [unit] */
export const withSpread = ({ median, min, max }, unit = '') =>
  `${number(median)}${unit && ` ${unit}`} (${number(min)} to ${number(max)})`;

/** The first column reads from the left, figures from the right.
 * @param {readonly string[]} head @param {readonly (readonly string[])[]} lines */
export function table(head, lines) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, k) => (k === 0 ? '---' : '---:'))), ...lines.map(row)].join('\n');
}

/** What a script writes into a page stands between its marks, under its heading.
 * @typedef {{ begin: string, end: string, heading: string }} Marks */

/** @type {Marks} */
export const benchMarks = {
  begin: '<!-- npm run bench writes from here -->',
  end: '<!-- to here -->',
  heading: '## Speed and memory beside others: `npm run bench`',
};

/** @type {Marks} */
export const hostileMarks = {
  begin: '<!-- npm run fuzz:hostile writes from here -->',
  end: '<!-- npm run fuzz:hostile writes to here -->',
  heading: '## Hostile files tried and survived: `npm run fuzz:hostile`',
};

/** @type {Marks} */
export const coverageMarks = {
  begin: '<!-- npm run bench:coverage writes from here -->',
  end: '<!-- npm run bench:coverage writes to here -->',
  heading: '## How often the intervals hold: `npm run bench:coverage`',
};

/** @type {Marks} */
export const inTimeMarks = {
  begin: '<!-- npm run bench:coverage -- --time writes from here -->',
  end: '<!-- npm run bench:coverage -- --time writes to here -->',
  heading: '## How often they hold of rows alike in time: `npm run bench:coverage -- --time`',
};

/** @type {Marks} */
export const checksMarks = {
  begin: '<!-- npm run bench:checks writes from here -->',
  end: '<!-- npm run bench:checks writes to here -->',
  heading: '## How often they are right',
};

/** Puts a section where the last one was; what a person wrote around it stays.
 * @param {Marks} marks @param {string} page @param {string} section @returns {string} */
export function replaceBetween({ begin, end, heading }, page, section) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const block = `${begin}\n\n${section}\n\n${end}`;
  if (from >= 0 && to > from) return page.slice(0, from) + block + page.slice(to + end.length);
  return `${page.trimEnd()}\n\n${heading}\n\n${block}\n`;
}
