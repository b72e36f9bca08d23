import { isToComparison } from '../protocol/panel.js';
import { comparisonWords } from '../words/comparison.js';
import { type ComparedRun, sideRuns } from './compare/comparedRun.js';
import { makeDifferences } from './compare/differences.js';
import { makeCourses } from './compare/epochCurves.js';
import { makeHeading } from './compare/heading.js';
import { makeLesson } from './compare/lesson.js';
import { lessonRuns } from './compare/lessonOf.js';
import { makeRankings } from './compare/rankingCurves.js';
import { makeScoreComparison } from './compare/scores.js';
import { makePageState } from './pageState.js';
import { el } from './ui/dom.js';
import { keepHierarchy } from './ui/theme.js';
import { makeHints } from './ui/tooltip.js';
import { makeTrouble } from './ui/trouble.js';
import { post } from './ui/vscodeApi.js';

/** The page that shows runs side by side. They are over, so it is made once. */
export function showComparison(main: HTMLElement): void {
  const state = makePageState(main.dataset.state);

  let heard = false;
  const trouble = makeTrouble(() => !heard);
  main.before(trouble.element);

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isToComparison(data)) return;
    const { runs: named, lesson: wanted } = data;
    heard = true;
    trouble.heard();
    const draw = () => {
      const runs = sideRuns(named);
      const lesson = wanted === 'illusion' ? lessonRuns(runs) : undefined;
      main.replaceChildren(
        ...(lesson === undefined ? [] : [makeLesson(lesson)]),
        ...(runs.length < 2 ? [tooFew()] : comparison(runs)),
        makeHints(),
      );
    };
    trouble.drawing([draw]);
    state.restore();
  });
  keepHierarchy();
  post({ type: 'ready' });

  function comparison(runs: readonly ComparedRun[]): HTMLElement[] {
    return [
      makeHeading(runs),
      makeScoreComparison(runs, state.view.reference, (reference) => state.keep({ reference })),
      el('div', { class: 'charts' }, ...makeCourses(runs), ...makeRankings(runs)),
      makeDifferences(runs),
    ];
  }

  function tooFew(): HTMLElement {
    return el('p', {}, comparisonWords.tooFew);
  }
}
