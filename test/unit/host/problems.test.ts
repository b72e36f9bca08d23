/** What stays on a page, and among the kept runs, when training again comes to nothing. */
import { afterEach, expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import type { Problem } from '../../../src/core/problem.js';
import { type Run, type RunEvent, reduce, startRun } from '../../../src/core/run/run.js';
import { atRest, cameToNothing, died, onItsPage, unreadable } from '../../../src/host/problems.js';
import { speak } from '../../../src/words/language.js';
import { written } from '../../inWords.js';
import { preparation, runAfter } from '../webview/fixtures.js';

const { profile } = preparation;
const examined: RunEvent = { type: 'examined', examined: { profile, warnings: [], candidates: [] } };
const prepared: RunEvent = { type: 'prepared', preparation };
const gone: Problem = {
  code: 'file-unreadable',
  what: written('the file is not there'),
  remedy: written('Put it back'),
};
const stopped: Problem = { code: 'stopped-early', what: written('stopped'), remedy: written('Train again') };
const mended: Problem = {
  code: 'not-text',
  what: written('w'),
  remedy: written('r'),
  fixes: [{ encoding: 'utf-8' }],
};
const oneClass: Problem = { code: 'one-class', what: written('one class only'), remedy: written('Add rows') };

const after = (...events: readonly RunEvent[]): Run =>
  events.reduce(reduce, startRun('stars.csv', makeConfig({})));
const failing = (problem: Problem, ...before: readonly RunEvent[]) =>
  after(...before, { type: 'failed', problem });

afterEach(() => speak('en'));

test.each<[what: string, run: Run, nothing: boolean]>([
  ['a file that is gone', failing(gone), true],
  ['a stop while it is read', failing(stopped), true],
  ['a stop when it is known', failing(stopped, examined), true],
  ['a reading that another setting mends', failing(mended), false],
  ['a label that cannot be learned', failing(oneClass, examined), false],
  ['a stop after training began', failing(stopped, examined, prepared), false],
  ['a run under way', after(), false],
  ['a run that ended', runAfter(), false],
])('%s', (_, run, nothing) => expect(cameToNothing(run)).toBe(nothing));

test('a page that has the name above does not name its file again', () => {
  const problem = { ...gone, where: { file: 'stars.csv', line: 3 } };
  expect(onItsPage(problem)).toBe('Line 3: the file is not there. Put it back.');
});

test.each(['ENOENT', 'FileNotFound'])('a file that is gone is told of in the same words: %s', (code) => {
  expect(onItsPage(unreadable(Object.assign(new Error('stat'), { code })))).toBe(
    'The file is not there. Put it back, or open it where it is now.',
  );
});

test('what ended a run is kept as facts: the words are those of whoever reads it', () => {
  const over = atRest(after(examined));
  const kept = JSON.stringify(over);
  expect(kept).toContain('"key":"window-closed"');
  const problem = over.phase === 'failed' ? over.problem : undefined;
  expect(onItsPage(problem as Problem)).toBe(
    'The run was interrupted when the window closed or reloaded. Train again to get the full run.',
  );
  speak('ko');
  expect(onItsPage(problem as Problem)).toBe(
    '창이 닫히거나 다시 로드되어 실행이 중단되었습니다. 끝까지 실행하려면 다시 학습하세요.',
  );
  expect(JSON.stringify(over)).toBe(kept);
});

test('a worker that is gone is told of with what the system says, if it says something', () => {
  expect(onItsPage(died())).toMatch(/^The training worker crashed: it ended unexpectedly\. /);
  expect(onItsPage(died('out of memory'))).toMatch(/^The training worker crashed: out of memory\. /);
});
