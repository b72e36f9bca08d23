import type { Change } from '../../core/change.js';
import { dialectChoices } from '../../core/csv/dialectWish.js';
import { quoted } from '../../core/names.js';
import type { SettingKey } from '../../core/settings.js';
import { changeWords } from '../../words/change.js';
import { shownName } from '../../words/recordNames.js';
import { choiceName, choiceWords, settingName } from '../../words/settings.js';

/** What a button says that grants a change.
 * @param classes of the label: of two, one is not told from a rest */
export function changeLabel(
  { label, positive, exclude, group, time, preset, mutedChecks, ...others }: Change,
  classes?: number,
): string {
  const against = positive === undefined ? undefined : quoted(shownName(positive));
  if (label !== undefined) return changeWords.label(quoted(shownName(label)), against);
  if (against !== undefined) return changeWords[classes === 2 ? 'ofTwo' : 'positive'](against);
  if (exclude !== undefined) return changeWords.without(exclude.map((name) => quoted(shownName(name))));
  if (group !== undefined)
    return group === '' ? changeWords.noGroup : changeWords.group(quoted(shownName(group)));
  if (time !== undefined) return time === '' ? changeWords.noTime : changeWords.time(quoted(shownName(time)));
  if (mutedChecks !== undefined) return changeWords.mute;
  if (preset !== undefined) return changeWords.preset(preset);
  const { missingValues = '', textColumns = '', header = '' } = others;
  const { gaps, text, header: ofHeader } = changeWords;
  return (
    wording(gaps, missingValues) ??
    wording(text, textColumns) ??
    wording(ofHeader, header) ??
    settingLabel(others)
  );
}

/** A remedy of another version may name a choice that there is not. */
function wording(words: Readonly<Record<string, string>>, choice: string): string | undefined {
  return Object.hasOwn(words, choice) ? words[choice] : undefined;
}

function settingLabel(others: Change): string {
  const said = Object.entries(others);
  const isOfReading = ([key]: [string, unknown]) => Object.hasOwn(dialectChoices, key);
  const list = said
    .map(([key, value]) => `${settingName(key as SettingKey)} ${valueWords(key as SettingKey, value)}`)
    .join(', ');
  return said.every(isOfReading) ? changeWords.read(list) : changeWords.train(list);
}

/** A choice as it is called within a sentence and alone, since languages differ in which of them fits there; another value as it is typed. */
function valueWords(key: SettingKey, value: unknown): string {
  const { title, description } = choiceWords(key, String(value)) ?? {};
  return changeWords.value(choiceName(key, String(value)), title ?? description ?? String(value));
}
