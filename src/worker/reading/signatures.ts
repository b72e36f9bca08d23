import { type FileFormat, notCsv } from '../../core/csv/formats.js';
import { tell } from '../../core/csv/sayings.js';
import type { Told } from '../../core/told.js';

interface Format {
  /** Bytes the file begins with, as Latin-1; enough of them that no header begins so. */
  readonly start: string;
  /** Text that must also stand somewhere in the head. */
  readonly within?: string;
  readonly format: FileFormat;
  readonly remedy: Told;
}

const asCsv = tell('save-as-csv');
const unpack = tell('unpack-csv');

/** Files that are taken for a CSV in the wild; of those with the same start the more particular first. */
const formats: readonly Format[] = [
  { start: 'PK\x03\x04', within: 'xl/', format: 'excel', remedy: asCsv },
  {
    start: 'PK\x03\x04',
    within: 'opendocument.spreadsheet',
    format: 'opendocument',
    remedy: asCsv,
  },
  { start: 'PK\x03\x04', within: '[Content_Types].xml', format: 'office', remedy: asCsv },
  { start: 'PK\x03\x04', format: 'zip', remedy: unpack },
  { start: 'PK\x05\x06', format: 'empty-zip', remedy: tell('choose-csv') },
  {
    start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    format: 'old-office',
    remedy: asCsv,
  },
  { start: '\x1f\x8b', format: 'gzip', remedy: unpack },
  { start: 'BZh', within: '1AY&SY', format: 'bzip2', remedy: unpack },
  { start: '\xfd7zXZ\x00', format: 'xz', remedy: unpack },
  { start: '\x28\xb5\x2f\xfd', format: 'zstandard', remedy: unpack },
  { start: '7z\xbc\xaf\x27\x1c', format: '7z', remedy: unpack },
  { start: 'PAR1\x15', format: 'parquet', remedy: asCsv },
  { start: 'ARROW1\x00', format: 'arrow', remedy: asCsv },
  { start: '\x89HDF', format: 'hdf5', remedy: asCsv },
  { start: '\x93NUMPY', format: 'numpy', remedy: asCsv },
  { start: '$FL2@(#)', format: 'spss', remedy: asCsv },
  { start: '<stata_dta>', format: 'stata', remedy: asCsv },
  { start: `${'\x00'.repeat(12)}\xc2\xea\x81\x60`, format: 'sas', remedy: asCsv },
  { start: 'RDX2\n', format: 'r-save', remedy: tell('write-with-r') },
  { start: 'RDX3\n', format: 'r-save', remedy: tell('write-with-r') },
  { start: 'MATLAB 5.0 MAT-file', format: 'matlab', remedy: asCsv },
  { start: 'FEA1', within: '\x00', format: 'feather', remedy: asCsv },
  { start: 'Obj\x01', format: 'avro', remedy: asCsv },
  { start: '\x80\x04\x95', format: 'pickle', remedy: asCsv },
  { start: '\x80\x05\x95', format: 'pickle', remedy: asCsv },
  { start: 'SQLite format 3\x00', format: 'sqlite', remedy: tell('export-as-csv') },
  { start: '\x89PNG', format: 'png', remedy: tell('choose-csv') },
  { start: '\xff\xd8\xff', format: 'jpeg', remedy: tell('choose-csv') },
  { start: 'GIF89a', format: 'gif', remedy: tell('choose-csv') },
  { start: '%PDF-', format: 'pdf', remedy: tell('choose-csv') },
  {
    start: 'version https://git-lfs.github.com/spec/',
    format: 'git-lfs',
    remedy: tell('fetch-with-git-lfs'),
  },
  { start: '\xff\xfe\x00\x00', format: 'utf-32', remedy: tell('save-as-utf-8') },
  { start: '\x00\x00\xfe\xff', format: 'utf-32', remedy: tell('save-as-utf-8') },
];

/** @param head the file's first bytes, some 64 KB, so that the names inside a workbook are seen
 * @throws InputError `not-text` where they are those of a format that is no table of text */
export function refuseKnownFormat(head: Uint8Array): void {
  const text = latin1(head.subarray(0, 64));
  const format = formats.find(
    ({ start, within }) => text.startsWith(start) && (within === undefined || latin1(head).includes(within)),
  );
  if (format === undefined) return;
  throw notCsv(format);
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
