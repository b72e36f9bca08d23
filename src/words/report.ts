import { reportWords as en } from './en/report.js';
import { reportWords as ko } from './ko/report.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const reportWords = spoken({ en, ko });
