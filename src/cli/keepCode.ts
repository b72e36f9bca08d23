/** Part of the build: runs the program and keeps beside it what V8 made of its code. Arguments: the folder of the bundles,
 * then the program's own. */
import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { codeFile, loadProgram } from './program.js';

const [folder = ''] = process.argv.splice(2, 1);
setFlagsFromString('--no-flush-bytecode'); // V8 forgets code that did not run for a while
const { script, run } = loadProgram(folder);
process.on('exit', () => {
  // Code is taken only under the flags that it was made under.
  for (const flag of ['--flush-bytecode', '--no-expose-gc']) setFlagsFromString(flag);
  writeFileSync(codeFile(folder), script.createCachedData());
});
run();
