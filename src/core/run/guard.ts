import { type Decision, toGoal } from '../decision/rule.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { PartEvaluation, TestResult, TrainResult } from '../evaluation/scores.js';
import type { Model } from '../perceptron/model.js';
import type { Problem } from '../problem.js';
import { settings } from '../settings.js';
import type { ColumnRef } from '../table/summary.js';
import type { FeatureDoubt, WeightDoubt } from '../training/doubt.js';
import type { EpochRecord } from '../training/epoch.js';
import type { Optimum, PenaltyChoice } from '../training/optimum.js';
import type { Span, Split } from '../training/partition.js';
import type { ScalingReport } from '../training/scaler.js';
import { courseIsConsistent, isConsistent, repeatsAreConsistent } from './consistency.js';
import {
  column,
  config,
  dataset,
  examined,
  features,
  fixes,
  mostColumns,
  mostEntries,
  profile,
  said,
  undefinableCount,
  warnings,
  wish,
  within,
  yes,
} from './fileShapes.js';
import { mostKept } from './keptWeights.js';
import type { Preparation, Repeat, Repeats, RunRecord, RunTime } from './record.js';
import type { Run } from './run.js';
import {
  among,
  amount,
  count,
  type Fields,
  fail,
  holding,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  type Shape,
  shape,
  shaped,
  share,
  text,
  truth,
} from './shapes.js';

/** What a run must look like, key by key. Whatever comes from a disk is built anew by these tables and those of
 * fileShapes.ts, and has to be
 * consistent in itself: nothing in it is believed before. To add a field, add its line here. */

const undefinableShare = orNull(share);

const confusion = shape<ConfusionCounts>({ tp: count, fp: count, fn: count, tn: count });

/** Which of the two parts is watched is for consistency.ts to say. */
const epochs = listOf(
  shape<{ readonly [Key in keyof EpochRecord]: EpochRecord[Key] }>({
    epoch: count,
    loss: amount,
    trainAccuracy: share,
    testLoss: orNull(amount),
    testAccuracy: undefinableShare,
    testConfusion: orNull(confusion),
    validation: orNull(
      shape<NonNullable<EpochRecord['validation']>>({ loss: amount, accuracy: share, confusion }),
    ),
  }),
  settings.epochs.kind.max,
) as Shape<readonly EpochRecord[]>;

const optimum = shape<Optimum>({
  status: oneOf('found', 'separable', 'unfinished', 'skipped'),
  loss: orNull(amount),
  iterations: count,
  l2: optional(amount),
  choice: optional(
    orNull(
      shape<PenaltyChoice>({
        path: listOf(shape<PenaltyChoice['path'][number]>({ l2: amount, loss: amount }), mostEntries),
        judges: oneOf('validation', 'folds'),
        rows: count,
      }),
    ),
  ),
});

const effect = holding(number, (value) => value >= 1);
const designEffect = optional(
  shape<NonNullable<PartEvaluation['designEffect']>>({
    ...{ accuracy: effect, recall: effect, precision: effect, rocArea: effect },
  }),
);

const thresholdFree = {
  rocArea: undefinableShare,
  averagePrecision: undefinableShare,
  brier: undefinableShare,
  calibrationError: undefinableShare,
  designEffect,
};

const part = shape<PartEvaluation>({
  ...thresholdFree,
  positives: count,
  negatives: count,
  steps: listOf(
    shape<PartEvaluation['steps'][number]>({ logit: number, tp: count, fp: count, mean: optional(number) }),
    mostEntries,
  ),
  calibration: listOf(
    shape<PartEvaluation['calibration'][number]>({ count, predicted: share, observed: share }),
    mostEntries,
  ),
  histogram: listOf(
    shape<PartEvaluation['histogram'][number]>({ negatives: count, positives: count }),
    mostEntries,
  ),
});

const span = shape<Span>({ first: text, last: text });
const partCounts = { train: count, validation: count, test: count };
const prepared: Fields<Omit<Preparation, 'features'>> = {
  dataset,
  config,
  split: shape<Split>({
    ...partCounts,
    copies: count,
    positives: shape<Split['positives']>(partCounts),
    groups: optional(shape<NonNullable<Split['groups']>>({ ...partCounts, ungrouped: count })),
    leftOut: optional(shape<NonNullable<Split['leftOut']>>({ rows: count, positives: count })),
    times: optional(
      shape<NonNullable<Split['times']>>({ train: span, validation: optional(span), test: span }),
    ),
  }),
  scaling: shape<ScalingReport>({ leftOut: listOf(shape<ColumnRef>(column), mostColumns) }),
  baseline: shape<Preparation['baseline']>({ accuracy: share, confusion }),
  audit: shape<Preparation['audit']>({ sharedRows: undefinableCount }),
  profile,
  warnings,
};
const preparation = shape<Preparation>({ ...prepared, features });

