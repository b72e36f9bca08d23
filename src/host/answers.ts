import type * as vscode from 'vscode';
import { isOfLabel } from '../core/problem.js';
import type { Update } from './session.js';
import type { Sink } from './trainer.js';

/** What a person said of a file's label. */
export interface Answer {
  /** The label column that it is about. */
  readonly label: string;
  /** Whether the person chose that column; else it is the one that is found. */
  readonly isChosen: boolean;
  /** The class they chose as the positive one, or null. */
  readonly positive: string | null;
}

/** Answers that are kept, so that a file is asked about once: in the workspace's state, by the file's address. One that a run
 * failed with is forgotten, or every later one would fail with it. */
export class Answers implements Sink {
  constructor(private readonly memory: vscode.Memento) {}

  of(file: vscode.Uri): Answer | undefined {
    const kept = this.memory.get<unknown>(keyOf(file));
    return isAnswer(kept) ? kept : undefined;
  }

  started(): void {}

  updated({ session: { file, run }, before }: Update): void {
    if (run.phase === 'failed' && before.phase !== 'failed' && isOfLabel(run.problem))
      void this.keep(file, undefined);
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
