import type { Change } from '../change.js';
import { InputError } from '../problem.js';
import { presets, type TrainingConfig, usualRate } from './config.js';

type Steps = Pick<TrainingConfig, 'preset' | 'learningRate' | 'l2'>;

/** What is said when a number stops being finite. Whitened features and the preset's own step do not diverge: a row's
 * gradient is bounded, and the penalty shrinks a weight by less than itself. */
export function diverged(epoch: number, { preset, learningRate, l2 }: Steps): InputError {
  const { learningRate: usual } = presets.recommended;
  const change: Change = {
    ...(preset === 'recommended' ? {} : { preset: 'recommended' }),
    ...(learningRate === usualRate(preset) ? {} : { learningRate: usual }),
    ...(l2 !== 'auto' && usual * l2 > 1 ? { l2: 0 } : {}),
  };
  const words = [
    ...(change.preset === undefined ? [] : ['the preset "recommended"']),
    ...(change.learningRate === undefined ? [] : [`the learning rate ${usual}`]),
    ...(change.l2 === undefined ? [] : ['no L2 penalty']),
  ];
  return new InputError({
    code: 'diverged',
    what: `training diverged in epoch ${epoch}: the numbers grew beyond what a double holds`,
    ...(words.length === 0
      ? { remedy: 'Look for values beyond 1e100 in the file' }
      : { remedy: `Choose ${words.join(' and ')}`, fixes: [change] }),
  });
}
