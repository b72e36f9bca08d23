/** The command line as a process of its own, in a folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '../../unit/bundle.js';

export type Child = ChildProcessWithoutNullStreams;

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Wishes {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node's own. */
  readonly node?: readonly string[];
  /** Sees each line of stdout as it comes. */
  readonly onLine?: (line: string, child: Child) => void;
}

/** A folder with the built command in it; both go after the tests of the file. */
export class Cli {
  folder = '';

  get script(): string {
    return this.at('cli.cjs');
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, text: string): string {
    writeFileSync(this.at(name), text);
    return this.at(name);
  }

  run(args: readonly string[], { env = {}, node = [], onLine }: Wishes = {}): Promise<Ended> {
    return this.spawn(process.execPath, [...node, this.script, ...args], env, onLine);
  }

  /** @param line for a shell, in which $CLI stands for the command */
  shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return this.spawn('bash', ['-c', line.replaceAll('$CLI', '"$NODE" "$SCRIPT"')], {
      NODE: process.execPath,
      SCRIPT: this.script,
      ...env,
    });
  }

  private spawn(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    onLine?: Wishes['onLine'],
  ): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { cwd: this.folder, env: { ...process.env, ...env } });
      let [out, err] = ['', ''];
      if (onLine === undefined) child.stdin.end();
      child.stdin.on('error', () => {});
      child.stdout.on('data', (data) => {
        out += data;
        for (const line of String(data).split('\n')) onLine?.(line, child);
      });
      child.stderr.on('data', (data) => {
        err += data;
      });
      child.on('error', reject);
      child.on('close', (status, signal) => resolve({ status, signal, out, err }));
    });
  }
}

export function useCli(): Cli {
  const cli = new Cli();
  beforeAll(async () => {
    cli.folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-cli-')));
    await bundle('src/cli/cli.ts', cli.script);
  });
  afterAll(() => rmSync(cli.folder, { recursive: true, force: true }));
  return cli;
}

/** What acts on a terminal, or cannot be seen in it. */
export const acting = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
