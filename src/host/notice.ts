import * as vscode from 'vscode';
import { printable } from '../core/printable.js';
import { hostWords } from '../words/host.js';
import { plainLine, plainText } from './plainText.js';

/** Every surface of VS Code that shows a text, one function each. Names of files, columns and classes come from
 * elsewhere and go through plainText.ts here; lint forbids these surfaces anywhere else. */

/** Messages in the corner. They resolve to the button that was pressed. */
export const notice = {
  info: (text: string, ...buttons: string[]) =>
    vscode.window.showInformationMessage(plainLine(text), ...buttons),
  warning: (text: string, ...buttons: string[]) =>
    vscode.window.showWarningMessage(plainLine(text), ...buttons),
  error: (text: string, ...buttons: string[]) => vscode.window.showErrorMessage(plainLine(text), ...buttons),
};

/** Asks in a dialog; whether the one button was pressed. */
export async function confirmed(text: string, detail: string, button: string): Promise<boolean> {
  const options = { modal: true, detail: plainText(detail) };
  return (await vscode.window.showWarningMessage(plainLine(text), options, button)) === button;
}

export interface ProgressReport {
  readonly message: string;
  /** Per cent more than before. */
  readonly increment: number;
}

/** A notification with a bar and Stop, as the page has it, for as long as the work takes. */
export function notifyProgress(
  title: string,
  work: (report: (news: ProgressReport) => void, cancel: vscode.CancellationToken) => Promise<void>,
): void {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainLine(title),
    // VS Code takes the button's label here, though its types know of yes and no only. One that takes none says Cancel.
    cancellable: hostWords.buttons.stop as unknown as true,
  };
  void vscode.window.withProgress(options, (progress, cancel) =>
    work(({ message, increment }) => progress.report({ message: plainLine(message), increment }), cancel),
  );
}

/** A notification with Cancel for as long as the work takes, which may come to something.
 * @param work told how to say what share of it is done, where it knows */
export function whileNotified<Result>(
  title: string,
  work: (cancel: vscode.CancellationToken, report: (share: number) => void) => Promise<Result>,
): Thenable<Result> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainLine(title),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, cancel) => {
    let done = 0;
    return work(cancel, (share) => {
      progress.report({ increment: 100 * (share - done) });
      done = share;
    });
  });
}

/** A place in the status bar. */
export function statusItem(id: string, name: string): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left);
  item.name = name;
  return item;
}

/** @param icon an icon of VS Code, as it is written in front of a text */
export function showStatus(item: vscode.StatusBarItem, icon: string, text: string, tooltip: string): void {
  item.text = `$(${icon}) ${plainLine(text)}`;
  item.tooltip = plainText(tooltip);
  item.show();
}

/** @param tooltip of the extension's own words */
export function textLink(range: vscode.Range, target: vscode.Uri, tooltip?: string): vscode.DocumentLink {
  const link = new vscode.DocumentLink(range, target);
  if (tooltip !== undefined) link.tooltip = plainText(tooltip);
  return link;
}

export function treeItem(
  label: string,
  { description, tooltip }: { readonly description: string; readonly tooltip: string },
): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLine(label));
  item.description = plainLine(description);
  item.tooltip = plainText(tooltip);
  return item;
}

/** A tab with a page in it. */
export function openPage(type: string, title: string, options: vscode.WebviewOptions): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus: false };
  return vscode.window.createWebviewPanel(type, plainLine(title), place, options);
}

/** Tabs behind others whose pages the editor has left from before a reload: it makes such a page only when somebody looks at it, and
 * until then nobody here knows of it. They are told by their titles. */
export function tabsBehind(type: string, title: string): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input, label, isActive }) =>
        !isActive &&
        label === plainLine(title) &&
        input instanceof vscode.TabInputWebview &&
        input.viewType.endsWith(type), // the editor writes something in front of it
    );
}

export function closeTabs(tabs: readonly vscode.Tab[]): void {
  if (tabs.length > 0) void vscode.window.tabGroups.close(tabs, true);
}

export function nameTab(view: vscode.WebviewPanel, title: string): void {
  view.title = plainLine(title);
}

function plainItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plainLine(label),
    ...(description === undefined ? {} : { description: plainLine(description) }),
    ...(detail === undefined ? {} : { detail: plainLine(detail) }),
  };
}

/** A list to choose from, as it has to be filled and shown; whatever stands in it can be typed to find it. */
export function makePick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  placeholder: string,
): vscode.QuickPick<Item> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.placeholder = plainLine(placeholder);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items.map(plainItem);
  return pick;
}

/** The title of a list or a box, above what it asks. */
export function nameInput(input: vscode.QuickInput, title: string): void {
  input.title = plainLine(title);
}

/** A box to type in, as it has to be shown. */
export function makeBox(prompt: string, value: string): vscode.InputBox {
  const box = vscode.window.createInputBox();
  box.prompt = plainLine(prompt);
  box.value = value;
  return box;
}

/** Says below a box what is wrong with what is typed, and takes it back. @param fault undefined for nothing */
export function objectTo(box: vscode.InputBox, fault: string | undefined): void {
  box.validationMessage = fault === undefined ? '' : plainLine(fault);
}

interface Asked {
  readonly title: string;
  readonly placeHolder: string;
}

export function pickOne<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeHolder, ...options }: vscode.QuickPickOptions & Asked,
): Thenable<Item | undefined> {
  const asked = { title: plainLine(title), placeHolder: plainLine(placeHolder) };
  return vscode.window.showQuickPick(items.map(plainItem), {
    matchOnDescription: true,
    matchOnDetail: true,
    ...options,
    ...asked,
  });
}

export function enterText(title: string, prompt: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, prompt: plainLine(prompt), value: printable(value) });
}

/** The output channel; it understands neither links nor icons of ours. */
export function openOutput(name: string): Pick<vscode.OutputChannel, 'appendLine' | 'show' | 'dispose'> {
  const channel = vscode.window.createOutputChannel(name);
  return {
    appendLine: (text: string) => channel.appendLine(printable(text)),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}

/** Puts a text onto the clipboard, from where it may go into a terminal. */
export function copyText(text: string): void {
  // A CSV's lines end in both characters.
  void vscode.env.clipboard.writeText(text.split('\r\n').map(printable).join('\r\n'));
}
