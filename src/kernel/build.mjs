// @ts-check
// Compiles this room into the bytes of one WebAssembly module, and gives them to whoever imports
// `kernel.wasm`: a plugin for esbuild's bundles, one for vitest. The bytes are kept under a name made of all that
// decides them, so that none can be out of date: the compiler takes as long as building everything else.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const room = import.meta.dirname;
const wanted = /\/kernel\/kernel\.wasm$/;

// The stub runtime allocates nothing by itself; the memory grows up to all that 32-bit offsets reach.
const options = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
const memory = ['--maximumMemory', '65536'];

/** @returns {Promise<string[]>} */
async function sources() {
  const names = await readdir(room);
  return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(room, name));
}

const cache = path.join(room, '..', '..', 'node_modules', '.cache', 'pulsar-slp-kernel');

/** @returns {Promise<string>} a name for the module of these sources, compiler and options */
async function nameOfAll() {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256').update(
    JSON.stringify([require('assemblyscript/package.json').version, options, memory]),
  );
  for (const file of (await sources()).sort())
    hash.update(`\0${path.basename(file)}\0`).update(await readFile(file));
  return `${hash.digest('hex')}.wasm`;
}

/** @returns {Promise<Uint8Array>} the module, compiled unless it is kept */
async function compileOnce() {
  const file = path.join(cache, await nameOfAll());
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return kept;
  const bytes = await compile();
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(cache, { recursive: true });
  await writeFile(temporary, bytes);
  await rename(temporary, file);
  return bytes;
}

/** @returns {Promise<Uint8Array>} the module @throws Error with what the compiler says, file and line in it */
async function compile() {
  // Only here: the compiler takes half a second to load, and a build that failed before needs none.
  const asc = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let bytes;
  const { error, stderr } = await asc.main(
    ['index.ts', '--baseDir', room, '--outFile', 'kernel.wasm', ...options, ...memory],
    { writeFile: (_, contents) => void (bytes = /** @type {Uint8Array} */ (contents)) },
  );
  if (error || bytes === undefined) throw new Error(`the kernel does not compile:\n${stderr.toString()}`);
  return bytes;
}

/** @type {{ changed: number, bytes: Promise<Uint8Array> } | undefined} */
let compiled;

/** The module of the sources as they are now; bundles built together share one compilation.
 * @returns {Promise<Uint8Array>} */
export async function kernelBytes() {
  const stats = await Promise.all((await sources()).map((file) => stat(file)));
  const changed = stats.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), stats.length);
  if (compiled?.changed !== changed) compiled = { changed, bytes: compileOnce() };
  return compiled.bytes;
}

/** @type {import('esbuild').Plugin} */
export const kernelForEsbuild = {
  name: 'kernel',
  setup(plugin) {
    plugin.onResolve({ filter: wanted }, () => ({ path: 'kernel.wasm', namespace: 'kernel' }));
    plugin.onLoad({ filter: /./, namespace: 'kernel' }, async () => ({
      contents: asModule(await kernelBytes()),
      watchFiles: await sources(),
    }));
  },
};

/** A character for each byte, above those that a string has to escape. Rejected: esbuild's own way, base64, in which a package finds
 * less to compress. @param {Uint8Array} bytes */
function asModule(bytes) {
  const text = String.fromCharCode(...Array.from(bytes, (byte) => byte + firstPlain));
  return `export default Uint8Array.from(${JSON.stringify(text)}, (c) => c.charCodeAt(0) - ${firstPlain});`;
}

/** Behind the backslash. */
const firstPlain = 0x5d;

/** @type {import('vitest/config').ViteUserConfig['plugins'] extends (infer P)[] | undefined ? P : never} */
export const kernelForVitest = {
  name: 'kernel',
  enforce: 'pre',
  resolveId: (id) => (wanted.test(id) ? '\0kernel.wasm' : undefined),
  async load(id) {
    if (id !== '\0kernel.wasm') return undefined;
    const text = Buffer.from(await kernelBytes()).toString('base64');
    return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (c) => c.charCodeAt(0));`;
  },
};
