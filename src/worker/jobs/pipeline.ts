import type { TrainingConfig } from '../../core/config.js';
import { scoreLines } from '../../core/export/scores.js';
import { InputError, inFile, type Problem } from '../../core/problem.js';
import type { Examined } from '../../core/profile/examined.js';
import { groupedRows } from '../../core/profile/groupedRows.js';
import { withoutMuted } from '../../core/profile/mute.js';
import { gathered } from '../../core/profile/predictionWarnings.js';
import { examine } from '../../core/profile/profile.js';
import { fit } from '../../core/run/fit.js';
import { learnedNothing } from '../../core/run/learnedNothing.js';
import { perfectScore } from '../../core/run/perfectScore.js';
import type { Preparation, Repeat } from '../../core/run/record.js';
import { refit } from '../../core/run/refit.js';
import type { RunEvent } from '../../core/run/run.js';
import type { Scored } from '../../core/run/scored.js';
import { unknownOptimum } from '../../core/run/toRecord.js';
import { unrecognised } from '../../core/run/unrecognised.js';
import { tell } from '../../core/run/workSayings.js';
import type { Slices } from '../../core/slices.js';
import { tellOfSystem } from '../../core/systemSayings.js';
import { called } from '../../core/table/classNamed.js';
import { placeOf } from '../../core/table/coded.js';
import { makeDataset } from '../../core/table/dataset.js';
import type { Examples } from '../../core/table/examples.js';
import { withGroups } from '../../core/table/groups.js';
import { knowingOfGuess, type ReadingNote } from '../../core/table/readingNotes.js';
import { assignRoles } from '../../core/table/roles.js';
import type { Feature } from '../../core/table/summary.js';
import type { Engine } from '../../core/training/engine.js';
import { partitions } from '../../core/training/partition.js';
import { prepare } from '../../core/training/task.js';
import { placeExamples } from '../engine/placeExamples.js';
import { startKernel } from '../kernel/kernel.js';
import type { ByteSource } from '../reading/byteSource.js';
import { driveFit, makeYield, type Ports, readTable, runSliced } from './cooperative.js';

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
  try {
    yield* run(job, ports, notes);
  } catch (error) {
    yield { type: 'failed', problem: inFile(knowingOfGuess(toProblem(error), notes), job.name) };
  } finally {
    ports.spill?.remove();
  }
}

/** @param notes takes what was decided in reading, which a refusal may rest on */
async function* run(
  { name, open, config, takeScores, takeScored, silent }: Job,
  ports: Ports,
  notes: ReadingNote[],
): AsyncGenerator<RunEvent> {
  const startedAt = ports.now();
  const breathe = makeYield(ports);
  const kernel = startKernel();
  const read = yield* readTable(await open(), config, kernel, ports, breathe);
  const { table, dialect, fingerprint } = read;
  notes.push(...table.notes);
  const roles = await runSliced(assignRoles(table, config), ports, breathe);
  const { profile, warnings, candidates } = await runSliced(examine(table, roles, config), ports, breathe);
  yield {
    type: 'examined',
    examined: { profile, warnings: withoutMuted(warnings, config.mutedChecks), candidates },
  };
  const dataset = await runSliced(makeDataset(table, roles, config), ports, breathe);
  const { examples: made, features, usable, likelyGroups } = dataset;
  const { examples, engine, keepForLater } = placeExamples(kernel, table.numbers, made);
  const { likelyGroup: likely } = roles;
  const trial =
    likely !== null && likelyGroups && !silent && examples.rows * examples.width <= cheap
      ? {
          ...{ features, config, engine, column: likely.column.column, restore: keepForLater() },
          examples: withGroups(examples, likelyGroups),
        }
      : undefined;
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
      const nothing = learnedNothing(ended);
      const whole = trial && (await runGrouped(trial, ports, breathe));
      const ofGroups =
        whole && roles.likelyGroup
          ? groupedRows(roles.likelyGroup, outcome.evaluation.test, whole)
          : undefined;
      const known = { ...ended, warnings: ofGroups ? [ofGroups, ...ended.warnings] : ended.warnings };
      const found = [nothing ?? unrecognised(ended), ofGroups, perfectScore(known)].filter(
        (warning) => warning !== undefined,
      );
      yield { type: 'ended', ...outcome, warnings: found, time };
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

/** Numbers in examples up to which they are trained on once more, to see what scores are worth where groups stay whole. */
const cheap = 2_000_000;

/** The same training, on groups. */
interface Trial {
  readonly examples: Examples;
  readonly features: readonly Feature[];
  readonly config: TrainingConfig;
  readonly engine: Engine;
  /** That of the groups, by its place in the file. */
  readonly column: number;
  /** Makes the examples what they were before they were fitted. */
  readonly restore: () => void;
}

/** @returns undefined where the groups are too few for the parts, or the person does not wait */
async function runGrouped(trial: Trial, ports: Ports, breathe: ReturnType<typeof makeYield>) {
  try {
    return await runSliced(fitGrouped(trial), ports, breathe);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function* fitGrouped(trial: Trial): Slices<Omit<Repeat, 'seed'>> {
  const { examples, features, config, engine, restore, column } = trial;
  restore();
  // What tells the groups apart is no feature then: the same in every row, it has no weight.
  features.forEach((feature, k) => {
    if (feature.column !== column) return;
    const { from, step } = placeOf(examples, k);
    for (let row = 0; row < examples.rows; row++) examples.x[from + row * step] = 0;
  });
  const { repeatedAs } = partitions[config.partition];
  const prepared = yield* prepare(examples, features, { ...config, partition: repeatedAs }, engine);
  return yield* refit(prepared, examples, engine);
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
