import type { Problem } from '../problem.js';
import type { TrainingConfig } from '../training/config.js';
import type { EpochRecord, Optimum, Preparation, Repeat, RunRecord, Watched } from './record.js';

/** What the pipeline says while it works, in this order: reading* prepared optimum
 * (progress | epoch)* ended, or failed at any moment. `stopping` is said by the host when a person asks for an end; from
 * then on a `pause` tells that the pipeline is still at work on it. */
export type RunEvent =
  | { readonly type: 'reading'; readonly bytesRead: number; readonly totalBytes: number | null }
  | { readonly type: 'prepared'; readonly preparation: Preparation }
  | { readonly type: 'optimum'; readonly optimum: Optimum }
  | { readonly type: 'progress'; readonly epoch: number; readonly fraction: number }
  | { readonly type: 'epoch'; readonly epoch: EpochRecord }
  | ({ readonly type: 'ended' } & Outcome)
  | RepeatEvent
  | { readonly type: 'stopping' }
  | { readonly type: 'pause' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** What a run ends with. */
export type Outcome = Pick<RunRecord, 'status' | 'train' | 'test' | 'evaluation' | 'model' | 'time'>;

/** What repeating an ended run says: how many there will be, each of them, and the end, however it came. */
export type RepeatEvent =
  | {
      readonly type: 'repeating';
      readonly wanted: number;
      readonly trainRows: number;
      readonly testRows: number;
    }
  | { readonly type: 'repeated'; readonly repeat: Repeat }
  | { readonly type: 'repeats-over'; readonly problem: Problem | null };

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
    | { readonly phase: 'reading'; readonly bytesRead: number; readonly totalBytes: number | null }
    | {
        readonly phase: 'training';
        readonly preparation: Preparation;
        /** Known soon after the file is read. */
        readonly optimum?: Optimum;
        readonly epochs: readonly EpochRecord[];
        /** How much of the epoch under way is done, 0 to 1. */
        readonly fraction: number;
      }
    | {
        readonly phase: 'ended';
        readonly record: RunRecord;
        /** Whether it is being repeated on other splits just now. */
        readonly repeating: boolean;
        /** The repeats it had before: they come back where the new ones end without one. */
        readonly earlier?: RunRecord['repeats'];
      }
    | {
        readonly phase: 'failed';
        readonly problem: Problem;
        /** What had been learned of the file and by training, if anything. */
        readonly preparation?: Preparation;
        readonly optimum?: Optimum;
        readonly epochs: readonly EpochRecord[];
      }
  );

type Training = Extract<Run, { phase: 'training' }>;

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
      const { wanted, trainRows, testRows } = event;
      const repeats = { wanted, trainRows, testRows, runs: [] };
      const earlier = run.repeating ? (run.earlier ?? null) : run.record.repeats;
      return { ...run, record: { ...run.record, repeats }, repeating: true, earlier };
    }
    case 'repeated': {
      const repeats = run.phase === 'ended' ? run.record.repeats : null;
      if (run.phase !== 'ended' || repeats === null) return run;
      const runs = [...repeats.runs, event.repeat];
      return { ...run, record: { ...run.record, repeats: { ...repeats, runs } } };
    }
    case 'repeats-over':
      return run.phase === 'ended' && run.repeating ? atRest(run) : run;
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
        ...(run.phase === 'training' ? learned(run) : { epochs: [] }),
      };
    default:
      return event satisfies never;
  }
}

/** Without the repeating; where no repeat came of it, with those there were before. */
function atRest({ earlier = null, stopping: _, ...run }: Extract<Run, { phase: 'ended' }>): Run {
  const { repeats } = run.record;
  const kept = repeats !== null && repeats.runs.length > 0 ? repeats : earlier;
  return { ...run, record: { ...run.record, repeats: kept }, repeating: false };
}

function learned({
  preparation,
  optimum,
  epochs,
}: Training): Pick<Training, 'preparation' | 'optimum' | 'epochs'> {
  return { preparation, epochs, ...(optimum === undefined ? {} : { optimum }) };
}

function toRecord({ preparation, optimum = skipped, epochs }: Training, outcome: Outcome): RunRecord {
  const { dataset, config, split, scaling, baseline, audit, profile, warnings } = preparation;
  const { status, train, test, evaluation, model, time } = outcome;
  const schema = 'pulsar-slp/run@1';
  return {
    schema,
    status,
    dataset,
    config,
    split,
    scaling,
    baseline,
    audit,
    profile,
    warnings,
    optimum,
    epochs,
    train,
    test,
    evaluation,
    model,
    repeats: null,
    time,
  };
}

const skipped: Optimum = { status: 'skipped', loss: null, iterations: 0 };

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

/** The best any SLP can do on the training part, where that is known. */
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

/** Which part is watched while training: validation, where there is one, else test. */
export function watchedPart({ partition }: TrainingConfig): 'validation' | 'test' {
  return partition === 'stratified' ? 'validation' : 'test';
}

/** What the part that is watched while training says after an epoch: validation, where there is one, else test. */
export function watchedOf(epoch: EpochRecord): Watched {
  if (epoch.validation !== null) return epoch.validation;
  const { testLoss: loss, testAccuracy: accuracy, testConfusion: confusion } = epoch;
  return { loss, accuracy, confusion };
}
