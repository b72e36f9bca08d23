import { counted, grouped } from '../../core/format.js';
import { firstOf, listed, numbered, quoted } from './count.js';

/** What is said of a file that a model answered for. Rates and logits come as they are shown. */
export const scoringWords = {
  /** @param name of the file @param threshold as a probability */
  answered: (
    name: string,
    rows: number,
    [negative, positive]: readonly [number, number],
    [negativeName, positiveName]: readonly [string, string],
    threshold: string,
  ) =>
    `${name}: ${counted(rows, 'row')} answered at threshold ${threshold}, ${grouped(positive)} ${quoted(positiveName)} and ${grouped(negative)} ${quoted(negativeName)}.`,
  trainedOnIt:
    'This is the file that the model was trained on: it has seen most of these rows, so its answers look too good here.',
  /** @param wanted, @param got shares of the rows */
  ofTestPart: (wanted: string, got: string) =>
    `The threshold is that of the most probable ${wanted} of the test part; here it is ${got} of the rows.`,
  ofTestRows: (wanted: number, got: number) =>
    `The threshold is that of the ${wanted === 1 ? 'most probable row' : `${grouped(wanted)} most probable rows`} of the test part; here it takes ${counted(got, 'row')}.`,
  /** Where not all are. */
  topWritten: (rows: number) =>
    rows === 1
      ? 'Only the most probable row is written.'
      : `Only the ${grouped(rows)} most probable rows are written, most probable first.`,
  verdict: (headline: string) => `The verdict on this model: ${headline}${headline.endsWith('?') ? '' : '.'}`,
  byPlace: 'Columns were found by their places: names could not be checked.',
  /** @param settings their names */
  otherwise: (settings: readonly string[]) =>
    `This file is written otherwise than was set in training (${settings.join(', ')}): that was detected.`,
  withoutThousands: 'Write such numbers without thousands separators.',
  noneAnswered: (name: string) => `${name}: no row has an answer.`,
  meanProbability: (positive: string, mean: string) =>
    `The mean probability of ${quoted(positive)} is ${mean}.`,
  elsewhere: (positive: string, share: string) =>
    `Probabilities are for where ${share} of the rows are ${quoted(positive)}.`,
  /** @param areWritten all rows, each with its note */
  unanswered: (rows: number, areWritten: boolean) =>
    `${counted(rows, 'row')} ${numbered(rows, 'has', 'have')} no answer${areWritten ? ', as the column "note" says' : ''}.`,
  notes: {
    'missing-value': (column: string, rows: number, unanswered: number, line: number) =>
      unanswered === 0
        ? `${quoted(column)} has no value in ${counted(rows, 'row')} (first in line ${line}): filled as in training.`
        : `${quoted(column)} has no value in ${counted(rows, 'row')} (first in line ${line}), and the model has nothing that stands in.`,
    'not-a-number': (
      column: string,
      rows: number,
      unanswered: number,
      line: number,
      cells: readonly string[],
    ) =>
      `${quoted(column)} is no number as in training in ${counted(rows, 'row')} (first in line ${line}), such as ${listed(cells.map(quoted), 'or')}${unanswered === 0 ? ': read as no value' : ''}.`,
    'new-word': (column: string, rows: number, line: number, words: readonly string[]) =>
      `${quoted(column)} has ${numbered(words.length, 'a word', 'words')} that the model was not trained on in ${counted(rows, 'row')} (first in line ${line}): ${words.map(quoted).join(', ')}. ${numbered(words.length, 'It counts', 'They count')} as none of its words.`,
    'left-out': (rows: number, line: number, areWritten: boolean) =>
      `${counted(rows, 'line')} ${numbered(rows, 'is', 'are')} no row of the table, or of another length (first line ${line})${areWritten ? ': kept without an answer' : ''}.`,
  },
  outside: (column: string, rows: number, min: string, max: string) =>
    `${quoted(column)} lies outside of ${min} to ${max}, the range of the file trained on, in ${counted(rows, 'row')}.`,
  differs: (columns: readonly string[]) =>
    `These rows differ from those trained on in ${firstOf(columns, columns.length)}; has a unit or a source changed?`,
  /** @param deviations of its mean in standard deviations; null of a column of words */
  shift: (column: string, logit: string, deviations: string | null) =>
    deviations === null
      ? `  ${quoted(column)} moves the mean logit by ${logit}`
      : `  ${quoted(column)} is ${deviations} standard deviations from the training part on average and moves the mean logit by ${logit}`,
  /** Heads of the table of scores. */
  table: { score: 'score', file: 'this file', test: 'test part', copies: 'test part, copies in it' },
  labelled: (rows: number, label: string, positives: string) =>
    `Against ${quoted(label)} in ${counted(rows, 'row')} of this file, ${positives} of them positive:`,
  /** @param scores each with its name */
  agreement: (rows: number, label: string, scores: readonly string[]) =>
    `Against ${quoted(label)} in ${counted(rows, 'row')}: ${scores.join(', ')}.`,
  /** @param column of the groups */
  noIntervals: (column: string) =>
    `Without intervals: rows with the same "${column}" tell less than as many others.`,
  otherLabels: (rows: number, label: string) =>
    `${quoted(label)} names neither class in ${counted(rows, 'row')}.`,
  written: (file: string) => `Written to ${file}.`,
};
