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
  await target.waitFor();
  const menu = page.locator('.monaco-menu').first();
  // An item that a key has too says that key behind its name.
  const name = new RegExp(`^${item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(F\\d+|Delete)?$`);
  const choice = page.getByRole('menuitem', { name });
  await until(`the menu offers "${item}"`, async () => {
    // It may come after it was given up; then it lies over what is to be clicked.
    if (!(await menu.isVisible())) await target.click({ button: 'right', timeout: 5_000 }).catch(() => {});
    if (!(await appears(menu))) return false; // the click was lost
    if ((await choice.count()) > 0) return true;
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    return false;
  });
  // By keyboard: a fresh menu ignores the mouse for a moment, so that the click that opened it chooses nothing.
  const focused = page.locator('.monaco-menu .action-item.focused').filter({ has: choice });
  await until(`"${item}" is under the mouse`, async () => {
    await page.mouse.move(0, 0);
    await choice.hover();
    return appears(focused);
  });
  await page.keyboard.press('Enter');
  await choice.waitFor({ state: 'detached' });
}

/** Runs a command from the command palette. Under load a key may be lost, or the palette open late and empty itself again:
 * Enter is pressed when the command is what is chosen.
 * @param {Page} page @param {string} title */
export async function runCommand(page, title) {
  const input = page.locator('.quick-input-widget input[type="text"]');
  const row = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title });
  const wanted = `>${title}`;
  await until(`the palette offers "${title}"`, async () => {
    if (!(await input.isVisible())) {
      await page.keyboard.press('F1');
      if (!(await appears(input))) return false;
    }
    // Whatever takes the focus just now closes it again: then it is opened anew.
    if (!(await fills(input, wanted))) return false;
    if ((await appears(row)) && (await input.inputValue()) === wanted) return true;
    await page.keyboard.press('Escape'); // a list made before the extension was there would not change any more
    return false;
  });
  await page.keyboard.press('Enter');
  // Closed, or with the command's own question in it.
  await until(
    `"${title}" is taken`,
    async () => !(await input.isVisible()) || (await input.inputValue()) !== wanted,
  );
}

/** Tries until it is so. @param {string} what in words, for whoever waits in vain
 * @param {() => Promise<boolean>} attempt */
async function until(what, attempt) {
  const deadline = Date.now() + 120_000;
  while (!(await attempt())) {
    if (Date.now() > deadline) throw new Error(`It never came to this: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a field takes a text before it is better to try again. @param {import('playwright-core').Locator} field
 * @param {string} text */
function fills(field, text) {
  return field.fill(text, { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

/** Whether something shows up before it is better to try again. @param {import('playwright-core').Locator} thing */
function appears(thing) {
  return thing
    .first()
    .waitFor({ timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );
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
 * @param {RegExp} first a line, and @param {RegExp} last one below it, that both have to be there
 * @returns {Promise<string[]>} the lines, as many as fit into the window */
export async function readOutput(page, panel, first, last) {
  await panel.getByRole('button', { name: 'Show Output' }).click();
  await page.locator('.output-view').waitFor();
  const panelPart = page.locator('.part.panel');
  const maximize = panelPart.getByLabel(/^Maximize Panel/).first();
  const restore = panelPart.getByLabel(/^Restore Panel/).first();
  await maximize.or(restore).first().waitFor();
  // Maximized already where it is to be restored.
  if (!(await restore.isVisible())) await maximize.click();
  await restore.waitFor();
  const line = page.locator('.output-view .view-line');
  // The view draws only what it has room for, and it has just grown.
  for (const wanted of [last, first]) await line.filter({ hasText: wanted }).first().waitFor();
  return line.evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ').trimEnd()),
  );
}
