import * as vscode from 'vscode';
import type { Look } from '../core/run/look.js';
import { isBusy, isOver, type Run, type RunEvent, reduce, startRun } from '../core/run/run.js';
import {
  type FileRow,
  type FileState,
  type FromPanel,
  isFromPanel,
  type PageSection,
  type ToPanel,
} from '../protocol/panel.js';
import { hostWords } from '../words/host.js';
import { showPage } from './panelHtml.js';
import { cameToNothing, notShown, onItsPage } from './problems.js';

export const panelType = 'pulsarSlp.results';

/** How often a page hears that somebody is still at work, also where there is no news. After some ten seconds of silence
 * it says that the extension host is gone; see webview/ui/trouble.ts. */
const pulseMs = 3_000;

/** How long a look has to last to be told of. */
const settlingMs = 300;

/** What the page may wish for. */
export type Wishes = {
  readonly [Type in Exclude<FromPanel['type'], 'ready' | 'look' | 'back'>]: (
    wish: Extract<FromPanel, { readonly type: Type }>,
  ) => void;
};

/** Folders the page may load from, and nothing else. */
export function panelOptions(extension: vscode.Uri): vscode.WebviewOptions {
  const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder));
  return { enableScripts: true, localResourceRoots: folders };
}

/** A page that draws a run: in the results panel of a file, or in the editor of a saved run. The page asks for the run when
 * it is ready, each time it is shown anew; from then on it gets what is new. It is not retained while hidden: the run
 * lives here, and how it was looked at in the page's own state. */
export class Panel {
  private ready = false;
  private closed = false;
  /** The run shown. */
  shown: Run;
  /** How it was looked at last; undefined where nobody said. */
  look: Look | undefined;
  readonly onClose: vscode.Event<void>;
  /** Told when it comes to the front or leaves it. */
  readonly onViewChange: vscode.Event<unknown>;
  private readonly looks = new vscode.EventEmitter<void>();
  /** Told when somebody looks at it in another way, and has done so for a moment: a slider moves too often. */
  readonly onLook = this.looks.event;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private readonly runChanges = new vscode.EventEmitter<void>();
  /** Told when it shows another run, or the end of the one it shows. */
  readonly onRunChange = this.runChanges.event;
  /** What the file of the run shown became. */
  private fileState: FileState = 'same';
  /** Why what was asked for last came to nothing; empty where it did not. */
  private refusal = '';
  /** The file whose model may answer for that of the run shown, which failed; undefined where there is none. */
  private scorer: string | undefined;
  /** What is to be in sight when the page is ready. */
  private place: PageSection | undefined;
  /** A row that is to be explained then. */
  private row: FileRow | undefined;
  /** What was shown before the run that is under way, or failed: it comes back where nothing comes of that, or when it is asked
   * for. */
  private earlier: { readonly run: Run; readonly fileState: FileState } | undefined;

  constructor(
    private readonly view: vscode.WebviewPanel,
    extension: vscode.Uri,
    state: { readonly uri: string },
    run: Run,
    private readonly wishes: Wishes,
    page: 'results' | 'saved' = 'results',
  ) {
    this.shown = run;
    this.onClose = view.onDidDispose;
    this.onViewChange = view.onDidChangeViewState;
    const pulse = setInterval(() => isBusy(this.shown) && this.update(this.shown, []), pulseMs);
    view.onDidDispose(() => {
      this.closed = true;
      clearInterval(pulse);
      clearTimeout(this.settling);
      this.looks.dispose();
      this.runChanges.dispose();
    });
    view.webview.onDidReceiveMessage((message) => this.receive(message));
    view.onDidChangeViewState(() => {
      this.ready &&= view.visible;
    });
    view.webview.options = panelOptions(extension);
    showPage(view, extension, page, state);
  }

  get active(): boolean {
    return this.view.active;
  }

  get visible(): boolean {
    return this.view.visible;
  }

  /** A run from its beginning, or as it stands. */
  show(run: Run): void {
    if (isOver(run)) this.earlier = undefined;
    else if (this.shown.phase === 'ended') this.earlier = { run: this.shown, fileState: this.fileState };
    this.draw(run, 'same');
  }

