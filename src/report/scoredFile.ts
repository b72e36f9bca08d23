import { testScore } from '../core/comparison/differences.js';
import { catalogue, type ScoreId, scoreIds } from '../core/evaluation/catalogue.js';
import { probability } from '../core/format.js';
import { sigmoid } from '../core/perceptron/sigmoid.js';
import type { RunRecord } from '../core/run/record.js';
import type { NotedRows, ScoredFile } from '../core/scoring/scoredFile.js';
import { offsetFor } from '../core/scoring/scoringModel.js';
import { mean, percent, range, score, signed } from '../words/figures.js';
import { className, shownName } from '../words/recordNames.js';
import { scoreWords } from '../words/scores.js';
import { scoringWords } from '../words/scoring.js';
import { aligned } from './textTable.js';

/** Notes that are told, the most frequent. */
const mostNotes = 8;

/** What is said of a file that a model answered for, a line each. @param name of the file
 * @param record the model's, with the threshold that was used
 * @param prevalence for which the probabilities hold, if somebody said one */
export function scoredLines(
  name: string,
  record: RunRecord,
  scored: ScoredFile,
  prevalence?: number,
): string[] {
  const { answered, positives, meanProbability, rows, notes } = scored;
  const [negativeName, positiveName] = record.dataset.classes.map(className) as [string, string];
  const threshold = probability(sigmoid((record.model.threshold ?? 0) + offsetFor(record, prevalence)));
  const first =
    meanProbability === null
      ? [scoringWords.noneAnswered(name)]
      : [
          scoringWords.answered(
            name,
            answered,
            [answered - positives, positives],
            [negativeName, positiveName],
            threshold,
          ),
          scoringWords.meanProbability(positiveName, probability(meanProbability)),
          ...(prevalence === undefined ? [] : [scoringWords.elsewhere(positiveName, percent(prevalence))]),
        ];
  const unanswered = rows - answered;
  return [
    ...first,
    ...(unanswered > 0 && answered > 0 ? [scoringWords.unanswered(unanswered)] : []),
    ...notes.slice(0, mostNotes).map(noteLine),
    ...likenessLines(scored),
    ...(scored.fingerprint === record.dataset.fingerprint ? [scoringWords.trainedOnIt] : []),
    ...labelLines(record, scored),
  ];
}

function noteLine({ code, column, rows, unanswered, firstLine, words }: NotedRows): string {
  const name = shownName(column ?? '');
  const { notes } = scoringWords;
  switch (code) {
    case 'missing-value':
      return notes[code](name, rows, unanswered, firstLine);
    case 'not-a-number':
      return notes[code](name, rows, unanswered, firstLine, words);
    case 'new-word':
      return notes[code](name, rows, firstLine, words);
    case 'left-out':
      return notes[code](rows, firstLine);
  }
}

/** Whether the rows are like those that the model was made of. */
function likenessLines({ shifts, outside }: ScoredFile): string[] {
  const beyond = outside.map(({ column, rows, min, max }) =>
    scoringWords.outside(shownName(column), rows, mean(min, null), mean(max, null)),
  );
  if (shifts.length === 0) return beyond;
  return [
    ...beyond,
    scoringWords.differs(shifts.map(({ column }) => shownName(column))),
    ...shifts.map(({ column, logit, deviations }) =>
      scoringWords.shift(shownName(column), signed(logit), deviations === null ? null : signed(deviations)),
    ),
  ];
}

/** How the answers agree with the labels of the file, beside the test part of the run. */
function labelLines(record: RunRecord, { labelled, otherLabels }: ScoredFile): string[] {
  const label = shownName(record.dataset.label);
  const others = otherLabels > 0 ? [scoringWords.otherLabels(otherLabels, label)] : [];
  if (labelled === null) return others;
  const { rows, confusion } = labelled.test;
  const { table } = scoringWords;
  const text = (id: ScoreId, of: Parameters<typeof testScore>[1]) => {
    const { score: value, interval } = testScore(id, of);
    return [score(value), range(interval)].filter((part) => part !== '').join('  ');
  };
  const shown = scoreIds.filter((id) => catalogue[id].reported !== 'below');
  return [
    ...others,
    '',
    scoringWords.labelled(rows, label, percent((confusion.tp + confusion.fn) / rows)),
    aligned(
      [
        [table.score, table.file, record.config.balance === 'lecture' ? table.copies : table.test],
        ...shown.map((id) => [scoreWords[id].name, text(id, labelled), text(id, record)]),
      ],
      ['left', 'left', 'left'],
    ),
  ];
}
