import {
  balances,
  learnsBySgd,
  missingPolicies,
  presetWords,
  type TrainingConfig,
  textPolicies,
} from '../../core/config.js';
import { type DialectWish, dialectChoices } from '../../core/csv/dialectWish.js';
import { penaltyText } from '../../core/export/textTable.js';
import { epochsAhead, optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import type { GapPolicy } from '../../core/table/summary.js';
import type { Fact } from './facts.js';
import { count, counted, duration, moment, setting, weight } from './format.js';

const schedules: Readonly<Record<TrainingConfig['schedule'], string>> = {
  constant: 'the same throughout',
  exponential:
    'times what the curvature of the loss allows; rising in the first tenth of the run, then falling exponentially',
};
const scalings: Readonly<Record<TrainingConfig['scaling'], string>> = {
  none: 'none',
  standardise: 'mean 0, standard deviation 1',
  whiten: 'mean 0, standard deviation 1, decorrelated',
};
const partitions: Readonly<Record<TrainingConfig['partition'], string>> = {
  lecture: '80/20 for training and test, shuffled',
  holdout: '80/20 for training and test, each class in proportion',
  stratified: '60/20/20 for training, validation and test, each class in proportion',
};

/** The settings, and for a run that is over its times. */
export function settingFacts(run: Run): Fact[] {
  const { config } = run;
  const times = run.phase === 'ended' ? run.record.time : undefined;
  return [
    { id: 'preset', term: 'Preset', words: [config.preset, presetWords(config.preset)] },
    { id: 'epochs', term: 'Epochs', words: [count(epochsAhead(run))] },
    ...(learnsBySgd(config)
      ? [
          { id: 'batch', term: 'Batch size', words: [counted(config.batchSize, 'row')] },
          {
            id: 'learning-rate',
            term: 'Learning rate',
            words: [setting(config.learningRate), schedules[config.schedule]],
          },
        ]
      : []),
    { id: 'scaling', term: 'Scaling', words: [scalings[config.scaling]] },
    { id: 'partition', term: 'Partition', words: [partitions[config.partition]] },
    { id: 'l2', term: 'L2 penalty', words: [penaltyWords(run)] },
    { id: 'balance', term: 'Balance', words: [config.balance, balances[config.balance].description] },
    {
      id: 'missing-values',
      term: 'Missing values',
      words: [
        config.missingValues,
        missingPolicies[config.missingValues].description,
        ...gapWords(preparationOf(run), config),
      ],
    },
    {
      id: 'text-columns',
      term: 'Text columns',
      words: [config.textColumns, textPolicies[config.textColumns].description],
    },
    ...readingFacts(config.reading),
    ...(times === undefined
      ? []
      : [
          { id: 'started', term: 'Started', words: [moment(times.startedAt)], whole: times.startedAt },
          {
            id: 'times',
            term: 'Time',
            words: [`${duration(times.readMs)} reading, ${duration(times.trainMs)} training`],
          },
        ]),
  ];
}

function penaltyWords(run: Run): string {
  const { l2 } = run.config;
  if (l2 !== 'auto') return l2 === 0 ? 'none' : `λ = ${setting(l2)}`;
  const optimum = optimumOf(run);
  if (optimum?.l2 === undefined) return 'λ being chosen';
  return penaltyText(optimum) || `λ = ${setting(optimum.l2)}`;
}

/** What `auto` came to. */
function gapWords(prepared: ReturnType<typeof preparationOf>, { missingValues }: TrainingConfig): string[] {
  const gaps = prepared?.dataset.gaps;
  const isThere = prepared?.profile.columns.some(({ role, missing }) => role === 'feature' && missing > 0);
  if (missingValues !== 'auto' || gaps === undefined || !isThere) return [];
  return [gaps === 'skip' ? 'here: rows with a gap are left out' : 'here: gaps are filled'];
}

/** What was said of how the file is written; the details say what was found. */
function readingFacts(reading: DialectWish): Fact[] {
  const chosen = (Object.keys(reading) as (keyof DialectWish)[]).filter((key) => reading[key] !== 'auto');
  if (chosen.length === 0) return [];
  const words = chosen.map(
    (key) => (dialectChoices[key] as Readonly<Record<string, string>>)[reading[key]] ?? '',
  );
  return [{ id: 'reading', term: 'Read as', words }];
}
