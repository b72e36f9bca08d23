import { comparisonWords as en } from './en/comparison.js';
import { comparisonWords as ko } from './ko/comparison.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const comparisonWords = spoken({ en, ko });
