import { usageWords as en } from './en/usage.js';
import { usageWords as ko } from './ko/usage.js';
import { spoken } from './language.js';
import type { UsageWords } from './usageWords.js';

export const usageWords = spoken<UsageWords>({ en, ko });
