import { toNamings } from '../../core/classNames.js';
import { counting, type Preset, usualOf, withPreset } from '../../core/config.js';
import { findingsOf, type Run } from '../../core/run/run.js';
import { faultOf } from '../../core/settingKind.js';
import { tellOfSettings } from '../../core/settingSayings.js';
import {
  byPreset,
  flat,
  nested,
  resetBy,
  type Setting,
  type SettingKey,
  settingKeys,
  settings,
} from '../../core/settings.js';
import { indexOfClass } from '../../core/table/classNamed.js';
import { inOrder } from '../../core/table/classOrder.js';
import type { TrainingConfig } from '../../core/trainingConfig.js';
import { pageWords } from '../../words/page.js';
import { capital, sentence } from '../../words/problem.js';
import { classInFull, shownName, shownNaming } from '../../words/recordNames.js';
import { choiceWords } from '../../words/settings.js';
import { say } from '../../words/told.js';

// What a form has of the settings before anybody trains with it: a configuration, in which a number may be outside of its range.

export const headings = ['data', 'training', 'file'] as const;

export function keysUnder(heading: (typeof headings)[number]): readonly SettingKey[] {
  return settingKeys.filter((key) => settings[key].form === heading);
}

const keys = headings.flatMap(keysUnder);

/** Another preset brings what it decides, and some settings put others back. */
export function withValue(draft: TrainingConfig, key: SettingKey, value: unknown): TrainingConfig {
  if (key === 'preset') return withPreset(draft, value as Preset);
  return nested({ ...flat(draft), ...resetBy([key]), [key]: value });
}

export function valueOf(config: TrainingConfig, key: SettingKey): unknown {
  return flat(config)[key];
}

/** What differs from the settings of a run. */
export function changesFrom(of: TrainingConfig, draft: TrainingConfig): readonly SettingKey[] {
  const [before, now] = [counting(of), counting(draft)];
  return keys.filter((key) => isOther(valueOf(before, key), valueOf(now, key)));
}

function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** What is said below a field: what is wrong with it; or else what its choice means, or why it has none, what it was and
 * what the preset has.
 * @param run the one shown, by which the file is known */
export function noteOn(key: SettingKey, draft: TrainingConfig, of: TrainingConfig, run: Run) {
  const { kind, usual }: Setting = settings[key];
  const { form: words } = pageWords;
  const value = valueOf(draft, key);
  const fault = kind.is === 'number' ? faultOf(key, kind, value) : undefined;
  if (fault !== undefined && kind.is === 'number') return { fault: true, text: words.outside(kind) };
  const badName = kind.is === 'texts' && kind.named ? faultOf(key, kind, value) : undefined;
  if (badName !== undefined) return { fault: true, text: sentence({ code: 'config-invalid', ...badName }) };
  const wrong = faultOfFile(key, draft, of, run);
  if (wrong !== undefined) return { fault: true, text: wrong };
  const [before, byItself] = [valueOf(of, key), usualOf(key, draft.preset)];
  const choice = kind.is === 'choice' ? choiceWords(key, String(value)) : undefined;
  const parts = [
    choice?.title === undefined ? '' : choice.description,
    isTakenBack(key, draft) ? capital(say(tellOfSettings('group-and-time'))) : '',
    isOther(before, value) ? words.was(shown(key, before)) : '',
    usual === byPreset && isOther(byItself, value) ? words.byPreset(shown(key, byItself)) : '',
  ];
  return { fault: false, text: parts.filter(Boolean).join(' · ') };
}

/** Whether the other column that may divide the rows was chosen, which puts this one back to none. */
function isTakenBack(key: SettingKey, { group, time }: TrainingConfig): boolean {
  return (key === 'group' && Boolean(time)) || (key === 'time' && Boolean(group));
}

/** What the file is known not to have, as long as it is read as for the run: it would be trained on in vain. */
function faultOfFile(
  key: SettingKey,
  draft: TrainingConfig,
  of: TrainingConfig,
  run: Run,
): string | undefined {
  const profile = findingsOf(run)?.profile;
  const isReadAnew = keysUnder('file').some((each) => isOther(valueOf(of, each), valueOf(draft, each)));
  if (profile === undefined || isReadAnew) return undefined;
  const { form: words } = pageWords;
  const label = draft.label ?? profile.label;
  const { columns, classes } = profile;
  if (key === 'label') {
    const column = columns.find(({ name }) => name === label);
    const isSame = column?.min !== null && column?.min === column?.max;
    return column !== undefined && (column.missing === profile.rows || isSame) ? words.oneValue : undefined;
  }
  if (key === 'positive' || key === 'classNames') {
    const said =
      key === 'positive' ? [draft.positive] : toNamings(draft.classNames).map(({ value }) => value);
    // The rest of several and the rows without a tick have no value: what is said of them is for training to find.
    const isKnown = key === 'positive' ? classes.length > 0 : classes.length === 2;
    if (label !== profile.label || !isKnown) return undefined;
    const isThere = (wish: string | null) =>
      wish === null || (['point', 'comma'] as const).some((mark) => indexOfClass(classes, wish, mark) >= 0);
    return said.every(isThere) ? undefined : words.noClass(inOrder(classes).map(classInFull));
  }
  if (key !== 'exclude' || columns.length < 2) return undefined;
  return columns.every(({ name }) => name === label || draft.exclude.includes(name))
    ? words.nothingLeft
    : undefined;
}

/** A setting's value, in a word or two. */
export function shown(key: SettingKey, value: unknown): string {
  const { kind }: Setting = settings[key];
  if (value === null && kind.is === 'text' && kind.orNone) return pageWords.none;
  if (value === null || (kind.is === 'number' && value === 'auto')) return pageWords.form.automatic;
  if (Array.isArray(value))
    return value.map(key === 'classNames' ? shownNaming : shownName).join(', ') || pageWords.none;
  if (kind.is === 'text') return shownName(String(value));
  const { title, description } = (kind.is === 'choice' && choiceWords(key, String(value))) || {};
  const called = title ?? description ?? String(value);
  // A preset is told by its key everywhere else.
  return key === 'preset' && called.toLowerCase() !== value ? `${called} (${value})` : called;
}
