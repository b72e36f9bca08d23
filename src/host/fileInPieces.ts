import * as vscode from 'vscode';

/** A file that is written in pieces, and is there only when it is whole. */
export interface FileInPieces {
  append(text: string): void;
  /** Puts it in its place. @throws where that cannot be; on a disk InputError, and it is kept beside */
  finish(): Promise<void>;
  /** Leaves what was there. */
  abandon(): Promise<void>;
}

/** Where a file system writes files as a whole only: what is written is kept until then. */
export function inOnePiece(target: vscode.Uri): FileInPieces {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  return {
    append: (text) => void pieces.push(encoder.encode(text)),
    async finish() {
      const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      await vscode.workspace.fs.writeFile(target, whole);
    },
    async abandon() {},
  };
}
