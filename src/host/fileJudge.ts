import type { RunRecord } from '../core/run/record.js';
import type { FileState } from '../protocol/panel.js';

/** What is known of a file without reading it. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly size: number;
}

/** How a file is looked at. */
export interface Looks {
  /** Undefined where nothing can be said of it. */
  stamp(): Promise<Stamp | 'gone' | undefined>;
  /** Reads all of it; undefined where that can't be done. */
  fingerprint(): Promise<string | undefined>;
}

/** A larger file is not read because a page is opened: its modification time is believed. In bytes. */
const mostReadUnasked = 64 << 20;

/** The coarsest modification times, of FAT, are to two seconds. */
const coarsestMs = 2_000;

/** Tells whether a file is still the one that a run was trained on: by its fingerprint, as everything that needs the file
 * does, so that one that was changed back is the same again. It is read only where its time or size are new. */
export class FileJudge {
  private known: (Stamp & { readonly fingerprint: string; readonly read: boolean }) | undefined;
  /** By fingerprint: another size is another file. */
  private readonly sizes = new Map<string, number>();

  constructor(private readonly looks: Looks) {}

  /** @returns `same` also where nobody can tell: nothing is claimed then */
  async stateFor({ dataset, time }: Pick<RunRecord, 'dataset' | 'time'>): Promise<FileState> {
    const stamp = await this.looks.stamp();
    if (stamp === 'gone') return 'gone';
    if (stamp === undefined) return 'same';
    const wanted = dataset.fingerprint;
    if (stamp.size !== (this.sizes.get(wanted) ?? stamp.size)) return 'changed';
    if (this.known === undefined && isOlder(stamp, time.startedAt))
      this.keep({ ...stamp, fingerprint: wanted, read: false });
    const isNews = stamp.mtime !== this.known?.mtime || stamp.size !== this.known.size;
    // What was only believed of another run has to be seen before it is held against this one.
    if (isNews || (this.known?.fingerprint !== wanted && !this.known?.read)) {
      const fingerprint = await this.looks.fingerprint();
      if (fingerprint === undefined) return 'same';
      // One written meanwhile has another size than what was read: kept, the two would speak against that file for ever.
      if (!isEqual(stamp, await this.looks.stamp())) return fingerprint === wanted ? 'same' : 'changed';
      this.keep({ ...stamp, fingerprint, read: true });
    }
    return this.known?.fingerprint === wanted ? 'same' : 'changed';
  }

  private keep(known: NonNullable<typeof this.known>): void {
    this.known = known;
    this.sizes.set(known.fingerprint, known.size);
  }
}

function isEqual(before: Stamp, after: Stamp | 'gone' | undefined): boolean {
  return typeof after === 'object' && after.mtime === before.mtime && after.size === before.size;
}

function isOlder({ mtime, size }: Stamp, startedAt: string): boolean {
  return size > mostReadUnasked && mtime < Date.parse(startedAt) - coarsestMs;
}
