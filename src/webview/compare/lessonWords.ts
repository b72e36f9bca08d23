import { illusionOf } from '../../core/evaluation/illusion.js';
import type { RunRecord } from '../../core/run/record.js';
import { count, counted, percent, quoted, score } from '../format.js';

/** Two runs on the same seed: balanced before the split, and in the training part only. */
export interface LessonRuns<T> {
  readonly before: T;
  readonly after: T;
}

/** Which run is which; undefined where they are not what the lesson is about. */
export function lessonRuns<T extends { readonly record: RunRecord }>(
  runs: readonly T[],
): LessonRuns<T> | undefined {
  const before = runs.find(({ record }) => record.config.balance === 'lecture');
  const after = runs.find(({ record }) => record.config.balance === 'oversample');
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** Why the higher score is not real, with the figures of these two runs. */
export function lessonWords({ before, after }: LessonRuns<RunRecord>): {
  readonly title: string;
  readonly sentences: readonly string[];
} {
  const found = illusionOf(before);
  const positive = quoted(before.dataset.classes[1].value);
  const where = before.split.validation > 0 ? 'in another part' : 'in the training part';
  const { precision, recall, f1 } = before.test;
  return {
    title: f1 === null ? 'Why these scores are not real' : `Why F1 ${score(f1)} is not real`,
    sentences: [
      `The copies were made before the split: ${count(found.sharedRows)} of ${counted(found.testRows, 'test row')} stand ${where} too, so the model is asked what it has seen.`,
      `They also made ${percent(found.testPrevalence)} of the test part ${positive}, whereas the file has ${percent(found.prevalence)}: with so few other rows left, false alarms are rare and precision ${score(precision)} means something else.`,
      `At the file's own ${percent(found.prevalence)}, recall ${score(recall)} and a false positive rate of ${score(found.falsePositiveRate)} come to precision ${score(found.precision)} and F1 ${score(found.f1)}: that is the real one, and it still leans on the copies.`,
      `Balanced in the training part only, the same seed scores F1 ${score(after.test.f1)} on rows it has never seen.`,
    ],
  };
}
