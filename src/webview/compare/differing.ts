import type { Table } from '../../core/export/table.js';
import type { RunRecord } from '../../core/run/record.js';
import { comparisonWords } from '../../words/comparison.js';
import { unknown } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { auditFacts, partFacts } from '../facts/audit.js';
import { dataFacts, type Fact } from '../facts/facts.js';
import { settingFacts } from '../facts/settingFacts.js';
import { asRun, type ComparedRun } from './comparedRun.js';

/** A setting, or something known of the data, in which runs differ. */
export interface Differing {
  readonly id: string;
  readonly term: string;
  /** What each run has there. */
  readonly facts: readonly (Fact | undefined)[];
}

/** Not what was chosen or read, but what came of it. */
const outcomes: ReadonlySet<string> = new Set(['optimum', 'shared', 'started', 'times']);

/** Settings first, then the data; only where two runs differ. */
export function differingFacts(runs: readonly ComparedRun[]): Differing[] {
  const all = runs.map(({ record }) => factsOf(record).filter(({ id }) => !outcomes.has(id)));
  const terms = new Map(all.flat().map(({ id, term }) => [id, term]));
  return [...terms]
    .map(([id, term]) => ({ id, term, facts: all.map((facts) => facts.find((fact) => fact.id === id)) }))
    .filter(({ facts }) => new Set(facts.map((fact) => whole(fact))).size > 1);
}

function factsOf(record: RunRecord): Fact[] {
  const run = asRun(record);
  const { copies } = record.split;
  const words = comparisonWords.differing;
  const parts = partFacts(run).map(({ part, rows, positives }) =>
    words.part(pageWords.parts[part], rows, positives),
  );
  return [
    ...settingFacts(run),
    ...dataFacts(run),
    // The audit's words for the seed explain what one is.
    ...auditFacts(run).filter(({ id }) => id !== 'seed'),
    {
      id: 'split',
      term: words.split,
      words: [...parts, ...(copies === 0 ? [] : [words.copies(copies)])],
    },
  ];
}

/** The same for the clipboard. */
export function differingTable(runs: readonly ComparedRun[]): Table {
  const rows = differingFacts(runs).map(({ term, facts }) => [
    term,
    ...facts.map((fact) => fact?.whole ?? fact?.words.join('; ') ?? ''),
  ]);
  return { title: comparisonWords.differing.table, rows: [['', ...runs.map(({ name }) => name)], ...rows] };
}

/** What is shown of a fact that a run may lack. */
export function lines(fact: Fact | undefined): readonly string[] {
  return fact?.words ?? [unknown];
}

function whole(fact: Fact | undefined): string {
  return JSON.stringify([fact?.whole, ...lines(fact)]);
}
