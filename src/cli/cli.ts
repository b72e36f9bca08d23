#!/usr/bin/env node
/** The same training without an editor: `node dist/cli.js train FILE`. */
import { samplePulsars } from '../core/sample/pulsars.js';
import { collectGarbage } from './collectGarbage.js';
import { parseCommand, UsageError } from './command.js';
import { inspect } from './inspect.js';
import { train } from './train.js';
import { usage } from './usage.js';
import { write } from './write.js';

async function main(args: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        process.stdout.write(usage);
        return 0;
      case 'train':
        return await train(command);
      case 'inspect':
        return await inspect(command);
      case 'sample':
        return await write(command.file, samplePulsars(command.seed));
      default:
        return command satisfies never;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message} See: node dist/cli.js --help\n`);
    return 2;
  }
}

// Whoever reads us may stop early (`| head`): that is no error of ours, and a record may still be wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
  collectGarbage();
});
