import type { Run } from './run.js';

/** How much of the present phase is done, 0 to 1; 1 when nothing is under way. */
export function progress(run: Run): number {
  switch (run.phase) {
    case 'reading':
      return run.totalBytes === null || run.totalBytes <= 0 ? 0 : Math.min(1, run.bytesRead / run.totalBytes);
    case 'training':
      return Math.min(1, (run.epochs.length + run.fraction) / run.preparation.config.epochs);
    case 'ended': {
      const { repeats } = run.record;
      return run.repeating && repeats !== null ? repeats.runs.length / repeats.wanted : 1;
    }
    default:
      return 1;
  }
}
