import type { Line } from '../../core/export/chart.js';
import { watchedOf, watchedPart } from '../../core/run/run.js';
import type { EpochRecord } from '../../core/training/epoch.js';
import { makePlot } from '../charts/plot.js';
import { count, loss, score, unknown } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { type ComparedRun, colourOf, dashOf, letters, lineStyles, runInks } from './comparedRun.js';
import { makeOverlayChart } from './overlayChart.js';
import { byEpoch } from './readings.js';

interface Course {
  readonly id: 'loss' | 'accuracy';
  readonly title: string;
  readonly yName: string;
  readonly hint: string;
  readonly hard: readonly [number, number];
  readonly value: (epoch: EpochRecord) => number;
  readonly text: (value: number | null | undefined) => string;
}

const courses: readonly Course[] = [
  {
    id: 'loss',
    title: 'Loss',
    yName: 'mean cross entropy, nats',
    hint: meaning.loss,
    hard: [0, Number.POSITIVE_INFINITY],
    value: (epoch) => watchedOf(epoch).loss,
    text: loss,
  },
  {
    id: 'accuracy',
    title: 'Accuracy',
    yName: 'fraction of rows right',
    hint: meaning.accuracy,
    hard: [0, 1],
    value: (epoch) => watchedOf(epoch).accuracy,
    text: (value) => score(value ?? undefined),
  },
];

/** Loss and accuracy by epoch, on the part that each run watched. */
export function makeCourses(runs: readonly ComparedRun[]): HTMLElement[] {
  const records = runs.map(({ record }) => record);
  const part = watchedWords(runs);
  return courses.map((course) => {
    const readings = byEpoch(records, course.value);
    const last = records.map(({ epochs }) => {
      const end = epochs.at(-1);
      return end === undefined ? null : course.value(end);
    });
    return makeOverlayChart(runs, {
      ...course,
      unit: `${part} · ${course.yName}`,
      reference: '',
      readings,
      usual: { words: 'last epoch', values: last },
      xName: 'epoch',
      xText: count,
      square: false,
      plot(frame, onPoint) {
        const plot = makePlot(frame, lineStyles(runs.length), course.hard, onPoint);
        plot.draw({
          epochs: readings.map(({ x }) => x),
          curves: runs.map((_, i) => readings.map(({ values }) => values[i] ?? null)),
          last: Math.max(1, readings.length),
        });
        return plot;
      },
      picture: {
        title: `${course.title} by epoch, ${part}`,
        x: 'epoch',
        y: course.yName,
        lines: runs.map((run) =>
          runLine(
            run,
            readings.flatMap(({ x, values }) => {
              const y = values[run.index] ?? null;
              return y === null ? [] : [[x, y] as const];
            }),
          ),
        ),
      },
    });
  });
}

/** A run's curve on paper. */
export function runLine({ index, letter, name }: ComparedRun, points: Line['points']): Line {
  return {
    name: `${letter} ${name}`,
    points,
    colour: runInks[colourOf(index)] ?? unknown,
    dash: dashOf(index),
  };
}

/** `test part`, or which run watched which. */
function watchedWords(runs: readonly ComparedRun[]): string {
  const by = (part: string) => runs.filter(({ record }) => watchedPart(record.config) === part);
  const [validation, test] = [by('validation'), by('test')];
  if (test.length === 0) return 'validation part';
  if (validation.length === 0) return 'test part';
  return `validation part (${letters(validation)}), test part (${letters(test)})`;
}
