import { basename } from 'node:path';
import { inFile } from '../core/problem.js';
import { profileText } from '../report/profileText.js';
import { inspectCsv } from '../worker/jobs/inspect.js';
import { toProblem } from '../worker/jobs/pipeline.js';
import { openFile } from '../worker/reading/fileSource.js';
import { temporarySpill } from '../worker/storage/temporaryFile.js';
import type { InspectCommand } from './command.js';
import { fail } from './fail.js';
import { withOptions } from './fixOptions.js';
import { inNamesOf } from './inNamesOf.js';
import { refusePrintingInto } from './sameFile.js';
import { print, putOut } from './terminal.js';

/** Prints what is in a file and what is wrong with it. @returns the exit status */
export async function inspect({ file, config: asked, json }: InspectCommand): Promise<number> {
  refusePrintingInto(file);
  const name = basename(file);
  const spill = temporarySpill();
  try {
    const config = await inNamesOf(file, asked);
    const profile = await inspectCsv({ name, config, open: () => openFile(file) }, spill);
    const { warnings, refusal } = profile;
    const shown = {
      ...profile,
      warnings: warnings.map(withOptions),
      refusal: refusal && withOptions(refusal),
    };
    if (json) await putOut(`${JSON.stringify(profile, null, 2)}\n`);
    else print(profileText(shown));
    return 0;
  } catch (error) {
    return fail(inFile(toProblem(error), name));
  } finally {
    spill.remove();
  }
}
