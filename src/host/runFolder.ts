import * as vscode from 'vscode';
import { InputError } from '../core/problem.js';
import { runFileTooLarge } from '../core/run/runFile.js';
import { type KeptRun, toKeptRun } from './keptRun.js';
import { readRegular, writeWhole } from './platform.js';
import { hashed, isRunId } from './runId.js';

/** A run of 100,000 features takes 16 MB. */
const mostBytes = 64 << 20;

/** Half-written files of a window that crashed; one that is being written is some milliseconds old. */
const staleMs = 24 * 3_600_000;

interface Read {
  /** Time and size of the file as it was read. */
  readonly stamp: string;
  readonly kept: KeptRun | undefined;
}

/** Kept runs on the disk: a file each, in a folder for each folder of the workspace. They lie in the extension's own
 * storage and not in the workspace's: that one VS Code locks for one window, and gives a second one another, in which
 * nobody would look again. So other windows read and write here at the same time. */
export class RunFolder implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  /** Something in the folders changed, by this window or another. */
  readonly onChange = this.changes.event;
  private readonly read = new Map<string, Read>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly listening: readonly vscode.Disposable[];
  private begun: Promise<void> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;

  /** @param storage the extension's storage @param earlier where runs lay before, in the workspace's */
  constructor(
    private readonly storage: vscode.Uri,
    private readonly earlier: vscode.Uri,
  ) {
    this.listening = [
      // Where the file system tells nothing of other windows, there is news at the latest when this one is looked at.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.changed()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed()),
    ];
  }

  dispose(): void {
    clearTimeout(this.soon);
    for (const each of [...this.listening, ...this.watchers.values()]) each.dispose();
  }

  /** Every id, with the file it names. */
  async files(): Promise<ReadonlyMap<string, vscode.Uri>> {
    const places = await this.places();
    this.begun ??= this.begin(places);
    await this.begun;
    const found = new Map<string, vscode.Uri>();
    for (const place of places) {
      await this.watch(place);
      for (const [name] of await entries(place)) {
        const id = name.replace(/\.json$/, '');
        if (id !== name && isRunId(id)) found.set(id, vscode.Uri.joinPath(place, name));
      }
    }
    return found;
  }

  /** @returns undefined where there is none of this name, or what is there can't be used */
  async find(id: unknown): Promise<KeptRun | undefined> {
    if (!isRunId(id)) return undefined;
    const place = (await this.files()).get(id);
    const kept = place && (await this.open(place));
    return kept?.id === id ? kept : undefined;
  }

  /** Every run that can be read, and how many files could not. */
  async list(): Promise<{ readonly runs: readonly KeptRun[]; readonly torn: number }> {
    const runs: KeptRun[] = [];
    let torn = 0;
    for (const [id, place] of await this.files()) {
      const kept = await this.open(place).catch(() => 'gone' as const);
      if (kept === 'gone') continue;
      if (kept?.id === id) runs.push(kept);
      else torn++;
    }
    return { runs, torn };
  }

  async write(kept: KeptRun): Promise<void> {
    const place =
      (await this.files()).get(kept.id) ?? vscode.Uri.joinPath(await this.placeOf(kept), `${kept.id}.json`);
    this.read.delete(place.toString());
    await writeWhole(place, new TextEncoder().encode(JSON.stringify(kept)));
    this.changed();
  }

  /** Another window may have been quicker. */
  async remove(id: string): Promise<void> {
    const place = (await this.files()).get(id);
    if (place === undefined) return;
    await deleted(place);
    this.read.delete(place.toString());
    this.changed();
  }

  /** @throws FileSystemError where the file is gone */
  private async open(place: vscode.Uri): Promise<KeptRun | undefined> {
    const { mtime, size } = await vscode.workspace.fs.stat(place);
    const stamp = `${mtime} ${size}`;
    const known = this.read.get(place.toString());
    if (known?.stamp === stamp) return known.kept;
    const kept = await load(place);
    this.read.set(place.toString(), { stamp, kept });
    return kept;
  }

  private async places(): Promise<vscode.Uri[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const names = folders.length > 0 ? folders.map(({ uri }) => uri.toString()) : ['no folder'];
    return Promise.all(names.map((name) => this.place(name)));
  }

  private async placeOf({ file }: KeptRun): Promise<vscode.Uri> {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file, true));
    return folder ? this.place(folder.uri.toString()) : ((await this.places())[0] as vscode.Uri);
  }

  private async place(name: string): Promise<vscode.Uri> {
    return vscode.Uri.joinPath(this.storage, 'runs', await hashed(name));
  }

  /** Once in a window, before anything is read. */
  private async begin(places: readonly vscode.Uri[]): Promise<void> {
    await this.takeOver(places[0] as vscode.Uri);
    for (const place of places) await sweep(place);
  }

  /** Brings the runs of earlier versions here. What another window took first is not there any more. */
  private async takeOver(place: vscode.Uri): Promise<void> {
    const before = vscode.Uri.joinPath(this.earlier, 'runs');
    for (const [name, type] of await entries(before)) {
      if (type !== vscode.FileType.File || !isRunId(name.replace(/\.json$/, ''))) continue;
      const target = vscode.Uri.joinPath(place, name);
      await orNothing(vscode.workspace.fs.createDirectory(place));
      await orNothing(vscode.workspace.fs.rename(vscode.Uri.joinPath(before, name), target));
    }
  }

  private async watch(place: vscode.Uri): Promise<void> {
    if (this.watchers.has(place.toString())) return;
    await orNothing(vscode.workspace.fs.createDirectory(place)); // only what is there can be watched
    if (this.watchers.has(place.toString())) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(place, '*.json'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      event(() => this.changed());
    this.watchers.set(place.toString(), watcher);
  }

  /** Several changes at once are told once. */
  private changed(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.changes.fire(), 50);
  }
}

async function load(place: vscode.Uri): Promise<KeptRun | undefined> {
  try {
    const bytes = await readRegular(place, mostBytes, runFileTooLarge);
    return toKeptRun(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InputError) return undefined;
    throw error;
  }
}

async function entries(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    await vscode.workspace.fs.stat(folder); // VS Code prints a stack trace where there is none to read
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // nothing was kept there yet
  }
}

/** Removes what windows that crashed left half-written. */
async function sweep(place: vscode.Uri): Promise<void> {
  for (const [name] of await entries(place)) {
    if (!name.endsWith('.tmp')) continue;
    const left = vscode.Uri.joinPath(place, name);
    const mtime = await Promise.resolve(vscode.workspace.fs.stat(left)).then(
      (is) => is.mtime,
      () => Number.POSITIVE_INFINITY, // whole by now
    );
    if (Date.now() - mtime > staleMs) await deleted(left);
  }
}

/** For what another window may be doing at the same moment. */
async function orNothing(work: Thenable<unknown>): Promise<void> {
  await Promise.resolve(work).catch(() => {});
}

async function deleted(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}
