import type { Perceptron } from '../perceptron/slp.js';
import { MarkedRows, type Rows } from '../rows.js';
import type { Examples } from '../table/examples.js';

/** What a run knows at its end of every usable row. */
export interface Scored {
  readonly perceptron: Perceptron;
  /** As the perceptron takes them: scaled, gaps filled. */
  readonly examples: Examples;
  readonly parts: {
    readonly train: Rows;
    readonly validation: Rows;
    readonly test: Rows;
    readonly counts: { readonly copies: number };
  };
  /** The table's rows that the examples were made of, in this order. */
  readonly usable: MarkedRows;
  /** Line of the file in which a row of the table begins, counted from 1. */
  readonly lineAt: (row: number) => number;
  /** Negative, then positive, as the file writes them. */
  readonly classes: readonly [string, string];
}
