/** What documents say of the code is there: files by their names, and which room may import which. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = [
  ...readdirSync(root),
  ...['src', 'test', 'docs', 'media'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => !file.includes('node_modules'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  ),
];

/** Of a Markdown text what stands in backticks and looks like a file of ours: `chart/plot.ts`. */
function filesNamedIn(markdown: string): readonly string[] {
  const named = [...markdown.matchAll(/`([\w@./*-]+\.(?:ts|mjs|json|css|md|grit))`/g)];
  return named.map(([, name]) => name as string).filter((name) => !madeLater.test(name));
}

/** Named, and no file of the repository: what is built, or what a person has. */
const madeLater = /^dist\/|^package-lock\.json$|\*|\.slp\.json$|^out\//;

describe.each([
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/decisions.md',
  'docs/checks.md',
  'docs/verdict.md',
])('%s', (document) => {
  test('names only files that are there', () => {
    const isThere = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`));
    expect(filesNamedIn(read(document)).filter((name) => !isThere(name))).toEqual([]);
  });

  test('links only to files that are there', () => {
    const text = read(document).replaceAll(/`[^`]*`/g, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link as string);
    const there = links.map((link) =>
      path.posix.normalize(path.posix.join(path.posix.dirname(document), link)),
    );
    expect(there.filter((link) => !files.includes(link))).toEqual([]);
  });
});

test('the table of rooms allows what the compiler allows', () => {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| `src\/(\w+)` \|[^|\n]*\|([^|\n]*)\|/gm)];
  const rooms = rows.map(([, room]) => room as string);
  expect(rooms.length).toBeGreaterThan(5);
  for (const [, room = '', mayImport = ''] of rows) {
    const references = [...read(`src/${room}/tsconfig.json`).matchAll(/"path": "\.\.\/(\w+)"/g)];
    const allowed = references.map(([, other]) => other as string);
    const said = rooms.filter((other) => other !== room && new RegExp(`\\b${other}\\b`).test(mayImport));
    expect({ room, said: said.filter((other) => other !== 'kernel').sort() }).toEqual({
      room,
      said: allowed.sort(),
    });
  }
});
