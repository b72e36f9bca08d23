import { basename } from 'node:path';
import type { Problem } from '../core/problem.js';
import { type ChosenCut, recordAt } from '../core/run/chosenThreshold.js';
import { decided } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { type Run, reduce, startRun } from '../core/run/run.js';
import { filledGaps } from '../report/gaps.js';
import { epochLine, finalLine, startLine } from '../report/lines.js';
import { repeatLine } from '../report/repeatsTable.js';
import { chosenNote } from '../report/report.js';
import { labelText, repeatsText, reportText } from '../report/textTable.js';
import { beforeScores, warningLines, warningsAt } from '../report/warnings.js';
import { lineWords } from '../words/lines.js';
import { reportWords } from '../words/report.js';
import { type Job, runTraining, toProblem } from '../worker/jobs/pipeline.js';
import { runRepeats } from '../worker/jobs/repeats.js';
import { openFile } from '../worker/reading/fileSource.js';
import { temporarySpill } from '../worker/storage/temporaryFile.js';
import type { TrainCommand } from './command.js';
import { decideOn } from './decide.js';
import { fail } from './fail.js';
import { withOptions } from './fixOptions.js';
import { inNamesOf } from './inNamesOf.js';
import { refusePrintingInto } from './sameFile.js';
import { onInterrupt } from './signals.js';
import { openTarget, type Pieces, type Target } from './target.js';
import { complain, print } from './terminal.js';

type Say = (line: string) => void;
type Ended = Extract<Run, { phase: 'ended' }>;
interface Repeated {
  readonly now: Ended;
  readonly problem: Problem | null;
}

/** Trains and prints; where that is asked for repeats on other splits before anything is said of how good the model is, since they may
 * change it. Ctrl-C ends what is under way and keeps
 * what was learned so far; a second one ends at once. What fails once a model is there, its scores' file or its repeats, takes nothing
 * of it away: that is written, and then said.
 * @returns the exit status */
export async function train({
  file,
  config: asked,
  json,
  scores,
  decide,
  repeats,
}: TrainCommand): Promise<number> {
  refusePrintingInto(file);
  const conditions = { source: file, replace: true };
  const target = json === undefined ? undefined : openTarget(json, conditions);
  const scoresTarget =
    scores === undefined ? undefined : openTarget(scores, { ...conditions, option: '--scores' });
  const say: Say = json === '-' || scores === '-' ? complain : print;
  const interrupt = onInterrupt();
  const config = await inNamesOf(file, asked);
  const job = { name: basename(file), config, open: () => openFile(file) };
  const problems: Problem[] = [];
  const write = async (into: Target | undefined, pieces: Pieces) => {
    await into?.write(pieces).catch((error) => problems.push(toProblem(error)));
  };
  const takeScores = (pieces: Iterable<string>) => write(scoresTarget, pieces);
  let run = await learn({ ...job, takeScores }, say, interrupt.asked);
  if (run.phase === 'failed') return fail(run.problem);
  if (run.phase !== 'ended') throw new Error(`the run stopped in phase ${run.phase}`);
  if (run.record.status === 'stopped')
    say(reportWords.notes.stopped(run.record.epochs.length, run.record.config.epochs));
  if (repeats > 0 && !interrupt.asked()) {
    const { now, problem } = await repeat(run, job, repeats, say, interrupt.asked);
    run = now;
    if (problem !== null) problems.push(problem);
  }
  const { at, lines, fault } = decide === undefined ? asItIs : decideOn(run.record, decide);
  tellResult(run.record, at, say);
  if (lines.length > 0) say('');
  for (const line of lines) say(line);
  const record = at === undefined ? run.record : decided(run.record, at);
  await write(target, [`${JSON.stringify(record, null, 2)}\n`]);
  interrupt.dispose();
  for (const problem of problems) fail(problem);
  if (fault !== undefined) complain(fault);
  return problems.length > 0 || fault !== undefined ? 1 : 0;
}

const asItIs: ReturnType<typeof decideOn> = { lines: [] };

async function learn(job: Job, say: Say, stopped: () => boolean): Promise<Run> {
  const { name, config } = job;
  let run = startRun(name, config);
  for await (const event of runTraining(job, { now: Date.now, stopped, spill: temporarySpill() })) {
    run = reduce(run, event);
    if (event.type === 'prepared') say(startLine(name, config));
    if (event.type === 'epoch') say(epochLine(event.epoch, config.balance));
  }
  return run;
}

/** @param at a threshold that was asked for, in place of the run's own */
function tellResult(record: RunRecord, at: ChosenCut | undefined, say: Say): void {
  const { first, others } = beforeScores(warningsAt(record, at).map(withOptions));
  if (first.length > 0) say('');
  for (const line of warningLines(first)) say(lineWords.warning(line));
  const { test } = at === undefined ? record : recordAt(record, at);
  if (at !== undefined) say(`\n${chosenNote(record, at)}`);
  say(`\n${finalLine(test, record.config.balance)}`);
  say(`\n${reportText(record, at)}`);
  if (record.repeats !== null) say(`\n${repeatsText(record.repeats)}`);
  say(`\n${lineWords.trainedOn(labelText(record.dataset))}`);
  for (const line of gapLines(record)) say(line);
  if (others.length > 0) say('');
  for (const line of warningLines(others)) say(lineWords.warning(line));
}

/** Columns with gaps that are named. */
const mostFilled = 5;

function gapLines({ model, profile }: RunRecord): string[] {
  const filled = filledGaps(model.features, profile);
  const rest = filled.length - mostFilled;
  const more = rest > 0 ? [lineWords.moreGapsFilled(rest)] : [];
  return [...filled.slice(0, mostFilled), ...more];
}

async function repeat(
  run: Ended,
  job: Job,
  wanted: number,
  say: Say,
  stopped: () => boolean,
): Promise<Repeated> {
  let now: Run = run;
  let problem: Problem | null = null;
  const { fingerprint } = run.record.dataset;
  say('');
  const ports = { now: Date.now, stopped, spill: temporarySpill() };
  for await (const event of runRepeats({ ...job, wanted, fingerprint }, ports)) {
    now = reduce(now, event);
    if (event.type === 'repeated') say(repeatLine(event.repeat));
    if (event.type === 'repeats-over') problem = event.problem;
  }
  return { now: now as Ended, problem }; // an ended run stays one
}
