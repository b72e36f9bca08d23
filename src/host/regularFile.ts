import * as vscode from 'vscode';
import { InputError, type Problem } from '../core/problem.js';
import { tellOfSystem } from '../core/systemSayings.js';

/** A pipe would hold a thread until somebody writes, a device may never end. */
export const notRegular: Problem = {
  code: 'file-unreadable',
  what: tellOfSystem('not-a-regular-file'),
  remedy: tellOfSystem('open-a-regular-file'),
};

/** Reads a file of the editor's file system whole. The desktop's own files are read by platform.ts.
 * @param most bytes that may be in it @param tooLarge why more is refused
 * @throws InputError */
export async function readVirtual(file: vscode.Uri, most: number, tooLarge: Problem): Promise<Uint8Array> {
  const { type, size } = await vscode.workspace.fs.stat(file);
  if ((type & vscode.FileType.File) === 0) throw new InputError(notRegular);
  if (size > most) throw new InputError(tooLarge);
  const bytes = await vscode.workspace.fs.readFile(file);
  if (bytes.byteLength > most) throw new InputError(tooLarge);
  return bytes;
}
