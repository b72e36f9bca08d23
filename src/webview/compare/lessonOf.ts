import { balances } from '../../core/balance.js';
import { besideHonest, correctedBesideHonest, illusionOf } from '../../core/comparison/illusion.js';
import { quoted } from '../../core/names.js';
import type { RunRecord } from '../../core/run/record.js';
import { percent, score } from '../../words/figures.js';
import { lessonWords } from '../../words/lesson.js';
import { className } from '../../words/recordNames.js';

/** Two runs on the same seed: balanced before the split, and in the training part only. */
export interface LessonRuns<T> {
  readonly before: T;
  readonly after: T;
}

/** Which run is which; undefined where they are not what the lesson is about. */
export function lessonRuns<T extends { readonly record: RunRecord }>(
  runs: readonly T[],
): LessonRuns<T> | undefined {
  const before = runs.find(({ record }) => balances[record.config.balance].copies === 'all parts');
  const after = runs.find(({ record }) => balances[record.config.balance].copies === 'training');
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** What balancing before the split did to the score, with the figures of these two runs: it does not always flatter. */
export function lessonOf({ before, after }: LessonRuns<RunRecord>): {
  readonly title: string;
  readonly sentences: readonly string[];
} {
  const { nothing, copies } = lessonWords;
  if (before.split.copies === 0) return { title: nothing.title, sentences: [nothing.sentence] };
  const { sharedRows, testRows } = illusionOf(before);
  const [wrong, real] = [score(before.test.f1), score(after.test.f1)];
  // A difference that cannot be read is none.
  const found = wrong === real ? 'same' : besideHonest(before, after);
  return {
    title: lessonWords.title[found](wrong, real),
    sentences: [
      copies(sharedRows, testRows, before.split.validation > 0),
      ...evenedSentences(before, after, found === 'higher'),
      lessonWords.real[found](real),
    ],
  };
}

/** What it does to scores that the test part has another share of positives than the file; nothing where it has not. */
function evenedSentences(before: RunRecord, after: RunRecord, isFlattered: boolean): string[] {
  const { testPrevalence, prevalence, falsePositiveRate, precision, f1 } = illusionOf(before);
  const share = percent(prevalence);
  if (percent(testPrevalence) === share || score(precision) === score(before.test.precision)) return [];
  const positive = quoted(className(before.dataset.classes[1]));
  const { precision: shown, recall } = before.test;
  const others = testPrevalence > prevalence ? 'fewer' : 'more';
  const given = { share, recall: score(recall), falsePositiveRate: score(falsePositiveRate) };
  const { evened, corrected, neverPredicted } = lessonWords;
  const leans = isFlattered && correctedBesideHonest(before, after) === 'higher';
  return [
    evened(positive, percent(testPrevalence), share, others, shown === null ? null : score(shown)),
    precision === null
      ? neverPredicted(given, positive)
      : corrected(given, score(precision), score(f1), leans),
  ];
}
