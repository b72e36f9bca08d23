/** One process of the long run over hostile files, watched by hostile.mjs: says which file it begins with, and how
 * each ended. Given a number of files and the first seed; or the name of a gigantic file, with its bound. */

import { makeConfig } from '../../../src/core/config.js';
import { Random } from '../../../src/core/random.js';
import { fromBytes } from '../../../src/worker/reading/byteSource.js';
import { gigantic } from '../../hostile/gigantic.js';
import { drawHostile } from '../../hostile/mutate.js';
import { drawConfig, type Outcome, survive } from '../../hostile/survive.js';

const say = (message: object) => process.send?.(message);

async function attempt(name: string, work: () => Promise<Outcome>): Promise<void> {
  say({ begin: name });
  try {
    say({ name, outcome: await work() });
  } catch (error) {
    say({ name, fault: (error as Error).stack ?? String(error) });
  }
}

async function files(from: number, to: number): Promise<void> {
  for (let seed = from; seed < to; seed++) {
    const random = Random.fromSeed(seed);
    const bytes = drawHostile(random);
    const config = drawConfig(random);
    await attempt(String(seed), () => survive(() => fromBytes(bytes), config));
  }
}

/** A file is made while it is read, so that the memory is all the reader's. */
async function giant(name: string): Promise<void> {
  const { source } = gigantic[name] as (typeof gigantic)[string];
  await attempt('nothing', () => survive(() => fromBytes(new Uint8Array()), makeConfig({})));
  const before = process.memoryUsage().rss / 1024;
  await attempt(name, () => survive(source, makeConfig({ preset: 'recommended', epochs: 2 })));
  say({ name, grownMegabytes: Math.round((process.resourceUsage().maxRSS - before) / 1024) });
}

process.on('disconnect', () => process.exit());
const [what, from, to] = process.argv.slice(2);
const work = what === 'files' ? files(Number(from), Number(to)) : giant(what as string);
void work.then(() => process.disconnect());
