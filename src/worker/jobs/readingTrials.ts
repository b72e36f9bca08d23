import type { Change } from '../../core/change.js';
import { type TrainingConfig, withChange } from '../../core/config.js';
import { InputError, type Problem, type ProblemCode } from '../../core/problem.js';
import { otherReadings, withoutReadings } from '../../core/profile/otherReading.js';
import { atOnce } from '../../core/slices.js';
import { requireTrainable } from '../../core/table/dataset.js';
import { assignRoles } from '../../core/table/roles.js';
import type { RawTable } from '../../core/table/tableBuilder.js';
import type { Warning } from '../../core/warning.js';
import { rememberBeginning } from '../reading/beginning.js';
import type { ByteSource } from '../reading/byteSource.js';
import { readCsv } from '../reading/csvReader.js';

/** What the first rows of a long file may lack, and the others have. */
const lackedByHead: ReadonlySet<ProblemCode> = new Set(['one-class', 'too-few-rows']);

/** Tries other readings of a file before they are offered, on its first megabyte: one that leads to no label with something to
 * learn it from would be a button into the void. Nothing is read for that where nothing is on offer. */
export class ReadingTrials {
  private again: ReturnType<typeof rememberBeginning>['again'] | undefined;
  private readonly known = new Map<string, Promise<boolean>>();

  constructor(private readonly config: TrainingConfig) {}

  /** The same bytes, the first of which are kept. */
  remember(source: ByteSource): ByteSource {
    const remembered = rememberBeginning(source);
    this.again = remembered.again;
    return remembered.source;
  }

  async warnings(found: readonly Warning[]): Promise<Warning[]> {
    const kept: Warning[] = [];
    for (const warning of found) {
      const failed = await this.failed(warning);
      const now = failed.length === 0 ? warning : withoutReadings(warning, failed);
      if (now !== null) kept.push(now);
    }
    return kept;
  }

  async problem(found: Problem): Promise<Problem> {
    const failed = await this.failed(found);
    return failed.length === 0 ? found : (withoutReadings(found, failed) ?? found);
  }

  private async failed(said: Pick<Warning, 'remedy' | 'fixes'>): Promise<Change[]> {
    const failed: Change[] = [];
    for (const change of otherReadings(said)) {
      const key = JSON.stringify(change);
      const known = this.known.get(key) ?? this.isUseful(change);
      this.known.set(key, known);
      if (!(await known)) failed.push(change);
    }
    return failed;
  }

  private async isUseful(change: Change): Promise<boolean> {
    if (this.again === undefined) return true; // nothing was read
    const { source, isWhole } = this.again();
    try {
      const config = withChange(this.config, change);
      const reader = readCsv(source, config.reading, undefined, undefined, config.time);
      let step = await reader.next();
      while (!step.done) step = await reader.next();
      return leadsOn(step.value.table, config, isWhole);
    } catch {
      return false;
    }
  }
}

/** Whether a table can be trained on, or could be after a few answers: which class is meant, say, or that words may be features. */
function leadsOn(table: RawTable, config: TrainingConfig, isWhole: boolean, answers = 3): boolean {
  const refusal = refusalOf(table, config);
  if (refusal === undefined || (!isWhole && lackedByHead.has(refusal.code))) return true;
  const [first] = refusal.fixes ?? [];
  return (
    first !== undefined && answers > 0 && leadsOn(table, withChange(config, first), isWhole, answers - 1)
  );
}

function refusalOf(table: RawTable, config: TrainingConfig): Problem | undefined {
  try {
    atOnce(requireTrainable(table, atOnce(assignRoles(table, config)), config));
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
}
