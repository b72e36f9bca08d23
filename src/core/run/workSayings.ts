import { type Sayings, teller } from '../told.js';

/** What work may have to say of the machine that it runs on, and of a file that a model is to answer for. */
export const workSayings = {
  'memory-short': {},
  'table-needs-memory': { megabytes: 'number' },
  'leave-out-or-close-programs': {},
  'no-address-space': {},
  'raise-limit': {},
  'no-temporary-file': { folder: 'text', error: 'text' },
  'set-temporary-folder': {},
  'temporary-folder-full': { folder: 'text' },
  'free-space': {},
  'temporary-file-not-written': { error: 'text' },
  'temporary-file-not-read': { error: 'text' },
  'temporary-file-cut-short': {},
  'check-temporary-disk': {},
  'report-with-file': {},
  'path-in-web-worker': {},
  'report-it': {},
  'columns-lacking': { columns: 'texts', total: 'number' },
  'column-of-no-numbers': { column: 'text', cells: 'texts', rows: 'number' },
  'write-as-trained': {},
  'column-named-twice': { column: 'text' },
  'tell-them-apart': {},
  'stopped-while-scoring': {},
  'score-again': {},
  'name-them-so': {},
  'no-names-to-match': { width: 'number', wanted: 'number' },
  'give-names-or-as-many': {},
} as const satisfies Sayings;

export const tell = teller<typeof workSayings>();
