import { grouped } from '../../core/format.js';
import type { workSayings } from '../../core/run/workSayings.js';
import type { Sentences } from '../sentences.js';
import { firstOf, numbered, quoted } from './count.js';

export const workWords: Sentences<typeof workSayings> = {
  'memory-short': () => 'the file needs more memory than can be had',
  'table-needs-memory': ({ megabytes }) =>
    `the table needs ${grouped(megabytes)} MB of memory, more than can be had`,
  'leave-out-or-close-programs': () => 'Leave out rows or columns, or close other programs',
  'no-address-space': () =>
    'WebAssembly cannot reserve the 10 GB of address space it asks for: this process may not have that much',
  'raise-limit': () =>
    'Raise the limit (ulimit -v unlimited), or set NODE_OPTIONS=--disable-wasm-trap-handler, with which it asks for less',
  'no-temporary-file': ({ folder, error }) =>
    `the file is larger than memory, and no temporary file can be made in ${folder} (${error})`,
  'set-temporary-folder': () =>
    'Set TMPDIR (TEMP on Windows) to a folder that can be written to, or leave out rows or columns',
  'temporary-folder-full': ({ folder }) =>
    `the file is larger than memory, and there is no space left for its numbers in ${folder}`,
  'free-space': () =>
    'Free some space there, or set TMPDIR (TEMP on Windows) to a folder on a disk that has more',
  'temporary-file-not-written': ({ error }) =>
    `the temporary file of numbers could not be written (${error})`,
  'temporary-file-not-read': ({ error }) => `the temporary file of numbers could not be read (${error})`,
  'temporary-file-cut-short': () => 'the temporary file of numbers could not be read: it was cut short',
  'check-temporary-disk': () => 'Check the disk of the folder for temporary files, then train again',
  'report-with-file': () => 'Please report it with the file, if you can share it',
  'path-in-web-worker': () => 'a path reached the web worker',
  'report-it': () => 'Please report it',
  'columns-lacking': ({ columns, total }) =>
    `the model needs ${numbered(total, 'a column', 'columns')} that ${numbered(total, 'is', 'are')} not there: ${firstOf(columns, total)}`,
  'column-of-no-numbers': ({ column, cells, rows }) =>
    `the model needs numbers in ${quoted(column)} as in training, but none of ${grouped(rows)} rows has one there (${cells.map(quoted).join(', ')})`,
  'write-as-trained': () =>
    'Write it as in the file that the model was trained on: with the same decimal mark, unit and signs, and 0 and 1 if no and yes were that',
  'column-named-twice': ({ column }) =>
    `several columns are named ${quoted(column)}, one of which the model needs`,
  'tell-them-apart': () =>
    'Give each a name of its own, and the one that is meant the name from the file trained on',
  'stopped-while-scoring': () => 'scoring was stopped: nothing was written',
  'score-again': () => 'Score the file again when you like',
  'name-them-so': () => 'Name the columns as in the file that the model was trained on; their order is free',
  'no-names-to-match': ({ width, wanted }) =>
    `without names the columns are told apart by their places, but there are ${grouped(width)} and the model was trained on ${grouped(wanted)}`,
  'give-names-or-as-many': () =>
    'Give the file the same columns, with the label or without it, or names in both files',
};
