import { effectOn } from '../core/evaluation/independent.js';
import type { PartEvaluation } from '../core/evaluation/scores.js';
import { grouped, significant } from '../core/format.js';
import type { Preparation } from '../core/run/record.js';
import { configKeys, flat, type Setting, type SettingKey, settings } from '../core/settings.js';
import type { Optimum } from '../core/training/optimum.js';
import { partitions } from '../core/training/partition.js';
import { learnsBySgd, type TrainingConfig } from '../core/trainingConfig.js';
import { checkName } from '../words/checks.js';
import { shownName } from '../words/recordNames.js';
import { choiceName, choiceWords, outcomeWords, wordsOf } from '../words/settings.js';

export interface ShownSetting {
  readonly key: SettingKey;
  readonly term: string;
  readonly words: readonly string[];
}

/** What is known of what a configuration leaves open. */
interface Known {
  readonly optimum?: Optimum | undefined;
  readonly prepared?: Pick<Preparation, 'dataset' | 'profile' | 'split'> | undefined;
  readonly test?: Pick<PartEvaluation, 'positives' | 'negatives' | 'designEffect'> | undefined;
}

/** The settings of a run, for its page and its reports: those that mean something in it and are not told with the data. */
export function shownSettings(config: TrainingConfig, known: Known): ShownSetting[] {
  const values = flat(config);
  return configKeys.flatMap((key) => {
    const { shown, usual, counts }: Setting = settings[key];
    const value = values[key] ?? usual;
    const isShown = shown === 'always' || (shown === 'unless usual' && String(value) !== String(usual));
    if (!isShown || counts?.(config) === false) return [];
    const { term, value: ownWords } = wordsOf(key);
    return [{ key, term, words: cameTo(key, config, known) ?? ownWords?.(config) ?? plain(key, value) }];
  });
}

function plain(key: SettingKey, value: unknown): string[] {
  const { kind }: Setting = settings[key];
  switch (kind.is) {
    case 'number':
      return [kind.whole ? grouped(value as number) : String(value)];
    case 'choice': {
      const choice = String(value);
      const said = choiceWords(key, choice);
      if (said === undefined) return [choice, outcomeWords.ofEarlierVersion];
      return said.title === undefined ? [said.description] : [choiceName(key, choice), said.description];
    }
    case 'text':
      return [shownName(String(value))];
    case 'texts':
      return (value as readonly string[]).map(key === 'mutedChecks' ? checkName : shownName);
    default:
      return kind satisfies never;
  }
}

/** What was left to the file, with what that came to. */
function cameTo(key: SettingKey, config: TrainingConfig, known: Known): string[] | undefined {
  const { optimum, prepared } = known;
  if (key === 'epochs' && !learnsBySgd(config)) return plain(key, config.epochs).map(outcomeWords.atMost);
  if (key === 'group') return groupWords(config, known);
  if (key === 'time' && prepared?.split.leftOut)
    return [shownName(String(config.time)), ...timesDivided(known)];
  if (key === 'partition' && typeof config.time === 'string')
    return [outcomeWords.partitionByTime(partitions[config.partition].shares.validation > 0)];
  if (key === 'l2' && config.l2 === 'auto') {
    if (optimum?.l2 === undefined) return [outcomeWords.penaltyOpen];
    return [penaltyText(optimum) || `λ = ${significant(optimum.l2, 3)}`];
  }
  const gaps = prepared?.dataset.gaps;
  if (key !== 'missingValues' || config.missingValues !== 'auto' || gaps === undefined) return undefined;
  if (!prepared?.profile.columns.some(({ role, missing }) => role === 'feature' && missing > 0))
    return undefined;
  const { skipped, filled } = outcomeWords.gapsHere;
  return [...plain(key, 'auto'), gaps === 'skip' ? skipped : filled];
}

function groupWords({ group }: TrainingConfig, known: Known): string[] | undefined {
  const divided = groupsDivided(known);
  return divided.length === 0 ? undefined : [shownName(String(group)), ...divided];
}

/** How groups were divided, and what that means for the test part; empty where there are none. */
export function groupsDivided({ prepared, test }: Known): string[] {
  const groups = prepared?.split.groups;
  if (groups === undefined) return [];
  const { divided, ungrouped } = outcomeWords.groups;
  return [
    divided(groups),
    ...(groups.ungrouped > 0 ? [ungrouped(groups.ungrouped)] : []),
    ...alikeIn('group', test),
  ];
}

function alikeIn(what: 'group' | 'time', test: Known['test']): string[] {
  if (test === undefined) return [];
  const rows = test.positives + test.negatives;
  const telling = Math.round(rows / effectOn(test, 'rocArea'));
  return telling < rows ? [outcomeWords.alike(what, rows, telling)] : [];
}

/** How rows were divided by time, and what that means for the test part; empty where they were not. */
export function timesDivided({ prepared, test }: Known): string[] {
  const split = prepared?.split;
  if (split?.leftOut === undefined) return [];
  return [outcomeWords.times(split, split.leftOut.rows, split.times), ...alikeIn('time', test)];
}

/** The λ that `auto` came to, and why; empty where it was told. */
export function penaltyText({ l2, choice }: Optimum): string {
  if (!choice || l2 === undefined) return '';
  const number = l2 < 1e-3 && l2 > 0 ? l2.toExponential(2) : String(significant(l2, 3));
  return outcomeWords.penaltyChosen(number, choice.judges);
}
