import type { Sheet } from './sheet.js';

/** A file of a kind that people have, and what a person expects of the first click on it. */
export interface StrangeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet: Sheet;
  readonly expected: {
    readonly label: string;
    /** Which of its values is to be found. */
    readonly positive: string;
    /** Rows that are trained and tested on. */
    readonly rows: number;
    /** Columns of the file that features are made of. */
    readonly columns: readonly string[];
  };
  /** What has to be said for a right result, as options: a question in VS Code. */
  readonly wish?: { readonly label?: string; readonly positive?: string };
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const lines = (all: readonly string[], end = '\n') => all.map((line) => line + end).join('');
export const quoted = (cell: string) => `"${cell}"`;

export function missing({ features }: Sheet, name: string): number {
  return features[name]?.filter((cell) => cell === null).length ?? 0;
}

/** Where no meaning tells the classes apart. */
export function rarer({ found }: Sheet, positive: string, negative: string): string {
  return 2 * found.filter((is) => is).length < found.length ? positive : negative;
}
