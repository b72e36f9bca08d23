/** One word for each thing: what the glossary calls wrong stands nowhere in the Korean words, and scores and verdicts are called
 * as it says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scoreWords as en } from '../../../src/words/en/scores.js';
import { verdictWords as enVerdicts } from '../../../src/words/en/verdict.js';
import { scoreWords as ko } from '../../../src/words/ko/scores.js';
import { verdictWords as koVerdicts } from '../../../src/words/ko/verdict.js';

const root = path.resolve(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const [accepted = '', rejections = ''] = text('docs/glossary.md').split('## Not these');
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

/** Of each English term its Korean one: of a row as a whole, and one by one where it has as many of both. */
const korean = new Map(
  [...accepted.matchAll(/^\| (.+?) \| (.+?) \|/gm)].flatMap(([, left = '', right = '']) => {
    const [terms, words] = [left.split(', '), right.split(', ')];
    const pairs = terms.length === words.length ? terms.map((term, i) => [term, words[i]]) : [];
    return [[left, right], ...pairs].map(([term = '', word]) => [term.toLowerCase(), word] as const);
  }),
);

/** A name without the unit behind it. */
const bare = (name: string) => name.replace(/, (?:nats|내트)$/, '');

test.each([
  ...Object.entries(en).map(([id, { name }]) => [bare(name), bare(ko[id as keyof typeof ko].name)] as const),
  ...Object.entries(enVerdicts.headline).map(
    ([grade, headline]) =>
      [headline, koVerdicts.headline[grade as keyof typeof koVerdicts.headline]] as const,
  ),
])('%s is called %s, as in the glossary', (term, word) => expect(korean.get(term.toLowerCase())).toBe(word));
