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
  /** What it counts, in the singular. */
  readonly unit?: string;
}

export interface Choices {
  readonly is: 'choice';
  readonly choices: Readonly<Record<string, Choice>>;
  /** The choice that a person's spelling stands for. */
  readonly spelled?: (written: string) => string;
  /** Choices of earlier versions, whose records are still read. */
  readonly earlier?: readonly string[];
}

export interface Choice {
  readonly title?: string;
  readonly description: string;
}

export interface Text {
  readonly is: 'text';
}

export interface Texts {
  readonly is: 'texts';
  /** What it lists, in the singular. */
  readonly of: string;
  readonly among?: readonly string[];
}

/** What is wrong with a value, and what to do; undefined when it is fine. @param name what the setting is called */
export function faultOf(kind: Kind, value: unknown, name: string): Fault | undefined {
  switch (kind.is) {
    case 'number': {
      const what = numberFault(kind, value, name);
      const orAuto = kind.orAuto ? ', or "auto"' : '';
      return what === undefined ? what : { what, remedy: `Give ${name} a value in this range${orAuto}` };
    }
    case 'choice':
      if (typeof value === 'string' && Object.hasOwn(kind.choices, value)) return undefined;
      return {
        what: `${name} must be one of ${namesOf(kind)}, not ${show(value)}`,
        remedy: `Choose one of these for ${name}`,
      };
    case 'text':
      if (typeof value === 'string') return undefined;
      return { what: `${name} must be a text, not ${show(value)}`, remedy: `Write it in quotes` };
    case 'texts': {
      const { of, among } = kind;
      if (!isTexts(value))
        return { what: `${name} must be a list of ${of}s`, remedy: `Give ${name} a list of ${of}s` };
      const unknown = among && value.find((each) => !among.includes(each));
      return unknown === undefined
        ? undefined
        : {
            what: `${name} holds ${show(unknown)}, which is no ${of}`,
            remedy: `Give ${name} some of these: ${among?.join(', ')}`,
          };
    }
    default:
      return kind satisfies never;
  }
}

interface Fault {
  readonly what: string;
  readonly remedy: string;
}

/** What is wrong with a number, as a clause. */
export function numberFault(range: Range, value: unknown, name: string): string | undefined {
  const { min, max, whole, orAuto, orNone } = range;
  if ((orAuto && value === 'auto') || (orNone && value === null)) return undefined;
  const fits =
    typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
  if (fits) return undefined;
  const kind = `${orAuto ? '"auto" or ' : ''}${whole ? 'a whole number' : 'a number'}`;
  const least = min.toLocaleString('en-US', { maximumFractionDigits: 9 });
  return `${name} must be ${kind} from ${least} to ${max.toLocaleString('en-US')}, not ${show(value)}`;
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
export function namesOf({ choices }: Choices): string {
  const all = Object.keys(choices);
  const named = all.filter((choice) => choice.length > 1);
  return `${named.join(', ')}${named.length < all.length ? ', or a single mark' : ''}`;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
