import { InputError } from '../../core/problem.js';

interface Format {
  /** Bytes the file begins with, as Latin-1; enough of them that no header begins so. */
  readonly start: string;
  /** Text that must also stand somewhere in the head. */
  readonly within?: string;
  /** `this is …` */
  readonly what: string;
  readonly remedy: string;
}

const asCsv = 'Save it as CSV and train on that';
const unpack = 'Unpack it and train on the CSV inside';

/** Files that are taken for a CSV in the wild; of those with the same start the more particular first. */
const formats: readonly Format[] = [
  { start: 'PK\x03\x04', within: 'xl/', what: 'an Excel workbook', remedy: asCsv },
  {
    start: 'PK\x03\x04',
    within: 'opendocument.spreadsheet',
    what: 'an OpenDocument spreadsheet',
    remedy: asCsv,
  },
  { start: 'PK\x03\x04', within: '[Content_Types].xml', what: 'an Office document', remedy: asCsv },
  { start: 'PK\x03\x04', what: 'a zip archive', remedy: unpack },
  { start: 'PK\x05\x06', what: 'an empty zip archive', remedy: 'Choose a CSV' },
  {
    start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    what: 'an old Excel workbook or Office document',
    remedy: asCsv,
  },
  { start: '\x1f\x8b', what: 'a gzip archive', remedy: unpack },
  { start: 'BZh', within: '1AY&SY', what: 'a bzip2 archive', remedy: unpack },
  { start: '\xfd7zXZ\x00', what: 'an xz archive', remedy: unpack },
  { start: '\x28\xb5\x2f\xfd', what: 'a Zstandard archive', remedy: unpack },
  { start: '7z\xbc\xaf\x27\x1c', what: 'a 7z archive', remedy: unpack },
  { start: 'PAR1\x15', what: 'a Parquet table', remedy: asCsv },
  { start: 'ARROW1\x00', what: 'an Arrow table', remedy: asCsv },
  { start: '\x89HDF', what: 'an HDF5 file', remedy: asCsv },
  { start: '\x93NUMPY', what: 'a NumPy array', remedy: asCsv },
  { start: '$FL2@(#)', what: 'an SPSS data file', remedy: asCsv },
  { start: '<stata_dta>', what: 'a Stata data file', remedy: asCsv },
  { start: `${'\x00'.repeat(12)}\xc2\xea\x81\x60`, what: 'a SAS data set', remedy: asCsv },
  { start: 'RDX2\n', what: "a file of R's save", remedy: 'Write the table with write.csv and train on that' },
  { start: 'RDX3\n', what: "a file of R's save", remedy: 'Write the table with write.csv and train on that' },
  { start: 'MATLAB 5.0 MAT-file', what: 'a MATLAB file', remedy: asCsv },
  { start: 'FEA1', within: '\x00', what: 'a Feather table', remedy: asCsv },
  { start: 'Obj\x01', what: 'an Avro file', remedy: asCsv },
  { start: '\x80\x04\x95', what: 'a pickle of Python', remedy: asCsv },
  { start: '\x80\x05\x95', what: 'a pickle of Python', remedy: asCsv },
  { start: 'SQLite format 3\x00', what: 'an SQLite database', remedy: 'Export the table as CSV' },
  { start: '\x89PNG', what: 'a PNG picture', remedy: 'Choose a CSV' },
  { start: '\xff\xd8\xff', what: 'a JPEG picture', remedy: 'Choose a CSV' },
  { start: 'GIF89a', what: 'a GIF picture', remedy: 'Choose a CSV' },
  { start: '%PDF-', what: 'a PDF document', remedy: 'Choose a CSV' },
  {
    start: 'version https://git-lfs.github.com/spec/',
    what: 'a pointer of Git LFS in place of the file',
    remedy: 'Run "git lfs pull" to fetch the file',
  },
  { start: '\xff\xfe\x00\x00', what: 'text in UTF-32', remedy: 'Save it as UTF-8' },
  { start: '\x00\x00\xfe\xff', what: 'text in UTF-32', remedy: 'Save it as UTF-8' },
];

/** @param head the file's first bytes, some 64 KB, so that the names inside a workbook are seen
 * @throws InputError `not-text` where they are those of a format that is no table of text */
export function refuseKnownFormat(head: Uint8Array): void {
  const text = latin1(head.subarray(0, 64));
  const format = formats.find(
    ({ start, within }) => text.startsWith(start) && (within === undefined || latin1(head).includes(within)),
  );
  if (format === undefined) return;
  const { what, remedy } = format;
  throw new InputError({ code: 'not-text', what: `this is ${what}, not a CSV`, remedy });
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
