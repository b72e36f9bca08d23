// @ts-check
// `npm run bench:checks -- [--noise 300] [--files 40]`: what the checks find in files with a fault planted, and how often
// they accuse files of noise and harmless look-alikes. Writes its tables into docs/checks.md; ends with 1 where
// more than 5 % of the files of noise are accused of anything untrue.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, runNode } from '../../steps.mjs';
import { checksMarks, replaceBetween, table, whole } from '../words.mjs';

const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({
  options: { noise: { ...text, default: '300' }, files: { ...text, default: '40' } },
});
const mostAccused = 5;

async function main() {
  const folder = path.join(root, 'out', 'bench');
  if ((await runNode('esbuild.mjs', [`--bench=${folder}`])) !== 0) return;
  const { onNoise, onPlanted, accusations } = await import(
    pathToFileURL(path.join(folder, 'checks.js')).href
  );
  const noise = await onNoise(Number(values.noise));
  /** @param {number} count */
  const share = (count) => ((100 * count) / noise.trained).toFixed(1);
  const planted = await onPlanted(Number(values.files));
  /** @param {readonly import('./checks.js').Found[]} found */
  const lines = (found) => found.map(({ code, what, told }) => [`\`${code}\`: ${what}`, told.toFixed(0)]);
  const section = [
    `Of ${whole(noise.trained)} files of noise (20 to 1,000 rows, 2 to 40 columns of seven kinds, 10 to 50 % positive; presets recommended and lecture in turn) ${share(noise.accused)} % are accused of anything untrue, ${mostAccused} % being the bound, and ${share(noise.better)} % are said to give a model better than always answering the same.`,
    table(
      ['accused of', 'files of noise, %'],
      accusations.map((/** @type {string} */ code) => [`\`${code}\``, share(noise.of[code] ?? 0)]),
    ),
    `Told of, in percent of ${values.files} files each, where the fault was planted:`,
    table(['planted', 'found, %'], lines(planted.plants)),
    'and where something harmless looks like it:',
    table(['harmless', 'accused, %'], lines(planted.twins)),
  ].join('\n\n');
  const page = path.join(root, 'docs', 'checks.md');
  await writeFile(page, replaceBetween(checksMarks, await readFile(page, 'utf8'), section));
  console.log(section);
  if ((100 * noise.accused) / noise.trained > mostAccused) process.exitCode = 1;
}

await main();
