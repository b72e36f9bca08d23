import { progressWords as en } from './en/progress.js';
import { progressWords as ko } from './ko/progress.js';
import { spoken } from './language.js';

export const progressWords = spoken({ en, ko });
