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

/** What says that there is no table. */
const noTable: ReadonlySet<ProblemCode> = new Set(['not-text', 'malformed-csv', 'no-rows', 'internal']);

/** Tries other readings of a file before they are offered, on its first megabyte: one that leads to no label with something to
 * learn it from would be a button into the void. Nothing is read for that where nothing is on offer. */
export class ReadingTrials {
  private again: ReturnType<typeof rememberBeginning>['again'] | undefined;
  private readonly known = new Map<string, Promise<ProblemCode | null>>();

  constructor(private readonly config: TrainingConfig) {}

  /** The same bytes, the first of which are kept. */
  remember(source: ByteSource): ByteSource {
    const remembered = rememberBeginning(source);
    this.again = remembered.again;
    return remembered.source;
  }

  /** Beside warnings the file may be refused as it is: another reading is then no worse for the same refusal. */
  async warnings(found: readonly Warning[]): Promise<Warning[]> {
    const isNoWorse = async (change: Change) => {
      const code = await this.refusal(change);
      return code === null || code === (await this.refusal({}));
    };
    const kept: Warning[] = [];
    for (const warning of found) {
      const now = await this.without(warning, isNoWorse);
      if (now !== null) kept.push(now);
    }
    return kept;
  }

  /** Of a refusal another reading is to be the end. */
  async problem(found: Problem): Promise<Problem> {
    return (await this.without(found, async (change) => (await this.refusal(change)) === null)) ?? found;
  }

  private async without<Said extends Problem | Warning>(
    said: Said,
    isWorthIt: (change: Change) => Promise<boolean>,
  ): Promise<Said | null> {
    const inVain: Change[] = [];
    for (const change of otherReadings(said)) {
      const isRight = change.encoding === undefined ? isWorthIt(change) : this.isTable(change);
      if (!(await isRight)) inVain.push(change);
    }
    return inVain.length === 0 ? said : withoutReadings(said, inVain);
  }

  /** An encoding is another spelling, also of the label that was named: a table is all that it has to lead to. */
  private async isTable(change: Change): Promise<boolean> {
    const code = await this.refusal(change);
    return code === null || !noTable.has(code);
  }

  /** Why the head is refused with a change; null where it is not. */
  private refusal(change: Change): Promise<ProblemCode | null> {
    const key = JSON.stringify(change);
    const known = this.known.get(key) ?? this.tried(change);
    this.known.set(key, known);
    return known;
  }

  private async tried(change: Change): Promise<ProblemCode | null> {
    if (this.again === undefined) return null; // nothing was read
    const { source, isWhole } = this.again();
    try {
      const config = withChange(this.config, change);
      const reader = readCsv(source, config.reading, undefined, undefined, config.time);
      let step = await reader.next();
      while (!step.done) step = await reader.next();
      return refusalInTheEnd(step.value.table, config, isWhole);
    } catch (error) {
      return error instanceof InputError ? error.problem.code : 'internal';
    }
  }
}

/** Why a table cannot be trained on; null where it can, or could after a few answers: which class is meant, say, or that words may
 * be features. */
function refusalInTheEnd(
  table: RawTable,
  config: TrainingConfig,
  isWhole: boolean,
  answers = 3,
): ProblemCode | null {
  const refusal = refusalOf(table, config);
  if (refusal === undefined || (!isWhole && lackedByHead.has(refusal.code))) return null;
  const [first] = refusal.fixes ?? [];
  if (first === undefined || answers === 0) return refusal.code;
  const then = refusalInTheEnd(table, withChange(config, first), isWhole, answers - 1);
  return then === null ? null : refusal.code;
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
