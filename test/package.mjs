// @ts-check
// `npm run package`: the extension as one file to install, dist/pulsar-slp.vsix, or `-- --out FILE`. Options go to vsce.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureDependencies, runNode, StepError } from './steps.mjs';

const out = { type: /** @type {const} */ ('string'), short: 'o', default: 'dist/pulsar-slp.vsix' };

/** The manifest without what only developers need, and all JSON without blanks; anything else as it is.
 * @param {string} filename @param {Uint8Array} data @returns {Uint8Array} */
function needed(filename, data) {
  if (!filename.endsWith('.json')) return data;
  const { scripts: _, devDependencies: __, ...rest } = JSON.parse(new TextDecoder().decode(data));
  return new TextEncoder().encode(JSON.stringify(rest));
}

/** Packs everything in a zip file anew with the smallest deflate there is: a package a twenty-fifth smaller, for some fifteen seconds.
 * @param {string} file */
async function packTighter(file) {
  const { deflateAsync } = await import('@gfx/zopfli'); // only now they are surely installed
  const { crc32 } = await import('hash-wasm');
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } = await import('@zip.js/zip.js');
  const zip = new ZipReader(new Uint8ArrayReader(await readFile(file)));
  const packed = new ZipWriter(new Uint8ArrayWriter(), {
    passThrough: true,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  for (const entry of await zip.getEntries()) {
    const { filename, lastModDate, externalFileAttributes } = entry;
    if (entry.directory) throw new StepError(`${file} has more than files: ${filename}`);
    const data = needed(filename, await entry.getData(new Uint8ArrayWriter()));
    const kept = { lastModDate, externalFileAttributes, compressionMethod: 8 };
    const sums = { signature: Number.parseInt(await crc32(data), 16), uncompressedSize: data.length };
    await packed.add(filename, new Uint8ArrayReader(await deflateAsync(data, { blocksplittingmax: 0 })), {
      ...kept,
      ...sums,
    });
  }
  const tighter = await packed.close();
  await writeFile(`${file}.tmp`, tighter);
  await rename(`${file}.tmp`, file);
  console.log(`Packed tighter: ${(tighter.length / 1024).toFixed(2)} KB`);
}

try {
  await ensureDependencies();
  // The bundles hold what is needed of the dependencies. Pictures and links of the README lead to the repository.
  const { values } = parseArgs({ options: { out }, strict: false });
  const file = String(values.out);
  const options = ['package', '--no-dependencies', ...process.argv.slice(2), '--out', file];
  process.exitCode = await runNode('node_modules/@vscode/vsce/vsce', options);
  if (process.exitCode === 0) await packTighter(file);
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
