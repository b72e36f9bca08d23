import { counting, isPreset, presets, type TrainingConfig } from '../config.js';
import { epochsFor } from '../training/epochs.js';
import type { Preparation } from './record.js';

/** The settings of a run as a person asked for them. Its record holds the passes that were made: where they are as many as
 * its preset makes of so many rows, nobody asked for them, and of another file, or of this one once it has grown, the same
 * settings make others. What meant nothing in the run was not asked for either: records of earlier versions have it. */
export function askedFor(
  recorded: TrainingConfig,
  split: Pick<Preparation['split'], 'train'> | undefined,
): TrainingConfig {
  const config = counting(recorded);
  const { preset, epochs } = config;
  const isOpen = isPreset(preset) && presets[preset].epochs === null;
  if (!isOpen || split === undefined || epochs !== epochsFor({ ...config, epochs: null }, split.train))
    return config;
  return { ...config, epochs: null };
}
