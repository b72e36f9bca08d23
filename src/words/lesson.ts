import { lessonWords as en } from './en/lesson.js';
import { lessonWords as ko } from './ko/lesson.js';
import { spoken } from './language.js';

/** Looked up when it is used: see language.ts. */
export const lessonWords = spoken({ en, ko });