  /** Offers results from before beside a run that failed, where the page was not there to see them. */
  standBefore(run: Run): void {
    if (this.shown.phase !== 'failed') return;
    this.earlier = { run, fileState: 'same' };
    this.offerBack();
  }

  /** What is new of the run shown. One of which there is nothing to show leaves the results from before where they are. */
  update(run: Run, events: readonly RunEvent[]): void {
    const { earlier } = this;
    if (run.phase === 'ended') this.earlier = undefined;
    if (earlier !== undefined && cameToNothing(run)) {
      this.draw(earlier.run, earlier.fileState);
      this.refuse(`${onItsPage(run.problem)} ${hostWords.resultsFromBefore}`);
      return;
    }
    this.shown = run;
    void this.post({ type: 'events', events });
    this.offerBack();
    if (events.some(({ type }) => type === 'ended')) this.runChanges.fire();
  }

  /** What the file of the run shown is by now. With that, what was refused because it was gone, or another, is past. */
  tell(state: FileState): void {
    if (state === this.fileState) return;
    if (this.fileState !== 'same') this.refuse('');
    this.fileState = state;
    void this.post({ type: 'file', state });
  }

  /** Why what was asked for came to nothing, in sentences. */
  refuse(why: string): void {
    this.refusal = why;
    void this.post({ type: 'refused', why });
  }

  /** @param model the name of the file that it was trained on */
  offerScoring(model: string): void {
    this.scorer = model;
    void this.post({ type: 'scorer', model });
  }

  /** Looks at the run shown as it, or the one before it, was looked at. */
  lookAs(look: Look): void {
    this.look = look;
    this.settle();
    void this.post({ type: 'look', look });
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.looks.fire(), settlingMs);
  }

  /** Brings a section into sight. */
  goTo(section: PageSection): void {
    if (this.ready) void this.post({ type: 'goTo', section });
    else this.place = section;
  }

  /** Explains a row, in front of whatever is. */
  explain(row: FileRow): void {
    this.view.reveal();
    if (this.ready) void this.post({ type: 'row', ...row });
    else this.row = row;
  }

  private draw(run: Run, fileState: FileState): void {
    clearTimeout(this.settling); // that was of the run before
    this.shown = run;
    this.fileState = fileState;
    this.refusal = '';
    this.scorer = undefined;
    this.place = undefined;
    this.row = undefined;
    this.tellAll();
    this.runChanges.fire();
  }

  private offerBack(): void {
    if (this.earlier !== undefined && this.shown.phase === 'failed') void this.post({ type: 'earlier' });
  }

  /** A page that is not ready gets it when it is. */
  private tellAll(): void {
    void this.post({ type: 'snapshot', run: this.shown });
    if (this.look !== undefined) void this.post({ type: 'look', look: this.look });
    this.offerBack();
    if (this.scorer !== undefined) void this.post({ type: 'scorer', model: this.scorer });
    if (this.fileState !== 'same') void this.post({ type: 'file', state: this.fileState });
    if (this.refusal !== '') void this.post({ type: 'refused', why: this.refusal });
  }

  reveal(): void {
    this.view.reveal(undefined, true);
  }

  private async post(message: ToPanel): Promise<void> {
    if (!this.ready) return;
    try {
      await this.view.webview.postMessage(message);
    } catch (error) {
      if (this.closed) return;
      const { name, config } = this.shown;
      const run = reduce(startRun(name, config), { type: 'failed', problem: notShown(error) });
      await this.view.webview.postMessage({ type: 'snapshot', run } satisfies ToPanel);
    }
  }

  private receive(message: unknown): void {
    if (!isFromPanel(message)) return;
    if (message.type === 'look') {
      this.look = message.look;
      this.settle();
      return;
    }
    if (message.type === 'back') {
      if (this.earlier !== undefined && this.shown.phase === 'failed')
        this.draw(this.earlier.run, this.earlier.fileState);
      return;
    }
    if (message.type !== 'ready') {
      const grant = this.wishes[message.type] as (wish: FromPanel) => void;
      grant(message);
      return;
    }
    this.ready = true;
    this.tellAll();
    if (this.place !== undefined) void this.post({ type: 'goTo', section: this.place });
    if (this.row !== undefined) void this.post({ type: 'row', ...this.row });
    this.place = undefined;
    this.row = undefined;
  }
}
