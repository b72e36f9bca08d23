import type { ChartWords } from '../core/chart/words.js';
import { chartWords as en } from './en/chart.js';
import { chartWords as ko } from './ko/chart.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const chartWords = spoken<ChartWords>({ en, ko });
