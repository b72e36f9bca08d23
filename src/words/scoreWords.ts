import type { ScoreId } from '../core/evaluation/catalogue.js';

/** How a score is spoken of, wherever it stands. */
export interface ScoreWords {
  /** With its unit, where it has one. */
  readonly name: string;
  /** One plain sentence, shown on hover and focus. */
  readonly meaning: string;
  /** It is never shown as 0, which would be a measurement. */
  readonly undefinedBecause: string;
  /** Why a difference of two runs may have no interval. */
  readonly noInterval: string;
}

export type ScoresWords = Readonly<Record<ScoreId, ScoreWords>>;
