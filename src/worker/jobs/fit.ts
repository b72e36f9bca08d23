import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import type { Problem } from '../../core/problem.js';
import { readAsTrained } from '../../core/scoring/asTrained.js';
import { FileScorer } from '../../core/scoring/fileScorer.js';
import type { ScoringModel } from '../../core/scoring/scoringModel.js';
import type { PlacedRecord } from '../../core/table/tableHead.js';
import type { Fit } from '../../protocol/worker.js';
import { startKernel } from '../kernel/kernel.js';
import { beginning } from '../reading/beginning.js';
import type { ByteSource } from '../reading/byteSource.js';
import { ToUtf8 } from '../reading/encoding/toUtf8.js';
import { Intake } from '../reading/intake.js';
import { toProblem } from './pipeline.js';

/** Records that are looked at: more than a head is decided by. */
const mostRecords = 1000;

/** The beginning of a file, taken apart. */
interface Begun {
  readonly opening: Opening;
  readonly records: readonly PlacedRecord[];
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/** Whether each of some models can answer for a file, as its beginning shows it to scoring: of a longer file more turns out later. */
export async function fitModels(
  open: () => Promise<ByteSource>,
  reading: DialectWish,
  models: readonly ScoringModel[],
): Promise<readonly Fit[]> {
  const begun = new Map<string, Promise<Begun | Problem | undefined>>();
  const fitOf = async (model: ScoringModel): Promise<Fit> => {
    const written = JSON.stringify([model.told, model.isPointed]);
    const known = begun.get(written) ?? begin(open, reading, model);
    begun.set(written, known);
    const found = await known;
    if (found === undefined) return { byPlace: false };
    return 'code' in found ? found : tryOn(model, reading, found);
  };
  const fits: Fit[] = [];
  for (const model of models) fits.push(await fitOf(model));
  return fits;
}

/** @returns undefined where only what follows can tell what is wrong */
async function begin(
  open: () => Promise<ByteSource>,
  reading: DialectWish,
  model: ScoringModel,
): Promise<Begun | Problem | undefined> {
  let isWhole = () => true;
  try {
    const head = beginning(await open());
    ({ isWhole } = head);
    const kernel = startKernel();
    const records: PlacedRecord[] = [];
    const sink = {
      plainRows: undefined,
      push: (fields: readonly string[], line: number) => {
        if (records.length <= mostRecords) records.push({ fields, line });
      },
    };
    const toUtf8 = new ToUtf8(reading.encoding, kernel, model.told.encoding);
    const intake = new Intake(
      (sample) => readAsTrained(model, reading, sample).reading,
      kernel,
      () => sink,
    );
    for await (const chunk of head.source.chunks) for (const _ of intake.push(toUtf8.push(chunk))) continue;
    for (const _ of intake.push(toUtf8.end())) continue;
    const end = intake.end();
    let step = end.next();
    while (!step.done) step = end.next();
    return {
      opening: step.value.opening,
      records: records.slice(0, mostRecords),
      isWhole: isWhole() && records.length <= mostRecords,
    };
  } catch (error) {
    return isWhole() ? toProblem(error) : undefined;
  }
}

function tryOn(model: ScoringModel, { header }: DialectWish, { opening, records, isWhole }: Begun): Fit {
  const { delimiter, decimalMark, lineEnd } = opening;
  const style = { delimiter, decimalMark, lineEnd };
  const scorer = new FileScorer(model, { ...opening, header }, style, { offset: 0, top: null });
  try {
    for (const { fields, line } of records) scorer.push(fields, line);
    if (isWhole || scorer.match === undefined) for (const _ of scorer.finish()) continue;
    return { byPlace: scorer.match?.byPlace ?? false };
  } catch (error) {
    return toProblem(error);
  }
}
