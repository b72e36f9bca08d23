import { repeatsWords as en } from './en/repeats.js';
import { repeatsWords as ko } from './ko/repeats.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const repeatsWords = spoken({ en, ko });
