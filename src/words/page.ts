import { pageWords as en } from './en/page.js';
import { pageWords as ko } from './ko/page.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const pageWords = spoken({ en, ko });
