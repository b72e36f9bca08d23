import { progress } from './progress.js';
import { isBusy, type Run } from './run.js';

/** A rate measured for less than this tells nothing. */
const measureMs = 1_000;

/** Nobody needs to be told of a wait shorter than this. */
const worthSayingMs = 4_000;

/** The end that was told is kept until a new estimate of the time left differs by this part of it, and by more
 * than a second: a figure that jumps up and down is not believed. */
const tolerance = 0.25;

/** Estimates how long the present phase of a run still takes, from the pace since its first sign of progress: before
 * the first epoch the optimum is looked for, which says nothing of how long an epoch takes. What it says counts
 * down with the clock. The clock is the caller's. */
export class TimeLeft {
  private phase: Run['phase'] | undefined;
  private first: { readonly done: number; readonly at: number } | undefined;
  private endsAt: number | undefined;

  /** In milliseconds, above 0; undefined while there is nothing worth saying, when the phase is through, and when
   * it takes longer than was thought: what comes then is not known. @param now milliseconds, from any start */
  ms(run: Run, now: number): number | undefined {
    const done = progress(run);
    if (run.phase !== this.phase || done < (this.first?.done ?? 0)) this.begin(run.phase);
    if (!isBusy(run) || done <= 0 || done >= 1) return undefined;
    this.first ??= { done, at: now };
    const { first } = this;
    const passed = now - first.at;
    if (passed < measureMs || done <= first.done) return undefined;
    const left = (passed * (1 - done)) / (done - first.done);
    if (this.endsAt === undefined) {
      if (left < worthSayingMs) return undefined;
      this.endsAt = now + left;
    } else if (Math.abs(now + left - this.endsAt) > Math.max(1_000, tolerance * left))
      this.endsAt = now + left;
    return this.endsAt > now ? this.endsAt - now : undefined;
  }

  private begin(phase: Run['phase']): void {
    this.phase = phase;
    this.first = undefined;
    this.endsAt = undefined;
  }
}
