import { meanings as en } from './en/meanings.js';
import { meanings as ko } from './ko/meanings.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const meanings = spoken({ en, ko });
