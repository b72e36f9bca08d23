/** A way to read the words of a column as numbers, if all of it is written so. */
export interface LateKind {
  /** `null` for a number that is written in another way: then none of the column is written in this one. */
  read(text: string): number | undefined | null;
  /** Whether that is what the column holds. @param name of it @param cells that are written so */
  accepts(name: string, cells: number): boolean;
  /** Whether a number without anything about it may stand among these; none may where this is missing. Asked before
   * `accepts`. */
  mayBeBeside?(plain: number): boolean;
}

/** The ways in which numbers may be written that are no plain ones: `1:02:03`, `12.5 %`, `10 (worst)`, `△0.5` for a negative one, `7/10`, `Decimal('2.5')`; amounts with a decimal point
 * or comma, thousands and money; decimals with a point where the file's mark is a comma. */
export const notations = [
  'duration',
  'percent',
  'answer',
  'triangle',
  'fraction',
  'shown',
  'amount-point',
  'amount-comma',
  'decimal-point',
] as const;
export type Notation = (typeof notations)[number];
