import { scoringWords as en } from './en/scoring.js';
import { scoringWords as ko } from './ko/scoring.js';
import { spoken } from './language.js';

export const scoringWords = spoken({ en, ko });
