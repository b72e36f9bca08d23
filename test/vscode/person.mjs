// @ts-check
// What a person does in the window, for `npm start` and the e2e tests.

/** @typedef {import('playwright-core').Page} Page */

/** Right-clicks a file in the explorer and chooses a menu item; again until the item is there, since the
 * window is drawn before extensions have added theirs.
 * @param {Page} page @param {string} file @param {string} item */
export async function chooseInExplorer(page, file, item) {
  const entry = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: file }).first();
  await chooseInMenu(page, entry, item);
}

/** The same on anything that has a context menu.
 * @param {Page} page @param {import('playwright-core').Locator} target @param {string} item */
export async function chooseInMenu(page, target, item) {
  await target.waitFor({ timeout: 60_000 });
  const choice = page.getByRole('menuitem', { name: item, exact: true });
  const deadline = Date.now() + 60_000;
  for (;;) {
    await target.click({ button: 'right' });
    const shown = await choice.waitFor({ timeout: 1_500 }).then(
      () => true,
      () => false,
    );
    if (shown) break;
    await page.keyboard.press('Escape');
    if (Date.now() > deadline) throw new Error(`The menu of the file never offered "${item}".`);
  }
  // By keyboard: a fresh menu ignores the mouse for a moment, so that the click that opened it chooses nothing.
  await choice.hover();
  await page.keyboard.press('Enter');
  await choice.waitFor({ state: 'detached' });
}

/** Runs a command from the command palette. @param {Page} page @param {string} title */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Reloads the window as its own command does: the browser's reload can come before what is open was written
 * down. @param {Page} page */
export async function reloadWindow(page) {
  const reloaded = page.waitForEvent('load');
  await runCommand(page, 'Developer: Reload Window');
  await reloaded;
}

/** Shows the Output view, as large as it gets, and reads it.
 * @param {Page} page @param {import('playwright-core').Frame} panel the results panel, whose button is used
 * @param {RegExp} last the last line to wait for
 * @returns {Promise<string[]>} the lines, as many as fit into the window */
export async function readOutput(page, panel, last) {
  await panel.getByRole('button', { name: 'Show Output' }).click();
  await page.locator('.output-view').waitFor();
  const panelPart = page.locator('.part.panel');
  const maximize = panelPart.getByLabel(/^Maximize Panel/).first();
  // Absent when it is maximized already: its place is then taken by "Restore".
  await maximize
    .or(panelPart.getByLabel(/^Restore Panel/).first())
    .first()
    .waitFor();
  if (await maximize.isVisible()) await maximize.click();

  await page
    .locator('.output-view .view-line')
    .filter({ hasText: last })
    .first()
    .waitFor({ timeout: 30_000 });
  const found = await page.locator('.output-view .view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ').trimEnd()),
  );
  return found;
}
