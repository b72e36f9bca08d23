import { illusionOf } from '../../core/comparison/illusion.js';
import type { RunRecord } from '../../core/run/record.js';
import { count, counted, percent, quoted, score } from '../facts/format.js';

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
export function lessonWords({ before, after }: LessonRuns<RunRecord>): {
  readonly title: string;
  readonly sentences: readonly string[];
} {
  if (before.split.copies === 0)
    return {
      title: 'Nothing to balance: no illusion here',
      sentences: [
        'Both classes have as many rows, so neither run made copies, and both are the same. On a file with a rarer class this page shows what copies in the test part do to the scores.',
      ],
    };
  const found = illusionOf(before);
  const positive = quoted(before.dataset.classes[1].value);
  const { precision, recall, f1 } = before.test;
  const real = after.test.f1;
  const flatters = isAbove(f1, real);
  const isEvened = percent(found.testPrevalence) !== percent(found.prevalence);
  const others = found.testPrevalence > found.prevalence ? 'fewer' : 'more';
  const leans = flatters && isAbove(found.f1, real) ? ', which still owes something to the copies' : '';
  return {
    title: titleOf(f1, real),
    sentences: [
      copiesSentence(before, found.sharedRows, found.testRows),
      ...(isEvened
        ? [
            `They also made ${percent(found.testPrevalence)} of the test part ${positive}, whereas the file has ${percent(found.prevalence)}: with ${others} other rows to raise a false alarm, ${precision === null ? 'the scores say little about the file' : `precision ${score(precision)} is ${others === 'fewer' ? 'higher' : 'lower'} than the file would give`}.`,
            `At the file's own ${percent(found.prevalence)}, recall ${score(recall)} and a false positive rate of ${score(found.falsePositiveRate)} ${found.precision === null ? `leave precision undefined, since ${positive} is never predicted` : `give precision ${score(found.precision)} and F1 ${score(found.f1)}${leans}`}.`,
          ]
        : []),
      `Balanced in the training part only, the same seed scores F1 ${score(real)} on rows it has never seen: ${flatters ? 'that is the score to go by' : `that is ${score(f1) === score(real) ? 'the same' : 'not less'}, so on this file the copies made nothing look better. On another they may`}.`,
    ],
  };
}

type F1 = RunRecord['test']['f1'];

function titleOf(wrong: F1, real: F1): string {
  if (isAbove(wrong, real)) return `Why F1 ${score(wrong)} is not real`;
  if (score(wrong) === score(real)) return `F1 ${score(real)} both ways: here the copies made no difference`;
  return `F1 ${score(wrong)} against ${score(real)}: here the copies made nothing look better`;
}

/** As the page shows them: a difference that cannot be read there is none. */
function isAbove(one: F1, other: F1): boolean {
  return one !== null && score(one) !== score(other) && one > (other ?? 0);
}

function copiesSentence({ split }: RunRecord, shared: number, rows: number): string {
  const where = split.validation > 0 ? 'in another part' : 'in the training part';
  const asked = shared > 0 ? ', so the model is tested on what it has already seen' : '';
  return `The copies were made before the split: ${count(shared)} of ${counted(rows, 'test row')} are also ${where}${asked}.`;
}
