import { basename } from 'node:path';
import { namedThreshold } from '../core/decision/rule.js';
import { cutFrom } from '../core/evaluation/cuts.js';
import { logit } from '../core/perceptron/information.js';
import { inFile } from '../core/problem.js';
import { decided } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import type { ScoredFile } from '../core/scoring/scoredFile.js';
import { offsetFor, scoringModelOf } from '../core/scoring/scoringModel.js';
import { scoredLines } from '../report/scoredFile.js';
import { scoringWords } from '../words/scoring.js';
import { terminalWords } from '../words/terminal.js';
import { toProblem } from '../worker/jobs/pipeline.js';
import { type ScoringJob, scoreFile } from '../worker/jobs/scoreFile.js';
import { openFile } from '../worker/reading/fileSource.js';
import type { ScoreCommand } from './command.js';
import { type Asked, decideOn } from './decide.js';
import { fail } from './fail.js';
import { readModel } from './modelFile.js';
import { isSameFile, refusePrintingInto } from './sameFile.js';
import { onInterrupt } from './signals.js';
import { openTarget } from './target.js';
import { complain, print } from './terminal.js';
import { UsageError } from './usageError.js';

/** Answers for each row of a file with a model that was kept. Ctrl-C ends it, and nothing is written then.
 * @returns the exit status */
export async function score(command: ScoreCommand): Promise<number> {
  const { model: modelFile, file, out, reading, decide, top, force } = command;
  refusePrintingInto(file);
  if (isSameFile(modelFile, out)) throw overwritesModel();
  const target = openTarget(out, { source: file, replace: force, option: '-o' });
  const say = out === '-' ? complain : print;
  const own = await readModel(modelFile);
  const prevalence = command.prevalence ?? own.decision?.prevalence;
  const offset = offsetFor(own, prevalence);
  const chosen = withGoal(
    own,
    decide ?? (command.prevalence === undefined ? undefined : chosenFor(own)),
    prevalence,
    offset,
  );
  if ('fault' in chosen) {
    complain(chosen.fault);
    return 1;
  }
  const { record } = chosen;
  const interrupt = onInterrupt();
  const job: ScoringJob = {
    open: () => openFile(file),
    reading,
    model: scoringModelOf(record),
    wish: { offset, top },
  };
  const said: string[] = [];
  const take = (scored: ScoredFile) =>
    said.push(...scoredLines(basename(file), record, scored, prevalence, top));
  try {
    await target.write(pieces(job, interrupt.asked, take));
  } catch (error) {
    return fail(inFile(toProblem(error), basename(file)));
  } finally {
    interrupt.dispose();
  }
  for (const line of said) say(line);
  if (out !== '-') say(scoringWords.written(out));
  return 0;
}

/** The rule of a run's goal, if its threshold depends on how frequent positives are: a probability stays one of the file. */
function chosenFor({ decision }: RunRecord): Asked['rule'] | undefined {
  return decision && namedThreshold(decision.rule) === undefined ? decision.rule : undefined;
}

/** The run with the threshold that a rule comes to; its own where there is no rule. A probability is meant as it is written: where
 * positives are as frequent as was said. */
function withGoal(
  own: RunRecord,
  rule: Asked['rule'] | undefined,
  prevalence: number | undefined,
  offset: number,
): { readonly record: RunRecord } | { readonly fault: string } {
  if (rule === undefined) return { record: own };
  const named = namedThreshold(rule);
  if (named !== undefined) {
    return { record: decided(own, cutFrom(own.evaluation.test, logit(named) - offset)) };
  }
  const { at, fault } = decideOn(own, { rule, prevalence });
  return at === undefined ? { fault: fault ?? '' } : { record: decided(own, at) };
}

async function* pieces(job: ScoringJob, stopped: () => boolean, take: (scored: ScoredFile) => void) {
  const scoring = scoreFile(job, { now: Date.now, stopped });
  try {
    let step = await scoring.next();
    for (; !step.done; step = await scoring.next()) if (step.value.text !== '') yield step.value.text;
    take(step.value);
  } finally {
    await scoring.return(undefined as never); // where nothing more can be written, lets the source close its file
  }
}

function overwritesModel(): UsageError {
  const { fault, remedy } = terminalWords.overwritesModel;
  return new UsageError(`${fault}. ${remedy}.`, fault);
}
