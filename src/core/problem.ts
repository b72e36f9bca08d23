import type { Change } from './change.js';
import { type Sayings, type Told, teller } from './told.js';

/** What went wrong, for a program. */
export const problemCodes = [
  'config-invalid',
  'file-unreadable',
  'file-unwritable',
  'file-changed',
  'not-text',
  'malformed-csv',
  'thousands-marks',
  'no-rows',
  'too-few-rows',
  'too-few-groups',
  'no-label',
  'one-class',
  'too-many-classes',
  'no-features',
  'no-group',
  'no-time',
  'too-large',
  'no-address-space',
  'disk-full',
  'diverged',
  'columns-differ',
  'run-file-invalid',
  'stopped-early',
  'interrupted',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Plain JSON: it crosses from the worker to the host, to the panel and to the terminal. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong, as a clause without a full stop: `the label column "y" holds one class only ("0")`. */
  readonly what: Told;
  /** Where it was seen. Lines and columns count from 1. */
  readonly where?: { readonly file?: string; readonly line?: number; readonly column?: number };
  /** The setting of the editor that says what is wrong here: the person may have written it for another file. */
  readonly setting?: string;
  /** What the person can do, as a sentence without a full stop. */
  readonly remedy: Told;
  /** Changes of settings with which the same file gives no such problem, the likeliest first; last, where the file's encoding
   * was guessed, another one. */
  readonly fixes?: readonly Change[];
}

/** Thrown by the core for everything a person can mend. Anything else that is thrown is our own defect. */
export class InputError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${JSON.stringify(problem.what)}`); // for a developer: src/words has the sentence
    this.name = 'InputError';
  }
}

/** Of a run without a model: whether somebody, or the window, `ended` it; whether there is a `question` first, since what it
 * lacks is a choice of label or class; or whether there is a `fault`. */
export type Ending = 'ended' | 'question' | 'fault';

export function endingOf({ code, fixes }: Pick<Problem, 'code' | 'fixes'>): Ending {
  if (code === 'interrupted' || code === 'stopped-early') return 'ended';
  const isChoice = code === 'no-label' || code === 'one-class' || code === 'too-many-classes';
  return isChoice && fixes !== undefined && fixes.length > 0 ? 'question' : 'fault';
}

/** Whether what is wrong is the label: there is none, or its classes cannot be told apart. Not so where rows of a class were
 * lost to gaps in another column. */
export function isOfLabel({ code, what }: Pick<Problem, 'code' | 'what'>): boolean {
  if (code === 'too-few-rows') return what.key === 'class-has-few-rows' || what.key === 'few-rows-labelled';
  return ofLabel.has(code) && what.key !== 'rows-lost-in-column';
}

const ofLabel: ReadonlySet<ProblemCode> = new Set(['no-label', 'one-class', 'too-many-classes']);

/** The same problem, with the file's name added to where it was seen. */
export function inFile(problem: Problem, file: string): Problem {
  return { ...problem, where: { file, ...problem.where } };
}

/** What every room may have to say. */
export const problemSayings = {
  /** What a record of format 1 has as a sentence. */
  'as-written': { text: 'text' },
  'stopped-before-training': {},
  'train-again-when-you-like': {},
  'logits-beyond-doubles': {},
  'look-for-huge-values': {},
  'file-changed': {},
  'train-again-then-repeat': {},
  'train-again-then-save-scores': {},
  'train-again-then-show-rows': {},
  'train-again-then-show-illusion': {},
} as const satisfies Sayings;
export const tell = teller<typeof problemSayings>();

/** What needs the file as a run was trained on it. */
export type NeedsSameFile = 'repeat' | 'save-scores' | 'show-rows' | 'show-illusion';

/** @param then what is to be done after training again */
export function fileChanged(then: NeedsSameFile): Problem {
  return { code: 'file-changed', what: tell('file-changed'), remedy: tell(`train-again-then-${then}`) };
}

/** For whoever asks for an end before there is anything to keep. */
export function stoppedEarly(): InputError {
  return new InputError({
    code: 'stopped-early',
    what: tell('stopped-before-training'),
    remedy: tell('train-again-when-you-like'),
  });
}
