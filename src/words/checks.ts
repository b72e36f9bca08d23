import { checkNames as en } from './en/checks.js';
import { checkNames as ko } from './ko/checks.js';
import { spoken } from './language.js';

const names: Readonly<Record<string, unknown>> = spoken({ en, ko });

/** What a check is called; one of another version by its code. */
export function checkName(code: string): string {
  const name = names[code];
  return typeof name === 'string' ? name : code;
}
