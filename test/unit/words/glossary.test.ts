/** One word for each thing: what the glossary calls wrong stands nowhere in the Korean words. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const [, rejections = ''] = text('docs/glossary.md').split('## Not these');
const rows = [...rejections.matchAll(/^\| (.+) \| (.+) \|$/gm)].slice(1);
const rejected = rows.flatMap(([, words = '']) => words.split(', '));

const folder = 'src/words/ko';
const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.join(folder, name));

test('the glossary has words that are wrong, and none of them is called right', () => {
  expect(rejected).toContain('임계값');
  const right = rows.map(([, , words = '']) => words).join();
  expect(rejected.filter((word) => right.includes(word))).toEqual([]);
});

test.each(['package.nls.ko.json', ...files])('%s has none of them', (file) => {
  expect(files.length).toBeGreaterThan(10);
  const words = text(file);
  expect(rejected.filter((word) => words.includes(word))).toEqual([]);
});
