import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** To be called before the process ends. Node hangs there for ever where a compilation in the background asks for a
 * collection: the main thread should make it, and waits for the compilation (nodejs/node#54918, open). Without this
 * up to one in twenty trainings on a small file never ended; after a collection there is room for what is still compiled.
 * Rejected: process.exit, which waits in the same way. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
