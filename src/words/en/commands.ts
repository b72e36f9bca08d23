/** Commands that sentences, buttons and dialogs name: the titles that menus have in package.nls.json. */
export const commandWords = {
  train: 'Train on CSV',
  showResults: 'Show Results',
  stop: 'Stop Training',
  createSample: 'Create Sample CSV',
  saveRun: 'Save Run As…',
  renameRun: 'Rename Run…',
  exportReport: 'Export Report…',
  scoreFile: 'Score with Model…',
  saveScores: 'Save Scores…',
  compareRuns: 'Compare Runs…',
};
