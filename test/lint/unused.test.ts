/** Nobody has to translate a sentence that is never said. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sayings } from '../../src/core/run/sayings.js';

const src = path.resolve(import.meta.dirname, '../../src');

/** @returns files of a room with their texts */
function filesOf(room: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(path.join(src, room, file), 'utf8') }));
}

/** Names of what is in words, and stands in none of these texts. A name is enough: another word of the same name in use hides one
 * that is not. */
function unusedIn(words: string, texts: readonly string[]): readonly string[] {
  const names = [...words.matchAll(/^\s+'?([A-Za-z][\w-]*)'?: /gm)].map(([, name]) => name as string);
  const used = new Set(texts.flatMap((text) => text.match(/[A-Za-z][\w-]*/g) ?? []));
  return [...new Set(names)].filter((name) => !used.has(name));
}

test('every key that the core may say is told somewhere', () => {
  const texts = ['core', 'worker', 'report', 'host', 'webview', 'cli']
    .flatMap(filesOf)
    // The declaration of a key is no use of it.
    .map(({ text }) => text.replaceAll(/^ {2}'?[a-z][a-z0-9-]*'?: \{.*$/gm, ''));
  const said = texts.join('\n');
  // Or put together: `train-again-then-${then}`.
  const begun = [...said.matchAll(/`([a-z-]+-)\$\{/g)].map(([, start]) => start as string);
  const isSaid = (key: string) => said.includes(`'${key}'`) || begun.some((start) => key.startsWith(start));
  expect(Object.keys(sayings).filter((key) => !isSaid(key))).toEqual([]);
});

test('every word of a catalogue is used somewhere', () => {
  const others = filesOf('words').filter(({ file }) => !/^(?:en|ko)[\\/]/.test(file));
  const texts = [...['core', 'worker', 'report', 'host', 'webview', 'cli'].flatMap(filesOf), ...others].map(
    ({ text }) => text,
  );
  const catalogues = filesOf('words').filter(
    ({ file, text }) => /^en[\\/]/.test(file) && !text.includes('Sentences<'),
  );
  expect(catalogues.length).toBeGreaterThan(10);
  expect(
    catalogues.flatMap(({ file, text }) => unusedIn(text, texts).map((name) => `${file}: ${name}`)),
  ).toEqual([]);
});

test('one that is not is found', () => {
  const words =
    "export const words = {\n  used: 'a',\n  'of-old': () => 'b',\n  gone: {\n    deep: 'c',\n  },\n};";
  expect(unusedIn(words, ['words.used + words.gone'])).toEqual(['of-old', 'deep']);
});
