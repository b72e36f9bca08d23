import { probability } from '../../core/format.js';
import { sigmoid } from '../../core/perceptron/sigmoid.js';
import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import type { Run } from '../../core/run/run.js';
import type { ReadCell } from '../../core/scoring/oneRow.js';
import { type ModelColumn, offsetFor, scoringModelOf } from '../../core/scoring/scoringModel.js';
import type { FileRow } from '../../protocol/panel.js';
import { share, unknown } from '../../words/figures.js';
import { fileWords } from '../../words/file.js';
import { pageWords } from '../../words/page.js';
import { problemSentences } from '../../words/problem.js';
import { reportWords } from '../../words/report.js';
import { classWords, shortName, wholeNames } from '../facts/figures.js';
import { appendAll, el, setAttribute, setText } from '../ui/dom.js';
import { loadRowReading } from '../ui/rowReading.js';
import { makeButton, setLabel } from '../ui/toolkit.js';
import { figure, makeField, makeLine, rowHead } from './rowLines.js';
import type { Section } from './section.js';

/** Columns that have a line of their own at first, and that can have one. */
const firstLines = 20;
const mostLines = 500;

/** So many standard deviations of the heaviest column fill a bar, if nothing is longer: while somebody types, the other bars stay. */
const usualReach = 3;

type Ended = Extract<Run, { readonly phase: 'ended' }>;

/** What makes the logit of a row: each value can be changed, or a row be pasted. It is made when it is opened first, and is no work
 * before.
 * @param prevalence of positives where the model is used, if somebody says so
 * @param edited values of the page before this one @param keep told of each change */
