// @ts-check
// From samples to Markdown.
import { ours } from './peers.mjs';
import { ratios, spread } from './statistics.mjs';
import { tasks } from './tasks.mjs';

/** @typedef {import('./results.mjs').Measured} Measured */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').TaskResult} TaskResult */
/** @typedef {import('./statistics.mjs').Spread} Spread */
/** @typedef {import('./tasks.mjs').Task} Task */

/** @param {Results} results @returns {string} */
export function report({ host, tasks: results }) {
  const parts = tasks.flatMap((task) => {
    const result = results[task.name];
    return result === undefined ? [] : [taskReport(task, result)];
  });
  const intro = `On ${host}. Each figure is the median of its rounds, in brackets the least and the greatest; in a round all take turns, each in a process of its own, on a file in the system's cache. Ratios are taken round by round. Loading a library is not counted, except for whole processes.`;
  return [intro, ...parts].join('\n\n');
}

/** @param {Task} task @param {TaskResult} result @returns {string} */
export function taskReport(task, { date, contestants }) {
  const [first] = contestants;
  const ran = contestants.filter(({ failure }) => failure === undefined);
  const file = first === undefined || task.data === 'growth' ? '' : `${fileWords(first)}; `;
  const rounds = first?.samples.length ?? 0;
  const table = task.data === 'growth' ? growthTable(ran) : peersTable(task, ran);
  return [
    `### ${task.title}: \`${task.name}\``,
    `${file}${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${date}. ${task.note}`,
    table.join('\n'),
    ...remarks(task, ran),
    ...contestants.flatMap(({ name, failure }) =>
      failure === undefined ? [] : [`${name} failed: ${failure}`],
    ),
  ].join('\n\n');
}

/** @param {Task} task @param {readonly Measured[]} contestants @returns {string[]} the fastest first */
function peersTable(task, contestants) {
  const own = contestants.find(({ id }) => id === ours);
  const time = (/** @type {Measured} */ one) => spread(valuesOf(one, task.metric));
  const lines = [...contestants]
    .sort((a, b) => time(a).median - time(b).median)
    .map((one) => {
      const ratio =
        own === undefined || one === own
          ? undefined
          : ratios(valuesOf(own, task.metric), valuesOf(one, task.metric));
      const most = one === own ? task.most : task.goals?.[one.id];
      const reached = one === own ? time(one) : ratio;
      return [
        one === own ? `**${one.name}**` : one.name,
        withSpread(time(one), unitOf[task.metric]),
        ...(task.verb === 'read' ? [whole(one.bytes / 1000 / time(one).median)] : []),
        ...(task.metric === 'wallMs' ? [] : [memoryWords(task, own, one)]),
        ratio === undefined ? '' : withSpread(ratio),
        most === undefined ? '' : `≤ ${number(most)}`,
        most === undefined || reached === undefined ? '' : verdict(reached.median, most),
      ];
    });
  const head = [
    '',
    'time',
    ...(task.verb === 'read' ? ['MB/s'] : []),
    ...(task.metric === 'wallMs' ? [] : ['peak memory']),
    'ours / theirs',
    'goal',
    '',
  ];
  return table(head, lines);
}

/** @param {readonly Measured[]} contestants @returns {string[]} */
function growthTable(contestants) {
  const rowsOf = (/** @type {Measured} */ one) => one.samples[0]?.rows ?? 1;
  const perRow = (/** @type {Measured} */ one) => spread(valuesOf(one, 'ms')).median / rowsOf(one);
  const last = contestants.at(-1);
  const lines = contestants.map((one) => [
    whole(rowsOf(one)),
    withSpread(spread(valuesOf(one, 'ms')), 'ms'),
    `${number(perRow(one) * 1000)} µs`,
    last === undefined ? '' : number(perRow(one) / perRow(last)),
    memoryOf(one),
  ]);
  return table(['rows', 'time', 'time / row', 'of that at the last size', 'peak memory'], lines);
}

/** @param {readonly string[]} head @param {readonly string[][]} lines */
function table(head, lines) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...lines.map(row)];
}

/** @param {Task} task @param {Measured | undefined} own @param {Measured} one @returns {string} */
function memoryWords(task, own, one) {
  const most = task.memoryGoals?.[one.id];
  const words = memoryOf(one);
  if (most === undefined || own === undefined) return words;
  const ratio = ratios(valuesOf(own, 'maxRssBytes'), valuesOf(one, 'maxRssBytes')).median;
  return `${words}; ours is ${number(ratio)} of it, goal ≤ ${number(most)}, ${verdict(ratio, most)}`;
}

/** @param {Measured} one @returns {string} */
function memoryOf(one) {
  const bytes = valuesOf(one, 'maxRssBytes');
  return bytes.every(Number.isFinite) ? `${whole(spread(bytes).median / 2 ** 20)} MiB` : '';
}

/** @param {Task} task @param {readonly Measured[]} contestants @returns {string[]} */
function remarks({ data }, contestants) {
  if (data === 'growth') return [];
  const own = contestants.find(({ id }) => id === ours)?.samples.at(-1);
  const others = contestants.filter(({ id }) => id !== ours);
  const differ = others.filter(({ samples }) => samples[0]?.bits !== own?.bits).map(({ name }) => name);
  const compared = own?.bits !== undefined && others.length > 0;
  return [
    own?.detail === undefined ? '' : `Ours, last round: ${own.detail}.`,
    compared ? `Numbers that differ from ours in their last bits: ${differ.join(', ') || 'none'}.` : '',
  ].filter((remark) => remark !== '');
}

const unitOf = { ms: 'ms', wallMs: 'ms', nsPerRow: 'ns a row' };

/** @param {Measured} one @param {import('./tasks.mjs').Metric | 'maxRssBytes'} metric @returns {number[]} */
const valuesOf = ({ samples }, metric) => samples.map((sample) => sample[metric] ?? Number.NaN);

/** @param {number} reached @param {number} most */
const verdict = (reached, most) => (reached <= most ? 'met' : `missed, ${number(reached / most)} times it`);

/** A whole process does not say how many rows it read. @param {Measured} one */
function fileWords({ file, bytes, samples }) {
  const rows = samples[0]?.rows;
  return [file, ...(rows === undefined ? [] : [`${whole(rows)} rows`]), `${number(bytes / 1e6)} MB`].join(
    ', ',
  );
}

/** @param {Spread} spread @param {string} [unit] */
const withSpread = ({ median, min, max }, unit = '') =>
  `${number(median)}${unit && ` ${unit}`} (${number(min)} to ${number(max)})`;

/** Three figures. @param {number} value */
const number = (value) => (value >= 1000 ? whole(value) : String(Number(value.toPrecision(3))));

/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en-US');

const begin = '<!-- npm run bench writes from here -->';
const end = '<!-- to here -->';

/** Puts the report where the last one was; what a person wrote around it stays.
 * @param {string} page @param {string} section @returns {string} */
export function replaceSection(page, section) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const block = `${begin}\n\n${section}\n\n${end}`;
  if (from >= 0 && to > from) return page.slice(0, from) + block + page.slice(to + end.length);
  return `${page.trimEnd()}\n\n## Speed and memory beside others: \`npm run bench\`\n\n${block}\n`;
}
