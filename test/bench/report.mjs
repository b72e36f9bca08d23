// @ts-check
// From samples to Markdown.
import { goalsOf, unitOf, valuesOf } from './goals.mjs';
import { ours } from './peers.mjs';
import { ratios, spread } from './statistics.mjs';
import { tasks } from './tasks.mjs';
import { number, table, whole, withSpread } from './words.mjs';

/** @typedef {import('./results.mjs').Measured} Measured */
/** @typedef {import('./results.mjs').TaskResult} TaskResult */
/** @typedef {import('./tasks.mjs').Task} Task */

/** @param {import('./results.mjs').Results} results @returns {string} */
export function report({ host, tasks: results }) {
  const parts = tasks.flatMap((task) => {
    const result = results[task.name];
    return result === undefined ? [] : [taskReport(task, result)];
  });
  const intro = `On ${host}. Each figure is the median of its rounds, in brackets the least and the greatest. In a round all take turns, each in a process of its own, on a file in the system's cache; ratios are taken round by round. Loading a program or a library is not counted, except for whole processes.`;
  const goals = tasks.flatMap((task) => goalsOf(task, results[task.name]));
  return [intro, goalTable(goals), ...parts].join('\n\n');
}

/** @param {readonly import('./goals.mjs').Goal[]} goals @returns {string} */
export function goalTable(goals) {
  const lines = goals.map(({ what, most, reached }) => [
    what,
    `≤ ${number(most)}`,
    reached === undefined ? 'not measured' : withSpread(reached),
    reached === undefined ? '' : verdict(reached.median, most),
  ]);
  return table(['', 'goal', 'measured', ''], lines);
}

/** @param {number} reached @param {number} most */
const verdict = (reached, most) => (reached <= most ? 'met' : `missed: ${number(reached / most)} × the goal`);

/** @param {Task} task @param {TaskResult} result @returns {string} */
export function taskReport(task, { date, contestants }) {
  const [first] = contestants;
  const ran = contestants.filter(({ failure }) => failure === undefined);
  const file = first === undefined || task.data === 'growth' ? '' : `${fileWords(first)}; `;
  const rounds = first?.samples.length ?? 0;
  return [
    `### ${task.title}: \`${task.name}\``,
    `${file}${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${date}. ${task.note}`,
    task.data === 'growth' ? growthTable(ran) : peersTable(task, ran),
    ...remarks(task, ran),
    ...contestants.flatMap(({ name, failure }) =>
      failure === undefined ? [] : [`${name} failed: ${failure}`],
    ),
  ].join('\n\n');
}

/** @param {Task} task @param {readonly Measured[]} contestants @returns {string} the fastest first */
function peersTable({ metric, verb }, contestants) {
  const own = contestants.find(({ id }) => id === ours);
  const time = (/** @type {Measured} */ one) => spread(valuesOf(one, metric));
  /** @type {readonly [string, (one: Measured) => string][]} */
  const columns = [
    ['', (one) => (one === own ? `**${one.name}**` : one.name)],
    ['time', (one) => withSpread(time(one), unitOf[metric])],
    [
      'processor time',
      (one) => (hasProcessorTime(one) ? withSpread(spread(valuesOf(one, 'cpuMs')), 'ms') : ''),
    ],
    ['MB/s', (one) => whole(one.bytes / 1000 / time(one).median)],
    ['peak memory', memoryOf],
    [
      'ours / theirs',
      (one) =>
        own === undefined || one === own
          ? ''
          : withSpread(ratios(valuesOf(own, metric), valuesOf(one, metric))),
    ],
  ];
  const shown = columns.filter(
    ([head]) =>
      (head !== 'MB/s' || verb === 'read') &&
      (head !== 'peak memory' || metric !== 'wallMs') &&
      (head !== 'processor time' || contestants.some(hasProcessorTime)),
  );
  const sorted = [...contestants].sort((a, b) => time(a).median - time(b).median);
  return table(
    shown.map(([head]) => head),
    sorted.map((one) => shown.map(([, cell]) => cell(one))),
  );
}

/** Programs in C do not say it. @param {Measured} one */
const hasProcessorTime = (one) => one.samples[0]?.cpuMs !== undefined;

/** @param {readonly Measured[]} contestants @returns {string} */
function growthTable(contestants) {
  const rowsOf = (/** @type {Measured} */ one) => one.samples[0]?.rows ?? Number.NaN;
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

/** @param {Measured} one @returns {string} */
const memoryOf = (one) => `${whole(spread(valuesOf(one, 'maxRssBytes')).median / 2 ** 20)} MiB`;

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

/** A whole process does not say how many rows it read. @param {Measured} one */
function fileWords({ file, bytes, samples }) {
  const rows = samples[0]?.rows;
  return [file, ...(rows === undefined ? [] : [`${whole(rows)} rows`]), `${number(bytes / 1e6)} MB`].join(
    ', ',
  );
}
