import { decisionWords as en } from './en/decision.js';
import { decisionWords as ko } from './ko/decision.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const decisionWords = spoken({ en, ko });

export type { BesideSame } from './en/decision.js';
