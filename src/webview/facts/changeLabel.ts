import type { Change } from '../../core/change.js';
import { dialectChoices } from '../../core/csv/dialectWish.js';
import { spoken } from '../../core/settings.js';
import { quoted } from './format.js';

const ofGaps: Readonly<Record<string, string>> = {
  skip: 'Skip rows with gaps',
  median: 'Fill gaps with medians',
  category: 'Make gaps a category',
};
const ofText: Readonly<Record<string, string>> = {
  'leave-out': 'Leave text columns out',
  'one-hot': 'Use text columns (one-hot)',
};
const ofHeader: Readonly<Record<string, string>> = {
  yes: 'Read the first row as names',
  no: 'Read the first row as data',
};

/** What a button says that grants a change. */
export function changeLabel({ label, positive, exclude, preset, ...others }: Change): string {
  if (label !== undefined) {
    const against = positive === undefined ? '' : `, ${quoted(positive)} against the rest`;
    return `Use ${quoted(label)} as label${against}`;
  }
  if (positive !== undefined) return `Predict ${quoted(positive)} against the rest`;
  if (exclude !== undefined) return `Train without ${names(exclude)}`;
  if (preset !== undefined) return `Train with preset ${preset}`;
  return settingLabel(others);
}

function names(columns: readonly string[]): string {
  const [first = ''] = columns;
  return columns.length === 1 ? quoted(first) : `${columns.length} columns`;
}

function settingLabel({ missingValues, textColumns, header, ...others }: Change): string {
  if (missingValues !== undefined) return ofGaps[missingValues] ?? `Train with gaps ${missingValues}`;
  if (textColumns !== undefined) return ofText[textColumns] ?? `Train with text columns ${textColumns}`;
  if (header !== undefined) return ofHeader[header] ?? `Read with header ${header}`;
  const said = Object.entries(others);
  const isOfReading = ([key]: [string, unknown]) => Object.hasOwn(dialectChoices, key);
  const verb = said.every(isOfReading) ? 'Read' : 'Train';
  return `${verb} with ${said.map(([key, value]) => `${spoken(key as keyof Change)} ${value}`).join(', ')}`;
}
