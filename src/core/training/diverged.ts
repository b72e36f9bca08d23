import type { Change } from '../change.js';
import { presets, type TrainingConfig, usualRate } from '../config.js';
import { InputError } from '../problem.js';

type Steps = Pick<TrainingConfig, 'preset' | 'learningRate'>;

/** What is said when a number stops being finite. Features as `recommended` has them and the preset's own step do not
 * diverge: a row's gradient is bounded, and a penalty, however large, shrinks a weight by less than itself. */
export function diverged(epoch: number, { preset, learningRate }: Steps): InputError {
  const { learningRate: usual } = presets.recommended;
  const change: Change = {
    ...(preset === 'recommended' ? {} : { preset: 'recommended' }),
    ...(learningRate === usualRate(preset) ? {} : { learningRate: usual }),
  };
  const words = [
    ...(change.preset === undefined ? [] : ['the preset "recommended"']),
    ...(change.learningRate === undefined ? [] : [`the learning rate ${usual}`]),
  ];
  return new InputError({
    code: 'diverged',
    what: `training diverged in epoch ${epoch}: the numbers grew beyond what a double holds`,
    ...(words.length === 0
      ? { remedy: 'Look for values beyond 1e100 in the file' }
      : { remedy: `Choose ${words.join(' and ')}`, fixes: [change] }),
  });
}
