import { scoreWords as en } from './en/scores.js';
import { scoreWords as ko } from './ko/scores.js';
import { spoken } from './language.js';
import type { ScoresWords } from './scoreWords.js';

/** Looked up when it is used: see language.ts. */
export const scoreWords = spoken<ScoresWords>({ en, ko });
