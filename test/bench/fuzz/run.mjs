// @ts-check
// `npm run fuzz -- --cases 1000000 [--from 1]`: compares the reader with csv-parse alone on so many
// files, and the kernel's numbers with JavaScript's on ten times as many. Ends with 1 if anything differs.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, runNode } from '../../steps.mjs';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, from: { type: 'string', default: '1' } },
});
const folder = path.join('out', 'bench');
process.exitCode =
  (await runNode('esbuild.mjs', [`--bench=${path.join(root, folder)}`])) ||
  (await runNode(path.join(folder, 'fuzz.js'), [values.cases, values.from]));
