import * as vscode from 'vscode';
import type { TrainingConfig } from '../core/config.js';
import type { DialectWish } from '../core/csv/dialectWish.js';
import { highestRows } from '../core/decision/rule.js';
import { InputError, inFile } from '../core/problem.js';
import { lookedAt } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { mostRunFileBytes, parseRunFile, runFileEnding, runFileTooLarge } from '../core/run/runFile.js';
import { lackingColumns } from '../core/scoring/matchColumns.js';
import type { ScoredFile } from '../core/scoring/scoredFile.js';
import { offsetFor, scoringModelOf } from '../core/scoring/scoringModel.js';
import type { Fit } from '../protocol/worker.js';
import { scoredLines, scoredNotice } from '../report/scoredFile.js';
import { titleOf } from '../words/commands.js';
import { hostWords } from '../words/host.js';
import { sentence } from '../words/problem.js';
import { shownName } from '../words/recordNames.js';
import type { FileInPieces } from './fileInPieces.js';
import { inWorker, type Outcome } from './inWorker.js';
import { notice, pickOne, whileNotified } from './notice.js';
import type { Parts } from './parts.js';
import { peekFile } from './peek.js';
import { fileInPieces, readRegular } from './platform.js';
import { unreadable } from './problems.js';
import { runItems } from './runItem.js';
import { answersBy } from './runNames.js';
import { unwritten } from './saveScores.js';
import { configure } from './settings.js';
import { isFile, pickFile, saveEdits, targetFiles } from './targets.js';
import { baseName } from './uris.js';
import { askTarget, show } from './written.js';

/** Answers for the rows of a file with a model: that of the finished run in front, for a file that is asked for; or on a CSV one
 * of the runs that need no column which the file lacks, asked for where there are several. Resolves to what was written.
 * @param clicked the file, where a menu of one was used
 * @param shown the finished run in front, as it is shown @param meant the model, where the person has chosen it already */
export async function scoreFile(
  parts: Parts,
  clicked: unknown,
  shown: RunRecord | undefined,
  meant?: RunRecord,
): Promise<vscode.Uri | undefined> {
  const model = isFile(clicked) ? undefined : shown;
  const question = hostWords.whichFileToScore;
  // What is to be answered for is not the file in front where that is a run.
  const [file] = await (model === undefined
    ? targetFiles(clicked, undefined, undefined, question)
    : pickFile(question));
  if (file === undefined) return undefined;
  const config = configure(file);
  if (config === undefined) return undefined;
  await saveEdits(file);
  const given = meant ?? model;
  const record = given
    ? await ifItFits(parts, file, config.reading, given)
    : await chooseModel(parts, file, shown, config);
  if (record === undefined) return undefined;
  const top = await askHowMany(record);
  if (top === undefined) return undefined;
  const target = await askTarget(file, {
    title: hostWords.saveAnswersOf(shownName(record.dataset.name)),
    defaultUri: file.with({ path: file.path.replace(/(\.[^./]+)?$/, nameScored) }),
    filters: { CSV: ['csv', 'tsv'] },
  });
  return target && write(parts, file, record, config.reading, target, top);
}

/** Whether only the most probable rows are to be written, where the model's goal is to look at so many.
 * @returns null for all, undefined where the person thought better of it */
async function askHowMany({ decision }: RunRecord): Promise<number | null | undefined> {
  const highest = decision && highestRows(decision.rule);
  if (highest?.by !== 'rows') return null;
  const { amount: rows } = highest;
  const { onlyTop, allRows, whichRows } = hostWords;
  const items = [
    { label: onlyTop(rows), rows },
    { label: allRows, rows: null },
  ];
  return (await pickOne(items, { title: titleOf('scoreFile'), placeHolder: whichRows }))?.rows;
}

/** What is written is a CSV, whatever it was. */
function nameScored(ending: string | undefined): string {
  return `.scored${ending?.toLowerCase() === '.tsv' ? ending : '.csv'}`;
}

async function write(
  { extension, output }: Parts,
  file: vscode.Uri,
  record: RunRecord,
  reading: DialectWish,
  target: vscode.Uri,
  top: number | null,
): Promise<vscode.Uri | undefined> {
  const outcome = await whileNotified(hostWords.scoring(baseName(file)), async (cancel, report) => {
    let into: FileInPieces | undefined;
    try {
      into = await fileInPieces(target);
      const found = await answersInto(into, extension, file, record, { reading, top }, cancel, report);
      if ('result' in found) await into.finish();
      else await into.abandon();
      return found;
    } catch (error) {
      await into?.abandon();
      return { problem: inFile(unwritten(error), baseName(target)) };
    }
  });
  if ('cancelled' in outcome) return undefined;
  if ('problem' in outcome) {
    void notice.error(sentence(inFile(outcome.problem, baseName(file))));
    return undefined;
  }
  const prevalence = record.decision?.prevalence;
  const lines = scoredLines(baseName(file), record, outcome.result, prevalence, top);
  output.say(`${lines.join('\n')}\n`);
  const said = scoredNotice(baseName(file), record, outcome.result, prevalence, top);
  void tell(said, target, () => output.show());
  return target;
}

/** Says what came of it, with a button for the file, and one for all there is to say. */
async function tell(
  { text, isDoubtful }: ReturnType<typeof scoredNotice>,
  target: vscode.Uri,
  showMore: () => void,
): Promise<void> {
  const { open, showOutput } = hostWords.buttons;
  const pressed = await notice[isDoubtful ? 'warning' : 'info'](text, open, showOutput);
  if (pressed === open) await show(target);
  if (pressed === showOutput) showMore();
}

