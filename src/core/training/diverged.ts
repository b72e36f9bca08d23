import type { Change } from '../change.js';
import { presets, type TrainingConfig, usualRate } from '../config.js';
import { InputError, tell as tellProblem } from '../problem.js';
import { tell } from './sayings.js';

type Steps = Pick<TrainingConfig, 'preset' | 'learningRate'>;

/** What is said when a number stops being finite. Features as `recommended` has them and the preset's own step do not
 * diverge: a row's gradient is bounded, and a penalty, however large, shrinks a weight by less than itself. */
export function diverged(epoch: number, { preset, learningRate }: Steps): InputError {
  const { learningRate: usual } = presets.recommended;
  const change: Change = {
    ...(preset === 'recommended' ? {} : { preset: 'recommended' }),
    ...(learningRate === usualRate(preset) ? {} : { learningRate: usual }),
  };
  return new InputError({
    code: 'diverged',
    what: tell('training-diverged', { epoch }),
    ...(Object.keys(change).length === 0
      ? { remedy: tellProblem('look-for-huge-values') }
      : { remedy: tell('choose-usual-settings', change), fixes: [change] }),
  });
}
