import type * as vscode from 'vscode';

/** What a person said of a file's label. */
export interface Answer {
  /** The label column that it is about. */
  readonly label: string;
  /** Whether the person chose that column; else it is the one that is found. */
  readonly isChosen: boolean;
  /** The class they chose as the positive one, or null. */
  readonly positive: string | null;
}

/** Answers that are kept, so that a file is asked about once: in the workspace's state, by the file's address. */
export class Answers {
  constructor(private readonly memory: vscode.Memento) {}

  of(file: vscode.Uri): Answer | undefined {
    const kept = this.memory.get<unknown>(keyOf(file));
    return isAnswer(kept) ? kept : undefined;
  }

  /** @param answer undefined to forget what was said before */
  async keep(file: vscode.Uri, answer: Answer | undefined): Promise<void> {
    await this.memory.update(keyOf(file), answer);
  }
}

function keyOf(file: vscode.Uri): string {
  return `label of ${file.toString()}`;
}

function isAnswer(value: unknown): value is Answer {
  const { label, isChosen, positive } = (value ?? {}) as Partial<Record<keyof Answer, unknown>>;
  return (
    typeof label === 'string' &&
    typeof isChosen === 'boolean' &&
    (positive === null || typeof positive === 'string')
  );
}
