import type { FactsOf, Sayings } from '../core/told.js';

/** A room's sentences in a language: of each a function of its facts. What is wrong is a clause, what to do is a command; neither
 * has a full stop. */
export type Sentences<S extends Sayings> = { readonly [Key in keyof S]: (facts: FactsOf<S[Key]>) => string };
