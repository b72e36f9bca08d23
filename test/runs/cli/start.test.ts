/** How the command begins: with what V8 made of its code when it was built, or without. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableText } from '../../tableText.js';
import { bundle } from '../../unit/bundle.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-start-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await bundle('src/cli/start.ts', at('cli.js'));
  await bundle('src/cli/cli.ts', at('program.js'));
  await bundle('src/cli/keepCode.ts', at('keepCode.js'));
  writeFileSync(at('data.csv'), tableText(300));
});

function node(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const train = () => node(at('cli.js'), 'train', 'data.csv', '--epochs', '2');

test('what was kept of the code is taken, and changes nothing that is printed', () => {
  const plain = train();
  expect(plain).toMatchObject({ status: 0, stderr: '' });
  expect(plain.stdout).toContain('Epoch 2:');
  expect(node(at('keepCode.js'), folder, 'train', 'data.csv', '--epochs', '2')).toEqual(plain);
  const isTaken = `
    const { readFileSync } = require('node:fs');
    const cachedData = readFileSync('program.code');
    const source = require('node:module').wrap(readFileSync('program.js', 'utf8'));
    console.log(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected);`;
  expect(node('-e', isTaken).stdout).toBe('false\n');
  expect(train()).toEqual(plain);
});

test('code of another version, or none at all, is passed over', () => {
  const kept = readFileSync(at('program.code'));
  const plain = train();
  writeFileSync(
    at('program.code'),
    kept.map((byte, i) => (i < 64 ? byte ^ 1 : byte)),
  );
  expect(train()).toEqual(plain);
  writeFileSync(at('program.code'), '');
  expect(train()).toEqual(plain);
});
