/** What `npm run package` makes: small, whole, and nothing in it that does not belong there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const repository: string = manifest.repository.url.replace(/\.git$/, '');

let folder: string;
let vsix: string;
let said: string;
/** By name in the package, without `extension/`. */
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-package-'));
  vsix = path.join(folder, 'it.vsix');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['run', 'package', '--', '--out', vsix], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'], // whoever asks a question gets no answer
  });
  said = stdout + stderr;
  if (status !== 0) throw new Error(`npm run package ended with ${status}:\n${said}`);
  files = await unzipped(vsix);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** vsce brings the reader along. */
async function unzipped(file: string): Promise<Map<string, Buffer>> {
  const fromVsce = createRequire(createRequire(import.meta.url).resolve('@vscode/vsce/package.json'));
  const { readVSIXPackage } = fromVsce('./out/zip.js');
  expect((await readVSIXPackage(file)).manifest.name).toBe(manifest.name);
  const yauzl = fromVsce('yauzl');
  return new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    // biome-ignore format: one call in the other
    yauzl.open(file, { lazyEntries: true }, (fault: Error | null, zip: any) => {
      if (fault) return reject(fault);
      zip.on('entry', (entry: { fileName: string }) =>
        zip.openReadStream(entry, (_: unknown, stream: NodeJS.ReadableStream) => {
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            found.set(entry.fileName.replace(/^extension\//, ''), Buffer.concat(pieces));
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(found));
      zip.readEntry();
    });
  });
}

const text = (name: string) => String(files.get(name));

test('is made without a question and without a warning', () => {
  expect(said).not.toMatch(/WARNING|ERROR/);
});

test('has at most 400 KB', () => {
  expect(statSync(vsix).size / 1024).toBeLessThanOrEqual(400);
});

test('holds what the extension needs', () => {
  const needed = [
    manifest.main,
    manifest.browser,
    manifest.icon,
    ...manifest.contributes.views.explorer.map(({ icon }: { icon: string }) => icon),
    ...['worker.js', 'page.js'].map((name) => `dist/${name}`),
    'THIRD_PARTY_NOTICES.md',
    'LICENSE.txt',
  ].map((name) => path.posix.normalize(name));
  expect([...files.keys()]).toEqual(expect.arrayContaining(needed));
});

test('and nothing else: no pictures for the README, no sources, no maps, no command line', () => {
  const odd = /screenshots|\.map$|\.ts$|cli\.js|meta\.json|^(?:src|test|node_modules|\.)/;
  expect([...files.keys()].filter((name) => odd.test(name))).toEqual([]);
  for (const [name, content] of files) {
    expect(String(content), name).not.toContain('sourceMappingURL');
    expect(String(content), name).not.toContain(root);
  }
});

test('its page in the Marketplace finds every picture and every link', () => {
  const links = Array.from(text('readme.md').matchAll(/(!?)\[[^\]]*\]\(([^)\s]+)\)/g));
  const pictures = links.filter(([, picture]) => picture === '!');
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, picture, url] of links) {
    const place = `${repository}/${picture === '!' ? 'raw' : 'blob'}/HEAD/`;
    expect(url).toMatch(/^https:\/\//);
    if (!url?.startsWith(repository)) continue;
    expect(url.startsWith(place)).toBe(true);
    expect(statSync(path.join(root, url.slice(place.length))).isFile()).toBe(true);
  }
});

test('where it comes from is said with one owner', () => {
  expect(repository).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
  expect([manifest.bugs.url, manifest.homepage]).toEqual([`${repository}/issues`, `${repository}#readme`]);
});

test('every package in a bundle is named in the notices, with its licence', () => {
  const outputs = JSON.parse(readFileSync(path.join(root, 'dist/meta.json'), 'utf8')) as Record<
    string,
    { inputs: Record<string, { bytesInOutput: number }> }
  >;
  const bundled = new Set<string>();
  for (const [output, { inputs }] of Object.entries(outputs)) {
    if (!files.has(output)) continue;
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name !== undefined && bytesInOutput > 0) bundled.add(name);
    }
  }
  expect(bundled.size).toBeGreaterThan(5);
  const notices = text('THIRD_PARTY_NOTICES.md');
  for (const name of bundled) {
    const { license } = JSON.parse(
      readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'),
    );
    const row = notices.split('\n').find((line) => line.includes(`\`${name}\``));
    expect(row, name).toContain(`| ${license.replaceAll('CC-BY-', 'CC BY ')} |`);
  }
});
