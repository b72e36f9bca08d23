/** What the page says of a file: of one that has a bit of everything, and of one that cannot be trained on. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { messyText } from '../messyText.js';
import { chooseInExplorer } from '../vscode/person.mjs';
import type { Frame, Page } from '../vscode/window.mjs';
import { Desk, panelOf, phase } from './desk.js';
import { hideSideBar, looksFine, themes, widths } from './looks.js';

describe.each([
  ['messy', 'ended', messyText(900)],
  ['refused', 'failed', messyText(900, () => 'stays')],
])('the doctor on a file that is %s', (name, end, content) => {
  let desk: Desk;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    desk = await Desk.set();
    desk.write(`${name}.csv`, content);
    ({ page } = await desk.open());
    await chooseInExplorer(page, `${name}.csv`, 'Train on CSV');
    panel = await panelOf(page);
    await phase(panel, end);
    await hideSideBar(page, panel);
    await panel.evaluate(() => {
      for (const fold of document.querySelectorAll('details:not(.data-table)')) fold.setAttribute('open', '');
    });
  });
  afterAll(() => desk.clear());

  describe.each(themes)('in the theme %s', (theme, kind) => {
    beforeAll(async () => {
      desk.settings({ 'workbench.colorTheme': theme });
      await panel.locator(`body.${kind}`).waitFor();
    });

    test.each(widths)('at %i px scrolls downwards only', async (width) => {
      await looksFine(page, panel, { width, height: 3_600, name: `doctor-${name}-${kind}-${width}` });
    });
  });
});
