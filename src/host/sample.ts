import * as vscode from 'vscode';
import { sampleName, samplePulsars } from '../core/sample/pulsars.js';
import { titleOf } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { confirmed } from './notice.js';
import { writeWhole } from './platform.js';

/** Writes the sample CSV into the workspace; an existing one is replaced only when the person says so.
 * @returns the file, or undefined when the person left */
export async function createSample(): Promise<vscode.Uri | undefined> {
  const file = await place();
  if (file === undefined) return undefined;
  await writeWhole(file, await bytes());
  return file;
}

async function place(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined)
    return vscode.window.showSaveDialog({ filters: { CSV: ['csv'] }, title: titleOf('createSample') });
  const file = vscode.Uri.joinPath(folder.uri, sampleName);
  const exists = await Promise.resolve(vscode.workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
  if (!exists) return file;
  const { exists: there, replacingDiscards, buttons } = hostWords;
  return (await confirmed(there(sampleName), replacingDiscards, buttons.replace)) ? file : undefined;
}

/** Made in pieces, with a pause after each, so that the editor stays quick meanwhile. */
async function bytes(): Promise<Uint8Array> {
  const pieces: string[] = [];
  for (const piece of samplePulsars()) {
    pieces.push(piece);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return new TextEncoder().encode(pieces.join(''));
}
