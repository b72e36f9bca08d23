import { balances } from '../core/balance.js';
import { testScore } from '../core/comparison/differences.js';
import { highestRows } from '../core/decision/rule.js';
import { catalogue, type ScoreId, scoreIds } from '../core/evaluation/catalogue.js';
import type { Grade } from '../core/evaluation/verdict.js';
import { probability } from '../core/format.js';
import { verdictOn } from '../core/judgement/verdict.js';
import { sigmoid } from '../core/perceptron/sigmoid.js';
import type { RunRecord } from '../core/run/record.js';
import type { NotedRows, ScoredFile } from '../core/scoring/scoredFile.js';
import { offsetFor } from '../core/scoring/scoringModel.js';
import { hasThousands } from '../core/table/cellFaults.js';
import { mean, percent, range, score, signed } from '../words/figures.js';
import { className, isNamed, shownName } from '../words/recordNames.js';
import { scoreWords } from '../words/scores.js';
import { scoringWords } from '../words/scoring.js';
import { settingName } from '../words/settings.js';
import { aligned } from './textTable.js';
import { headlineOf } from './verdict.js';

/** Notes that are told, the most frequent. */
const mostNotes = 8;

/** What is said of a file that a model answered for, a line each. @param name of the file
 * @param record the model's, with the threshold that was used
 * @param prevalence for which the probabilities hold, if somebody said one
 * @param top so many of the most probable rows alone are written; null for all */
export function scoredLines(
  name: string,
  record: RunRecord,
  scored: ScoredFile,
  prevalence?: number,
  top: number | null = null,
): string[] {
  const { meanProbability, notes } = scored;
  const positive = positiveName(record);
  return [
    ...headLines(name, record, scored, prevalence),
    ...matchLines(scored),
    ...(meanProbability === null
      ? []
      : [scoringWords.meanProbability(positive, probability(meanProbability))]),
    ...unansweredLine(scored, top),
    ...notes.slice(0, mostNotes).map((note) => noteLine(note, top)),
    ...likenessLines(scored),
    ...topLine(record, scored, top),
    ...doubtLine(record),
    ...trainedOnLine(record, scored),
    ...labelLines(record, scored),
    ...topWritten(scored, top),
  ];
}

/** The same in a few sentences, and whether something in them is to be looked into. */
export function scoredNotice(
  name: string,
  record: RunRecord,
  scored: ScoredFile,
  prevalence?: number,
  top: number | null = null,
): { readonly text: string; readonly isDoubtful: boolean } {
  const columns = scored.shifts.map(({ column }) => shownName(column));
  const doubts = [
    ...unansweredLine(scored, top),
    ...(columns.length > 0 ? [scoringWords.differs(columns)] : []),
    ...topLine(record, scored, top),
    ...doubtLine(record),
    ...trainedOnLine(record, scored),
  ];
  const said = [
    ...headLines(name, record, scored, prevalence),
    ...matchLines(scored),
    ...agreement(record, scored),
    ...doubts,
    ...topWritten(scored, top),
  ];
  return { text: said.join(' '), isDoubtful: doubts.length > 0 };
}

const positiveName = ({ dataset }: RunRecord) => className(dataset.classes[1]);

/** The rest of the classes, if nobody gave it a name, is counted as the file that is written has it, in every language. */
function negativeAsWritten({ dataset: { classes } }: RunRecord): string {
  const [negative] = classes;
  return isNamed(negative) ? className(negative) : negative.value;
}

function headLines(name: string, record: RunRecord, scored: ScoredFile, prevalence?: number): string[] {
  const { answered, positives } = scored;
  if (answered === 0) return [scoringWords.noneAnswered(name)];
  const threshold = probability(sigmoid((record.model.threshold ?? 0) + offsetFor(record, prevalence)));
  const names = [negativeAsWritten(record), positiveName(record)] as const;
  return [
    scoringWords.answered(name, answered, [answered - positives, positives], names, threshold),
    ...(prevalence === undefined ? [] : [scoringWords.elsewhere(positiveName(record), percent(prevalence))]),
  ];
}

/** What about the file was found otherwise than by what training knew: by places, for want of names, or by its look. */
function matchLines({ byPlace, otherwise }: ScoredFile): string[] {
  return [
    ...(byPlace ? [scoringWords.byPlace] : []),
    ...(otherwise.length > 0 ? [scoringWords.otherwise(otherwise.map(settingName))] : []),
  ];
}

