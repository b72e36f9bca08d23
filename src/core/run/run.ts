import type { TrainingConfig } from '../config.js';
import type { Watched } from '../evaluation/scores.js';
import type { Problem } from '../problem.js';
import type { Examined } from '../profile/examined.js';
import type { EpochRecord } from '../training/epoch.js';
import type { Optimum } from '../training/optimum.js';
import { partitions, type Split, type WatchedPart, watchedPart } from '../training/partition.js';
import type { Preparation, Repeat, Repeats, RunRecord } from './record.js';
import { type Course, type Outcome, toRecord } from './toRecord.js';

/** What the pipeline says while it works, in this order: reading* examined prepared optimum
 * (progress | epoch)* ended (of preset `exact` the optimum follows the epochs), or failed at any moment. `stopping` is said by the host when a person asks for an end; from
 * then on a `pause` tells that the pipeline is still at work on it. */
export type RunEvent =
  | { readonly type: 'reading'; readonly bytesRead: number; readonly totalBytes: number | null }
  | { readonly type: 'examined'; readonly examined: Examined }
  | { readonly type: 'prepared'; readonly preparation: Preparation }
  | { readonly type: 'optimum'; readonly optimum: Optimum }
  | { readonly type: 'progress'; readonly epoch: number; readonly fraction: number }
  | { readonly type: 'epoch'; readonly epoch: EpochRecord }
  | ({ readonly type: 'ended' } & Outcome)
  | RepeatEvent
  | { readonly type: 'stopping' }
  | { readonly type: 'pause' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** What repeating an ended run says: how many there will be, each of them, and the end, however it came. */
export type RepeatEvent =
  | {
      readonly type: 'repeating';
      readonly wanted: number;
      readonly trainRows: number;
      readonly testRows: number;
      readonly byTime?: true;
    }
  | { readonly type: 'repeated'; readonly repeat: Repeat }
  | { readonly type: 'repeats-over'; readonly problem: Problem | null }
  /** Said by the host of a run that ended as an earlier one did: the repeats of that are its own. */
  | { readonly type: 'repeated-before'; readonly repeats: Repeats };

/** What is said before the first repeat. @param split the run's own, or that of the first repeat */
export function repeating(wanted: number, { train, test, leftOut }: Split): RepeatEvent {
  const byTime = leftOut && ({ byTime: true } as const);
  return { type: 'repeating', wanted, trainRows: train, testRows: test, ...byTime };
}

interface Start {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly config: TrainingConfig;
  /** The person asked for an end of what is under way. */
  readonly stopping?: true;
}

/** A run as it stands: the one thing every sink draws. */
export type Run = Start &
  (
    | {
        readonly phase: 'reading';
        readonly bytesRead: number;
        readonly totalBytes: number | null;
        /** Known once the whole file was read. */
        readonly examined?: Examined;
      }
    | ({
        readonly phase: 'training';
        /** How much of the epoch under way is done, 0 to 1. */
        readonly fraction: number;
      } & Course)
    | {
        readonly phase: 'ended';
        readonly record: RunRecord;
        /** Whether it is being repeated on other splits just now. */
        readonly repeating: boolean;
        /** The repeats under way. The record keeps those it has, and its verdict with them, until these are over. */
        readonly underWay?: Repeats;
      }
    | ({
        readonly phase: 'failed';
        readonly problem: Problem;
        /** What the file was found to hold, where the run failed before training began. */
        readonly examined?: Examined;
      } & Training)
  );

/** What had been learned of the file and by training, if anything. */
type Training = Omit<Course, 'preparation'> & Partial<Pick<Course, 'preparation'>>;

export function startRun(name: string, config: TrainingConfig): Run {
  return { name, config, phase: 'reading', bytesRead: 0, totalBytes: null };
}

/** The only place where a run changes. Pure; an event out of order is ignored, since a late message
 * from a worker that is being ended must not undo an end. */
export function reduce(run: Run, event: RunEvent): Run {
  const { name, config, stopping } = run;
  switch (event.type) {
    case 'reading':
      if (run.phase !== 'reading') return run;
      return { ...run, bytesRead: event.bytesRead, totalBytes: event.totalBytes };
    case 'examined':
      return run.phase === 'reading' ? { ...run, examined: event.examined } : run;
    case 'prepared':
      if (run.phase !== 'reading') return run;
      return {
        ...{ name, config, ...(stopping && { stopping }) },
        ...{ phase: 'training', preparation: event.preparation, epochs: [], fraction: 0 },
      };
    case 'optimum':
      return run.phase === 'training' ? { ...run, optimum: event.optimum } : run;
    case 'progress':
      return run.phase === 'training' ? { ...run, fraction: event.fraction } : run;
    case 'epoch':
      return run.phase === 'training' ? { ...run, epochs: [...run.epochs, event.epoch], fraction: 0 } : run;
    case 'ended':
      if (run.phase !== 'training') return run;
      return { name, config, phase: 'ended', record: toRecord(run, event), repeating: false };
    case 'repeating': {
      if (run.phase !== 'ended') return run;
      const { wanted, trainRows, testRows, byTime } = event;
      const underWay = { wanted, trainRows, testRows, ...(byTime && { byTime }), runs: [] };
      return { ...run, repeating: true, underWay };
    }
    case 'repeated': {
      if (run.phase !== 'ended' || run.underWay === undefined) return run;
      const { underWay } = run;
      return { ...run, underWay: { ...underWay, runs: [...underWay.runs, event.repeat] } };
    }
    case 'repeats-over':
      return run.phase === 'ended' && run.repeating ? atRest(run) : run;
    case 'repeated-before':
      if (run.phase !== 'ended' || run.record.repeats !== null) return run;
      return { ...run, record: { ...run.record, repeats: event.repeats } };
    case 'stopping':
      return isBusy(run) ? { ...run, stopping: true } : run;
    case 'pause':
      return run;
    case 'failed':
      if (run.phase === 'ended' || run.phase === 'failed') return run;
      return {
        name,
        config,
        phase: 'failed',
        problem: event.problem,
        ...(run.phase === 'training' ? courseOf(run) : { epochs: [], ...examinedIn(run) }),
      };
    default:
      return event satisfies never;
  }
}

/** Without the repeating, and with what it came to, if that is worth more than what there was before. */
function atRest({ underWay, stopping: _, ...run }: Extract<Run, { phase: 'ended' }>): Run {
  const repeats = preferred(run.record.repeats, underWay);
  return { ...run, record: { ...run.record, repeats }, repeating: false };
}

/** All that were asked for are worth more than some; of some, the more. */
function preferred(before: Repeats | null, later: Repeats | undefined): Repeats | null {
  if (later === undefined || later.runs.length === 0) return before;
  if (before === null || areAllThere(later)) return later;
  return !areAllThere(before) && later.runs.length > before.runs.length ? later : before;
}

/** As many as were asked for. */
export function areAllThere({ runs, wanted }: Repeats): boolean {
  return runs.length >= wanted;
}

/** The repeats to show: those under way, else those of the record. */
export function repeatsOf(run: Extract<Run, { phase: 'ended' }>): Repeats | null {
  return run.underWay ?? run.record.repeats;
}

function courseOf({ preparation, optimum, epochs }: Course): Course {
  return { preparation, epochs, ...(optimum === undefined ? {} : { optimum }) };
}

function examinedIn({ examined }: Extract<Run, { phase: 'reading' }>) {
  return examined === undefined ? {} : { examined };
}

/** Whether nothing more will come. */
export function isOver(run: Run): boolean {
  return run.phase === 'ended' || run.phase === 'failed';
}

/** Whether something is under way: a training, or repeats of an ended run. */
export function isBusy(run: Run): boolean {
  return !isOver(run) || (run.phase === 'ended' && run.repeating);
}

/** The epochs done so far, whatever the phase. */
export function epochsOf(run: Run): readonly EpochRecord[] {
  switch (run.phase) {
    case 'reading':
      return [];
    case 'ended':
      return run.record.epochs;
    default:
      return run.epochs;
  }
}

/** Passes that will be made at most; 10 where nobody said and the rows that decide it are not known yet. */
export function epochsAhead(run: Run): number {
  return preparationOf(run)?.config.epochs ?? run.config.epochs ?? 10;
}

/** What is known of the file, in the phases in which it is. */
export function preparationOf(run: Run): Omit<Preparation, 'features'> | undefined {
  switch (run.phase) {
    case 'reading':
      return undefined;
    case 'ended':
      return run.record;
    default:
      return run.preparation;
  }
}

/** What the file holds and what is the matter with it; known before training, and also where nothing can be trained. */
export function findingsOf(run: Run): Pick<Examined, 'profile' | 'warnings'> | undefined {
  return preparationOf(run) ?? examinedOf(run);
}

/** What is known of the file of a run that has not begun to train, or never did. */
export function examinedOf(run: Run): Examined | undefined {
  return run.phase === 'reading' || run.phase === 'failed' ? run.examined : undefined;
}

/** The lowest training loss any SLP can have, where that is known. */
export function optimumOf(run: Run): Optimum | undefined {
  switch (run.phase) {
    case 'reading':
      return undefined;
    case 'ended':
      return run.record.optimum;
    default:
      return run.optimum;
  }
}

/** Which part is watched while a run trains; before its rows are divided, which one will be. */
export function watchedIn(run: Run): WatchedPart {
  return watchedPart(preparationOf(run)?.split ?? partitions[run.config.partition].shares);
}

/** What the part that is watched while training says after an epoch: validation, where there is one, else test. */
export function watchedOf(epoch: EpochRecord): Watched {
  if (epoch.validation !== null) return epoch.validation;
  const { testLoss: loss, testAccuracy: accuracy, testConfusion: confusion } = epoch;
  return { loss, accuracy, confusion };
}
