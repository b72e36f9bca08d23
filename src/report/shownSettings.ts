import { counted, grouped, significant } from '../core/format.js';
import type { Preparation } from '../core/run/record.js';
import {
  configKeys,
  flat,
  type Setting,
  type SettingKey,
  settings,
  type TrainingConfig,
} from '../core/settings.js';
import type { Optimum } from '../core/training/optimum.js';

export interface ShownSetting {
  readonly key: SettingKey;
  readonly term: string;
  readonly words: readonly string[];
}

/** What is known of what a configuration leaves open. */
interface Known {
  readonly optimum?: Optimum | undefined;
  readonly prepared?: Pick<Preparation, 'dataset' | 'profile'> | undefined;
}

/** The settings of a run, for its page and its reports: those that mean something in it and are not told with the data. */
export function shownSettings(config: TrainingConfig, known: Known): ShownSetting[] {
  const values = flat(config);
  return configKeys.flatMap((key) => {
    const setting: Setting = settings[key];
    const { term, shown, usual, counts } = setting;
    const value = values[key] ?? usual;
    const isShown = shown === 'always' || (shown === 'unless usual' && String(value) !== String(usual));
    if (!isShown || counts?.(config) === false) return [];
    return [
      { key, term, words: cameTo(key, config, known) ?? setting.words?.(config) ?? plain(setting, value) },
    ];
  });
}

function plain({ kind }: Setting, value: unknown): string[] {
  switch (kind.is) {
    case 'number': {
      const number = value as number;
      if (kind.unit !== undefined) return [counted(number, kind.unit)];
      return [kind.whole ? grouped(number) : String(number)];
    }
    case 'choice': {
      const { title, description } = kind.choices[String(value)] ?? {
        title: '',
        description: 'of an earlier version',
      };
      return title === undefined ? [description] : [String(value), description];
    }
    case 'text':
      return [String(value)];
    case 'texts':
      return [...(value as readonly string[])];
    default:
      return kind satisfies never;
  }
}

/** What was left to the file, with what that came to. */
function cameTo(key: SettingKey, config: TrainingConfig, { optimum, prepared }: Known): string[] | undefined {
  if (key === 'l2' && config.l2 === 'auto') {
    if (optimum?.l2 === undefined) return ['λ being chosen'];
    return [penaltyText(optimum) || `λ = ${significant(optimum.l2, 3)}`];
  }
  const gaps = prepared?.dataset.gaps;
  if (key !== 'missingValues' || config.missingValues !== 'auto' || gaps === undefined) return undefined;
  if (!prepared?.profile.columns.some(({ role, missing }) => role === 'feature' && missing > 0))
    return undefined;
  const here = gaps === 'skip' ? 'here: rows with a gap are left out' : 'here: gaps are filled';
  return [...plain(settings.missingValues, 'auto'), here];
}

/** The λ that `auto` came to, and why; empty where it was told. */
export function penaltyText({ l2, choice }: Optimum): string {
  if (!choice || l2 === undefined) return '';
  const judges = choice.judges === 'folds' ? 'held-out folds' : 'the validation part';
  return `λ = ${l2 < 1e-3 && l2 > 0 ? l2.toExponential(2) : significant(l2, 3)}, chosen for the lowest loss on ${judges}`;
}