function unansweredLine({ rows, answered }: ScoredFile, top: number | null): string[] {
  return rows > answered && answered > 0 ? [scoringWords.unanswered(rows - answered, top === null)] : [];
}

/** That not all rows are written: behind what is said of all of them. */
function topWritten({ answered }: ScoredFile, top: number | null): string[] {
  return top === null || answered === 0 ? [] : [scoringWords.topWritten(Math.min(top, answered))];
}

/** A share or a number of rows is one of those that the threshold was chosen on. */
function topLine({ decision }: RunRecord, { answered, positives }: ScoredFile, top: number | null): string[] {
  const highest = decision && highestRows(decision.rule);
  if (answered === 0 || highest === undefined) return [];
  if (highest.by === 'share')
    return [scoringWords.ofTestPart(percent(highest.amount), percent(positives / answered))];
  return top === null ? [scoringWords.ofTestRows(highest.amount, positives)] : [];
}

/** Verdicts on models that are not known to be worth anything. */
const doubtful: ReadonlySet<Grade> = new Set(['untold', 'useless', 'unproven', 'doubtful']);

/** What is to be thought of the answers of a model that is not known to be worth anything. */
function doubtLine(record: RunRecord): string[] {
  const verdict = verdictOn(record);
  return doubtful.has(verdict.grade) ? [scoringWords.verdict(headlineOf(record, verdict))] : [];
}

function trainedOnLine({ dataset }: RunRecord, { fingerprint }: ScoredFile): string[] {
  return fingerprint === dataset.fingerprint ? [scoringWords.trainedOnIt] : [];
}

function noteLine(
  { code, column, rows, unanswered, firstLine, words }: NotedRows,
  top: number | null,
): string {
  const name = shownName(column ?? '');
  const { notes } = scoringWords;
  switch (code) {
    case 'missing-value':
      return notes[code](name, rows, unanswered, firstLine);
    case 'not-a-number':
      return [
        notes[code](name, rows, unanswered, firstLine, words),
        ...(words.every(hasThousands) ? [scoringWords.withoutThousands] : []),
      ].join(' ');
    case 'new-word':
      return notes[code](name, rows, firstLine, words);
    case 'left-out':
      return notes[code](rows, firstLine, top === null);
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

/** Of the same, how often the answers are right, and how well they rank the rows whatever the threshold. */
function agreement(record: RunRecord, { labelled }: ScoredFile): string[] {
  if (labelled === null) return [];
  const shown = (['accuracy', 'rocArea'] as const).map(
    (id) => `${scoreWords[id].name} ${score(testScore(id, labelled).score)}`,
  );
  return [scoringWords.agreement(labelled.test.rows, shownName(record.dataset.label), shown)];
}

/** How the answers agree with the labels of the file, beside the test part of the run. */
function labelLines(record: RunRecord, { labelled, otherLabels }: ScoredFile): string[] {
  const label = shownName(record.dataset.label);
  const others = otherLabels > 0 ? [scoringWords.otherLabels(otherLabels, label)] : [];
  if (labelled === null) return others;
  const { rows, confusion } = labelled.test;
  const { table } = scoringWords;
  const group = record.config.group ?? null;
  const text = (id: ScoreId, of: Parameters<typeof testScore>[1]) => {
    const { score: value, interval: ofRows } = testScore(id, of);
    const interval = group !== null && of === labelled ? null : ofRows; // which would be as of independent rows
    return [score(value), range(interval)].filter((part) => part !== '').join('  ');
  };
  const shown = scoreIds.filter((id) => catalogue[id].reported !== 'below');
  return [
    ...others,
    '',
    scoringWords.labelled(rows, label, percent((confusion.tp + confusion.fn) / rows)),
    aligned(
      [
        [
          table.score,
          table.file,
          balances[record.config.balance].copies === 'all parts' ? table.copies : table.test,
        ],
        ...shown.map((id) => [scoreWords[id].name, text(id, labelled), text(id, record)]),
      ],
      ['left', 'left', 'left'],
    ),
    ...(group === null ? [] : [scoringWords.noIntervals(shownName(group))]),
  ];
}
