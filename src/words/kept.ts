import { keptWords as en } from './en/kept.js';
import { keptWords as ko } from './ko/kept.js';
import { spoken } from './language.js';

export const keptWords = spoken({ en, ko });
