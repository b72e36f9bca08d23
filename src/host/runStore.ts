import type * as vscode from 'vscode';
import { isOfLabel } from '../core/problem.js';
import { type Look, lookAt } from '../core/run/look.js';
import type { Repeats } from '../core/run/record.js';
import { isBusy, isOver, type Run } from '../core/run/run.js';
import { inPlaceOf, type KeptRun, longestName } from './keptRun.js';
import { notice } from './notice.js';
import { cameToNothing, notKept } from './problems.js';
import type { RunFolder } from './runFolder.js';
import { hashed, newRunId } from './runId.js';
import { repeatsBefore, sameResult } from './sameResult.js';
import { scorerAmong } from './scorer.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';

/** How often a run under way is written down. */
const everyMs = 2_000;

/** Runs kept; older ones that are not pinned make room. */
const mostRuns = 200;

/** Keeps every run in a file of its own, through reloads and crashes. A torn file is reported and skipped. */
export class RunStore implements Sink {
  private readonly savedAt = new WeakMap<Session, number>();
  private readonly kept = new WeakMap<Session, KeptRun>();
  private writing: Promise<void> = Promise.resolve();
  private told = false;

  constructor(private readonly folder: RunFolder) {}

  /** A run came, went or was changed, here or in another window. */
  get onChange(): vscode.Event<void> {
    return this.folder.onChange;
  }

  started(): void {}

  /** Nothing is worth keeping before the file is read; its facts and the end are written down at once. A run that came to
   * nothing is not to stand before the results there are, nor one of a file that is there to be scored among those of others. */
  updated({ session, events }: Update): void {
    const { run } = session;
    if (run.phase === 'reading') return;
    const news = isOver(run) || events.some(({ type }) => type === 'prepared');
    if (!news && Date.now() - (this.savedAt.get(session) ?? 0) < everyMs) return;
    this.savedAt.set(session, Date.now());
    void this.enqueue(async () => {
      if (cameToNothing(run) && (await this.newest(session.file))?.phase === 'ended') return;
      if ((await this.scorerOf(session.file, run)) !== undefined) return;
      const first = this.kept.get(session) ?? (await this.like(session)) ?? (await newKept(session));
      this.kept.set(session, first);
      // What is on the disk may have been named or pinned meanwhile.
      await this.write({ ...((await this.find(first.id)) ?? first), run });
    });
  }

  /** How a session's run is kept; undefined before it is. */
  keptOf(session: Session): KeptRun | undefined {
    return this.kept.get(session);
  }

  /** The kept run that a session goes on with: it repeats one that ended before. */
  private like({ file, run }: Pick<Session, 'file' | 'run'>): Promise<KeptRun | undefined> {
    return this.begunAt(file, trainingOf(run));
  }

  private async begunAt(file: vscode.Uri, training: unknown): Promise<KeptRun | undefined> {
    if (typeof training !== 'string') return undefined;
    return (await this.of(file)).find((kept) => trainingOf(kept.run) === training);
  }

  /** The run on a file whose training began then; undefined where none is kept. What is no time finds none. */
  async trained(file: vscode.Uri, training: unknown): Promise<Run | undefined> {
    return (await this.begunAt(file, training))?.run;
  }

  /** The runs on a file, the newest first. */
  async of(file: vscode.Uri): Promise<readonly KeptRun[]> {
    return (await this.list()).runs.filter((kept) => kept.file === file.toString());
  }

  /** How a run that ended, or an earlier one with the same result, was looked at last: null where nobody said, undefined where
   * there is no such run. Looked up before what is asked for from now on is on the disk. */
  async lookOf(file: vscode.Uri, run: Run): Promise<Look | null | undefined> {
    let kept: KeptRun | undefined;
    await this.enqueue(async () => {
      kept = (await this.like({ file, run })) ?? (await this.equal(file, run));
    });
    return kept && (kept.look === undefined ? null : lookAt(kept.look, trainingOf(run)));
  }

  /** The newest look at a run of the file. */
  async lastLook(file: vscode.Uri): Promise<Look | undefined> {
    return (await this.of(file)).find(({ look }) => look !== undefined)?.look;
  }

  private async equal(file: vscode.Uri, run: Run): Promise<KeptRun | undefined> {
    const equals = (await this.of(file)).filter((kept) => sameResult(kept, { file: file.toString(), run }));
    return equals.find(({ look }) => look !== undefined) ?? equals[0];
  }

