import { epochsAhead, type Run } from './run.js';

/** How much of the present phase is done, 0 to 1; 1 when nothing is under way. */
export function progress(run: Run): number {
  switch (run.phase) {
    case 'reading':
      return run.totalBytes === null || run.totalBytes <= 0 ? 0 : Math.min(1, run.bytesRead / run.totalBytes);
    case 'training':
      return Math.min(1, (run.epochs.length + run.fraction) / run.preparation.config.epochs);
    case 'ended': {
      const { underWay } = run;
      return underWay === undefined ? 1 : underWay.runs.length / underWay.wanted;
    }
    default:
      return 1;
  }
}

/** Reading a large file and looking through it takes about as long as five epochs of it. */
const readingInEpochs = 5;

/** How much of the whole run is done, 0 to 1; never falls from one event to the next. Where a file's size is not known its
 * reading counts for nothing until it is over. 1 when nothing is under way. */
export function wholeProgress(run: Run): number {
  const epochs = epochsAhead(run);
  const reading = readingInEpochs / (readingInEpochs + epochs);
  switch (run.phase) {
    case 'reading':
      return reading * progress(run);
    case 'training':
      return reading + (1 - reading) * progress(run);
    default:
      return progress(run);
  }
}
