import { expect } from 'vitest';
import { runCommand } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { screenshot } from './desk.js';

/** Themes to look at, and the class that VS Code then gives a webview's body. */
export const themes = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

export const widths = [300, 500, 640, 1000, 1600];

/** What the window takes of its width for itself, with the side bar hidden. */
export const activityBar = 48;

/** Hides the side bar, and waits until the page has its place: its height depends on it. */
export async function hideSideBar(page: Page, frame: Frame): Promise<void> {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  const width = (page.viewportSize()?.width ?? 0) - activityBar;
  await frame.waitForFunction((all) => innerWidth === all, width);
}

/** Gives a webview a width, sees that it scrolls downwards only, and takes a picture.
 * @param height of the window */
export async function looksFine(
  page: Page,
  frame: Frame,
  { width, height, name }: { readonly width: number; readonly height: number; readonly name: string },
): Promise<void> {
  await page.setViewportSize({ width: width + activityBar, height });
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
  await frame.evaluate(() => scrollTo(0, 0));
  const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await screenshot(page, name);
}
