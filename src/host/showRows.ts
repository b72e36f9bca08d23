import type * as vscode from 'vscode';
import type { CellWish, ListedRows } from '../core/export/cellRows.js';
import { lookedAt } from '../core/run/decide.js';
import { offsetFor } from '../core/scoring/scoringModel.js';
import { listedText } from '../report/listedRows.js';
import { hostWords } from '../words/host.js';
import { changeSince } from './fileChange.js';
import type { Front, Refusing, Shown } from './front.js';
import { inWorker } from './inWorker.js';
import { whileNotified } from './notice.js';
import { onItsPage } from './problems.js';
import { configOf } from './recordConfig.js';
import type { RowsDocuments } from './rowsDocuments.js';
import { baseName } from './uris.js';

/** Lists the rows of a cell of the confusion matrix in a document beside the page. They are not kept with a run: it is trained
 * once more, as for the scores of all rows. Resolves to the editor; to undefined where there is none.
 * @param page on which its rows are explained, as long as it shows the run */
export async function showRows(
  {
    extension,
    front,
    rows,
  }: Refusing & {
    readonly front: Pick<Front, 'explain'>;
    readonly rows: RowsDocuments;
  },
  { file, run, look }: Shown,
  { of, logit }: CellWish,
  page?: unknown,
): Promise<vscode.TextEditor | undefined> {
  if (run.phase !== 'ended') return undefined;
  const { name, record } = run;
  const refused = (why: string) => void front.refuse({ file, run }, why);
  if (record.status === 'stopped') return refused(hostWords.stoppedHasNoRows);
  const change = await changeSince(extension, file, record, 'show-rows');
  if (change !== undefined) return refused(onItsPage(change));
  const config = configOf(run);
  const { fingerprint } = record.dataset;
  const wish = { of, logit };
  const outcome = await whileNotified(hostWords.findingRows(baseName(file)), (cancel) =>
    inWorker<ListedRows>(
      extension,
      file,
      (source) => ({ type: 'rows', name, source, config, fingerprint, wish }),
      (message) => {
        if (message.type === 'rows') return { result: message.rows };
        const events = message.type === 'events' ? message.events : [];
        const failed = events.find((event) => event.type === 'failed');
        return failed && { problem: failed.problem };
      },
      { cancel },
    ),
  );
  if ('cancelled' in outcome) return undefined;
  if ('problem' in outcome) return refused(onItsPage(outcome.problem));
  const dataset = { ...record.dataset, name: baseName(file) };
  const { result } = outcome;
  const { labelColumn } = dataset;
  // The label is listed first.
  const explain = (row: number) => {
    const listed = result.rows[row];
    if (listed === undefined) return;
    const [label = '', ...others] = listed.fields;
    front.explain(run, { cells: others.toSpliced(labelColumn, 0, label), line: listed.line }, page);
  };
  const isWhole = result.columns.length === result.width;
  const prevalence = lookedAt(record, look).decision?.prevalence;
  const there = prevalence ? { prevalence, offset: offsetFor(record, prevalence) } : undefined;
  const text = listedText(dataset, wish, result, there);
  return rows.show(file, of.toUpperCase(), text, isWhole ? explain : undefined);
}
