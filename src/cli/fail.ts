import { type Problem } from '../core/problem.js';
import { sentence } from '../words/problem.js';
import { withOptions } from './fixOptions.js';
import { complain } from './terminal.js';

/** Prints a problem as one sentence. @returns the exit status */
export function fail(problem: Problem): number {
  complain(sentence(withOptions(problem)));
  return 1;
}