const test = shape<TestResult>({
  rows: count,
  loss: amount,
  accuracy: share,
  precision: undefinableShare,
  recall: undefinableShare,
  f1: undefinableShare,
  confusion,
});

const repeats = holding(
  shape<Repeats>({
    wanted: count,
    trainRows: count,
    testRows: count,
    byTime: optional(yes),
    runs: listOf(
      shape<Repeat>({
        seed: within(settings.seed.kind),
        test,
        ...{ ...thresholdFree, brier: optional(undefinableShare) },
        weights: optional(listOf(orNull(number), mostKept)),
      }),
      settings.repeats.kind.max,
    ),
  }),
  repeatsAreConsistent,
);

const doubted = shape<FeatureDoubt>({ weight: number, error: amount, inflation: amount });
const featureDoubt = (value: unknown) =>
  typeof value === 'string' ? oneOf('tied', 'endless')(value) : doubted(value);

const decision: Shape<Decision> = (value) => ({
  ...(toGoal(value) ?? fail()),
  ...shape<Pick<Decision, 'logit' | 'chosenOn'>>({
    logit: number,
    chosenOn: orNull(oneOf('validation', 'outOfFold')),
  })(value),
});

/** A record of format 1 becomes one of format 2: it has sentences where this has facts (`said` in fileShapes.ts). */
const schema: Shape<RunRecord['schema']> = (value) =>
  oneOf('pulsar-slp/run@1', 'pulsar-slp/run@2')(value) && 'pulsar-slp/run@2';

const record = holding(
  shape<RunRecord>({
    ...prepared,
    schema,
    status: oneOf('finished', 'stopped'),
    optimum,
    epochs,
    train: shape<TrainResult>({ rows: count, loss: amount, accuracy: share }),
    evaluation: shape<RunRecord['evaluation']>({
      test: part,
      validation: orNull(part),
      wholeGroups: optional(shape({ rocArea: share, low: share, high: share })),
      outOfFold: optional(yes),
    }),
    test,
    model: shape<Model>({
      features,
      weights: listOf(number, mostColumns),
      bias: number,
      centres: optional(listOf(number, mostColumns)),
      priorCorrection: optional(number),
      threshold: optional(number),
      deviations: listOf(orNull(amount), mostColumns),
    }),
    doubt: optional(
      shape<WeightDoubt>({
        status: oneOf('known', 'balanced', 'few-rows', 'separable', 'unfinished', 'skipped'),
        features: listOf(orNull(featureDoubt), mostColumns),
      }),
    ),
    decision: optional(decision),
    repeats: orNull(repeats),
    time: shape<RunTime>({
      startedAt: holding(text, (value) =>
        /^[0-9]{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/.test(value),
      ),
      readMs: amount,
      trainMs: amount,
    }),
  }),
  isConsistent,
);

const problem = shape<Problem>({
  code: text as Shape<Problem['code']>,
  what: said,
  where: optional(
    shape<NonNullable<Problem['where']>>({
      file: optional(text),
      line: optional(count),
      column: optional(count),
    }),
  ),
  setting: optional(text),
  remedy: said,
  fixes,
});

const start = { name: text, config: wish, stopping: optional(yes) };
type In<Phase extends Run['phase']> = Extract<Run, { readonly phase: Phase }>;

const phases: { readonly [Phase in Run['phase']]: Shape<In<Phase>> } = {
  reading: shape<In<'reading'>>({
    ...start,
    phase: oneOf('reading'),
    bytesRead: amount,
    totalBytes: orNull(amount),
    examined: optional(examined),
  }),
  training: holding(
    shape<In<'training'>>({
      ...start,
      phase: oneOf('training'),
      preparation,
      optimum: optional(optimum),
      epochs,
      fraction: amount,
    }),
    courseIsConsistent,
  ),
  ended: shape<In<'ended'>>({
    ...start,
    phase: oneOf('ended'),
    record,
    repeating: truth,
    underWay: optional(repeats),
  }),
  failed: holding(
    shape<In<'failed'>>({
      ...start,
      phase: oneOf('failed'),
      problem,
      examined: optional(examined),
      preparation: optional(preparation),
      optimum: optional(optimum),
      epochs,
    }),
    courseIsConsistent,
  ),
};

const anyRun: Shape<Run> = (value) => {
  const phase = (value as { readonly phase?: unknown } | null | undefined)?.phase;
  return phases[among(phases)(phase)](value);
};

/** A run record of known keys alone; undefined where the value is none, or says things that cannot both be so. */
export function toRunRecord(value: unknown): RunRecord | undefined {
  return shaped(record, value);
}

/** The same of a run in any phase. */
export function toRun(value: unknown): Run | undefined {
  return shaped(anyRun, value);
}
