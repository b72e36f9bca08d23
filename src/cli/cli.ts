/** The same training without an editor: `node dist/cli.js train FILE`. */
import { samplePulsars } from '../core/sample/pulsars.js';
import { speak } from '../words/language.js';
import { terminalWords } from '../words/terminal.js';
import { toProblem } from '../worker/jobs/pipeline.js';
import { collectGarbage } from './collectGarbage.js';
import { parseCommand } from './command.js';
import { fail } from './fail.js';
import { inspect } from './inspect.js';
import { languageIn } from './language.js';
import { score } from './score.js';
import { openTarget } from './target.js';
import { complain, flushed, print } from './terminal.js';
import { train } from './train.js';
import { usage } from './usage.js';
import { UsageError } from './usageError.js';
import { unprinted } from './writeFaults.js';

async function main(args: readonly string[]): Promise<number> {
  try {
    const { language, others } = languageIn(args, process.env);
    speak(language);
    const command = parseCommand(others);
    switch (command.name) {
      case 'help':
        print(usage().trimEnd());
        return 0;
      case 'train':
        return await train(command);
      case 'inspect':
        return await inspect(command);
      case 'score':
        return await score(command);
      case 'sample':
        await openTarget(command.file, { replace: command.force }).write(samplePulsars(command.seed));
        return 0;
      default:
        return command satisfies never;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) return fail(toProblem(error));
    complain(`${error.message} ${terminalWords.seeHelp}`);
    return 2;
  }
}

/** The exit status, once all that was printed is out. */
async function delivered(status: number): Promise<number> {
  const fault = await flushed();
  return fault === undefined ? status : Math.max(status, fail(unprinted(fault)));
}

void main(process.argv.slice(2))
  .then(delivered)
  .then((status) => {
    process.exitCode = status;
    collectGarbage();
  });
