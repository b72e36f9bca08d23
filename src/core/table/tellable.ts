import type { ClassCount } from './summary.js';

/** Rows of a class that a run needs at least: of three, 60/20/20 leaves one to train on, one to choose a threshold by and
 * one to test on. How little that says, the intervals and the warning `rare-class` tell. */
export const fewestOfClass = 3;

/** Of more than two classes those that can be told from the rest: there are rows enough of the class, and of the rest.
 * @param classes with all their rows */
export function tellable<Each extends ClassCount>(classes: readonly Each[]): readonly Each[] {
  const all = classes.reduce((sum, { count }) => sum + count, 0);
  return classes.filter(({ count }) => Math.min(count, all - count) >= fewestOfClass);
}
