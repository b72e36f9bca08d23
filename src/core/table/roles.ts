import { InputError, type Problem } from '../problem.js';
import type { Slices } from '../slices.js';
import { type ClassPair, pairOf } from './classPair.js';
import { type Column, noValue } from './column.js';
import { chooseFeatures, type FeatureChoice, type Policies } from './features.js';
import { candidatesIn, findLabel, namesMeant } from './label.js';
import type { LabelChoice, LabelWish } from './labelChoice.js';
import type { Candidate } from './labelEvidence.js';
import { namesOfClasses, withName } from './namedClasses.js';
import type { RawTable } from './tableBuilder.js';

/** What each column of a table is taken for. Decided once: what is told of a file is then what is trained on. */
export interface Roles {
  /** Columns that could be the label, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Null where there is none. */
  readonly label: LabelChoice | null;
  /** The two classes, and by row the index of its own, or `noValue`; null where the label cannot be learned. */
  readonly pair: ClassPair | null;
  readonly codes: Uint8Array | null;
  /** Why it cannot; null where it can. */
  readonly labelProblem: Problem | null;
  /** What the person calls the label's classes, by their values. */
  readonly names: ReadonlyMap<string, string>;
  /** Why nothing can be called as they said; null where it can. */
  readonly nameProblem: Problem | null;
  /** All columns but the label. */
  readonly others: readonly Column[];
  readonly features: FeatureChoice;
}

/** Throws nothing: what is wrong with the label is part of it. Yields now and then. */
export function* assignRoles(table: RawTable, asked: Policies & LabelWish): Slices<Roles> {
  const wish = { ...asked, exclude: namesMeant(table.columns, asked.exclude) };
  const candidates = yield* candidatesIn(table, wish);
  const { label, pair: bare, labelProblem } = yield* labelOf(table, wish, candidates);
  const { names, nameProblem } = namesOf(label, wish);
  const [one, other] = bare?.classes ?? [];
  const pair =
    bare && one && other
      ? { ...bare, classes: [withName(names, one), withName(names, other)] as const }
      : null;
  const codes = pair === null ? null : yield* pair.codes();
  const others = table.columns.filter((column) => column !== label?.column);
  const isLabelled = (row: number) => codes === null || codes[row] !== noValue;
  const features = yield* chooseFeatures(others, table, wish, isLabelled);
  return { candidates, label, pair, codes, labelProblem, names, nameProblem, others, features };
}

function namesOf(label: LabelChoice | null, { classNames }: LabelWish): Pick<Roles, 'names' | 'nameProblem'> {
  try {
    return { names: label === null ? new Map() : namesOfClasses(label, classNames), nameProblem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { names: new Map(), nameProblem: error.problem };
  }
}

function* labelOf(
  table: RawTable,
  wish: LabelWish,
  candidates: readonly Candidate[],
): Slices<Pick<Roles, 'label' | 'pair' | 'labelProblem'>> {
  let label: LabelChoice | null = null;
  try {
    label = yield* findLabel(table, wish, candidates);
    return { label, pair: pairOf(label, wish.positive ?? null), labelProblem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { label, pair: null, labelProblem: error.problem };
  }
}
