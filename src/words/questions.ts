import { questionWords as en } from './en/questions.js';
import { questionWords as ko } from './ko/questions.js';
import { spoken } from './language.js';
import type { QuestionWords } from './questionWords.js';

export const questionWords = spoken<QuestionWords>({ en, ko });
