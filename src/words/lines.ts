import { lineWords as en } from './en/lines.js';
import { lineWords as ko } from './ko/lines.js';
import { spoken } from './language.js';

export const lineWords = spoken({ en, ko });
