import * as vscode from 'vscode';
import { titleOf } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { notice, pickOne } from './notice.js';
import { isTable } from './uris.js';

/** The files a command is about: those selected in the explorer, else the one under the menu, else the
 * active editor's, else that of the results in front, else what the person picks of the workspace's CSVs. Empty when
 * nothing is picked.
 * @param inFront the file whose results are in front @param question what the person is asked */
export async function targetFiles(
  clicked: unknown,
  selected: unknown,
  inFront: vscode.Uri | undefined,
  question = hostWords.whichFile,
): Promise<readonly vscode.Uri[]> {
  const several = Array.isArray(selected) ? selected.filter((item) => item instanceof vscode.Uri) : [];
  if (several.length > 1) return several.filter(isTable);
  if (isFile(clicked)) return [clicked];
  const active = activeFile() ?? inFront;
  return active === undefined ? pickFile(question) : [active];
}

/** Whether a command was given a file: the menu of a page gives the page. */
export function isFile(clicked: unknown): clicked is vscode.Uri {
  return clicked instanceof vscode.Uri && clicked.scheme !== 'webview-panel';
}

/** The CSV in the active tab; also of a tab that holds no text, for files too large to open as such. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const file =
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  return file !== undefined && isTable(file) ? file : undefined;
}

/** What was typed and not saved is meant too: saves it, as VS Code does before it runs a program. */
export async function saveEdits(file: vscode.Uri): Promise<void> {
  const isMeant = ({ isDirty, uri }: vscode.TextDocument) => isDirty && uri.toString() === file.toString();
  await vscode.workspace.textDocuments.find(isMeant)?.save();
}

function findTables(most: number): Thenable<vscode.Uri[]> {
  const ours = '**/*.{[cC][sS][vV],[tT][sS][vV],[aA][rR][fF][fF]}';
  return vscode.workspace.findFiles(ours, '**/node_modules/**', most);
}

/** Lets the words of welcome offer first what can be done: where there is no CSV, to make one. */
export async function tellTables(): Promise<void> {
  const noTables = (await findTables(1)).length === 0;
  await vscode.commands.executeCommand('setContext', 'pulsarSlp.noTables', noTables);
}

/** From anywhere. */
async function chooseFile(): Promise<readonly vscode.Uri[]> {
  const { tables, all } = hostWords.kinds;
  const filters = { [tables]: ['csv', 'tsv', 'arff', 'txt', 'dat', 'data'], [all]: ['*'] };
  return (await vscode.window.showOpenDialog({ canSelectMany: false, filters })) ?? [];
}

/** Of the workspace, or from anywhere where it holds none. */
export async function pickFile(question: string): Promise<readonly vscode.Uri[]> {
  const files = await findTables(1_000);
  if (files.length === 0) {
    const [choose, create] = [hostWords.buttons.chooseFile, titleOf('createSample')];
    const where = vscode.workspace.workspaceFolders === undefined ? hostWords.noFolder : hostWords.noTable;
    const choice = await notice.info(where, choose, create);
    if (choice === create) await vscode.commands.executeCommand('pulsarSlp.createSample');
    return choice === choose ? chooseFile() : [];
  }
  const items = files
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const other = { label: hostWords.buttons.chooseFile, file: undefined };
  const picked = await pickOne([...items, other], {
    title: 'Pulsar SLP',
    placeHolder: question,
  });
  if (picked === undefined) return [];
  return picked.file === undefined ? chooseFile() : [picked.file];
}
