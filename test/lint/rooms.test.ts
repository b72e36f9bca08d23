/** The fences around the rooms (ARCHITECTURE.md) hold: a leak planted in a copy of the fences is found. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = readdirSync(path.join(root, 'src')).filter((entry) => !entry.includes('.'));
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-rooms-'));
  for (const part of [
    'biome.json',
    'esbuild.mjs',
    'test/lint',
    'src/tsconfig.base.json',
    ...rooms.map((room) => `src/${room}/tsconfig.json`),
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
  return leakOf(file, line, path.join(root, 'node_modules', tool), ...args);
}

function leakOf(
  file: string,
  line: string,
  script: string,
  ...args: string[]
): { status: number | null; said: string } {
  const target = path.join(copy, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${line}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  rmSync(target);
  return { status, said: stdout + stderr };
}

describe('Biome refuses', () => {
  test.each([
    ['src/core/leak.ts', 'export const now = () => new Date();', 'The core has no clock'],
    ['src/core/leak.ts', 'export const draw = () => Math.random();', 'Randomness comes from core/random.ts'],
    ['src/cli/leak.ts', "process.stdout.write('x');", 'What is printed goes through src/cli/terminal.ts'],
    [
      'src/cli/leak.ts',
      'const { write } = process.stderr;',
      'What is printed goes through src/cli/terminal.ts',
    ],
    ['src/worker/leak.ts', "console.error('x');", 'What is printed goes through src/cli/terminal.ts'],
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

describe('the rooms', () => {
  const refused = [
    ['core/leak.ts', 'vscode'],
    ['core/leak.ts', '../host/session.js'],
    ['core/leak.ts', 'node:fs'],
    ['core/leak.ts', 'csv-parse'],
    ['words/leak.ts', '../report/report.js'],
    ['report/leak.ts', '../protocol/panel.js'],
    ['kernel/leak.ts', '../core/random'],
    ['protocol/leak.ts', '../worker/serve.js'],
    ['worker/leak.ts', 'node:fs'],
    ['worker/leak.ts', '../kernel/random.js'],
    ['worker/node.ts', '../host/session.js'],
    ['host/leak.ts', '../worker/serve.js'],
    ['host/leak.ts', 'node:fs'],
    ['webview/leak.ts', 'vscode'],
    ['webview/leak.ts', '../host/panel.js'],
    ['cli/leak.ts', '../host/panel.js'],
    ['cli/leak.ts', '../kernel/kernel.wasm'],
    ['cli/leak.ts', '../protocol/panel.js'],
    ['cli/leak.ts', '../worker/engine/kernelEngine.js'],
    ['cli/leak.ts', '../../test/unit/bundle.js'],
  ] as const;
  const allowed = [
    ['core/leak.ts', './told.js'],
    ['words/leak.ts', '../core/told.js'],
    ['worker/leak.ts', '../kernel/kernel.wasm'],
    ['worker/node.ts', 'node:fs'],
    ['host/leak.ts', 'vscode'],
    ['host/platform.node.ts', 'node:fs'],
    ['cli/leak.ts', '../worker/jobs/inspect.js'],
  ] as const;
  const check = path.join(root, 'test/lint/imports.mjs');

  test.each(refused)('refuse in %s: %s', (file, target) => {
    const { status, said } = leakOf(`src/${file}`, `export const leak = import('${target}');`, check);
    expect(status).not.toBe(0);
    expect(said).toContain(`src/${file} must not know`);
  });

  test.each(allowed)('allow in %s: %s', (file, target) => {
    expect(leakOf(`src/${file}`, `import '${target}';`, check)).toEqual({ status: 0, said: '' });
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

describe('the towers refuse', () => {
  const floor = (file: string, line: string, reason: string) => [file, line, reason] as const;
  const above = 'which is not below it';
  test.each([
    floor('src/core/leak.ts', "import type { Feature } from './table/summary.js';", above),
    floor('src/core/leak.ts', "import type { TrainingConfig } from './config.js';", above),
    floor('src/core/csv/leak.ts', "import { pulsars } from '../sample/pulsars.js';", above),
    floor('src/core/csv/leak.ts', "import type { TrainingConfig } from '../config.js';", above),
    floor('src/core/table/leak.ts', "import type { Model } from '../perceptron/model.js';", above),
    floor('src/core/perceptron/leak.ts', "import { accuracy } from '../evaluation/metrics.js';", above),
    floor('src/core/evaluation/leak.ts', "import type { Engine } from '../training/engine.js';", above),
    floor(
      'src/core/training/leak.ts',
      "import type { TableProfile } from '../profile/tableProfile.js';",
      above,
    ),
    floor('src/core/profile/leak.ts', "import type { RunRecord } from '../run/record.js';", above),
    floor('src/core/run/leak.ts', "import { illusionOf } from '../comparison/illusion.js';", above),
    floor('src/core/judgement/leak.ts', "import { illusionOf } from '../comparison/illusion.js';", above),
    floor('src/core/comparison/leak.ts', "import { score } from '../export/table.js';", above),
    floor('src/core/chart/leak.ts', "import { score } from '../export/table.js';", above),
    floor('src/core/attic/leak.ts', '', 'src/core/attic has no floor yet'),
    floor('src/worker/kernel/leak.ts', "import type { Spill } from '../storage/spill.js';", above),
    floor('src/worker/storage/leak.ts', "import { readCsv } from '../reading/csvReader.js';", above),
    floor('src/worker/reading/leak.ts', "import { KernelEngine } from '../engine/kernelEngine.js';", above),
    floor('src/worker/engine/leak.ts', "import { trainOn } from '../jobs/pipeline.js';", above),
    floor('src/worker/jobs/leak.ts', "import { serve } from '../serve.js';", above),
    floor('src/webview/facts/leak.ts', "import { el } from '../ui/dom.js';", above),
    floor('src/webview/ui/leak.ts', "import { makePlot } from '../charts/plot.js';", above),
    floor('src/webview/charts/leak.ts', "import { makeScores } from '../sections/scores.js';", above),
    floor('src/webview/sections/leak.ts', "import { letters } from '../compare/comparedRun.js';", above),
    floor('src/webview/compare/leak.ts', "import { makeShown } from '../shown.js';", above),
    floor('src/host/leak.ts', "import './leak.js';", 'src/host/leak.ts → src/host/leak.ts is a circle'),
  ])('in %s: %s', (file, line, reason) => {
    const { status, said } = leakOf(file, line, path.join(root, 'test/lint/imports.mjs'));
    expect(status).not.toBe(0);
    expect(said).toContain(reason);
  });

  test('nothing of what there is', () => {
    const { status, stderr } = spawnSync(process.execPath, ['test/lint/imports.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
