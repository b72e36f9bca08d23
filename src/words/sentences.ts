import type { FactKinds, FactsOf, Sayings } from '../core/told.js';

/** The facts as a sentence gets them: the clauses among them are said already. */
interface Spoken extends Omit<FactKinds, 'told' | 'tolds'> {
  readonly told: string;
  readonly tolds: readonly string[];
}

/** A room's sentences in a language: of each a function of its facts. What is wrong is a clause, what to do is a command; neither
 * has a full stop. */
export type Sentences<S extends Sayings> = {
  readonly [Key in keyof S]: (facts: FactsOf<S[Key], Spoken>) => string;
};
