/** What each end-to-end test starts from: a workspace folder, a server, a browser, and windows on them. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { launchBrowser } from '../vscode/browser.mjs';
import { type Server, startServer } from '../vscode/server.mjs';
import {
  type Browser,
  type Frame,
  openWindow,
  type Page,
  type Window,
  webviewFrame,
} from '../vscode/window.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

/** Where screenshots go, to be looked at. */
const pictures = path.join(root, 'out', 'screenshots');

export interface SaveDialog {
  readonly proposal: string;
  readonly beside: string;
}

export class Desk {
  private constructor(
    private readonly base: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async set(): Promise<Desk> {
    const base = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-e2e-'));
    mkdirSync(path.join(base, 'workspace', '.vscode'), { recursive: true });
    mkdirSync(pictures, { recursive: true });
    return new Desk(base, await startServer(), await launchBrowser());
  }

  async clear(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.base, { recursive: true, force: true });
  }

  /** @param web the extension host of a browser, and an extension without its desktop entry */
  open({ web = false } = {}): Promise<Window> {
    const extensionPath = web ? this.webOnlyExtension() : root;
    return openWindow(this.browser, this.server, { folder: this.file(''), extensionPath, web });
  }

  private webOnlyExtension(): string {
    const copy = path.join(this.base, 'extension');
    for (const part of ['dist', 'media'])
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    const { main, ...manifest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    writeFileSync(path.join(copy, 'package.json'), JSON.stringify(manifest));
    cpSync(path.join(root, 'package.nls.json'), path.join(copy, 'package.nls.json'));
    return copy;
  }

  /** The process that the extension runs in. On Linux only. */
  extensionHost(): number {
    const read = (pid: string, what: string) => {
      try {
        return readFileSync(`/proc/${pid}/${what}`, 'utf8');
      } catch {
        return ''; // ended, or another's
      }
    };
    const found = readdirSync('/proc').filter(
      (pid) =>
        /^\d+$/.test(pid) &&
        read(pid, 'cmdline').includes('--type=extensionHost') &&
        read(pid, 'environ').includes(`PULSAR_SLP_USER_DATA=${this.server.userData}`),
    );
    expect(found).toHaveLength(1);
    return Number(found[0]);
  }

  file(name: string): string {
    return path.join(this.base, 'workspace', name);
  }

  write(name: string, content: string): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  /** Answers the save dialog that is open. It puts its own proposal in when it has looked at the folder, only then is
   * it ours to change. @param beside another file of the kind, which it lists then @returns what was written */
  async saveAs(page: Page, name: string, { proposal, beside }: SaveDialog): Promise<string> {
    const input = page.locator('.quick-input-widget input').first();
    await expect.poll(() => input.inputValue()).toContain(proposal);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: beside }).waitFor();
    await input.fill(this.file(name));
    await expect.poll(() => input.inputValue()).toBe(this.file(name));
    await page.keyboard.press('Enter');
    const row = page.locator('.explorer-folders-view .monaco-list-row');
    await row.filter({ hasText: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }).waitFor();
    return readFileSync(this.file(name), 'utf8');
  }

  /** Settings of the workspace; the window takes them up by itself. */
  settings(settings: Record<string, unknown>): void {
    this.write('.vscode/settings.json', JSON.stringify(settings));
  }
}

/** The page inside the results panel that is shown. */
export function panelOf(page: Page): Promise<Frame> {
  return webviewFrame(page, '#panel [data-testid="status"]');
}

export function phase(panel: Frame, name: string): Promise<void> {
  return panel.locator(`[data-testid="status"][data-phase="${name}"]`).waitFor();
}

export function screenshot(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
}

/** What the page refused to load or to run, from now on. */
export function policyViolations(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) found.push(message.text());
  });
  return found;
}
