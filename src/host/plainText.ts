import { printable } from '../core/printable.js';

/** No sentence of ours is longer; VS Code itself cuts notifications at 1,000 characters. */
const mostCharacters = 800;

/** A text as it may stand in VS Code's own surfaces. There `[words](command:…)` is a link that runs a command, of
 * which only the words are seen, and `$(name)` a picture: both are broken by a space, wherever the text is from. */
export function plainText(text: string): string {
  return cut(printable(text), mostCharacters).replace(/\](?=\()|\$(?=\()/g, '$& ');
}

/** The same where there is one line only: labels, titles, notifications. */
export function plainLine(text: string): string {
  return plainText(text.replace(/[\n\t]/g, ' '));
}

/** A file's name out of a record, which can say anything: without folders, and short. */
export function plainName(name: string): string {
  return plainLine(cut(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), 80));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
