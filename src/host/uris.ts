import * as vscode from 'vscode';

/** A file's name without its folder. */
export function baseName(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

/** Whether a file is one of ours by its name. */
export function isTable(file: vscode.Uri): boolean {
  return /\.(csv|tsv)$/i.test(file.path);
}

/** Writes beside the target, then renames: what was there is never half overwritten. */
export async function writeWhole(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const temporary = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, content);
    await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await Promise.resolve(vscode.workspace.fs.delete(temporary)).catch(() => {});
    throw error;
  }
}
