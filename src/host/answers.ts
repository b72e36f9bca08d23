import type * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import { isOfLabel } from '../core/problem.js';
import type { SettingKey } from '../core/settings.js';
import { warningCodes } from '../core/warning.js';
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
  /** What they call its classes; absent where they gave them no names. */
  readonly classNames?: readonly string[];
}

/** What a person said of a file, kept so that it is said once: in the workspace's state, by the file's address. What was said of
 * its label and a run failed with is forgotten, or every later one would fail with it. */
export class Answers implements Sink {
  constructor(private readonly memory: vscode.Memento) {}

  of(file: vscode.Uri): Answer | undefined {
    const kept = this.memory.get<unknown>(keyOf(file));
    return isAnswer(kept) ? kept : undefined;
  }

  started(): void {}

  updated({ session: { file, run }, before }: Update): void {
    if (run.phase !== 'failed' || before.phase === 'failed') return;
    if (isOfLabel(run.problem)) void this.keep(file, undefined);
    if (run.problem.what.facts.setting !== ('classNames' satisfies SettingKey)) return;
    const { classNames: _, ...others } = this.of(file) ?? {};
    void this.keep(file, isAnswer(others) ? others : undefined);
  }

  /** @param answer undefined to forget what was said before */
  async keep(file: vscode.Uri, answer: Answer | undefined): Promise<void> {
    await this.memory.update(keyOf(file), answer);
  }

  /** A configuration with the checks muted, too, that the person muted for the file. */
  muting(file: vscode.Uri, config: TrainingConfig): TrainingConfig {
    return { ...config, mutedChecks: [...new Set([...(config.mutedChecks ?? []), ...this.mutedOf(file)])] };
  }

  /** @param codes of checks to mute besides those that are */
  async mute(file: vscode.Uri, codes: readonly string[]): Promise<void> {
    await this.memory.update(mutesOf(file), [...new Set([...this.mutedOf(file), ...codes])]);
  }

  async unmute(file: vscode.Uri): Promise<void> {
    await this.memory.update(mutesOf(file), undefined);
  }

  private mutedOf(file: vscode.Uri): readonly string[] {
    const kept = this.memory.get<unknown>(mutesOf(file));
    return Array.isArray(kept) ? warningCodes.filter((code) => kept.includes(code)) : [];
  }
}

function keyOf(file: vscode.Uri): string {
  return `label of ${file.toString()}`;
}

function mutesOf(file: vscode.Uri): string {
  return `muted for ${file.toString()}`;
}

function isAnswer(value: unknown): value is Answer {
  const {
    label,
    isChosen,
    positive,
    classNames = [],
  } = (value ?? {}) as Partial<Record<keyof Answer, unknown>>;
  return (
    typeof label === 'string' &&
    typeof isChosen === 'boolean' &&
    (positive === null || typeof positive === 'string') &&
    Array.isArray(classNames) &&
    classNames.every((each) => typeof each === 'string')
  );
}
