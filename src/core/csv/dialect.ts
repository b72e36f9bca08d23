import type { DecimalMark, Encoding } from './dialectWish.js';
import type { LineEnd } from './lines.js';

/** How the file is written. */
export interface Dialect {
  readonly format: 'csv' | 'arff';
  /** A file of ASCII alone is UTF-8 too. */
  readonly encoding: Encoding;
  /** Whether it begins with a byte order mark. */
  readonly bom: boolean;
  readonly delimiter: string;
  /** As the first 64 KB have it; the reader takes any end anywhere. */
  readonly lineEnd: LineEnd;
  readonly decimalMark: DecimalMark;
  /** Whether the columns' names were told: by the first row, or above it. */
  readonly header: boolean;
  /** Cells, the header's among them, with bytes that the encoding does not have; they were read as �. */
  readonly damaged: Sighting | null;
}

/** Something seen in the file: how often, and in which line first, counted from 1. */
export interface Sighting {
  readonly count: number;
  readonly firstLine: number;
}
