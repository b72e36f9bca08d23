import { namingsIn, toNaming } from './classNames.js';
import { shorten } from './format.js';
import { tellOfSettings as tell } from './settingSayings.js';
import type { Told } from './told.js';

/** What a setting's value may be, and what is wrong with one. */
export type Kind = Range | Choices | Text | Texts;

/** Both ends are allowed. */
export interface Range {
  readonly is: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Whether `auto` may stand for a number. */
  readonly orAuto?: true;
  /** Whether nothing may: the preset and the rows then decide. */
  readonly orNone?: true;
}

export interface Choices {
  readonly is: 'choice';
  readonly choices: readonly string[];
  /** The choice that a person's spelling stands for. */
  readonly spelled?: (written: string) => string;
  /** Choices of earlier versions, whose records are still read. */
  readonly earlier?: readonly string[];
}

/** The name of a column, or a class. */
export interface Text {
  readonly is: 'text';
  readonly of: 'column' | 'class';
  /** Whether null means that there is none; else it leaves the choice to the reader. */
  readonly orNone?: true;
}

export interface Texts {
  readonly is: 'texts';
  readonly among?: readonly string[];
  /** Whether each says what a class is called, `VALUE=NAME`. */
  readonly named?: true;
}

interface Fault {
  readonly what: Told;
  readonly remedy: Told;
}

/** What is wrong with a value, and what to do; undefined when it is fine. @param setting its key */
export function faultOf(setting: string, kind: Kind, value: unknown): Fault | undefined {
  switch (kind.is) {
    case 'number': {
      const what = numberFault(setting, kind, value);
      return what && { what, remedy: tell('choose-value-in-range', { orAuto: kind.orAuto === true }) };
    }
    case 'choice': {
      if (typeof value === 'string' && kind.choices.includes(value)) return undefined;
      const what = tell('no-such-choice', { setting, ...given(value), ...namedIn(kind) });
      return { what, remedy: tell('choose-one-of-these') };
    }
    case 'text':
      if (typeof value === 'string') return undefined;
      return { what: tell('not-a-text', { setting, ...given(value) }), remedy: tell('write-in-quotes') };
    case 'texts': {
      if (!isTexts(value)) return { what: tell('not-a-list', { setting }), remedy: tell('write-a-list') };
      const { among } = kind;
      if (kind.named) return namingFault(setting, value);
      const unknown = among && value.find((each) => !among.includes(each));
      if (among === undefined || unknown === undefined) return undefined;
      return notAmong(setting, unknown, among);
    }
    default:
      return kind satisfies never;
  }
}

/** What is wrong with the names of classes by themselves, whatever the classes are. */
function namingFault(setting: string, texts: readonly string[]): Fault | undefined {
  const seen = { value: new Set<string>(), name: new Set<string>() };
  for (const text of texts) {
    const naming = toNaming(text);
    if (naming === undefined)
      return { what: tell('no-naming', { setting, ...given(text) }), remedy: tell('write-naming') };
    for (const of of ['value', 'name'] as const) {
      if (seen[of].has(naming[of])) return namedTwice(setting, naming[of]);
      seen[of].add(naming[of]);
    }
  }
  return undefined;
}

/** A class has two names, or a name two classes. */
export function namedTwice(setting: string, text: string): Fault {
  return { what: tell('named-twice', { setting, ...given(text) }), remedy: tell('write-naming') };
}

/** A value that the list may not hold, and those that it may. */
export function notAmong(setting: string, value: unknown, these: readonly string[]): Fault {
  const what = tell('not-among-these', { setting, ...given(value) });
  return { what, remedy: tell('take-any-of-these', { these }) };
}

/** A value as it is kept, in the setting's own spelling. */
export function spelledOut(kind: Kind, value: unknown): unknown {
  if (kind.is === 'choice') return kind.spelled?.(String(value)) || value;
  return kind.is === 'texts' && kind.named && isTexts(value) ? namingsIn(value) : value;
}

/** What is wrong with a number. @param setting its key */
export function numberFault(setting: string, range: Range, value: unknown): Told | undefined {
  if (isWithin(range, value)) return undefined;
  const { min: least, max: most, whole, orAuto = false } = range;
  return tell('outside-range', { setting, least, most, whole, orAuto, ...given(value) });
}

export function isWithin({ min, max, whole, orAuto, orNone }: Range, value: unknown): boolean {
  if ((orAuto && value === 'auto') || (orNone && value === null)) return true;
  return typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
}

/** Whether a value is what a person could have written there, in its range or not. */
export function isLike(kind: Kind, value: unknown): boolean {
  switch (kind.is) {
    case 'number':
      return typeof value === 'number' || (kind.orAuto === true && value === 'auto');
    case 'choice':
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return isTexts(value);
    default:
      return kind satisfies never;
  }
}

/** The choices there are; marks that stand for themselves are too many to list. */
export function namedIn({ choices }: Choices): {
  readonly choices: readonly string[];
  readonly orMark: boolean;
} {
  const named = choices.filter((choice) => choice.length > 1);
  return { choices: named, orMark: named.length < choices.length };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** A value of any kind as a fact. */
function given(value: unknown): { readonly given: string; readonly isText: boolean } {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return { given: shorten(text), isText: typeof value === 'string' };
}
