import type { Change } from './change.js';
import type { DialectWish } from './csv/dialectWish.js';
import { InputError } from './problem.js';
import { faultOf, isLike, spelledOut } from './settingKind.js';
import { tellOfSettings as tell } from './settingSayings.js';
import {
  byPreset,
  configKeys,
  type Decided,
  flat,
  nested,
  resetBy,
  type Setting,
  type SettingKey,
  sayable,
  settings,
  usualPreset,
} from './settings.js';
import type { Preset, TrainingConfig } from './trainingConfig.js';

export type {
  Balance,
  MissingValues,
  Partition,
  Preset,
  TextColumns,
  TrainingConfig,
} from './trainingConfig.js';
export { learnsBySgd } from './trainingConfig.js';

/** The configuration of a run whose rows are known: nothing in it is left open that the rows decide. */
export interface SettledConfig extends TrainingConfig {
  readonly epochs: number;
}

type Decisions = Pick<TrainingConfig, Decided>;

export const presets: Readonly<Record<Preset, Decisions>> = {
  recommended: {
    epochs: null,
    batchSize: 10,
    learningRate: 1,
    scaling: 'whiten',
    schedule: 'exponential',
    partition: 'stratified',
    l2: 'auto',
    missingValues: 'auto',
    textColumns: 'auto',
  },
  exact: {
    epochs: 50,
    batchSize: 10,
    learningRate: 1,
    scaling: 'standardise',
    schedule: 'constant',
    partition: 'holdout',
    l2: 'auto',
    missingValues: 'auto',
    textColumns: 'auto',
  },
  lecture: {
    epochs: 10,
    batchSize: 10,
    learningRate: 0.001,
    scaling: 'none',
    schedule: 'constant',
    partition: 'lecture',
    l2: 0,
    missingValues: 'skip',
    textColumns: 'leave-out',
  },
};

/** A wish that leaves to the preset whatever it decides. */
export const leftToPreset = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.keys(presets.lecture).map((key) => [key, undefined]),
) as Readonly<Record<Decided, undefined>>;

/** What is said of a run; what it leaves open comes from its preset. */
export type Wish = {
  readonly [Key in keyof TrainingConfig]?:
    | (Key extends 'reading'
        ? { readonly [Said in keyof DialectWish]?: string | undefined }
        : TrainingConfig[Key])
    | undefined;
};

/** Fills what is left open from the preset, and checks everything.
 * @throws InputError `config-invalid`, naming the setting, its range and the value given. */
export function makeConfig(wish: Wish): TrainingConfig {
  const said = flat(wish);
  const preset = checked('preset', said.preset ?? usualPreset) as Preset;
  const config = nested<TrainingConfig>(
    Object.fromEntries(configKeys.map((key) => [key, settled(key, said[key], preset)])),
  );
  // By groups it would have to be known which of them is the earlier one.
  if (config.group && config.time)
    throw new InputError({
      code: 'config-invalid',
      what: tell('group-and-time'),
      remedy: tell('choose-one-of-these'),
    });
  return counting(config);
}

/** A configuration in which each setting that means nothing in it is as where nobody says it: two that differ there alone are the
 * same. */
export function counting(config: TrainingConfig): TrainingConfig {
  const idle = configKeys.filter((key) => (settings[key] as Setting).counts?.(config) === false);
  if (idle.length === 0) return config;
  return nested({
    ...flat(config),
    ...Object.fromEntries(idle.map((key) => [key, usualOf(key, config.preset)])),
  });
}

/** What a setting is where nobody says it. */
export function usualOf(key: SettingKey, preset: Preset): unknown {
  const { usual }: Setting = settings[key];
  return usual === byPreset ? presets[preset][key as Decided] : usual;
}

/** `auto` leaves a choice to the preset, which may itself leave it to the file. */
function settled(key: SettingKey, said: unknown, preset: Preset): unknown {
  const { editor, kind }: Setting = settings[key];
  const otherwise = usualOf(key, preset);
  if (editor === null || said === undefined || said === null) return otherwise;
  if (kind.is === 'text' && said === '') return otherwise;
  const value = checked(key, said);
  return value === 'auto' && kind.is === 'choice' ? otherwise : value;
}

/** @returns the value in its own spelling */
function checked(key: SettingKey, said: unknown): unknown {
  const { kind }: Setting = settings[key];
  const value = spelledOut(kind, said);
  const fault = faultOf(key, kind, value);
  if (fault !== undefined) throw new InputError({ code: 'config-invalid', ...fault });
  return value;
}

/** Whether a preset can be trained with; false for one that is no more, in a record of an earlier version. */
export function isPreset(preset: string): preset is Preset {
  return Object.hasOwn(presets, preset);
}

/** The learning rate that a preset brings. */
export function usualRate(preset: Preset): number {
  return presets[isPreset(preset) ? preset : usualPreset].learningRate;
}

/** A configuration with some settings changed, and more in its lists. Another preset brings what it decides, and some settings
 * put others back. A preset that is no more becomes the default.
 * @throws InputError `config-invalid`, for a value that is none of the setting's */
export function withChange(config: TrainingConfig, change: Change): TrainingConfig {
  const { preset = isPreset(config.preset) ? undefined : usualPreset, ...others } = change;
  const now = flat(preset === undefined ? config : withPreset(config, checked('preset', preset) as Preset));
  const said = Object.entries(others).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...new Set([...((now[key] ?? []) as readonly string[]), ...value])] : value,
  ]);
  const reset = resetBy(said.flatMap(([key, value]) => (value === undefined ? [] : [key as SettingKey])));
  return makeConfig(nested({ ...now, ...reset, ...Object.fromEntries(said) }));
}

/** The same configuration with another preset, and everything that a preset decides with it; but a choice, such as what
 * becomes of gaps, stays where it is not what the old preset has, since then a person made it. */
export function withPreset(config: TrainingConfig, preset: Preset): TrainingConfig {
  const before: Partial<Decisions> = isPreset(config.preset) ? presets[config.preset] : {};
  const chosen = (Object.keys(presets[preset]) as Decided[]).filter(
    (key) =>
      sayable.includes(key) && settings[key].kind.is === 'choice' && config[key] !== (before[key] ?? 'auto'),
  );
  return {
    ...config,
    preset,
    ...presets[preset],
    ...Object.fromEntries(chosen.map((key) => [key, config[key]])),
  };
}

/** Settings side by side, as a form has them; null leaves one open. */
export type Said = { readonly [Key in SettingKey]?: unknown };

/** @throws InputError `config-invalid`, for a value that is none of the setting's */
export function withSaid(config: TrainingConfig, said: Said): TrainingConfig {
  return makeConfig(nested({ ...flat(config), ...said }));
}

/** Names of settings that a form has, with values of the right kind; whether these are in their ranges is `makeConfig`'s to say. */
export function isSaid(value: unknown): value is Said {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, each]) => {
    if (!Object.hasOwn(settings, key)) return false;
    const { form, kind }: Setting = settings[key as SettingKey];
    return form !== null && (each === null || isLike(kind, each));
  });
}

/** Known names with values of the right kind; whether these are in their ranges is `makeConfig`'s to say. */
export function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, each]) => {
      if (!Object.hasOwn(settings, key)) return false;
      const { inChange, kind }: Setting = settings[key as SettingKey];
      return inChange && isLike(kind, each);
    })
  );
}
