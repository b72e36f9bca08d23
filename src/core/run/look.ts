import { isPrevalence, toGoal } from '../decision/rule.js';
import type { ChosenThreshold } from './chosenThreshold.js';

/** How a person looks at a run: with which threshold, and where. */
export interface Look {
  /** Null for the run's own. */
  readonly chosen: ChosenThreshold | null;
  /** How frequent positives are where the model is used; null where nobody said. */
  readonly prevalence: number | null;
  /** The positive class that both were said of. */
  readonly positive: string;
}

/** The look of a run at another with the same result. @param training when that began */
export function lookAt(look: Look, training: string | undefined): Look {
  const { chosen } = look;
  return chosen === null || training === undefined ? look : { ...look, chosen: { ...chosen, training } };
}

/** Letters of a moment in ISO 8601, and more. */
const longestMoment = 40;
/** A class is a cell. */
const longestClass = 1 << 20;

/** A look built anew from what a disk or a page says; undefined where it is none. */
export function toLook(value: unknown): Look | undefined {
  const { chosen, prevalence, positive } = (value ?? {}) as Readonly<Record<keyof Look, unknown>>;
  if (typeof positive !== 'string' || positive.length > longestClass) return undefined;
  if (prevalence !== null && !isPrevalence(prevalence)) return undefined;
  const known = chosen === null ? null : toChosen(chosen);
  return known === undefined ? undefined : { chosen: known, prevalence, positive };
}

function toChosen(value: unknown): ChosenThreshold | undefined {
  const { training, logit, by } = (value ?? {}) as Readonly<Record<keyof ChosenThreshold, unknown>>;
  if (typeof training !== 'string' || training.length > longestMoment) return undefined;
  if (logit !== null && !(typeof logit === 'number' && Number.isFinite(logit))) return undefined;
  if (by === undefined) return { training, logit };
  const goal = toGoal(by);
  return goal && { training, logit, by: goal };
}
