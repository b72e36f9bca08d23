import { statusWords as en } from './en/status.js';
import { statusWords as ko } from './ko/status.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const statusWords = spoken({ en, ko });
