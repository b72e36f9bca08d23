import * as vscode from 'vscode';
import { isRun } from '../core/run/guard.js';
import { isOver, type Run } from '../core/run/run.js';
import { writeWhole } from './platform.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';

/** A run that is kept, and what the person said of it. */
export interface KeptRun {
  /** Name of its file, without the ending: `<file>-<start>`, so that the newest of a file sorts last. */
  readonly id: string;
  /** URI of the CSV. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly name: string | null;
  readonly pinned: boolean;
  readonly run: Run;
}

/** How often a run under way is written down. */
const everyMs = 2_000;

/** Runs kept; older ones that are not pinned make room. */
const mostRuns = 200;

/** Keeps every run in a file of its own, through reloads and crashes. A torn file is reported and skipped. */
export class RunStore implements Sink {
  private readonly savedAt = new WeakMap<Session, number>();
  private readonly kept = new WeakMap<Session, KeptRun>();
  private readonly changes = new vscode.EventEmitter<void>();
  /** A run came, went or was changed. */
  readonly onChange = this.changes.event;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly storage: vscode.Uri) {}

  started(): void {}

  /** Nothing is worth keeping before the file is read; its facts and the end are written down at once. */
  updated({ session, events }: Update): void {
    const { run } = session;
    if (run.phase === 'reading') return;
    const news = isOver(run) || events.some(({ type }) => type === 'prepared');
    if (!news && Date.now() - (this.savedAt.get(session) ?? 0) < everyMs) return;
    this.savedAt.set(session, Date.now());
    void this.enqueue(async () => {
      const first = this.kept.get(session) ?? (await this.like(session)) ?? (await newKept(session));
      this.kept.set(session, first);
      // What is on the disk may have been named or pinned meanwhile.
      await this.write({ ...((await this.read(first.id)) ?? first), run });
    });
  }

  /** How a session's run is kept; undefined before it is. */
  keptOf(session: Session): KeptRun | undefined {
    return this.kept.get(session);
  }

  /** The kept run that a session goes on with: it repeats one that ended before. */
  private async like({ file, run }: Session): Promise<KeptRun | undefined> {
    if (run.phase !== 'ended') return undefined;
    const { startedAt } = run.record.time;
    const ofFile = (await this.list()).runs.filter((kept) => kept.file === file.toString());
    return ofFile.find(
      ({ run: other }) => other.phase === 'ended' && other.record.time.startedAt === startedAt,
    );
  }

  /** Resolves when everything asked for so far is on the disk. */
  settled(): Promise<void> {
    return this.writing;
  }

  /** The newest run on a file; undefined when there is none or what is there can't be used. */
  async newest(file: vscode.Uri): Promise<Run | undefined> {
    const prefix = `${await fileKey(file)}-`;
    const newest = (await this.names()).filter((name) => name.startsWith(prefix)).at(-1);
    return newest === undefined ? undefined : (await this.read(newest))?.run;
  }

  /** Every run that can be read, the newest first, and how many files could not. */
  async list(): Promise<{ readonly runs: readonly KeptRun[]; readonly torn: number }> {
    const read = await Promise.all((await this.names()).map((name) => this.read(name)));
    const runs = read.filter((kept) => kept !== undefined).sort((a, b) => b.startedAt - a.startedAt);
    return { runs, torn: read.length - runs.length };
  }

  change(kept: KeptRun, change: Partial<Pick<KeptRun, 'name' | 'pinned'>>): Promise<void> {
    return this.enqueue(async () => this.write({ ...((await this.read(kept.id)) ?? kept), ...change }));
  }

  remove({ id }: KeptRun): Promise<void> {
    return this.enqueue(async () => {
      await vscode.workspace.fs.delete(this.place(id));
      this.changes.fire();
    });
  }

  private get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.storage, 'runs');
  }

  private place(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${id}.json`);
  }

  private enqueue(act: () => Promise<void>): Promise<void> {
    this.writing = this.writing
      .then(act)
      .catch((error) => console.warn('Pulsar SLP could not keep a run:', error));
    return this.writing;
  }

  private async write(kept: KeptRun): Promise<void> {
    await writeWhole(this.place(kept.id), new TextEncoder().encode(JSON.stringify(kept)));
    if (isOver(kept.run)) await this.makeRoom();
    this.changes.fire();
  }

  private async makeRoom(): Promise<void> {
    if ((await this.names()).length <= mostRuns) return;
    const { runs } = await this.list();
    for (const { id } of runs.filter(({ pinned }) => !pinned).slice(mostRuns)) {
      await vscode.workspace.fs.delete(this.place(id));
    }
  }

  /** Ids in the folder, sorted; none where there is no folder yet. */
  private async names(): Promise<string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      return entries
        .flatMap(([name]) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
        .sort();
    } catch {
      return [];
    }
  }

  private async read(id: string): Promise<KeptRun | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.place(id));
      const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isKeptRun(kept) && kept.id === id ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}

async function newKept({ file, run }: Session): Promise<KeptRun> {
  const startedAt = Date.now();
  const id = `${await fileKey(file)}-${startedAt.toString(36).padStart(10, '0')}`;
  return { id, file: file.toString(), startedAt, name: null, pinned: false, run };
}

/** A name for a CSV that any file system takes. */
async function fileKey(file: vscode.Uri): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(file.toString()));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isKeptRun(value: unknown): value is KeptRun {
  if (typeof value !== 'object' || value === null) return false;
  const { id, file, startedAt, name, pinned, run } = value as Record<keyof KeptRun, unknown>;
  return (
    typeof id === 'string' &&
    typeof file === 'string' &&
    typeof startedAt === 'number' &&
    (name === null || typeof name === 'string') &&
    typeof pinned === 'boolean' &&
    isRun(run)
  );
}
