import { measures } from '../../core/chart/courses.js';
import { overlaidCourses } from '../../core/chart/overlays.js';
import { grouped } from '../../core/format.js';
import { watchedPart } from '../../core/training/partition.js';
import { chartWords } from '../../words/chart.js';
import { comparisonWords } from '../../words/comparison.js';
import { score } from '../../words/figures.js';
import { scoreWords } from '../../words/scores.js';
import type { Together } from '../charts/readable.js';
import { loss } from '../facts/format.js';
import { type ComparedRun, letters } from './comparedRun.js';
import { makeOverlayChart } from './overlayChart.js';

interface Course {
  readonly id: keyof typeof measures;
  readonly text: (value: number | null | undefined) => string;
}

const courses: readonly Course[] = [
  { id: 'loss', text: loss },
  { id: 'accuracy', text: (value) => score(value ?? undefined) },
];

/** Loss and accuracy by epoch, on the part that each run watched. */
export function makeCourses(runs: readonly ComparedRun[]): HTMLElement[] {
  const part = watchedWords(runs);
  const together: Together = [];
  return courses.map((course) => {
    const measure = measures[course.id];
    const last = runs.map(({ record: { epochs } }) => {
      const end = epochs.at(-1);
      return end === undefined ? null : measure.watched(end);
    });
    return makeOverlayChart(runs, {
      ...course,
      hint: scoreWords[course.id].meaning,
      title: chartWords[course.id].title,
      unit: comparisonWords.charts.unit(part, chartWords[course.id].unit),
      reference: '',
      usual: { words: comparisonWords.charts.lastEpoch, values: last },
      xName: chartWords.epoch,
      xText: grouped,
      square: false,
      together,
      chart: overlaidCourses(chartWords, runs, measure, part),
    });
  });
}

/** `test part`, or which run watched which. */
function watchedWords(runs: readonly ComparedRun[]): string {
  const by = (part: string) => runs.filter(({ record }) => watchedPart(record.split) === part);
  const [validation, test] = [by('validation'), by('test')];
  const { validationPart, testPart, bothParts } = comparisonWords.charts;
  if (test.length === 0) return validationPart;
  return validation.length === 0 ? testPart : bothParts(letters(validation), letters(test));
}
