import { epochsAhead, optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import { shownSettings } from '../../report/shownSettings.js';
import { moment } from '../../words/moment.js';
import { pageWords } from '../../words/page.js';
import type { Fact } from './facts.js';
import { duration } from './format.js';

/** The settings, and for a run that is over its times. */
export function settingFacts(run: Run): Fact[] {
  const config = { ...run.config, epochs: epochsAhead(run) };
  const test = run.phase === 'ended' ? run.record.evaluation.test : undefined;
  const known = { optimum: optimumOf(run), prepared: preparationOf(run), test };
  const facts = shownSettings(config, known).map(({ key, term, words }) => ({
    ...{ id: idOf(key), term },
    words: key === 'group' ? words.slice(0, 1) : words, // the rest stands where it is asked whether the scores can be trusted
  }));
  if (run.phase !== 'ended') return facts;
  const { startedAt, readMs, trainMs } = run.record.time;
  const { settings: words } = pageWords;
  return [
    ...facts,
    { id: 'started', term: words.started, words: [moment(startedAt, true)], whole: startedAt },
    { id: 'times', term: words.time, words: [words.times(duration(readMs), duration(trainMs))] },
  ];
}

/** `batchSize` -> `batch-size` */
function idOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
