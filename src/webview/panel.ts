import type { ChosenCut } from '../core/run/chosenThreshold.js';
import { isBusy, type Run, reduce } from '../core/run/run.js';
import { isToPanel } from '../protocol/panel.js';
import { hasResults } from './facts/figures.js';
import { makeChoice } from './facts/threshold.js';
import { makePageState, type View } from './pageState.js';
import { makeAnswer } from './sections/answer.js';
import { makeAudit } from './sections/audit.js';
import { makeCharts } from './sections/charts.js';
import { makeColumns } from './sections/columns.js';
import { makeConfusion } from './sections/confusion.js';
import { makeDetails } from './sections/details.js';
import { makeEvaluation } from './sections/evaluation.js';
import { makeFileNews } from './sections/fileNews.js';
import { makeForm } from './sections/form.js';
import { makeHeader } from './sections/header.js';
import { makeLabelChoice } from './sections/labelChoice.js';
import { makeOneRow } from './sections/oneRow.js';
import { makePenalty } from './sections/penalty.js';
import { makeRepeats } from './sections/repeats.js';
import { makeScores } from './sections/scores.js';
import type { Section } from './sections/section.js';
import { makeStatus } from './sections/status.js';
import { makeThreshold } from './sections/threshold.js';
import { makeWarnings } from './sections/warnings.js';
import { makeWeights } from './sections/weights.js';
import { makeShown } from './shown.js';
import { el, letGo } from './ui/dom.js';
import { keepSelectAll } from './ui/selectAll.js';
import { keepHierarchy } from './ui/theme.js';
import { makeHints, moveFocus } from './ui/tooltip.js';
import { makeTrouble } from './ui/trouble.js';
import { post } from './ui/vscodeApi.js';

/** The page: messages become a run, the run is drawn at most once a frame.
 * @param isSaved whether it is of a saved run, not of the results of a file */
