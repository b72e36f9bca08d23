import { partWords as en } from './en/parts.js';
import { partWords as ko } from './ko/parts.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const partWords = spoken({ en, ko });
