import type { Kind } from '../src/core/settingKind.js';
import { type Setting, sayable, settings } from '../src/core/settings.js';

/** For each setting that a person can say, a value that no preset has and no other setting. */
export const otherValues: Readonly<Record<string, unknown>> = Object.fromEntries(
  sayable.map((key, i) => [key, otherValue((settings[key] as Setting).kind, i)]),
);

function otherValue(kind: Kind, i: number): unknown {
  switch (kind.is) {
    case 'number':
      return kind.min + 20 + i;
    case 'choice':
      return kind.choices.at(-1);
    case 'text':
      return `other ${i}`;
    case 'texts':
      return [kind.among?.at(i) ?? (kind.named ? `${i}=other` : `other ${i}`)];
    default:
      return kind satisfies never;
  }
}
