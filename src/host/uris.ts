import * as vscode from 'vscode';

/** A file's name without its folder. */
export function baseName(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

/** Whether a file is one of ours by its name. */
export function isTable(file: vscode.Uri): boolean {
  return /\.(csv|tsv|arff)$/i.test(file.path);
}
