import type { Change } from '../change.js';
import { tell as tellOfTable } from '../table/sayings.js';
import type { Told } from '../told.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** What a problem or a warning says is to be done. */
type Remedied = Pick<Warning, 'remedy' | 'fixes'>;

const ofReading = ['delimiter', 'header', 'decimalMark', 'encoding'] as const satisfies (keyof Change)[];

/** The changes on offer by which the file would be read otherwise. */
export function otherReadings({ fixes = [] }: Remedied): readonly Change[] {
  return fixes.filter((change) => ofReading.some((key) => change[key] !== undefined));
}

/** The same without readings that lead to nothing: what is to be done in their stead.
 * @returns null where it was a question which reading is right, and is none any more */
export function withoutReadings<Said extends Remedied>(
  said: Said,
  leadToNothing: readonly Change[],
): Said | null {
  let remedy: Told | null = said.remedy;
  for (const change of leadToNothing) remedy = remedy && instead(remedy, change);
  if (remedy === null) return null;
  const left = said.fixes?.filter((change) => !leadToNothing.includes(change)) ?? [];
  const { fixes: _, ...rest } = said;
  return { ...(rest as Said), remedy, ...(left.length > 0 && { fixes: left }) };
}

function instead(remedy: Told, change: Change): Told | null {
  const { key, facts } = remedy;
  switch (key) {
    case 'choose-spaces':
      return tellOfTable('give-label-and-column');
    case 'comma-or-write-points':
      return tellOfTable('write-decimals-alike', { comma: false });
    case 'choose-mark-or-write-without':
      return tellOfTable('write-without-thousands', { columns: facts.columns as number });
    case 'choose-decimal-comma':
      return tell('write-one-decimal-mark', { comma: false });
    case 'choose-comma-if-thousands':
      return tell('take-points-out-if-thousands');
    case 'say-header-or-correct-cell':
      return tell('correct-or-empty-cells', { several: false });
    case 'say-header':
    case 'say-no-header':
      return null;
    case 'choose-encoding-if-wrong':
      return { key, facts: { ...facts, other: undefined } };
    case 'remedy-of-guessed-encoding': {
      if (change.encoding !== undefined) return { key, facts: { ...facts, other: undefined } };
      return { key, facts: { ...facts, remedy: instead(facts.remedy as Told, change) ?? undefined } };
    }
    default:
      return remedy;
  }
}
