import type { Cut } from '../core/evaluation/cuts.js';
import { standingWarnings } from '../core/judgement/verdict.js';
import type { RunRecord } from '../core/run/record.js';
import { atAnyThreshold, bearingOf, type Warning } from '../core/warning.js';
import { capital } from '../words/problem.js';
import { reportWords } from '../words/report.js';
import { say } from '../words/told.js';
import { warningWords } from '../words/warning.js';

/** Warnings shown at once: a file may have 20,000 columns, and something the matter with each. */
const most = 40;

/** What is wrong and where first, and what to do: two sentences. */
export function warningSentences({ what: said, line, remedy }: Warning): { what: string; remedy: string } {
  const what = capital(say(said));
  return {
    what: `${line === null ? what : warningWords.firstInLine(what, line)}.`,
    remedy: `${say(remedy)}.`,
  };
}

/** Those that hold at the threshold that a run is looked at with. @param at undefined for its own */
export function warningsAt(record: RunRecord, at: Cut | undefined): readonly Warning[] {
  const standing = standingWarnings(record);
  return at === undefined ? standing : atAnyThreshold(standing);
}

/** Divides warnings into those that a reader must meet before any score, and the others. */
export function beforeScores(warnings: readonly Warning[]): {
  readonly first: readonly Warning[];
  readonly others: readonly Warning[];
} {
  const isFirst = (warning: Warning) => bearingOf(warning) === 'model';
  return { first: warnings.filter(isFirst), others: warnings.filter((each) => !isFirst(each)) };
}

/** A line for each warning; the last one counts those that are not shown. */
export function warningLines(warnings: readonly Warning[]): string[] {
  const lines = warnings.slice(0, most).map((warning) => {
    const { what, remedy } = warningSentences(warning);
    return `${what} ${remedy}`;
  });
  const rest = warnings.length - lines.length;
  return rest > 0 ? [...lines, reportWords.notes.moreWarnings(rest)] : lines;
}
