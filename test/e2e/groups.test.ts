/** A person whose rows are of the same people ten times: told so, in a press tested on people that were not trained on, and shown what
 * came of that. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../src/core/random.js';
import { chooseInExplorer, runCommand } from '../vscode/person.mjs';
import { type Frame, type Page, webviewFrame } from '../vscode/window.mjs';
import { Desk, panelOf, phase } from './desk.js';

const csv = 'visits.csv';

/** Nothing that is measured has to do with the relapse; it is much the same at each visit. */
function visits(): string {
  const random = Random.fromSeed(4);
  const lines = Array.from({ length: 120 }, (_, person) => {
    const own = Array.from({ length: 12 }, () => random.normal());
    const relapse = random.uniform() < 0.4 ? 1 : 0;
    return Array.from({ length: 10 }, () => {
      const measured = own.map((value) => (value + 0.02 * random.normal()).toFixed(4));
      return `P${person},${measured.join(',')},${relapse}\n`;
    });
  }).flat();
  return `person,${Array.from({ length: 12 }, (_, k) => `m${k}`).join(',')},relapse\n${lines.join('')}`;
}

let desk: Desk;
let page: Page;
let panel: Frame;
const by = (testId: string) => panel.locator(`[data-testid="${testId}"]`);

/** Opens a window of its own, and trains in it. */
async function trainOnVisits(settings: Record<string, unknown>): Promise<void> {
  desk = await Desk.set();
  desk.write(csv, visits());
  desk.settings(settings);
  ({ page } = await desk.open());
  await train();
}

async function train(): Promise<void> {
  await chooseInExplorer(page, csv, 'Train on CSV');
  panel = await panelOf(page);
  await phase(panel, 'ended');
}

describe('rows of the same people', () => {
  beforeAll(() => trainOnVisits({}));
  afterAll(() => desk.clear());

  test('are told of, and kept together in a press', async () => {
    expect(await by('compare-before').isVisible()).toBe(false);
    const keep = panel.getByText('Keep rows of one "person" together').first();
    await keep.click();
    await expect
      .poll(async () => (await by('audit').locator('[data-fact="groups"]').textContent()) ?? '', {
        timeout: 20_000,
      })
      .toMatch(/^120 groups, each whole in one part \(\d+ training, \d+ validation, \d+ test\)/);
    await phase(panel, 'ended');
    expect(await panel.getByText('Keep rows of one "person" together').count()).toBe(0);
  });

  test('the run before stands beside it in another', async () => {
    await by('compare-before').click();
    const comparison = await webviewFrame(page, '#panel [data-testid="compare-scores"]');
    await comparison.getByText('their rows are divided in other ways').first().waitFor();
  });
});

describe('classes by their values', () => {
  beforeAll(() => trainOnVisits({ 'pulsarSlp.groupColumn': 'person' }));
  afterAll(() => desk.clear());

  test('have no illusion: no copy of a row is in two parts, and who asks is told so', async () => {
    expect(await by('illusion').isVisible()).toBe(false);
    await runCommand(page, 'Pulsar SLP: Show the Illusion');
    await by('file-news').filter({ hasText: 'a group or time column keeps them in one part' }).waitFor();
  });

  test('are given names from beside the label, which stand everywhere and are kept for the file', async () => {
    await by('name-classes').click();
    await by('form-classNames').fill('1=ill again, 0=well');
    await page.keyboard.press('Enter');
    await expect.poll(() => by('facts').textContent(), { timeout: 20_000 }).toContain('"ill again"');
    await phase(panel, 'ended');
    expect(await by('verdict').textContent()).toContain('ill again');
    expect(await by('name-classes').isVisible()).toBe(false);
    await train();
    expect(await by('facts').textContent()).toContain('"ill again"');
  });
});
