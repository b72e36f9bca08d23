import * as vscode from 'vscode';
import { makeConfig } from '../core/config.js';
import { type Look, lookAt } from '../core/run/look.js';
import { type Run, startRun } from '../core/run/run.js';
import { FileWatch } from './fileWatch.js';
import type { Front } from './front.js';
import type { KeptRun } from './keptRun.js';
import { closeTabs, nameTab, openPage, tabsBehind } from './notice.js';
import { Panel, panelOptions, panelType, type Wishes } from './panel.js';
import { atRest, onItsPage } from './problems.js';
import { type RunStore, trainingOf } from './runStore.js';
import { sameResult } from './sameResult.js';
import type { Session, Update } from './session.js';
import type { Sink } from './trainer.js';
import { baseName } from './uris.js';

/** One results panel for each file: opened at once when a run starts, restored after a reload. */
export class Panels implements Sink, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, Panel>();
  /** By file, the run that its page showed when the last training began, and how it was looked at. */
  private readonly before = new Map<string, { readonly run: Run; readonly look: Look }>();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly store: RunStore,
    private readonly front: Front,
    private readonly wishesFor: (file: vscode.Uri, page: () => Panel) => Wishes,
  ) {}

  started({ file, run }: Session): void {
    const key = file.toString();
    const page = this.open.get(key);
    if (page?.look === undefined || page.shown.phase !== 'ended') this.before.delete(key);
    else this.before.set(key, { run: page.shown, look: page.look });
    this.show(file, run);
  }

  askedAgain({ file, run }: Session): void {
    this.show(file, run);
    if (isRepeating(run)) this.open.get(file.toString())?.goTo('repeats');
  }

  /** A panel that shows another run of the file by now is left alone. */
  updated({ session: { file, run }, before, events }: Update): void {
    const panel = this.open.get(file.toString());
    if (panel?.shown !== before) return;
    panel.update(run, events);
    if (run.phase === 'ended' && before.phase !== 'ended') void this.takeUpLook(panel, file, run);
    if (run.phase === 'failed' && before.phase !== 'failed') void this.offerScoring(panel, file, run);
    // Whoever asks for repeats, from wherever, wants to see them.
    if (isRepeating(run) && !isRepeating(before)) panel.goTo('repeats');
    for (const event of events)
      if (event.type === 'repeats-over' && event.problem !== null) panel.refuse(onItsPage(event.problem));
    this.front.tell();
  }

  private async offerScoring(panel: Panel, file: vscode.Uri, run: Run): Promise<void> {
    const model = await this.store.scorerOf(file, run);
    if (model !== undefined && panel.shown === run) panel.offerScoring(model);
  }

  /** Opens the panel of a file, or brings it to the front. */
  show(file: vscode.Uri, run: Run): void {
    const panel = this.open.get(file.toString());
    if (panel === undefined) {
      const isOpen = [...this.open.keys()].some((key) => tabName(vscode.Uri.parse(key)) === tabName(file));
      const isLeft = !isOpen && tabsBehind(panelType, tabName(file)).length > 0;
      this.add(openPage(panelType, baseName(file), panelOptions(this.extension)), file, run);
      if (isLeft) void this.closeLeft(file);
      if (run.phase === 'ended') void this.recallLook(file, run);
      return;
    }
    this.draw(panel, file, run);
    panel.reveal();
    this.front.tell();
  }

  /** Closes what a reload has left of a file's page, unless that may be of another file of the same name. Only from behind the page
   * that is there instead. */
  private async closeLeft(file: vscode.Uri): Promise<void> {
    const { runs } = await this.store.list();
    const isOther = (kept: KeptRun) => kept.run.name === baseName(file) && kept.file !== file.toString();
    if (!runs.some(isOther) && this.isShown(file)) closeTabs(tabsBehind(panelType, tabName(file)));
  }

  private draw(panel: Panel, file: vscode.Uri, run: Run): void {
    const isOther = trainingOf(panel.shown) !== trainingOf(run);
    if (isOther) this.keepLook(panel, file);
    panel.show(run);
    if (isOther && run.phase === 'ended') void this.recallLook(file, run);
  }

  /** How the run shown is looked at is kept with it: lists of runs say so. */
  private keepLook({ look, shown }: Panel, file: vscode.Uri): void {
    if (look !== undefined && (look.chosen === null || look.chosen.training === trainingOf(shown)))
      void this.store.keepLook(file, shown, look);
  }

  /** A run that was looked at before is looked at alike when it is opened again. */
  private async recallLook(file: vscode.Uri, run: Run): Promise<void> {
    const look = await this.store.lookOf(file, run);
    const panel = this.open.get(file.toString());
    if (look && panel !== undefined && trainingOf(panel.shown) === trainingOf(run)) panel.lookAs(look);
  }

  /** A run that has just ended as an earlier one did is looked at as that was: as the page has it where it is the run that it showed,
   * since what is kept of that may still be on its way to the disk. A new one is looked at as the page looked at the
   * run before, or as somebody last looked at a run of the file. */
  private async takeUpLook(panel: Panel, file: vscode.Uri, run: Run): Promise<void> {
    const key = file.toString();
    const before = this.before.get(key);
    this.before.delete(key);
    if (before !== undefined && sameResult({ file: key, run: before.run }, { file: key, run })) {
      panel.lookAs(lookAt(before.look, trainingOf(run)));
      return;
    }
    const own = await this.store.lookOf(file, run);
    const isNew = own === undefined && panel.look === undefined;
    const look = isNew ? await this.store.lastLook(file) : own;
    if (look && trainingOf(panel.shown) === trainingOf(run)) panel.lookAs(look);
  }

  /** Draws a run in the file's panel, where that is open, without bringing it to the front. */
  put(file: vscode.Uri, run: Run): void {
    const panel = this.open.get(file.toString());
    if (panel !== undefined) this.draw(panel, file, run);
    this.front.tell();
  }

  /** Whether a file's panel is on the screen. */
  isShown(file: vscode.Uri): boolean {
    return this.open.get(file.toString())?.visible ?? false;
  }

  /** Called by the editor after a reload. `state` is what the page kept: it came from a page, so it is
   * checked. */
  async deserializeWebviewPanel(view: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { uri, view: left } = (state ?? {}) as { readonly uri?: unknown; readonly view?: unknown };
    const file = parsed(uri);
    if (file === undefined) {
      view.dispose();
      return;
    }
    const { shown } = (left ?? {}) as { readonly shown?: unknown };
    const run = await this.restored(file, shown);
    // Behind other tabs a page is restored only when it is looked at: by then the file may have another one.
    const open = this.open.get(file.toString());
    if (open === undefined) {
      this.add(view, file, run);
      const before = run.phase === 'failed' ? (await this.store.of(file)).find(hasEnded) : undefined;
      if (before !== undefined) this.open.get(file.toString())?.standBefore(before.run);
      // What the page itself knows is of the run that is gone.
      if (typeof shown === 'string' && trainingOf(run) !== shown) void this.recallLook(file, run);
      return;
    }
    view.dispose();
    open.reveal();
  }

  /** The run that was shown, or else the newest kept of its file. Nobody trains after a reload: one that was under way is
   * over. @param training when it began */
  private async restored(file: vscode.Uri, training: unknown): Promise<Run> {
    const shown = (await this.store.trained(file, training)) ?? (await this.store.newest(file));
    return atRest(shown ?? startRun(baseName(file), makeConfig({})));
  }

  private add(view: vscode.WebviewPanel, file: vscode.Uri, run: Run): void {
    const key = file.toString();
    nameTab(view, tabName(file));
    const icon = (theme: string) => vscode.Uri.joinPath(this.extension, 'media', `panel-${theme}.svg`);
    view.iconPath = { light: icon('light'), dark: icon('dark') };
    const state = { uri: key };
    const panel: Panel = new Panel(
      view,
      this.extension,
      state,
      run,
      this.wishesFor(file, () => panel),
    );
    this.open.set(key, panel);
    panel.onLook(() => this.keepLook(panel, file));
    const watch = new FileWatch(this.extension, file, panel);
    panel.onClose(() => {
      watch.dispose();
      this.keepLook(panel, file);
      if (this.open.get(key) === panel) this.open.delete(key);
    });
    this.front.add(panel, 'results', file);
  }
}

function tabName(file: vscode.Uri): string {
  return `SLP: ${baseName(file)}`;
}

function hasEnded({ run }: KeptRun): boolean {
  return run.phase === 'ended';
}

function isRepeating(run: Run): boolean {
  return run.phase === 'ended' && run.repeating;
}

function parsed(uri: unknown): vscode.Uri | undefined {
  try {
    return typeof uri === 'string' ? vscode.Uri.parse(uri, true) : undefined;
  } catch {
    return undefined;
  }
}
