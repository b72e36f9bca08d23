import { balances } from '../../core/balance.js';
import type { Change } from '../../core/change.js';
import { isOfLabel, type ProblemCode } from '../../core/problem.js';
import { repeatedBy } from '../../core/profile/repeated.js';
import { examinedOf, findingsOf, type Run } from '../../core/run/run.js';
import { bearingOf, type Warning, type WarningCode } from '../../core/warning.js';
import { pageWords } from '../../words/page.js';
import { changeLabel } from './changeLabel.js';

/** A remedy that the page can ask for: training anew with one thing changed. */
export interface Remedy {
  readonly label: string;
  readonly change: Change;
  /** A sentence for the hover. */
  readonly hint?: string;
}

/** Whether a warning bears on whether the scores can be trusted; the others are about the file. */
export function isAboutScores(warning: Warning): boolean {
  return !['file', 'nothing'].includes(bearingOf(warning));
}

/** What is said for completeness: a column left out for what it holds harms nothing. */
export function isHarmless(warning: Warning): boolean {
  return bearingOf(warning) === 'nothing';
}

/** What a person should know before trusting the scores. With balance `lecture` the copies stand in both parts
 * on purpose: a note beside the scores says so, in better words than the warning. What a run failed for is said
 * above, and it has no scores that anything could flatter. */
export function warningsOf(run: Run): readonly Warning[] {
  const warnings = findingsOf(run)?.warnings ?? [];
  const said = run.phase === 'failed' ? repeatedBy(run.problem.code) : none;
  return warnings.filter(
    (warning) =>
      !said.has(warning.code) &&
      bearingOf(warning) !== 'model' &&
      !(run.phase === 'failed' && bearingOf(warning) === 'flattery') &&
      !(warning.code === 'shared-rows' && balances[run.config.balance].copies === 'all parts'),
  );
}

const none: ReadonlySet<WarningCode> = new Set();

/** Whether a run failed for want of a label that can be learned. */
export function lacksLabel(run: Run): boolean {
  return run.phase === 'failed' && run.examined !== undefined && isOfLabel(run.problem);
}

const mostOfWarning = 2;
const mostOfProblem = 8;

/** What can be done about a warning from here, the likeliest first; nothing where the file is the person's to change. */
export function remediesFor({ fixes = [] }: Warning, run: Run): readonly Remedy[] {
  if (lacksLabel(run)) return []; // without a label it would fail again
  const worth =
    run.phase === 'failed' ? fixes.filter((fix) => isNews(fix, run) && changesTraining(fix, run)) : fixes;
  return worth.slice(0, mostOfWarning).map(asRemedy);
}

/** Whether what a run failed for does not offer it, above. */
function isNews(fix: Change, run: Run): boolean {
  return run.phase !== 'failed' || !(run.problem.fixes ?? []).some((each) => isSame(each, fix));
}

function isSame(one: Change, other: Change): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a change does anything about a failure: to leave out what was left out anyway does not. */
function changesTraining({ exclude }: Change, run: Run): boolean {
  const columns = examinedOf(run)?.profile.columns ?? [];
  const isUsed = (name: string) => columns.some((each) => each.name === name && each.role !== 'left-out');
  return exclude === undefined || exclude.some(isUsed);
}

/** What says that a warning that flatters the scores is no news: the check is muted, and the verdict goes by the scores. Only of an
 * ended run, where there is a verdict. */
export function muteOf(warning: Warning, run: Run): readonly Remedy[] {
  const isDoubted = run.phase === 'ended' && bearingOf(warning) === 'flattery';
  if (!isDoubted) return [];
  return [{ ...asRemedy({ mutedChecks: [warning.code] }), hint: pageWords.warnings.muteHint }];
}

function asRemedy(change: Change): Remedy {
  return { label: changeLabel(change), change };
}

/** What can be done about a run that failed, the likeliest first, and how many more ways there are.
 * @param offered what is offered elsewhere already */
export function remediesAfter(
  run: Run,
  offered: readonly Change[] = [],
): { readonly remedies: readonly Remedy[]; readonly more: number } {
  if (run.phase !== 'failed') return { remedies: [], more: 0 };
  const { fixes = [] } = run.problem;
  const others = fixes.filter((fix) => !offered.some((each) => isSame(each, fix)));
  const classes = examinedOf(run)?.profile.classes.length;
  const remedies = others
    .slice(0, mostOfProblem)
    .map((change) => ({ label: changeLabel(change, classes), change }));
  return { remedies, more: others.length - remedies.length };
}

/** Whether the same file with the same settings may go another way next time. */
export function mayGoWellAgain(run: Run): boolean {
  return run.phase !== 'failed' || chances.has(run.problem.code);
}

const chances: ReadonlySet<ProblemCode> = new Set([
  'file-changed',
  'disk-full',
  'interrupted',
  'stopped-early',
  'internal',
  'file-unreadable',
]);
