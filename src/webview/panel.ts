import { isBusy, type Run, reduce } from '../core/run/run.js';
import { el } from './dom.js';
import { hasResults } from './figures.js';
import { makeHints } from './hint.js';
import { isToPanel } from './messages.js';
import { makeAnswer } from './sections/answer.js';
import { makeAudit } from './sections/audit.js';
import { makeCharts } from './sections/charts.js';
import { makeColumns } from './sections/columns.js';
import { makeConfusion } from './sections/confusion.js';
import { makeDetails } from './sections/details.js';
import { makeEvaluation } from './sections/evaluation.js';
import { makeHeader } from './sections/header.js';
import { makeLabelChoice } from './sections/labelChoice.js';
import { makeRepeats } from './sections/repeats.js';
import { makeScores } from './sections/scores.js';
import type { Section } from './sections/section.js';
import { makeStatus } from './sections/status.js';
import { makeThreshold } from './sections/threshold.js';
import { makeWarnings } from './sections/warnings.js';
import { makeWeights } from './sections/weights.js';
import { makeChoice } from './threshold.js';
import { makeTrouble } from './trouble.js';
import { keepState, post } from './vscodeApi.js';

// The page: messages become a run, the run is drawn at most once a frame.

const main = document.getElementById('panel');
if (main === null) throw new Error('The page has no element "panel"');
keepState(main.dataset.state);

let run: Run | undefined;
let frame = 0;
const choice = makeChoice(schedule);
const trouble = makeTrouble(() => run === undefined || isBusy(run));
main.before(trouble.element);
const sections = [
  makeHeader(),
  makeStatus(),
  makeLabelChoice(),
  makeWarnings(),
  makeResults(),
  makeAudit(),
  makeRepeats(),
  makeWeights(),
  makeColumns(),
  makeDetails(),
];

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToPanel(data)) return;
  trouble.heard();
  if (data.type === 'snapshot') run = data.run;
  // Without a snapshot there is nothing that could change: it is on its way, and holds these events too.
  else if (run !== undefined) run = data.events.reduce(reduce, run);
  schedule();
});
post({ type: 'ready' });

function schedule(): void {
  frame ||= requestAnimationFrame(draw);
}

function draw(): void {
  frame = 0;
  if (run === undefined || main === null) return;
  if (main.childElementCount === 0) main.append(...sections.map(({ element }) => element), makeHints());
  const now = run;
  const at = choice.of(now);
  trouble.drawing(sections.map((section) => () => section.update(now, at)));
}

/** Everything that takes an epoch to be worth its room. */
function makeResults(): Section {
  const [answer, charts, scores, confusion] = [makeAnswer(), makeCharts(), makeScores(), makeConfusion()];
  const [threshold, evaluation] = [makeThreshold(choice.set), makeEvaluation()];
  const tables = el('div', { class: 'tables' }, scores.element, confusion.element);
  const element = el(
    'div',
    { class: 'results' },
    answer.element,
    charts.element,
    tables,
    threshold.element,
    evaluation.element,
  );
  return {
    element,
    update(now, at) {
      element.hidden = !hasResults(now);
      for (const part of [answer, charts, scores, confusion, threshold, evaluation]) part.update(now, at);
    },
  };
}