export function makeOneRow(
  prevalence: () => number | undefined,
  edited: readonly (readonly [string, string])[] = [],
  keep: (edits: typeof edited) => void,
): Section & { readonly explain: (row: FileRow) => void } {
  const { row: words } = pageWords;
  const edits = new Map(edited);
  const how = el('p', { class: 'unit' });
  const said = el('p', { class: 'row-answer', role: 'status', 'data-testid': 'row-answer' });
  const note = el('p', { class: 'unit', role: 'status', 'data-testid': 'row-note' });
  const towards = el('span', { class: 'towards' });
  const body = el('tbody');
  const table = el(
    'table',
    { class: 'weights one-row', 'aria-label': words.title, 'data-testid': 'row' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, fileWords.columns.column),
        el('th', { scope: 'col' }, words.value),
        el('th', { scope: 'col' }, el('div', { class: 'barred' }, towards, el('span', {}, words.adds))),
      ),
    ),
    body,
  );
  const reset = makeButton({
    label: words.reset,
    icon: 'discard',
    look: 'secondary',
    testId: 'row-reset',
    onClick: () => {
      edits.clear();
      keep([]);
      drawn = undefined;
      show();
    },
  });
  const more = makeButton({
    label: '',
    icon: 'table',
    look: 'secondary',
    testId: 'row-more',
    onClick: () => {
      const isMore = lines === firstLines;
      lines = isMore ? mostLines : firstLines;
      drawn = undefined;
      show();
      if (isMore) body.querySelectorAll<HTMLElement>('input, select')[firstLines]?.focus();
    },
  });
  // Each field is a stop of the tab key, and so are the buttons.
  const element = el(
    'details',
    { class: 'block', hidden: true, 'data-testid': 'row-section' },
    el('summary', {}, el('h2', {}, words.title)),
    how,
    said,
    note,
    table,
    el('div', { class: 'row-tools' }, reset, more),
  );
  let now: { readonly run: Ended; readonly at: ChosenCut | undefined } | undefined;
  let drawn: ReturnType<typeof make> | undefined;
  let lines = firstLines;
  /** A row of the file that is to be explained. */
  let asked: FileRow | undefined;
  let reading: Awaited<ReturnType<typeof loadRowReading>> | undefined;

  function open(): void {
    const undrawn = (why: unknown) => setText(said, pageWords.trouble.undrawn(String(why)));
    if (element.open)
      loadRowReading()
        .then((loaded) => {
          reading = loaded;
          show();
        })
        .catch(undrawn);
  }

  function show(): void {
    if (!element.open || now === undefined || reading === undefined) return;
    const { run, at } = now;
    if (drawn?.of !== run.record.model) drawn = make(run, reading);
    drawn.tell(run, at);
    const row = asked;
    asked = undefined;
    if (row === undefined) return;
    const { labelColumn } = run.record.dataset;
    const cells = drawn.columns.map(({ column }) => row.cells[column] ?? '');
    drawn.take(cells, words.listed(row.line, row.cells[labelColumn] ?? ''));
  }

  /** Fields and bars for a model. */
  function make(
    { record }: Ended,
    { rowReader, knowsMeans, usualCell, sizeOf, pastedRow }: NonNullable<typeof reading>,
  ) {
    const model = scoringModelOf(record);
    const { columns, bias } = model;
    const { dialect } = record.dataset;
    const reader = rowReader(model, dialect);
    const areMeans = knowsMeans(model);
    const usual = columns.map((column) => usualCell(column, dialect, areMeans));
    const cells = columns.map(({ name }, k) => edits.get(name) ?? (usual[k] as string));
    const read: ReadCell[] = cells.map((cell, k) => reader.read(k, cell));
    const sizes = columns.map(sizeOf);
    const order = [...columns.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
    const least = usualReach * Math.max(0, sizes[order[0] as number] as number);
    const [own, others] = [order.slice(0, lines), order.slice(lines)];
    const set = (k: number, cell: string) => {
      const { name } = columns[k] as ModelColumn;
      if (cell === usual[k]) edits.delete(name);
      else edits.set(name, cell);
      read[k] = reader.read(k, cell);
    };
    const fields = new Map(
      own.map((k) => {
        const take = (cell: string) => {
          set(k, cell);
          told();
        };
        return [k, makeField(columns[k] as ModelColumn, `row-${k}`, take)] as const;
      }),
    );
    const told = (what = '') => {
      keep([...edits]);
      setText(note, what);
      show();
    };
    const shown = [...fields].map(([k, { head, cell }]) => ({ k, line: makeLine(head, cell) }));
    const ofBias = makeLine(rowHead(pageWords.weights.bias));
    const ofOthers = makeLine(rowHead(words.others(others.length)));
    const ofLogit = makeLine(rowHead(words.logit), undefined, 'logit');
    const ofPrevalence = makeLine(rowHead(''));
    const there = makeLine(rowHead(words.logitThere));
    const certain = makeLine(rowHead(reportWords.listed.probability), undefined, 'probability');
    setText(how, words.how(areMeans));
    setText(note, '');
    const offered = lines === firstLines ? Math.min(mostLines, order.length) : firstLines;
    setLabel(more, words.showAll(offered, order.length));
    more.hidden = order.length <= firstLines;
    for (const [k, { put }] of fields) put(cells[k] as string);
    body.replaceChildren();
    const all = [ofBias, ...shown.map(({ line }) => line), ...(others.length > 0 ? [ofOthers] : [])];
    appendAll(
      body,
      [...all, ofLogit, ofPrevalence, there, certain].map(({ element }) => element),
    );

    return {
      of: record.model,
      columns,
      find: (text: string) => pastedRow(model, text, dialect),
      isRead: (k: number, text: string) => reader.read(k, text).note === undefined,
      /** Fills all fields with a row's cells. @param what is said of it */
      take(row: readonly string[], what: string) {
        row.forEach((cell, k) => {
          set(k, cell);
          fields.get(k)?.put(cell);
        });
        told(what);
      },
      tell(run: Ended, at: ChosenCut | undefined) {
        const logit = reader.logit(read);
        const frequency = prevalence();
        const offset = offsetFor(run.record, frequency);
        const termOf = (k: number) => (read[k] as ReadCell).term;
        const rest = others.reduce((sum, k) => sum + termOf(k), 0);
        const figures: readonly (readonly [ReturnType<typeof makeLine>, number])[] = [
          [ofBias, bias],
          ...shown.map(({ k, line }) => [line, termOf(k)] as const),
          [ofOthers, rest],
          [ofLogit, logit],
          [ofPrevalence, offset],
          [there, logit + offset],
        ];
        const longest = figures.reduce(
          (most, [, value]) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
          least,
        );
        for (const [line, value] of figures) line.show(figure(value), value, longest);
        const p = sigmoid(logit + offset);
        certain.show(Number.isNaN(p) ? unknown : probability(p), p);
        for (const { element } of [ofPrevalence, there]) element.hidden = frequency === undefined;
        const often = frequency === undefined ? undefined : share(frequency);
        if (often !== undefined) ofPrevalence.name(pageWords.charts.prevalence(often));
        for (const [k, { tell }] of fields) tell(read[k] as ReadCell);

        const classes = classWords(run);
        const short = classWords(run, shortName);
        const ends = `← ${short.negative}   ${short.positive} →`;
        setText(towards, ends);
        setAttribute(towards, 'title', wholeNames(run, ends));
        const cut = at?.logit ?? model.threshold;
        const isAbove = logit > cut;
        const predicted = isAbove ? classes.positive : classes.negative;
        const lacking = columns[read.findIndex(({ term }) => Number.isNaN(term))];
        const answer = Number.isNaN(logit)
          ? words.unanswered(lacking?.name ?? '')
          : words.answer(probability(p), often, predicted, isAbove, probability(sigmoid(cut + offset)));
        setText(said, answer);
        setAttribute(said, 'title', wholeNames(run, answer));
      },
    };
  }

  element.addEventListener('toggle', open);
  element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (drawn === undefined) return;
    const found = drawn.find(text);
    const k = Number((event.target as HTMLElement).dataset.place ?? -1);
    // A price may have the file's delimiter between its thousands.
    if (found === undefined || ('what' in found && k >= 0 && drawn.isRead(k, text))) return;
    event.preventDefault();
    if ('what' in found) setText(note, problemSentences(found).fault);
    else drawn.take(found.cells, found.rows > 1 ? words.firstOf(found.rows) : '');
  });
  return {
    element,
    explain(row) {
      asked = row;
      element.open = true;
      open();
    },
    update(run, at) {
      element.hidden = run.phase !== 'ended';
      now = run.phase === 'ended' ? { run, at } : undefined;
      show();
    },
  };
}
