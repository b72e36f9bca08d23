import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import { tell } from './sayings.js';

/** What a file may be that is no table of text: src/words has what each is called. */
export const fileFormats = [
  'excel',
  'opendocument',
  'office',
  'zip',
  'empty-zip',
  'old-office',
  'gzip',
  'bzip2',
  'xz',
  'zstandard',
  '7z',
  'parquet',
  'arrow',
  'hdf5',
  'numpy',
  'spss',
  'stata',
  'sas',
  'r-save',
  'matlab',
  'feather',
  'avro',
  'pickle',
  'sqlite',
  'png',
  'jpeg',
  'gif',
  'pdf',
  'git-lfs',
  'utf-32',
  'server-error',
  'excel-xml',
  'votable',
  'html-table',
  'web-page',
  'xml',
  'rtf',
  'yaml',
  'vowpal-wabbit',
  'fasttext',
  'json-lines',
  'json',
  'lists',
  'python',
  'matrix',
  'box',
  'wiki',
  'r-dput',
  'sql-values',
  'sql',
  'pairs',
  'log',
  'settings',
  'libsvm',
  'latex',
  'fixed-width',
  'digits',
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** @returns InputError `not-text` that names what the file is */
export function notCsv({
  format,
  remedy,
}: {
  readonly format: FileFormat;
  readonly remedy: Told;
}): InputError {
  return new InputError({ code: 'not-text', what: tell('not-a-csv', { format }), remedy });
}
