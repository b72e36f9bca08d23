/** Rooms that speak to a person have no sentence of their own: it would be said in English to a Korean. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '../..');

/** What looks like prose and is none, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'Pulsar SLP': 'the name of the product, the same in every language',
  'Label Column': 'a setting as VS Code shows its name, which is in English in every language',
  'LabVIEW Measurement': 'how a format calls itself',
  'from the most lenient': 'a name in a type',
  'Epoch x: loss=x, x': 'a line of the chapter’s program, the same in every language',
  'Final Test: final accuracy = x': 'another',
  'Final Test: final result = x': 'another',
  'import shlex, pandas; pandas.DataFrame(dict(pair.split("=", 1) for pair in shlex.split(line)) for line in open("FILE")).to_csv("data.csv", index=False)':
    'Python',
  'SQLite format 3\u0000': 'how its files begin',
};

/** What stands in files, in many languages: names of columns, words for classes and gaps. */
const ofFiles: ReadonlySet<string> = new Set(
  [
    'amounts',
    'bookkeeping',
    'labelGaps',
    'labelNames',
    'meaning',
    'missingCodes',
    'predictionNames',
    'splitColumn',
    'usualPairs',
  ].map((name) => `src/core/table/${name}.ts`),
);

/** The texts that a program says, in the order of the file: of a template all of it, with x for what is put in. Not what it
 * imports, nor what its types say. */
function textsIn(source: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis, ...rest } = node as Readonly<Record<string, unknown>>;
    // An error of ours is for whoever mends it.
    if (type === 'NewExpression' && /^(?:Type|Range)?Error$/.test(calleeOf(node))) return;
    if (typeof type === 'string' && /^TS\w*(?:Type|Interface)|^(?:Import|ExportAll)Declaration$/.test(type))
      return;
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
    if (type === 'TemplateLiteral') texts.push(templateText(quasis));
    else visit(value);
    for (const each of Object.values(rest).flat()) visit(each);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return texts;
}

function calleeOf(node: object): string {
  const { callee } = node as { readonly callee: { readonly name?: string } };
  return callee.name ?? '';
}

function templateText(quasis: unknown): string {
  return (quasis as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('x');
}

/** Lines of two words or more that begin as a sentence or a title does, or end as one; and of four words in any case. What
 * stands in angle brackets is markup. */
function proseIn(text: string): readonly string[] {
  const lines = text.replace(/<[^>]*>/g, '\n').split('\n');
  return lines
    .map((line) => line.trim())
    .filter(
      (line) =>
        (/\p{L},? \p{L}/u.test(line) && (/^\W*\p{Lu}/u.test(line) || /\p{L}\W*[.!?…]\W*$/u.test(line))) ||
        /(?:\p{L},? \p{L}+){3}/u.test(line),
    );
}

const proseOf = (source: string) => textsIn(source).flatMap(proseIn);

const rooms = ['core', 'report', 'protocol', 'worker', 'host', 'webview', 'cli'].map((room) => `src/${room}`);
const files = rooms.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file}`)
    .filter((file) => !ofFiles.has(file)),
);

test('nothing is said that is not in src/words', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.map((file) => ({ file, prose: proseOf(readFileSync(path.join(root, file), 'utf8')) }));
  const allowed = (line: string) => Object.hasOwn(exceptions, line);
  expect(
    found.flatMap(({ file, prose }) =>
      prose.filter((line) => !allowed(line)).map((line) => `${file}: ${line}`),
    ),
  ).toEqual([]);
  // An exception that is no more is to go.
  const all = new Set(found.flatMap(({ prose }) => prose));
  expect(Object.keys(exceptions).filter((line) => !all.has(line))).toEqual([]);
});

describe('a sentence is found', () => {
  test.each([
    ["notice.info('Open a finished run first.');", ['Open a finished run first.']],
    ['const a = `${count} kept runs are left out.`;', ['x kept runs are left out.']],
    ["const what: string = 'the file is not there';", ['the file is not there']],
    ["const filters = { 'All files': ['*'] };", ['All files']],
    ["const problem = { remedy: 'Train again' } as const;", ['Train again']],
    ['const page = `<head>\n<title>Results of ${name}</title>`;', ['Results of x']],
    ['f(`Saved ${g(`the run ${name} as.`)} here`);', ['Saved x here', 'the run x as.']],
  ])('in %s', (source, prose) => expect(proseOf(source)).toEqual(prose));

  test.each([
    "import a from './Two Words.js';",
    "type Code = 'Two Words' | 'of four words here';",
    "const code: 'Two Words' = given;",
    "throw new TypeError('A column of so many values has no classes.');",
    "// Two Words of a comment.\nf('file-not-read', '--json', 'utf-8', 'no folder');",
    'const policy = `script-src ${nonce} blob:`;',
  ])('and none in %s', (source) => expect(proseOf(source)).toEqual([]));
});
