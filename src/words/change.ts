import type { ChangeWords } from './changeWords.js';
import { changeWords as en } from './en/change.js';
import { changeWords as ko } from './ko/change.js';
import { spoken } from './language.js';

export const changeWords = spoken<ChangeWords>({ en, ko });
