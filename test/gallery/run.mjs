// @ts-check
// `npm run gallery`: the pages in all their states, as pages and as pictures, into out/gallery; `-- --language ko` in Korean.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, ensureDependencies, root, StepError } from '../steps.mjs';
import { ensureInstalled } from '../vscode/install.mjs';

const folder = path.join(root, 'out', 'gallery');

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, language: { type: 'string', default: 'en' } },
  });
  await ensureDependencies();
  await ensureInstalled({ log: console.log });
  await build();
  // Only now: these need what has just been installed.
  const { makeGallery, openState, themes, widths } = await import('./gallery.mjs');
  const { launchBrowser } = await import('../vscode/browser.mjs');
  const states = await makeGallery(folder);
  const only = values.only?.split(',');
  const wanted = states.filter(({ id }) => only === undefined || only.includes(id));
  await mkdir(path.join(folder, 'pictures'));
  const browser = await launchBrowser();
  try {
    const queue = wanted.flatMap(({ id }) => themes.map((theme) => ({ id, theme })));
    const photographer = async () => {
      const context = await browser.newContext({ locale: 'en-US' });
      const page = await context.newPage();
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await openState(page, folder, { ...next, language: values.language });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const name = `${next.id}-${next.theme}-${width}.png`;
          await writeFile(path.join(folder, 'pictures', name), await picture(page, width));
        }
      }
      await context.close();
    };
    await Promise.all([photographer(), photographer()]);
  } finally {
    await browser.close();
  }
  console.log(`${wanted.length} states: ${pathToFileURL(path.join(folder, 'index.html'))}`);
}

/** All of the page. Not Playwright's own `screenshot`: it packs each picture as small as it gets, which takes twice as long.
 * @param {import('../vscode/window.mjs').Page} page @param {number} width @returns {Promise<Buffer>} */
async function picture(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

await main().catch((error) => {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
});