export function showPanel(main: HTMLElement, isSaved: boolean): void {
  const state = makePageState(main.dataset.state);

  let run: Run | undefined;
  let frame = 0;
  let toShow: HTMLElement | undefined;
  const trouble = makeTrouble(() => run === undefined || isBusy(run));
  main.before(trouble.element);
  const shownOf = makeShown();
  let positive = '';
  const choice = makeChoice((threshold) => {
    keepLook({ threshold });
    schedule();
  }, state.view.threshold);

  /** By when there is something to draw: at once, after an epoch, at the end. */
  const parts = {
    header: makeHeader(stop, (at) => parts.form.toggle(at), isSaved),
    status: makeStatus(),
    fileNews: makeFileNews(isSaved, (): number | undefined => parts.threshold.prevalence()),
    form: makeForm(state.view.draft, (draft) => state.keep({ draft })),
    labelChoice: makeLabelChoice(),
    warnings: makeWarnings(),
    answer: makeAnswer(choice.set),
    charts: makeCharts(state.view.loss, (loss) => state.keep({ loss }), isNews),
    scores: makeScores(),
    confusion: makeConfusion(true),
    threshold: makeThreshold(
      choice.set,
      state.view.prevalence,
      (prevalence) => {
        keepLook({ prevalence });
        schedule();
      },
      (words) => parts.answer.tellRefused(words),
    ),
    evaluation: makeEvaluation((): number | undefined => parts.threshold.prevalence()),
    audit: makeAudit(),
    repeats: makeRepeats(stop),
    weights: makeWeights(),
    oneRow: makeOneRow(
      (): number | undefined => parts.threshold.prevalence(),
      state.view.row,
      (row) => state.keep({ row }),
    ),
    penalty: makePenalty(),
    columns: makeColumns(),
    details: makeDetails(),
  };
  const atOnce: readonly Section[] = [parts.header, parts.status, parts.fileNews, parts.form];
  const atTheEnd: readonly Section[] = [
    parts.threshold,
    parts.evaluation,
    parts.repeats,
    parts.weights,
    parts.oneRow,
    parts.penalty,
  ];
  const afterAnEpoch: readonly Section[] = Object.values(parts).filter(
    (part) => !atOnce.includes(part) && !atTheEnd.includes(part),
  );
  const results = makeResults();

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isToPanel(data)) return;
    trouble.heard();
    if (data.type === 'snapshot') run = data.run;
    // Without a snapshot there is nothing that could change: it is on its way, and holds these events too.
    if (data.type === 'events' && run !== undefined) run = data.events.reduce(reduce, run);
    if (data.type === 'snapshot' || data.type === 'file')
      for (const part of [parts.header, parts.fileNews, parts.answer])
        part.tell(data.type === 'file' ? data.state : 'same');
    if (data.type === 'snapshot' || data.type === 'refused')
      parts.fileNews.refuse(data.type === 'refused' ? data.why : '');
    if (data.type === 'look') {
      const { chosen, prevalence } = data.look;
      state.keep({ threshold: chosen, prevalence });
      choice.take(data.look);
      parts.threshold.take(data.look);
      post(data); // what the page said of the look before may be on its way
    }
    if (data.type === 'snapshot' || data.type === 'earlier') parts.status.tell(data.type === 'earlier');
    if (data.type === 'snapshot' || data.type === 'scorer')
      for (const part of [parts.status, parts.labelChoice])
        part.offerScoring(data.type === 'scorer' ? data.model : undefined);
    if (data.type === 'goTo') toShow = parts[data.section].element;
    if (data.type === 'row') {
      parts.oneRow.explain(data);
      toShow = parts.oneRow.element;
    }
    // What was pressed may stand far below.
    if (data.type === 'refused' && data.why !== '') toShow = parts.fileNews.element;
    if (data.type === 'snapshot' || data.type === 'events') keepShown();
    schedule();
  });
  keepHierarchy();
  keepSelectAll();
  post({ type: 'ready' });

  /** Asks for an end, and says so at once: the host's own word may stand behind a queue of epochs. */
  function stop(): void {
    post({ type: 'stop' });
    if (run === undefined) return;
    run = reduce(run, { type: 'stopping' });
    draw();
  }

  /** The host keeps it, too: it outlives the page's tab. */
  function keepLook(part: Pick<View, 'threshold' | 'prevalence'>): void {
    state.keep(part);
    const { threshold: chosen = null, prevalence = null } = state.view;
    post({ type: 'look', look: { chosen, prevalence, positive } });
  }

  /** Which run the page is of: of a file there may be newer ones. */
  function keepShown(): void {
    const shown = run?.phase === 'ended' ? run.record.time.startedAt : undefined;
    const { shown: now, last } = state.view;
    if (shown === now) return;
    if (shown === undefined) state.keep({ shown });
    else state.keep({ shown, last: shown, ...(last !== undefined && last !== shown && { after: shown }) });
  }

  /** Once for each training, and only right behind it: curves do not draw themselves again with each look. */
  function isNews(startedAt: string): boolean {
    if (state.view.seen === startedAt) return false;
    state.keep({ seen: startedAt });
    return Math.abs(Date.now() - Date.parse(startedAt)) < 10_000;
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(draw);
  }

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (run === undefined) return;
    const first = main.childElementCount === 0;
    if (first) main.append(...inOrder(), makeHints());
    const { early, late } = shownOf(run);
    parts.status.offerComparison(run.phase === 'ended' && state.view.after === run.record.time.startedAt);
    if (late.phase === 'ended') positive = late.record.dataset.classes[1].value;
    const at = choice.of(late);
    const focused = document.activeElement;
    const now = run;
    results.hidden = !hasResults(early);
    trouble.drawing([
      ...afterAnEpoch.map((part) => () => drawPart(part, early, early === late ? at : undefined)),
      ...atTheEnd.map((part) => () => drawPart(part, late, at)),
      ...atOnce.map((part) => () => part.update(now, at)), // of a saved run they ask the parts above
    ]);
    // What was pressed to train anew is not to be pressed again until that is over.
    const stopButton = main.querySelector<HTMLElement>('[data-testid="stop"]');
    if (focused?.closest('[inert]') && stopButton !== null) moveFocus(stopButton);
    if (first) state.restore();
    if (toShow !== undefined) bringIntoSight(toShow);
    toShow = undefined;
  }

  function drawPart(part: Section, of: Run, at: ChosenCut | undefined): void {
    part.update(of, at);
    part.element.inert = of !== run;
  }

  function inOrder(): HTMLElement[] {
    const { header, status, fileNews, form, labelChoice, warnings } = parts;
    const { audit, repeats, weights, oneRow, penalty, columns, details } = parts;
    return [
      ...[header, status, fileNews, form, labelChoice, warnings].map(({ element }) => element),
      results,
      ...[audit, repeats, weights, oneRow, penalty, columns, details].map(({ element }) => element),
    ];
  }

  /** Everything that takes an epoch to be worth its room. */
  function makeResults(): HTMLElement {
    const { answer, charts, scores, confusion, threshold, evaluation } = parts;
    return el(
      'div',
      { class: 'results' },
      answer.element,
      charts.element,
      el('div', { class: 'tables' }, scores.element, confusion.element),
      threshold.element,
      evaluation.element,
    );
  }
}

/** After the frame in which the page before this one gets its place back. What begins in the upper half stays where it is. */
function bringIntoSight(element: HTMLElement): void {
  letGo();
  requestAnimationFrame(() => {
    const { top } = element.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) element.scrollIntoView();
  });
}
