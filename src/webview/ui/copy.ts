import type { Chart } from '../../core/chart/chart.js';
import { svgChart } from '../../core/chart/paper.js';
import { csvTable } from '../../core/export/csv.js';
import type { Table } from '../../core/export/table.js';
import { markdownTable } from '../../report/markdown.js';
import { chartWords } from '../../words/chart.js';
import { pageWords } from '../../words/page.js';
import { el, icon, setText } from './dom.js';
import { copyPicture } from './picture.js';
import { makeTextAction } from './toolkit.js';
import { post } from './vscodeApi.js';

/** The line below a chart or a table: what it has there anyway, and at its end the actions that are seen only when looked for. Above
 * the chart or table, they would be over the words of its legend. */
export function makeFoot(...parts: readonly HTMLElement[]): HTMLElement {
  return el('div', { class: 'foot' }, ...parts);
}

/** Quiet actions that copy a chart. @param what its name @param chart as it is drawn now
 * @param before others, that stand before these */
export function makeChartCopy(
  id: string,
  what: string,
  chart: () => Chart | undefined,
  before: readonly HTMLElement[] = [],
): HTMLElement {
  const svg = () => {
    const drawn = chart();
    return drawn === undefined ? undefined : svgChart(chartWords, drawn);
  };
  return makeCopy(id, what, { SVG: { of: svg, to: copyText }, PNG: { of: svg, to: copyPicture } }, before);
}

/** The same for a table. */
export function makeTableCopy(id: string, what: string, table: () => Table | undefined): HTMLElement {
  const written = (write: (table: Table) => string) => () => {
    const now = table();
    return now === undefined ? undefined : write(now);
  };
  return makeCopy(id, what, {
    Markdown: { of: written(markdownTable), to: copyText },
    CSV: { of: written(csvTable), to: copyText },
  });
}

/** What is copied, where there is something, and how it gets onto the clipboard. */
interface Way {
  readonly of: () => string | undefined;
  readonly to: (text: string) => Promise<void>;
}

const spokenFor = 2_500; // ms, about as long as VS Code's own "Copied" hovers

function makeCopy(
  id: string,
  what: string,
  ways: Readonly<Record<string, Way>>,
  before: readonly HTMLElement[] = [],
): HTMLElement {
  const said = el('span', { class: 'said', role: 'status', 'data-testid': `copied-${id}` });
  let timer = 0;
  const say = (words: string, failed: boolean) => {
    clearTimeout(timer);
    said.classList.toggle('failed', failed);
    setText(said, words);
    if (!failed) timer = window.setTimeout(() => setText(said, ''), spokenFor);
  };
  const copy = async (name: string, { of, to }: Way) => {
    setText(said, ''); // or the same words a second time would not be spoken
    const text = of();
    if (text === undefined) return say(pageWords.copy.nothing, false);
    try {
      await to(text);
      say(pageWords.copy.copied(name), false);
    } catch {
      // A text is never refused: the host's clipboard takes it.
      say(pageWords.copy.noPictures, true);
    }
  };
  const buttons = Object.entries(ways).map(([name, way]) =>
    makeTextAction({
      label: name,
      name: pageWords.copy.as(what, name),
      testId: `copy-${id}-${name.toLowerCase()}`,
      onClick: () => void copy(name, way),
    }),
  );
  const group = el('div', { role: 'group', 'aria-label': pageWords.copy.group(what) });
  group.append(icon('copy'), ...buttons);
  const bar = el('div', { class: 'quiet' }, said, ...before, group);
  bar.addEventListener('focusout', () => said.classList.contains('failed') && setText(said, ''));
  return bar;
}

/** By the host: its clipboard takes a text from any page. */
async function copyText(text: string): Promise<void> {
  post({ type: 'copy', text });
}
