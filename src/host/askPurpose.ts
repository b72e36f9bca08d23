import type * as vscode from 'vscode';
import { lookedAt } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { findingsOf } from '../core/run/run.js';
import type { FilePeek } from '../protocol/worker.js';
import { questionWords } from '../words/questions.js';
import { shownName } from '../words/recordNames.js';
import type { Answers } from './answers.js';
import type { KeptRun } from './keptRun.js';
import { pickOne } from './notice.js';
import type { RunStore } from './runStore.js';
import { filledIn, scorerAmong } from './scorer.js';
import { baseName } from './uris.js';

/** Whether to train on a file, or which model is to answer for it. */
type Purpose = 'train' | { readonly scoreWith: RunRecord };

/** What a file is for that looks like the rows which a model beside it was made for, without its label, yet has another column that
 * could be one: asked until the person trains on it. @returns undefined when they leave */
export async function askPurpose(
  { store, answers }: { readonly store: RunStore; readonly answers: Answers },
  file: vscode.Uri,
  { columns, candidates }: FilePeek,
): Promise<Purpose | undefined> {
  if (candidates.length === 0 || answers.of(file) !== undefined) return 'train';
  await store.settled();
  if ((await store.newest(file)) !== undefined) return 'train';
  const { runs } = await store.list();
  const names = filledIn(columns);
  const scorer = scorerAmong(
    runs.filter((kept) => knows(kept, names)),
    file,
    columns,
  );
  if (scorer?.run.phase !== 'ended') return 'train';
  const { name, record } = scorer.run;
  const { toScore, toTrain, lacksLabel, title } = questionWords.purpose;
  const items = [
    {
      label: toScore(shownName(name)),
      purpose: { scoreWith: lookedAt(record, scorer.look) },
    },
    { label: toTrain, purpose: 'train' as const },
  ];
  return (
    await pickOne(items, {
      title: title(baseName(file)),
      placeHolder: lacksLabel(shownName(name), record.dataset.label),
      ignoreFocusOut: true,
    })
  )?.purpose;
}

/** Whether the file trained on had all these columns: one with others may have come to be trained on. */
function knows({ run }: KeptRun, names: readonly string[]): boolean {
  const known = new Set(findingsOf(run)?.profile.columns.map(({ name }) => name));
  return names.every((name) => known.has(name));
}