function answersInto(
  output: FileInPieces,
  extension: vscode.Uri,
  file: vscode.Uri,
  record: RunRecord,
  { reading, top }: { readonly reading: DialectWish; readonly top: number | null },
  cancel: vscode.CancellationToken,
  report: (share: number) => void,
): Promise<Outcome<ScoredFile>> {
  const wish = { offset: offsetFor(record, record.decision?.prevalence), top };
  return inWorker<ScoredFile>(
    extension,
    file,
    (source) => ({ type: 'score', source, reading, model: scoringModelOf(record), wish }),
    (message, worker) => {
      if (message.type === 'answers') {
        output.append(message.text);
        if (message.totalBytes) report(message.bytesRead / message.totalBytes);
        worker.send({ type: 'taken' });
      }
      if (message.type !== 'scored') return undefined;
      const { scored } = message;
      return 'code' in scored ? { problem: scored } : { result: scored };
    },
    { cancel, faultOf: unwritten },
  );
}

/** One of the kept runs whose columns the file has, those found by names first, of these the one in front, then the newest; or a saved
 * one. Where all that is wrong is the file, that is said. */
async function chooseModel(
  parts: Parts,
  file: vscode.Uri,
  shown: RunRecord | undefined,
  config: TrainingConfig,
): Promise<RunRecord | undefined> {
  const { store } = parts;
  await store.settled();
  const { runs } = await store.list();
  const isShown = ({ time }: RunRecord) => time.startedAt === shown?.time.startedAt;
  const ended = runs.flatMap((kept) =>
    kept.run.phase === 'ended' ? [{ kept, record: kept.run.record }] : [],
  );
  const fits = await fitsOf(
    parts,
    file,
    config.reading,
    ended.map(({ record }) => record),
  );
  const fitting = ended
    .flatMap(({ kept, record }, k) => {
      const fit = fits[k];
      return fit === undefined || 'code' in fit ? [] : [{ kept, record, byPlace: fit.byPlace }];
    })
    .map(({ kept, record, byPlace }) => ({
      kept,
      byPlace,
      record: shown !== undefined && isShown(record) ? shown : lookedAt(record, kept.look),
    }))
    .sort(
      (a, b) =>
        Number(a.byPlace) - Number(b.byPlace) || Number(b.record === shown) - Number(a.record === shown),
    );
  const saved = { label: hostWords.buttons.chooseRun, record: undefined };
  const openAndTry = async () => {
    const record = await openModel();
    return record && ifItFits(parts, file, config.reading, record);
  };
  const [only] = fitting;
  if (only === undefined) {
    const [first] = fits;
    if (first !== undefined && 'code' in first && first.code !== 'columns-differ') {
      void notice.error(sentence(inFile(first, baseName(file))));
      return undefined;
    }
    const { columns } = await peekFile(parts.extension, file, config);
    const nearest = nearestOf(
      ended.map(({ record }) => record),
      columns.map(({ name }) => name),
    );
    const pressed = await notice.info(hostWords.noModelFits(baseName(file), nearest), saved.label);
    return pressed === undefined ? undefined : openAndTry();
  }
  if (fitting.length === 1 && !only.byPlace) return only.record;
  const kept = fitting.map((each) => each.kept);
  const items = runItems(kept, answersBy).map((item, i) => ({
    ...item,
    record: fitting[i]?.record,
    ...(fitting[i]?.byPlace ? { detail: hostWords.byPlace } : {}),
  }));
  const picked = await pickOne([...items, saved], {
    title: titleOf('scoreFile'),
    placeHolder: hostWords.whichModel(baseName(file)),
  });
  return picked === undefined ? undefined : (picked.record ?? openAndTry());
}

/** A model, unless it cannot answer for a file, which is said. */
async function ifItFits(
  parts: Parts,
  file: vscode.Uri,
  reading: DialectWish,
  record: RunRecord,
): Promise<RunRecord | undefined> {
  const [fit] = await fitsOf(parts, file, reading, [record]);
  if (fit === undefined || !('code' in fit)) return record;
  void notice.error(sentence(inFile(fit, baseName(file))));
  return undefined;
}

/** Whether each of some models can answer for a file; none where nobody can tell. */
async function fitsOf(
  { extension }: Parts,
  file: vscode.Uri,
  reading: DialectWish,
  records: readonly RunRecord[],
): Promise<readonly Fit[]> {
  const models = records.map(scoringModelOf);
  const outcome = await inWorker<readonly Fit[]>(
    extension,
    file,
    (source) => ({ type: 'fit', source, reading, models }),
    (message) => (message.type === 'fits' ? { result: message.fits } : undefined),
  );
  if ('result' in outcome) return outcome.result;
  return 'problem' in outcome ? records.map(() => outcome.problem) : [];
}

/** The run that lacks fewest columns, and these, if it has more than it lacks. */
function nearestOf(
  records: readonly RunRecord[],
  names: readonly string[],
): { readonly run: string; readonly columns: readonly string[] } | undefined {
  const [nearest] = records
    .map((record) => ({
      run: record.dataset.name,
      needed: scoringModelOf(record).columns.length,
      columns: lackingColumns(scoringModelOf(record), names),
    }))
    .sort((a, b) => a.columns.length - b.columns.length);
  return nearest !== undefined && 2 * nearest.columns.length < nearest.needed ? nearest : undefined;
}

async function openModel(): Promise<RunRecord | undefined> {
  const filters = { [hostWords.kinds.run]: [runFileEnding.slice(1), 'json'] };
  const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false, filters })) ?? [];
  if (file === undefined) return undefined;
  try {
    const bytes = await readRegular(file, mostRunFileBytes, runFileTooLarge);
    return parseRunFile(new TextDecoder().decode(bytes));
  } catch (error) {
    const problem = error instanceof InputError ? error.problem : unreadable(error);
    void notice.error(sentence(inFile(problem, baseName(file))));
    return undefined;
  }
}
