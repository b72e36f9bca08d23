/** The long comparison of the two-lane reader with csv-parse alone, and of the kernel's numbers with `Number`. */
import { Random } from '../../../src/core/random.js';
import { mistake, tally } from '../../reading/compare.js';
import { drawFile } from '../../reading/files.js';

const cases = Number(process.argv[2] ?? 1e6);
const first = Number(process.argv[3] ?? 1);
const startedAt = Date.now();
let mistakes = 0;
for (let seed = first; seed < first + cases; seed++) {
  const given = drawFile(Random.fromSeed(seed));
  let found: string | undefined;
  try {
    found = mistake(given);
  } catch (error) {
    found = String((error as Error).stack);
  }
  if (found !== undefined) {
    console.log(`seed ${seed}: ${found}`);
    if (process.argv[4])
      console.log(JSON.stringify(new TextDecoder().decode(given.bytes)), given.opening, given.cuts.length);
    if (++mistakes === 20) break;
  }
}
const seconds = (Date.now() - startedAt) / 1000;
console.log(JSON.stringify(tally), `${seconds.toFixed(1)} s, ${mistakes} mistakes`);
process.exitCode = mistakes > 0 ? 1 : 0;
