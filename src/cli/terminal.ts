/** The only module that writes to stdout and stderr: what a person reads there comes from files, names of files and
 * arguments, and none of it may act on the terminal. */
import { printable } from '../core/printable.js';

type Stream = NodeJS.WriteStream;
type Fault = NodeJS.ErrnoException;

let first: Fault | undefined;

// A stream that fails ends nothing: a record may still be wanted. That a reader leaves early (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Fault) => {
    if (error.code !== 'EPIPE') first ??= error;
  });
}

/** Prints a line on stdout. */
export function print(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

/** Prints a line on stderr. */
export function complain(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** Writes what a program reads on stdout, as it is; in a terminal a person reads it after all. Resolves when there is room for more:
 * whoever reads may be slow. */
export async function putOut(text: string): Promise<void> {
  const { stdout } = process;
  if (stdout.write(stdout.isTTY ? printable(text) : text)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      stdout.off('drain', go).off('close', go).off('error', go);
      resolve();
    };
    stdout.on('drain', go).on('close', go).on('error', go);
  });
}

/** Waits until all is out. @returns the first fault of either stream */
export async function flushed(): Promise<Fault | undefined> {
  const flush = (stream: Stream) => new Promise<void>((done) => void stream.write('', () => done()));
  await Promise.all([flush(process.stdout), flush(process.stderr)]);
  return first;
}
