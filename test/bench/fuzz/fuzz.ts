/** The long comparison of the two-lane reader with csv-parse alone, and of the kernel's numbers with `Number`. Run
 * by run.mjs, with the number of files and the first seed. */
import fc from 'fast-check';
import { Random } from '../../../src/core/random.js';
import { mistake, pathMistake, tally } from '../../reading/compare.js';
import { drawFile } from '../../reading/files.js';
import { compareNumbers } from '../../reading/numbers.js';
import { sequences } from '../../reading/sequences.js';

const [cases, firstSeed] = process.argv.slice(2).map(Number) as [number, number];
const grouped = (count: number) => count.toLocaleString('en-US');
const mostShown = 20;

/** Files of rows, half of them damaged, and where that passed also stranger ones. @returns how many were read wrongly */
function compareFiles(count: number): number {
  let mistakes = 0;
  for (let seed = firstSeed; seed < firstSeed + count && mistakes < mostShown; seed++) {
    const found =
      mistake(drawFile(Random.fromSeed(seed))) ?? pathMistake(drawFile(Random.fromSeed(seed), true));
    if (found === undefined) continue;
    console.log(`seed ${seed}: ${found}`);
    mistakes++;
  }
  return mistakes;
}

/** Sequences of parts, by fast-check, which finds the shortest one that is read wrongly. */
function compareSequences(count: number): number {
  const details = fc.check(
    fc.property(sequences, (given) => mistake(given) === undefined),
    { numRuns: count, seed: firstSeed },
  );
  if (!details.failed) return 0;
  const [given] = details.counterexample ?? [];
  console.log(`${JSON.stringify(given)}: ${given && mistake(given)}`);
  return 1;
}

const startedAt = performance.now();
const half = Math.ceil(cases / 2);
const mistakes = compareFiles(half) + compareSequences(cases - half);
const seconds = (performance.now() - startedAt) / 1000;
console.log(
  `${grouped(tally.cases)} files, ${grouped(tally.refused)} of them refused, in ${seconds.toFixed(0)} s: ` +
    `${grouped(tally.rows)} rows, ${grouped(tally.kernelRows)} through the kernel with ${grouped(tally.kernelWords)} words, ${mistakes} mistakes`,
);

const numbers = compareNumbers(Random.fromSeed(firstSeed), 10 * cases);
for (const wrong of numbers.wrong.slice(0, mostShown)) console.log(wrong);
console.log(
  `${grouped(numbers.read)} numbers read, ${grouped(numbers.left)} left to csv-parse, ${numbers.wrong.length} mistakes`,
);
process.exitCode = mistakes + numbers.wrong.length > 0 ? 1 : 0;
