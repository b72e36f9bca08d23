import type { Table } from '../../core/export/table.js';
import type { Run } from '../../core/run/run.js';
import { auditFacts, partFacts } from '../audit.js';
import { dataFacts, type Fact } from '../facts.js';
import { count, unknown } from '../format.js';
import { settingFacts } from '../settingFacts.js';
import { asRun, type SideRun } from './sideRun.js';

/** A setting, or something known of the data, in which runs differ. */
export interface Differing {
  readonly id: string;
  readonly term: string;
  /** What each run has there. */
  readonly facts: readonly (Fact | undefined)[];
}

/** Not what was chosen or read, but what came of it. */
const outcomes: ReadonlySet<string> = new Set(['baseline', 'optimum', 'shared', 'started', 'times']);

/** Settings first, then the data; only where two runs differ. */
export function differingFacts(runs: readonly SideRun[]): Differing[] {
  const all = runs.map(({ record }) => {
    const run = asRun(record);
    const facts = [...settingFacts(run), ...dataFacts(run), ...auditFacts(run), splitFact(run)];
    return facts.filter(({ id }) => !outcomes.has(id));
  });
  const terms = new Map(all.flat().map(({ id, term }) => [id, term]));
  return [...terms]
    .map(([id, term]) => ({ id, term, facts: all.map((facts) => facts.find((fact) => fact.id === id)) }))
    .filter(({ facts }) => new Set(facts.map((fact) => whole(fact))).size > 1);
}

function splitFact(run: Run): Fact {
  const parts = partFacts(run).map(({ part, rows }) => `${count(rows)} ${part}`);
  return { id: 'split', term: 'Split', words: [parts.join(', ')] };
}

/** The same for the clipboard. */
export function differingTable(runs: readonly SideRun[]): Table {
  const rows = differingFacts(runs).map(({ term, facts }) => [
    term,
    ...facts.map((fact) => fact?.whole ?? fact?.words.join('; ') ?? ''),
  ]);
  return { title: 'What differs', rows: [['', ...runs.map(({ name }) => name)], ...rows] };
}

/** What is shown of a fact that a run may lack. */
export function lines(fact: Fact | undefined): readonly string[] {
  return fact?.words ?? [unknown];
}

function whole(fact: Fact | undefined): string {
  return JSON.stringify([fact?.whole, ...lines(fact)]);
}
