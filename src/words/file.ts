import { fileWords as en } from './en/file.js';
import { fileWords as ko } from './ko/file.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const fileWords = spoken({ en, ko });
