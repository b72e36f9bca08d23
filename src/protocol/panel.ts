import type { Change } from '../core/change.js';
import { isChange, isSaid, type Said } from '../core/config.js';
import { type CellWish, matrixCells } from '../core/export/cellRows.js';
import { type Look, toLook } from '../core/run/look.js';
import type { RunRecord } from '../core/run/record.js';
import type { Run, RunEvent } from '../core/run/run.js';

/** Host to panel: everything once (when the panel is ready), then only what is new. Events come at least every three
 * seconds while something is under way, none if need be, so that a page knows that somebody is still there. */
export type ToPanel =
  | { readonly type: 'snapshot'; readonly run: Run }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  | { readonly type: 'file'; readonly state: FileState }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'goTo'; readonly section: PageSection }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'earlier' }
  | { readonly type: 'scorer'; readonly model: string }
  | ({ readonly type: 'row' } & FileRow);

/** A row of the file, and the line that it begins on. */
export interface FileRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Sections of the page that are shown by whoever asks for them elsewhere. */
export const pageSections = ['repeats'] as const;
export type PageSection = (typeof pageSections)[number];

/** Of the file of an ended run: whether it is still as it was trained on. A snapshot takes back what was said before. So it
 * is with `refused`: why what was asked for last came to nothing, in sentences; empty when that is past. `look`: how the run, or
 * the one before it, was looked at. `earlier`: there are results from before the run that failed. `scorer`: the file
 * whose model has all columns it needs in this one, which failed for want of a label. `row`: a row of the file, to be explained. */
export const fileStates = ['same', 'changed', 'gone'] as const;
export type FileState = (typeof fileStates)[number];

/** Host to the comparison's page, when it is ready. */
export interface ToComparison {
  readonly type: 'comparison';
  readonly runs: readonly NamedRun[];
  /** What two runs were made to show, if anything. */
  readonly lesson: Lesson | null;
}

export function isToComparison(value: unknown): value is ToComparison {
  return isObject(value) && value.type === 'comparison' && Array.isArray(value.runs);
}

/** `illusion`: the same seed, balanced in the training part only, then as chapter 2.8 does it. */
export type Lesson = 'illusion';

export interface NamedRun {
  /** As the person calls it, or made of its settings. */
  readonly name: string;
  readonly record: RunRecord;
  /** That its scores are at its own threshold, and by which it answers, in words, where it was looked at last with another. */
  readonly answers?: string;
}

/** Page to host: only wishes. A page never changes a run. `trainAs` trains with what a form has of the settings; `chooseClass` asks which class is to be told from the
 * rest, and trains with it; `unmute` trains without what was muted on the page; `back` shows the results from before
 * a run that failed; `compareBefore` shows them beside those of a run that ended; `rows` lists the rows of a cell of the confusion matrix; `scoreThis` has a model answer for the page's own file; `copy` puts a text onto the clipboard; `look` is how the run
 * is looked at, also by reports, and when it is opened again. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'trainAgain' }
  | { readonly type: 'trainWith'; readonly change: Change }
  | { readonly type: 'trainAs'; readonly said: Said }
  | { readonly type: 'chooseClass' }
  | { readonly type: 'unmute' }
  | { readonly type: 'back' }
  | { readonly type: 'compareBefore' }
  | { readonly type: 'repeat' }
  | { readonly type: 'showIllusion' }
  | { readonly type: 'stop' }
  | { readonly type: 'showOutput' }
  | { readonly type: 'saveRun' }
  | { readonly type: 'exportReport' }
  | { readonly type: 'scoreFile' }
  | { readonly type: 'scoreThis' }
  | ({ readonly type: 'rows' } & CellWish)
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'copy'; readonly text: string };

/** Characters: of a table with a row for each of 100,000 features, and of the names of as many columns. */
const longestCopy = 16 << 20;
const longestChange = 1 << 20;

function lengthOf(change: Change | Said): number {
  const texts = Object.values(change).flat();
  return texts.reduce<number>((sum, each) => sum + String(each).length, texts.length);
}

type Check = (value: unknown) => boolean;

/** What page and host say to each other: a check for every key of a message besides its type. A message or a key without one does not
 * compile. */
type Checks<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: {
    readonly [Key in keyof Omit<Required<Extract<Message, { readonly type: Type }>>, 'type'>]: Check;
  };
};

/** Of what is inside a run or its events nothing is checked: our own reducer built it. */
const tidings: Checks<ToPanel> = {
  snapshot: { run: isObject },
  events: { events: Array.isArray },
  file: { state: (value) => fileStates.some((state) => state === value) },
  refused: { why: isText },
  goTo: { section: (value) => pageSections.some((section) => section === value) },
  look: { look: (value) => toLook(value) !== undefined },
  earlier: {},
  scorer: { model: isText },
  row: { cells: (value) => Array.isArray(value) && value.every(isText), line: Number.isInteger },
};

/** Whether a window message is the host's: extensions of the browser post to pages too. */
export function isToPanel(value: unknown): value is ToPanel {
  return isMessage(tidings, value);
}

const wishes: Checks<FromPanel> = {
  ready: {},
  trainAgain: {},
  trainWith: { change: (value) => isChange(value) && lengthOf(value) <= longestChange },
  trainAs: { said: (value) => isSaid(value) && lengthOf(value) <= longestChange },
  chooseClass: {},
  unmute: {},
  back: {},
  compareBefore: {},
  repeat: {},
  showIllusion: {},
  stop: {},
  showOutput: {},
  saveRun: {},
  exportReport: {},
  scoreFile: {},
  scoreThis: {},
  rows: {
    of: (value) => matrixCells.some((cell) => cell === value),
    logit: (value) => value === null || Number.isFinite(value),
  },
  look: { look: (value) => toLook(value) !== undefined },
  copy: { text: (value) => typeof value === 'string' && value.length <= longestCopy },
};

/** A page can be asked to send anything: only these shapes are let in. */
export function isFromPanel(value: unknown): value is FromPanel {
  return isMessage(wishes, value);
}

function isMessage(
  checks: Readonly<Record<string, Readonly<Record<string, Check>>>>,
  value: unknown,
): boolean {
  if (!isObject(value)) return false;
  const { type, ...keys } = value;
  if (typeof type !== 'string' || !Object.hasOwn(checks, type)) return false;
  return Object.entries(checks[type] ?? {}).every(([key, check]) => check(keys[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
