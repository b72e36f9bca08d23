import { commandWords as en } from './en/commands.js';
import { commandWords as ko } from './ko/commands.js';
import { spoken } from './language.js';

export const commandWords = spoken({ en, ko });

/** What a dialog is called that a command opens. */
export function titleOf(command: keyof typeof en): string {
  return commandWords[command].replace(/…$/, '');
}