  keepLook(file: vscode.Uri, run: Run, look: Look): Promise<void> {
    return this.enqueue(async () => {
      const kept = await this.like({ file, run });
      if (kept !== undefined && JSON.stringify(kept.look) !== JSON.stringify(look))
        await this.folder.write({ ...kept, look });
    });
  }

  /** Resolves when everything asked for so far is on the disk. */
  settled(): Promise<void> {
    return this.writing;
  }

  /** The newest run on a file; undefined when there is none that can be used. */
  async newest(file: vscode.Uri): Promise<Run | undefined> {
    const prefix = `${await hashed(file.toString())}-`;
    const ids = [...(await this.folder.files()).keys()].filter((id) => id.startsWith(prefix)).sort();
    for (const id of ids.reverse()) {
      const kept = await this.find(id);
      if (kept !== undefined) return kept.run;
    }
    return undefined;
  }

  /** The run of this name. What is no name of a run finds none. */
  async find(id: unknown): Promise<KeptRun | undefined> {
    return this.folder.find(id).catch(() => undefined); // gone meanwhile
  }

  /** Every run that can be read, the newest first, and how many files could not. */
  async list(): Promise<{ readonly runs: readonly KeptRun[]; readonly torn: number }> {
    const { runs, torn } = await this.folder.list();
    return { runs: [...runs].sort((a, b) => b.startedAt - a.startedAt), torn };
  }

  /** Tells of a run on a file that has just ended the repeats of an equal one that is kept: it takes the place of that. */
  async repeatsOf(file: vscode.Uri): Promise<(run: Run) => Repeats | null> {
    const { runs } = await this.list();
    return (run) => repeatsBefore({ file: file.toString(), run }, runs);
  }

  /** The name of the file whose model is to answer for one that failed for want of a label; see {@link scorerAmong}. */
  async scorerOf(file: vscode.Uri, run: Run): Promise<string | undefined> {
    if (run.phase !== 'failed' || run.examined === undefined || !isOfLabel(run.problem)) return undefined;
    return scorerAmong((await this.list()).runs, file, run.examined.profile.columns)?.run.name;
  }

  /** @param change a name of any length: what is too long of it is cut off */
  change(id: string, { name, pinned }: Partial<Pick<KeptRun, 'name' | 'pinned'>>): Promise<void> {
    return this.enqueue(async () => {
      const kept = await this.find(id);
      if (kept === undefined) return;
      await this.folder.write({
        ...kept,
        ...(name === undefined ? {} : { name: name?.slice(0, longestName) ?? null }),
        ...(pinned === undefined ? {} : { pinned }),
      });
    });
  }

  remove(id: string): Promise<void> {
    return this.enqueue(() => this.folder.remove(id));
  }

  private enqueue(act: () => Promise<void>): Promise<void> {
    this.writing = this.writing.then(act).catch((error) => this.tell(error));
    return this.writing;
  }

  /** Said once: a full disk is full at every epoch. */
  private tell(error: unknown): void {
    if (this.told) return;
    this.told = true;
    void notice.error(notKept(error));
  }

  /** One that ended as an earlier one did takes its place: the same run ten times would hide the others. */
  private async write(kept: KeptRun): Promise<void> {
    if (!isOver(kept.run) || isBusy(kept.run)) return this.folder.write(kept);
    const { runs } = await this.list();
    const twins = runs.filter((other) => other.id !== kept.id && sameResult(other, kept));
    await this.folder.write(twins.reduce((so, twin) => inPlaceOf(twin, so), kept));
    const room = runs.filter(({ id, pinned }) => !pinned && id !== kept.id).slice(mostRuns - 1);
    for (const { id } of new Set([...twins, ...room])) await this.folder.remove(id);
    this.told = false;
  }
}

/** When it began, which is when its record says; undefined of a run without one. */
export function trainingOf(run: Run): string | undefined {
  return run.phase === 'ended' ? run.record.time.startedAt : undefined;
}

async function newKept({ file, run }: Session): Promise<KeptRun> {
  const startedAt = Date.now();
  const id = await newRunId(file.toString(), startedAt);
  return { id, file: file.toString(), startedAt, name: null, pinned: false, run };
}
