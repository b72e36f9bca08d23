import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

export interface Program {
  readonly script: Script;
  run(): void;
}

/** What V8 made of the program's code when it was built: functions that a training needs are compiled. Another version of
 * V8 than the one that made it takes no notice of it. */
export function codeFile(folder: string): string {
  return path.join(folder, 'program.code');
}

/** The program, compiled as far as it was when it was built. @param folder of the bundles */
export function loadProgram(folder: string): Program {
  const filename = path.join(folder, 'program.js');
  const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData: codeIn(folder) });
  return {
    script,
    run() {
      const module = { exports: {} };
      script.runInThisContext()(module.exports, createRequire(filename), module, filename, folder);
    },
  };
}

/** Undefined where there is none: the program is compiled as it runs then. */
function codeIn(folder: string): Buffer | undefined {
  try {
    return readFileSync(codeFile(folder));
  } catch {
    return undefined;
  }
}
