import type { TrainingConfig } from '../../core/config.js';
import { scoreLines } from '../../core/export/scores.js';
import { InputError, inFile, type Problem } from '../../core/problem.js';
import type { Examined } from '../../core/profile/examined.js';
import { besideWhole } from '../../core/profile/groupedRows.js';
import { withoutMuted } from '../../core/profile/mute.js';
import { gathered } from '../../core/profile/predictionWarnings.js';
import { examine } from '../../core/profile/profile.js';
import { fit } from '../../core/run/fit.js';
import { outcomeWarnings } from '../../core/run/outcomeWarnings.js';
import type { Preparation } from '../../core/run/record.js';
import type { RunEvent } from '../../core/run/run.js';
import type { Scored } from '../../core/run/scored.js';
import { unknownOptimum } from '../../core/run/toRecord.js';
import { tell } from '../../core/run/workSayings.js';
import { tellOfSystem } from '../../core/systemSayings.js';
import { called } from '../../core/table/classNamed.js';
import { makeDataset } from '../../core/table/dataset.js';
import { knowingOfGuess, type ReadingNote } from '../../core/table/readingNotes.js';
import { assignRoles } from '../../core/table/roles.js';
import type { Engine } from '../../core/training/engine.js';
import { placeExamples } from '../engine/placeExamples.js';
import { startKernel } from '../kernel/kernel.js';
import type { ByteSource } from '../reading/byteSource.js';
import { driveFit, makeYield, type Ports, readTable, runSliced } from './cooperative.js';
import { ReadingTrials } from './readingTrials.js';
import { prepareTrial, toTry } from './wholeGroups.js';

export interface Job {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly open: () => Promise<ByteSource>;
  readonly config: TrainingConfig;
  /** Takes every row's score, as CSV in pieces, when training is over. */
  readonly takeScores?: (pieces: Iterable<string>) => Promise<void>;
  /** Takes what the scores are made of, at the same time. */
  readonly takeScored?: (scored: Scored, engine: Engine) => Promise<void>;
  /** Whether only what is taken is wanted, and nothing is to be said of the run. */
  readonly silent?: true;
}

/** A run from bytes to model. Ends with `ended` or `failed`; it throws nothing. */
export async function* runTraining(job: Job, ports: Ports): AsyncGenerator<RunEvent> {
  const notes: ReadingNote[] = [];
  const trials = new ReadingTrials(job.config);
  try {
    yield* run(job, ports, notes, trials);
  } catch (error) {
    const problem = await trials.problem(knowingOfGuess(toProblem(error), notes));
    yield { type: 'failed', problem: inFile(problem, job.name) };
  } finally {
    ports.spill?.remove();
  }
}

/** @param notes takes what was decided in reading, which a refusal may rest on */
async function* run(
  { name, open, config, takeScores, takeScored, silent }: Job,
  ports: Ports,
  notes: ReadingNote[],
  trials: ReadingTrials,
): AsyncGenerator<RunEvent> {
  const startedAt = ports.now();
  const breathe = makeYield(ports);
  const kernel = startKernel();
  const read = yield* readTable(trials.remember(await open()), config, kernel, ports, breathe);
  const { table, dialect, fingerprint } = read;
  notes.push(...table.notes);
  const roles = await runSliced(assignRoles(table, config), ports, breathe);
  const { profile, candidates, ...found } = await runSliced(examine(table, roles, config), ports, breathe);
  const warnings = silent ? found.warnings : await trials.warnings(found.warnings);
  yield {
    type: 'examined',
    examined: { profile, warnings: withoutMuted(warnings, config.mutedChecks), candidates },
  };
  const tried = silent ? undefined : toTry(roles, table, config);
  const dataset = await runSliced(makeDataset(table, roles, config, tried), ports, breathe);
  const { examples: made, features, usable, triedGroups } = dataset;
  const placed = placeExamples(kernel, table.numbers, made);
  const { examples, engine } = placed;
  const trial = tried && triedGroups && prepareTrial(placed, features, triedGroups, tried.column);
  const summary = { name, ...dataset.summary, dialect, fingerprint };
  const readyAt = ports.now();
  const [negative, positive] = summary.classes;
  const names = [called(negative), called(positive)] as const;
  const file = { ...profile, classes: names };
  const fitting = driveFit(fit(examples, features, config, engine, file), ports, breathe);
  let prepared: Preparation | undefined;
  let optimum = unknownOptimum;
  for (;;) {
    const step = await fitting.next();
    if (step.done) {
      const time = {
        startedAt: new Date(startedAt).toISOString(),
        readMs: readyAt - startedAt,
        trainMs: ports.now() - readyAt,
      };
      const { unseenLoss, scorer, ...outcome } = step.value;
      const classes = [negative.value, positive.value] as const; // as the file writes them
      const scored = { ...scorer, examples, usable, lineAt: table.lineAt, classes };
      await takeScores?.(scoreLines(scored, engine));
      await takeScored?.(scored, engine);
      const ended = { ...(prepared as Preparation), optimum, ...outcome, unseenLoss };
      const wholeGroups = besideWhole(await trial?.(config, ports));
      const evaluation = { ...outcome.evaluation, ...(wholeGroups && { wholeGroups }) };
      const atEnd = outcomeWarnings(ended, roles.likelyGroup, wholeGroups);
      yield { type: 'ended', ...outcome, evaluation, warnings: atEnd, time };
      return;
    }
    const event = step.value;
    if (event.type === 'optimum') optimum = event.optimum;
    if (event.type !== 'prepared') {
      yield event;
      continue;
    }
    prepared = { dataset: summary, ...withFindings(event.preparation, { profile, warnings }) };
    const shown = withoutMuted(prepared.warnings, config.mutedChecks);
    yield { ...event, preparation: { ...prepared, warnings: shown } };
  }
}

/** What fitting found concerns the scores and comes first, then what the file was found to hold. */
function withFindings<Found extends Pick<Preparation, 'warnings'>>(
  found: Found,
  { profile, warnings }: Pick<Examined, 'profile' | 'warnings'>,
) {
  return { ...found, profile, warnings: gathered(found.warnings, warnings) };
}

const outOfMemory: Problem = {
  code: 'too-large',
  what: tell('memory-short'),
  remedy: tell('leave-out-or-close-programs'),
};

/** Of the arrays that there is no memory for, V8 says so in these words only. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed|out of memory/i.test(error.message);
}

/** What went wrong, in words for a person. Whatever is not an InputError is our own defect. */
export function toProblem(error: unknown): Problem {
  if (error instanceof InputError) return error.problem;
  if (isOutOfMemory(error)) return outOfMemory;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const at = stack?.split('\n')[1]?.trim() ?? '';
  return {
    code: 'internal',
    what: tellOfSystem('error-inside', { reason: `${message} ${at}`.trim() }),
    remedy: tell('report-with-file'),
  };
}
