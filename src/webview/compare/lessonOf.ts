import { illusionOf } from '../../core/comparison/illusion.js';
import type { RunRecord } from '../../core/run/record.js';
import { lessonWords } from '../../words/lesson.js';
import { percent, quoted, score } from '../facts/format.js';

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

/** What balancing before the split did to the score, with the figures of these two runs: it does not always flatter. */
export function lessonOf({ before, after }: LessonRuns<RunRecord>): {
  readonly title: string;
  readonly sentences: readonly string[];
} {
  const { nothing, copies } = lessonWords;
  if (before.split.copies === 0) return { title: nothing.title, sentences: [nothing.sentence] };
  const { sharedRows, testRows } = illusionOf(before);
  const [wrong, real] = [before.test.f1, after.test.f1];
  return {
    title: titleOf(wrong, real),
    sentences: [
      copies(sharedRows, testRows, before.split.validation > 0),
      ...evenedSentences(before, real),
      realSentence(wrong, real),
    ],
  };
}

type F1 = RunRecord['test']['f1'];

function titleOf(wrong: F1, real: F1): string {
  const { flattered, same, notBetter } = lessonWords.title;
  if (isAbove(wrong, real)) return flattered(score(wrong));
  return score(wrong) === score(real) ? same(score(real)) : notBetter(score(wrong), score(real));
}

function realSentence(wrong: F1, real: F1): string {
  const { goBy, same, notLess } = lessonWords.real;
  if (isAbove(wrong, real)) return goBy(score(real));
  return (score(wrong) === score(real) ? same : notLess)(score(real));
}

/** As the page shows them: a difference that cannot be read there is none. */
function isAbove(one: F1, other: F1): boolean {
  return one !== null && score(one) !== score(other) && one > (other ?? 0);
}

/** What it does to scores that the test part has another share of positives than the file; nothing where it has not. */
function evenedSentences(before: RunRecord, real: F1): string[] {
  const { testPrevalence, prevalence, falsePositiveRate, precision, f1 } = illusionOf(before);
  const share = percent(prevalence);
  if (percent(testPrevalence) === share || score(precision) === score(before.test.precision)) return [];
  const positive = quoted(before.dataset.classes[1].value);
  const { precision: shown, recall, f1: wrong } = before.test;
  const others = testPrevalence > prevalence ? 'fewer' : 'more';
  const given = { share, recall: score(recall), falsePositiveRate: score(falsePositiveRate) };
  const { evened, corrected, neverPredicted } = lessonWords;
  const leans = isAbove(wrong, real) && isAbove(f1, real);
  return [
    evened(positive, percent(testPrevalence), share, others, shown === null ? null : score(shown)),
    precision === null
      ? neverPredicted(given, positive)
      : corrected(given, score(precision), score(f1), leans),
  ];
}
