import { type Sayings, teller } from '../told.js';

/** What the work of a run may have to say of the machine that it runs on. */
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
} as const satisfies Sayings;

export const tell = teller<typeof workSayings>();
