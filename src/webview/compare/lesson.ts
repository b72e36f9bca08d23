import { lessonWords } from '../../words/lesson.js';
import { makeConfusion } from '../sections/confusion.js';
import { makeScores } from '../sections/scores.js';
import { el } from '../ui/dom.js';
import { asRun, type ComparedRun } from './comparedRun.js';
import { type LessonRuns, lessonOf } from './lessonOf.js';
import { runKey } from './runLegend.js';

/** Wrong and right side by side, in the order of their letters, and what made the difference. */
export function makeLesson({ before, after }: LessonRuns<ComparedRun>): HTMLElement {
  const { title, sentences } = lessonOf({ before: before.record, after: after.record });
  const sides = [
    { run: before, words: lessonWords.before },
    { run: after, words: lessonWords.after },
  ];
  sides.sort((a, b) => a.run.index - b.run.index);
  return el(
    'section',
    { class: 'lesson', 'data-testid': 'lesson' },
    el('h1', {}, title),
    ...sentences.map((sentence) => el('p', {}, sentence)),
    el('div', { class: 'sides' }, ...sides.map(({ run, words }) => side(run, words))),
  );
}

function side(run: ComparedRun, words: string): HTMLElement {
  const sections = [makeScores(true), makeConfusion()];
  for (const section of sections) section.update(asRun(run.record));
  return el(
    'div',
    { class: 'side', 'data-testid': `side-${run.record.config.balance}` },
    el('p', { class: 'side-name' }, runKey(run), words),
    ...sections.map(({ element }) => element),
  );
}
