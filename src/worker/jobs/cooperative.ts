import type { TrainingConfig } from '../../core/config.js';
import { stoppedEarly } from '../../core/problem.js';
import type { FitEvent, Fitting } from '../../core/run/fit.js';
import { refuseOnDisk } from '../../core/training/onDisk.js';
import type { Kernel } from '../kernel/kernel.js';
import type { ByteSource } from '../reading/byteSource.js';
import { type ReadResult, readCsv } from '../reading/csvReader.js';
import type { Spill } from '../storage/spill.js';

/** What a job needs of the outside world. */
export interface Ports {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the person asked for an end. */
  readonly stopped: () => boolean;
  /** Where numbers go that memory has no room for; undefined where all has to fit. */
  readonly spill?: Spill | undefined;
}

export type YieldToEventLoop = () => Promise<void>;

/** Lets other events have their turn. Node comes back at once, where even its shortest timer waits for a
 * millisecond; a browser has no such call. */
const turn = () =>
  new Promise<void>((resolve) =>
    typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0),
  );

/** Now and then lets other events, a stop among them, have their turn. Not at every step: a browser's timer costs
 * up to 4 ms, more than an epoch of a small file. */
export function makeYield({ now }: Ports): YieldToEventLoop {
  const everyMs = 20;
  let last = now();
  return async () => {
    const passed = now() - last;
    if (passed >= 0 && passed < everyMs) return; // below 0: someone set the clock back
    await turn();
    last = now();
  };
}

export interface ReadingEvent {
  readonly type: 'reading';
  readonly bytesRead: number;
  readonly totalBytes: number | null;
}

/** Reads a file, saying how far it got. @param kernel in whose memory the numbers are put
 * @throws InputError `stopped-early`, and whatever is wrong with the file */
export async function* readTable(
  source: ByteSource,
  config: TrainingConfig,
  kernel: Kernel,
  { stopped, spill }: Ports,
  breathe: YieldToEventLoop,
): AsyncGenerator<ReadingEvent, ReadResult> {
  const reader = readCsv(source, config.reading, kernel, spill && refusing(spill, config), config.time);
  for (;;) {
    const step = await reader.next();
    if (step.done) return step.value;
    yield { type: 'reading', bytesRead: step.value, totalBytes: source.totalBytes };
    await breathe();
    if (stopped()) {
      await reader.return(undefined as never); // lets the source close its file
      throw stoppedEarly();
    }
  }
}

/** Tells at once, not at the end of a long file, what can't be done with rows that are not all in memory. */
function refusing(spill: Spill, config: TrainingConfig): Spill {
  const open = () => {
    refuseOnDisk(config);
    return spill.open();
  };
  return { ...spill, open };
}

/** Does work in slices.
 * @throws InputError `stopped-early` when the person asks for an end */
export async function runSliced<Result>(
  work: Generator<void, Result>,
  { stopped }: Ports,
  breathe: YieldToEventLoop,
): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await breathe();
    if (stopped()) throw stoppedEarly();
  }
}

/** Pulls a fitting to its end, and tells it when the person asks for one. From then on pauses are told, too: what was
 * learned from a file larger than memory takes a while to evaluate, and whoever waits for it wants a sign of life. */
export async function* driveFit<Result>(
  fitting: Fitting<Result>,
  { stopped }: Ports,
  breathe: YieldToEventLoop,
): AsyncGenerator<FitEvent, Result> {
  let step = fitting.next('go');
  while (!step.done) {
    if (step.value.type !== 'pause' || stopped()) yield step.value;
    if (!stopped()) await breathe(); // nothing more could get through
    step = fitting.next(stopped() ? 'stop' : 'go');
  }
  return step.value;
}
