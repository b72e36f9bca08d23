import { terminalWords as en } from './en/terminal.js';
import { terminalWords as ko } from './ko/terminal.js';
import { spoken } from './language.js';

export const terminalWords = spoken({ en, ko });
