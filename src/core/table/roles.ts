import type { TrainingConfig } from '../config.js';
import { InputError, type Problem } from '../problem.js';
import type { Slices } from '../slices.js';
import { columnFor } from './besideLabel.js';
import { type ClassPair, pairOf } from './classPair.js';
import { type Column, noValue } from './column.js';
import { chooseFeatures, type FeatureChoice, type Policies } from './features.js';
import { candidatesIn, findLabel, namesMeant } from './label.js';
import type { LabelChoice, LabelWish } from './labelChoice.js';
import type { Candidate } from './labelEvidence.js';
import { type LikelyGroup, likelyGroup } from './likelyGroup.js';
import { namesOfClasses, withName } from './namedClasses.js';
import { tell } from './sayings.js';
import type { RawTable } from './tableBuilder.js';
import { requireMost, requireTimes, type Untimed, untimedRows } from './times.js';

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
  /** Says which rows belong together; null where nobody named one. */
  readonly group: Column | null;
  /** Says when rows were made; null where nobody named one. */
  readonly time: Column | null;
  /** What has no time in it; null where nobody named one. */
  readonly untimed: Untimed | null;
  /** What seems to say so, where nobody named one. */
  readonly likelyGroup: LikelyGroup | null;
  /** Why there are no such names, groups or times; null where there are. */
  readonly wishProblem: Problem | null;
  /** All columns but the label and those of groups and times. */
  readonly others: readonly Column[];
  readonly features: FeatureChoice;
}

type Wish = Policies & LabelWish & Pick<TrainingConfig, 'group' | 'time'>;

/** Throws nothing: what is wrong with the label is part of it. Yields now and then. */
export function* assignRoles(table: RawTable, asked: Wish): Slices<Roles> {
  for (const column of table.columns) column.judgeBy(undefined);
  const exclude = namesMeant(table.columns, asked.exclude);
  const wish = { ...asked, exclude: [...exclude, ...(yield* asideOf(table, { ...asked, exclude }))] };
  const candidates = yield* candidatesIn(table, wish);
  const { label, pair: bare, labelProblem } = yield* labelOf(table, wish, candidates);
  const [names, nameProblem] = attempt(() => label && namesOfClasses(label, wish.classNames));
  const called = names ?? new Map();
  const [one, other] = bare?.classes ?? [];
  const pair =
    bare && one && other
      ? { ...bare, classes: [withName(called, one), withName(called, other)] as const }
      : null;
  const codes = pair === null ? null : yield* pair.codes();
  const named = (use: 'group' | 'time') => {
    const found = columnFor(use, table.columns, asked[use], label?.column ?? null);
    if (use === 'time' && found !== null) requireTimes(found, table.columns, label?.column ?? null);
    return found;
  };
  const [group, groupProblem] = attempt(() => named('group'));
  const [time, timeProblem] = attempt(() => named('time'));
  const untimed = time && (yield* untimedRows(time, table, codes));
  const [, fewProblem] = attempt(
    () => time && untimed && requireMost(time, untimed, table.columns, label?.column ?? null),
  );
  const others = table.columns.filter((column) => ![label?.column, group, time].includes(column));
  const isLabelled = (row: number) => codes === null || codes[row] !== noValue;
  if (codes?.includes(noValue)) for (const column of others) column.judgeBy(isLabelled);
  const { leftOut, ...chosen } = yield* chooseFeatures(others, table, { ...asked, exclude }, isLabelled);
  const mayBeSaid = codes !== null && typeof asked.group !== 'string';
  const likely = mayBeSaid ? yield* likelyGroup(table, { ...chosen, leftOut }, codes) : null;
  return {
    ...{ candidates, label, pair, codes, labelProblem, names: called, group, time, untimed, others },
    likelyGroup: likely,
    wishProblem: nameProblem ?? groupProblem ?? timeProblem ?? fewProblem,
    features: {
      ...chosen,
      leftOut: [
        ...(group ? [{ column: group, cause: 'group' as const, reason: tell('says-group') }] : []),
        ...(time ? [{ column: time, cause: 'time' as const, reason: tell('says-time') }] : []),
        ...leftOut,
      ],
    },
  };
}

/** The columns that a person named for groups and times. What tells patients apart is not what they have, nor is when they came; but
 * where they said nothing of the label, the one of two classes that would be it is no slip to be passed over: it stays the label,
 * and is refused as the other. */
function* asideOf(table: RawTable, { label, group, time, ...wish }: Wish): Slices<readonly string[]> {
  const named = [group, time].filter((name) => typeof name === 'string');
  const names = namesMeant(table.columns, named);
  if (names.length === 0 || label !== null) return names;
  const [likeliest] = yield* candidatesIn(table, { ...wish, label });
  if (likeliest?.classes.classes.length !== 2) return names;
  return names.filter((name) => name !== likeliest.column.name);
}

/** What is made, or why it cannot be. */
function attempt<Made>(make: () => Made | null): readonly [Made | null, Problem | null] {
  try {
    return [make(), null];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [null, error.problem];
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
