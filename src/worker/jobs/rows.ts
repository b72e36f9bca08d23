import { type CellRows, type CellWish, type ListedRows, rowsOfCell } from '../../core/export/cellRows.js';
import { fileChanged, InputError, inFile, stoppedEarly } from '../../core/problem.js';
import type { RunEvent } from '../../core/run/run.js';
import { startKernel } from '../kernel/kernel.js';
import { readRecords } from '../reading/csvReader.js';
import { RowPicker } from '../reading/rowPicker.js';
import { runAgain } from './again.js';
import { makeYield, type Ports, runSliced } from './cooperative.js';
import { type Job, toProblem } from './pipeline.js';

/** Bound what is sent: a file may have 100,000 columns, and a cell megabytes. */
const mostColumns = 200;
const longestCell = 200;

export interface RowsJob extends Job {
  /** Of the file that the run was trained on. */
  readonly fingerprint: string;
  readonly wish: CellWish;
}

/** Trains a run once more, which gives the same model, and sends the rows of the test part that are in a cell of its confusion
 * matrix, with what the file has in them: it is read once more for these, since a table keeps numbers only. Ends with `ended` or
 * `failed`; it throws nothing. */
export async function* runRows(
  { wish, ...job }: RowsJob,
  ports: Ports,
  send: (rows: ListedRows) => void,
): AsyncGenerator<RunEvent> {
  let found: CellRows | undefined;
  let ended: RunEvent | undefined;
  let label = 0;
  const takeScored: Job['takeScored'] = async (scored, engine) => {
    found = await runSliced(rowsOfCell(scored, engine, wish), ports, makeYield(ports));
  };
  for await (const event of runAgain({ ...job, takeScored }, ports, 'show-rows')) {
    if (event.type === 'prepared') label = event.preparation.dataset.labelColumn;
    if (event.type === 'ended') ended = event;
    else yield event;
  }
  if (ended === undefined || found === undefined) return; // failed
  try {
    send(await withCells(found, label, job, ports)); // only now: the table's memory is free
    yield ended;
  } catch (error) {
    yield { type: 'failed', problem: inFile(toProblem(error), job.name) };
  }
}

/** @throws InputError `stopped-early`, `file-changed`, and whatever is wrong with the file */
async function withCells(
  { rows, ...counts }: CellRows,
  label: number,
  { open, config, fingerprint }: Omit<RowsJob, 'wish'>,
  ports: Ports,
): Promise<ListedRows> {
  const wanted = new Set(rows.map(({ line }) => line));
  const cells = new Map<number, readonly string[]>();
  const labelFirst = (fields: readonly string[]) => [
    fields[label] ?? '',
    ...fields.slice(0, label),
    ...fields.slice(label + 1),
  ];
  const keep = (fields: readonly string[], line: number) => {
    const listed = labelFirst(fields).slice(0, mostColumns);
    // By way of JSON: a piece of a text keeps all of it in memory.
    const cut = JSON.stringify(listed.map((field) => field.slice(0, longestCell)));
    cells.set(line, JSON.parse(cut) as readonly string[]);
  };
  const kernel = startKernel();
  const breathe = makeYield(ports);
  const reader = readRecords(
    await open(),
    config.reading,
    kernel,
    (opening) => new RowPicker(kernel, opening, wanted, keep),
  );
  let step = await reader.next();
  for (; !step.done; step = await reader.next()) {
    await breathe();
    if (!ports.stopped()) continue;
    await reader.return(undefined as never); // lets the source close its file
    throw stoppedEarly();
  }
  if (step.value.fingerprint !== fingerprint) throw new InputError(fileChanged('show-rows'));
  const names = step.value.sink.finish();
  return {
    ...counts,
    columns: labelFirst(names).slice(0, mostColumns),
    width: names.length,
    rows: rows.map((row) => ({ ...row, fields: cells.get(row.line) ?? [] })),
  };
}
