import { grouped } from '../../core/format.js';
import { quoted } from './count.js';

/** What a step needs the file of a saved run for. */
export type DataNeed = 'train-again' | 'repeat' | 'show-illusion' | 'save-scores' | 'show-rows';

const needs: Readonly<Record<DataNeed, string>> = {
  'train-again': 'train again',
  repeat: 'repeat the run',
  'show-illusion': 'show the illusion',
  'save-scores': 'save the scores',
  'show-rows': 'open the rows',
};

/** Messages, buttons and dialogs of the editor. */
export const hostWords = {
  buttons: {
    open: 'Open',
    stop: 'Stop',
    showOutput: 'Show Output',
    replace: 'Replace',
    trainOnIt: 'Train on It',
    chooseFile: 'Choose a File…',
    chooseRun: 'Choose a Saved Run…',
  },
  /** Kinds of files, as a dialog lists them. */
  kinds: { tables: 'Tables', all: 'All files', run: 'SLP run', page: 'HTML page' },
  whichFile: 'Which file should it train on?',
  whichFileToScore: 'Which file should the model answer for?',
  onlyTop: (rows: number) =>
    rows === 1
      ? 'Write only the most probable row'
      : `Write only the ${grouped(rows)} most probable rows, most probable first`,
  allRows: 'Write all rows, in the order of the file',
  whichRows: 'Which rows should be written?',
  byPlace: 'by place: names cannot be checked',
  whichModel: (file: string) => `Which model should answer for ${file}?`,
  /** @param nearest the run that lacks fewest columns */
  noModelFits: (file: string, nearest?: { readonly run: string; readonly columns: readonly string[] }) =>
    `No kept run has a model for the columns of ${file}.${nearest === undefined ? '' : ` That of ${nearest.run} needs ${nearest.columns.map(quoted).join(', ')}, too.`}`,
  whichRunStops: 'Which run should stop?',
  allRuns: 'All of them',
  noFolder: 'No folder is open.',
  noTable: 'There is no CSV, TSV or ARFF file in this workspace.',
  noResults: (command: string) => `There are no results yet. Run ${quoted(`Pulsar SLP: ${command}`)} first.`,
  resultsTitle: 'Pulsar SLP results',
  resultsFromBefore: 'The results below are those from before.',
  trainedOnAlready: (file: string) => `${file} is being trained on already.`,
  repeatedAlready: (file: string) => `${file} is being repeated on other splits already.`,
  created: (file: string) => `Created ${file}.`,
  saved: (file: string) => `Saved ${file}.`,
  exists: (file: string) => `${file} already exists.`,
  replacingDiscards: 'Replacing it discards any changes made to it.',
  notWritten: (file: string, reason: string) =>
    `${file} could not be written (${reason}). Choose another folder.`,
  stoppedHasNoScores:
    'This run was stopped and cannot be repeated exactly. Train to the end, then save the scores.',
  stoppedHasNoRows:
    'This run was stopped and cannot be repeated exactly. Train to the end, then open the rows.',
  saveAnswersOf: (model: string) => `Save the answers of the model from ${model} as`,
  scoresWouldOverwrite: (file: string) => `The scores would overwrite ${file}. Choose another name.`,
  scoring: (file: string) => `Scoring the rows of ${file}`,
  explainRow: 'Explain this row',
  noPageToExplain:
    'The results of this run are no longer open. Show them again, and list the rows from there.',
  findingRows: (file: string) => `Finding the rows in ${file}`,
  putBeside: (need: DataNeed, data: string, saved: string) =>
    `To ${needs[need]}, put ${data} in the same folder as ${saved}.`,
  noIllusion: {
    nothingLearned:
      'The illusion is a score that copies make look better than it is, and this model learned nothing that shows in its scores. Show it on a run that learned something.',
    copiesStayTogether:
      'The illusion comes from copies of a row in both the training and the test part. Here a group or time column keeps them in one part. Show it on a run without such a column.',
  },
};
