import type { FileFormat } from '../../core/csv/formats.js';
import type { csvSayings } from '../../core/csv/sayings.js';
import { grouped } from '../../core/format.js';
import { encodingName } from '../encoding.js';
import type { Sentences } from '../sentences.js';

export const csvWords: Sentences<typeof csvSayings> = {
  'not-a-csv': ({ format }) => `this is ${formats[format as FileFormat] ?? format}, not a CSV`,
  'save-as-csv': () => 'Save it as CSV and train on that',
  'unpack-csv': () => 'Unpack it and train on the CSV inside',
  'choose-csv': () => 'Choose a CSV',
  'write-with-r': () => 'Write the table with write.csv and train on that',
  'export-as-csv': () => 'Export the table as CSV',
  'export-or-remove-brackets': () =>
    'Export the table as CSV, or remove the brackets around each line and what is behind them',
  'remove-brackets': () => 'Remove the brackets at the beginning and the end of each line',
  'fetch-with-git-lfs': () => 'Run "git lfs pull" to fetch the file',
  'save-as-utf-8': () => 'Save it as UTF-8',
  'save-as-plain-text': () => 'Save it as plain text, with a comma between the fields, and train on that',
  'download-data-itself': () => 'Download the data file itself',
  'download-again': () =>
    'Check the address, and that you may download from it, then download the file again',
  'write-table-as-csv': () => 'Write the table in it as CSV',
  'write-from-program': () =>
    'Write the table to a CSV in the program that printed it, in pandas with to_csv, in Polars with write_csv, in R with write.csv say, and train on that',
  'write-label-first': () =>
    'Write it as CSV: the label in the first field of each line, then a field for each feature',
  'make-csv-in-python': ({ code }) => `Make a CSV of it, in Python with ${code}`,
  'write-commas-for-ampersands': () =>
    'Write a comma in place of each &, and remove the \\\\ at the ends of lines and the lines that hold nothing but commands, such as \\hline',
  'read-libsvm': ({ code }) => `Make a CSV of it: in Python, ${code} gives the numbers and the labels`,
  'read-widths': ({ code }) =>
    `Make a CSV of it with the width of each field, as the description of the file has them: in Python, ${code}`,
  'arff-without-data': () => 'the ARFF header has no @data line',
  'add-data-line': () => 'Add a line @data before the first row',
  'arff-line-unknown': () => 'the ARFF header has a line that is none of @relation, @attribute and @data',
  'write-attribute-lines': () => 'Write one @attribute line for each column, then @data, then the rows',
  'attribute-malformed': () =>
    'this @attribute line is not "@attribute NAME TYPE" with one value for each row',
  'give-name-and-type': () => 'Give the column a name and a type such as numeric or {0,1}',
  'arff-sparse': () => 'the rows are in the sparse form, {column value, …}',
  'write-every-value': () => "Write every value of a row: Weka's filter SparseToNonSparse does it",
  'characters-of-no-text': ({ byte }) =>
    `the file is not text: there is a ${hexadecimal(byte)} here, and more such characters than a table has`,
  'choose-csv-or-encoding': () =>
    'Choose a CSV; if this is one, choose its encoding, or remove these characters',
  'encoding-changes': () =>
    'the file is in two encodings, which change here, as where rows were appended in another encoding',
  'save-all-in-one-encoding': () => 'Save all of it in one encoding, UTF-8 say',
  'zeros-in-a-row': ({ megabytes }) =>
    `the file is not text: it holds more than ${grouped(megabytes)} MB of zero bytes in a row`,
  'cut-off-zeros': () => 'Choose a CSV; if this is one, cut it off behind its last row',
  'encoding-not-built-in': ({ encoding }) =>
    `the file seems to be in ${encodingName(encoding)}, which this program was built without`,
  'quote-never-closed': () => 'a quoted field that opens here is never closed',
  'close-quote': () => 'Close it with a second ", or write "" for a quote inside a field',
  'row-too-long': ({ bytes }) => `a row is longer than ${grouped(bytes)} bytes`,
  'check-for-open-quote': () => 'Check for a " that is never closed, or for a file that is no table',
  'changed-while-read': () => 'the file was changed while it was being read',
  'train-once-written': () => 'Train again once nothing writes to it',
  'file-missing': () => 'the file does not exist',
  'check-path': () => 'Check the path; it may have been moved or deleted',
  'file-not-permitted': () => 'reading the file is not permitted',
  'permit-or-copy': () => 'Change its permissions, or copy it',
  'no-regular-file': () => 'this is not a file but a pipe, a socket or a device',
  'is-folder': () => 'this is a folder, not a file',
  'choose-csv-file': () => 'Choose a CSV file',
  'try-again': () => 'Try again',
};

/** `0x1f`. */
function hexadecimal(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}

const formats: Readonly<Record<FileFormat, string>> = {
  excel: 'an Excel workbook',
  opendocument: 'an OpenDocument spreadsheet',
  office: 'an Office document',
  zip: 'a zip archive',
  'empty-zip': 'an empty zip archive',
  'old-office': 'an old Excel workbook or Office document',
  gzip: 'a gzip archive',
  bzip2: 'a bzip2 archive',
  xz: 'an xz archive',
  zstandard: 'a Zstandard archive',
  '7z': 'a 7z archive',
  parquet: 'a Parquet table',
  arrow: 'an Arrow table',
  hdf5: 'an HDF5 file',
  numpy: 'a NumPy array',
  spss: 'an SPSS data file',
  stata: 'a Stata data file',
  sas: 'a SAS data set',
  'r-save': "a file of R's save",
  matlab: 'a MATLAB file',
  feather: 'a Feather table',
  avro: 'an Avro file',
  pickle: 'a pickle of Python',
  sqlite: 'an SQLite database',
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  gif: 'a GIF picture',
  pdf: 'a PDF document',
  'git-lfs': 'a pointer of Git LFS in place of the file',
  'utf-32': 'text in UTF-32',
  'server-error': "a server's error message in place of the file",
  'excel-xml': 'an Excel workbook in XML',
  votable: 'a VOTable',
  'html-table': 'a table in HTML',
  'web-page': 'a web page',
  xml: 'XML',
  rtf: 'a document in RTF',
  yaml: 'YAML',
  'vowpal-wabbit': "a file in Vowpal Wabbit's format",
  fasttext: "a file in fastText's format",
  'json-lines': 'a file of JSON lines',
  json: 'JSON',
  python: 'data as Python prints it',
  matrix: 'a matrix as NumPy or MATLAB prints it',
  box: 'a table with lines drawn around it, as programs print it',
  wiki: 'a table of a wiki',
  'r-dput': "what R's dput writes",
  lists: 'a list of lists, as Python or JSON writes them',
  'sql-values': 'a list of SQL values',
  sql: 'an SQL script',
  pairs: 'a log of pairs, key=value',
  log: 'a log',
  settings: 'a file of settings, key=value',
  libsvm: 'a file in the format of libsvm',
  latex: 'a table in LaTeX',
  'fixed-width': 'a table in columns of fixed width',
  digits: 'a table of digits without anything between its fields',
};
