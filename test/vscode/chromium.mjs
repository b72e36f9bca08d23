// @ts-check
// The Chromium of the package @sparticuz/chromium, unpacked beside it. Its own `executablePath()` was
// rejected: it unpacks into the temporary folder for good, and brings its shared libraries only on Amazon's
// machines; a bare Debian lacks the same ones.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const packed = path.join(here, 'node_modules', '@sparticuz', 'chromium', 'bin');
const folder = path.join(here, 'node_modules', '.chromium');

/** Unpacks it once (200 MB, some seconds).
 * @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv }>} */
export async function unpackedChromium() {
  const executablePath = path.join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(executablePath);
  return { executablePath, env: { ...process.env, ...libraries(executablePath), ...fonts() } };
}

/** @param {string} executablePath */
async function unpack(executablePath) {
  await mkdir(folder, { recursive: true });
  const { extract } = createRequire(path.join(packed, '..', 'package.json'))('tar-fs');
  const unbrotli = (/** @type {string} */ name) => [
    createReadStream(path.join(packed, `${name}.br`)),
    createBrotliDecompress(),
  ];
  for (const name of ['fonts.tar', 'al2023.tar', 'swiftshader.tar']) {
    await pipeline([...unbrotli(name), extract(path.join(folder, name))]);
  }
  await writeFile(path.join(folder, 'fonts.conf'), fontsConf);
  const partial = `${executablePath}.${process.pid}`;
  await pipeline([...unbrotli('chromium'), createWriteStream(partial)]);
  await chmod(partial, 0o755);
  await rename(partial, executablePath); // last: there means whole
}

/** The machine's own libraries where it has them all: they fit its C library best.
 * @param {string} executablePath @returns {NodeJS.ProcessEnv} */
function libraries(executablePath) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (stdout && !stdout.includes('not found')) return {};
  const shipped = path.join(folder, 'al2023.tar', 'lib');
  return { LD_LIBRARY_PATH: [shipped, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** Open Sans, which comes with the package, on a machine without any font. @returns {NodeJS.ProcessEnv} */
function fonts() {
  if (existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts')) return {};
  return { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts.tar')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
