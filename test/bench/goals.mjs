// @ts-check
// What the tasks' goals came to.
import { ours } from './peers.mjs';
import { ratios, spread } from './statistics.mjs';

/** @typedef {import('./results.mjs').Measured} Measured */
/** @typedef {import('./tasks.mjs').Metric | 'cpuMs' | 'maxRssBytes'} Quantity */
/** @typedef {object} Goal
 * @property {string} what
 * @property {number} most
 * @property {import('./statistics.mjs').Spread | undefined} reached nothing where a side was not measured */

/** @param {import('./tasks.mjs').Task} task
 * @param {import('./results.mjs').TaskResult | undefined} result @returns {Goal[]} */
export function goalsOf({ title, metric, most, goals = {}, cpuGoals = {}, memoryGoals = {} }, result) {
  const find = (/** @type {string} */ wanted) =>
    result?.contestants.find(({ id, failure }) => id === wanted && failure === undefined);
  const own = find(ours);
  /** @param {string} what @param {Readonly<Record<string, number>>} limits @param {Quantity} quantity */
  const beside = (what, limits, quantity) =>
    Object.entries(limits).map(([id, limit]) => {
      const peer = find(id);
      const reached = own && peer && ratios(valuesOf(own, quantity), valuesOf(peer, quantity));
      return { what: `${what}, ours / ${peer?.name ?? id}`, most: limit, reached };
    });
  return [
    ...(most === undefined
      ? []
      : [{ what: `${title}, ${unitOf[metric]}`, most, reached: own && spread(valuesOf(own, metric)) }]),
    ...beside(title, goals, metric),
    ...beside(`${title}, processor time`, cpuGoals, 'cpuMs'),
    ...beside(`${title}, peak memory`, memoryGoals, 'maxRssBytes'),
  ];
}

export const unitOf = { ms: 'ms', wallMs: 'ms', nsPerRow: 'ns a row' };

/** @param {Measured} one @param {Quantity} quantity @returns {number[]} round by round */
export const valuesOf = ({ samples }, quantity) => samples.map((sample) => sample[quantity] ?? Number.NaN);
