import { hostWords as en } from './en/host.js';
import { hostWords as ko } from './ko/host.js';
import { spoken } from './language.js';

export const hostWords = spoken({ en, ko });
