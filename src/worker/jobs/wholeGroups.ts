import type { TrainingConfig } from '../../core/config.js';
import { InputError } from '../../core/problem.js';
import type { Repeat } from '../../core/run/record.js';
import { refit } from '../../core/run/refit.js';
import type { Slices } from '../../core/slices.js';
import { placeOf } from '../../core/table/coded.js';
import type { Examples } from '../../core/table/examples.js';
import { type Groups, withGroups } from '../../core/table/groups.js';
import type { Roles } from '../../core/table/roles.js';
import type { Feature } from '../../core/table/summary.js';
import type { RawTable } from '../../core/table/tableBuilder.js';
import { partitions } from '../../core/training/partition.js';
import { prepare } from '../../core/training/task.js';
import type { PlacedExamples } from '../engine/placeExamples.js';
import { makeYield, type Ports, runSliced } from './cooperative.js';

/** Numbers in examples up to which they are trained on once more. */
const cheap = 2_000_000;

/** The column whose rows are to be kept together in a training of its own, to see what the scores are worth then: one that seems to
 * say what belongs together, where that costs little and somebody wants to know. */
export function toTry(
  { likelyGroup, features }: Roles,
  { rows }: Pick<RawTable, 'rows'>,
  { mutedChecks }: TrainingConfig,
) {
  const width = features.chosen.reduce((sum, { features: made }) => sum + made.length, 0);
  const isAsked = likelyGroup !== null && !mutedChecks?.includes('grouped-rows');
  return isAsked && rows * width <= cheap ? likelyGroup.column : undefined;
}

/** To be asked before the examples are fitted, which changes them.
 * @param column of the groups, by its place in the file
 * @returns what makes the same training, with groups whole: undefined where they are too few for the parts, or the person does not wait */
export function prepareTrial(
  { examples, engine, keepForLater }: PlacedExamples,
  features: readonly Feature[],
  groups: Groups,
  column: number,
): (config: TrainingConfig, ports: Ports) => Promise<Omit<Repeat, 'seed'> | undefined> {
  const restore = keepForLater();
  const grouped = withGroups(examples, groups);
  return async (config, ports) => {
    restore();
    const makes = (feature: Feature) => feature.column === column;
    features.forEach((feature, k) => makes(feature) && empty(examples, k));
    const { repeatedAs } = partitions[config.partition];
    function* train(): Slices<Omit<Repeat, 'seed'>> {
      const divided = { ...config, partition: repeatedAs };
      return yield* refit(yield* prepare(grouped, features, divided, engine), grouped, engine);
    }
    try {
      return await runSliced(train(), ports, makeYield(ports));
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  };
}

/** What tells the groups apart is no feature then: the same in every row, it has no weight. */
function empty(examples: Examples, feature: number): void {
  const { from, step } = placeOf(examples, feature);
  for (let row = 0; row < examples.rows; row++) examples.x[from + row * step] = 0;
}
