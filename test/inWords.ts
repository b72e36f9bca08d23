import { InputError } from '../src/core/problem.js';
import type { Told } from '../src/core/told.js';
import { sentence } from '../src/words/problem.js';
import { say } from '../src/words/told.js';

/** A value in which everything that is to be said is said, in English: what a test can read. */
export type InWords<Value> = Value extends Told
  ? string
  : Value extends readonly (infer Each)[]
    ? readonly InWords<Each>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: InWords<Value[Key]> }
      : Value;

export function inWords<Value>(value: Value): InWords<Value> {
  return made(value) as InWords<Value>;
}

function made(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(made);
  if ('key' in value && 'facts' in value) return say(value as Told);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, made(each)]));
}

/** Something to say that is of no room: a sentence as it is. */
export const written = (text: string): Told => ({ key: 'as-written', facts: { text } });

/** What a person is told where something is refused. @throws what is thrown else, or where nothing is */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return told(error);
  }
  throw new Error('nothing was refused');
}

/** The same of what goes on for a while. */
export function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => {
    throw new Error('nothing was refused');
  }, told);
}

function told(error: unknown): string {
  if (error instanceof InputError) return sentence(error.problem);
  throw error;
}
