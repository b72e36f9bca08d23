/** The fences around the rooms (ARCHITECTURE.md) hold: a leak planted in a copy of the fences is found. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-rooms-'));
  for (const part of [
    'biome.json',
    'esbuild.mjs',
    'test/lint',
    'src/tsconfig.base.json',
    'src/core/tsconfig.json',
  ]) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a tool says of a copy of the house in which one file is this one. */
function leak(
  file: string,
  line: string,
  tool: string,
  ...args: string[]
): { status: number | null; said: string } {
  const target = path.join(copy, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${line}\n`);
  const script = path.join(root, 'node_modules', tool);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  rmSync(target);
  return { status, said: stdout + stderr };
}

describe('Biome refuses', () => {
  test.each([
    ['src/core/leak.ts', "import 'vscode';", 'Only src/host may import vscode'],
    ['src/core/leak.ts', "import '../host/session.js';", 'src/core must not know src/host'],
    ['src/core/leak.ts', "import 'node:fs';", 'must not know Node'],
    ['src/core/leak.ts', "import 'csv-parse';", 'has no dependencies'],
    ['src/core/leak.ts', 'export const now = () => new Date();', 'The core has no clock'],
    ['src/core/leak.ts', 'export const draw = () => Math.random();', 'Randomness comes from core/random.ts'],
    ['src/cli/leak.ts', "process.stdout.write('x');", 'What is printed goes through src/cli/terminal.ts'],
    [
      'src/cli/leak.ts',
      'const { write } = process.stderr;',
      'What is printed goes through src/cli/terminal.ts',
    ],
    ['src/worker/leak.ts', "console.error('x');", 'What is printed goes through src/cli/terminal.ts'],
    ['src/kernel/leak.ts', "import '../core/random';", 'imports nothing from outside'],
    ['src/cli/leak.ts', "import '../kernel/kernel.wasm';", 'src/cli must not know src/kernel'],
    ['src/protocol/leak.ts', "import '../worker/serve.js';", 'src/protocol must not know src/worker'],
    ['src/worker/leak.ts', "import 'node:fs';", 'the rest also runs in a browser'],
    ['src/worker/node.ts', "import '../host/session.js';", 'src/worker must not know src/host'],
    ['src/host/leak.ts', "import '../worker/serve.js';", 'src/host must not know src/worker'],
    ['src/host/leak.ts', "import 'node:fs';", 'Node only in platform.node.ts'],
    ...[
      'vscode.window.showErrorMessage(name);',
      "vscode.window['showWarningMessage'](name);",
      'const { showInformationMessage: show } = vscode.window;',
      'vscode.window.withProgress({ title: name }, work);',
      'vscode.window.createQuickPick();',
      'export const item = new vscode.TreeItem(name, 1);',
      'export const tip = new vscode.MarkdownString(name);',
      'vscode.window.createWebviewPanel(type, name, 1);',
      'view.title = name;',
      'box.prompt = name;',
      'box.validationMessage = name;',
      'Object.assign(pick, { placeholder: name });',
    ].map((line) => ['src/host/leak.ts', line, 'show it through src/host/notice.ts']),
    ['src/webview/leak.ts', "import '../host/panel.js';", 'src/webview must not know src/host'],
    ['src/cli/leak.ts', "import '../host/panel.js';", 'src/cli must not know src/host'],
  ] as [string, string, string][])('in %s: %s', (file, line, reason) => {
    const biome = '@biomejs/biome/bin/biome';
    const { status, said } = leak(
      file,
      line,
      biome,
      'lint',
      '--vcs-enabled=false',
      '--max-diagnostics=200',
      'src',
    );
    expect(status).not.toBe(0);
    expect(said).toContain(reason);
  });
});

describe('TypeScript refuses', () => {
  test.each([
    ["import 'node:fs';", 'TS2882'],
    ['console.log(1);', 'TS2584'],
    ['document.title;', 'TS2584'],
    ["import { Session } from '../host/session.js'; export const s: Session | 0 = 0;", 'TS2307'],
  ])('in core: %s', (line, code) => {
    const { status, said } = leak('src/core/leak.ts', line, 'typescript/bin/tsc', '-p', 'src/core');
    expect(status).not.toBe(0);
    expect(said).toContain(code);
  });
});
