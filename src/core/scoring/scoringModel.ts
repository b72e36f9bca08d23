import { balances } from '../balance.js';
import type { DecimalMark, DialectWish } from '../csv/dialectWish.js';
import { oddsRatio } from '../decision/prevalence.js';
import type { RunRecord } from '../run/record.js';
import type { Feature } from '../table/summary.js';

/** A column that a model takes something of: a number, whether there is none, which word it is. */
export interface ModelColumn {
  readonly name: string;
  /** 0-based position in the file that the model was trained on. */
  readonly column: number;
  readonly terms: readonly Term[];
  /** Least and greatest number that counts as a value in the file trained on; null of a column of words. */
  readonly range: { readonly min: number; readonly max: number } | null;
}

/** What a feature adds to a logit: weight × (value - centre). */
export interface Term {
  readonly feature: Feature;
  readonly weight: number;
  readonly centre: number;
  /** Standard deviation in the training part; null where nobody knows. */
  readonly deviation: number | null;
}

/** What of a run is needed to answer for new rows. */
export interface ScoringModel {
  readonly bias: number;
  readonly columns: readonly ModelColumn[];
  /** The logit above which a row is called positive. */
  readonly threshold: number;
  readonly label: string;
  /** Columns of the file trained on, and whether they had names. */
  readonly width: number;
  readonly isNamed: boolean;
  /** Position of the label in it. */
  readonly labelColumn: number;
  readonly classes: RunRecord['dataset']['classes'];
  /** Of the file trained on, in which the classes are written. */
  readonly decimalMark: DecimalMark;
  /** What was said of how that file is written. */
  readonly told: DialectWish;
  /** Whether a column in it has points between thousands and a decimal comma: `1.107`. */
  readonly isPointed: boolean;
  /** Names of all its columns. */
  readonly names: readonly string[];
  /** Rows of the training part; null where its means are not those of the file's rows, since it has copies, or not known: nothing can
   * be said then of how other rows lie. */
  readonly trainRows: number | null;
}

/** @param record whose threshold is the one that answers go by, see `decided` in run/decide.ts */
export function scoringModelOf({ model, dataset, profile, split, config }: RunRecord): ScoringModel {
  const columns = new Map<number, { name: string; terms: Term[] } & Omit<ModelColumn, 'terms'>>();
  const profiles = new Map(profile.columns.map((each) => [each.column, each]));
  model.features.forEach((feature, k) => {
    const { column } = feature;
    const described = profiles.get(column);
    const known = columns.get(column) ?? {
      name: described?.name ?? feature.name,
      column,
      terms: [],
      range:
        feature.category === undefined && described?.min != null && described.max != null
          ? { min: described.min, max: described.max }
          : null,
    };
    columns.set(column, known);
    known.terms.push({
      feature,
      weight: model.weights[k] as number,
      centre: model.centres?.[k] ?? 0,
      deviation: model.deviations[k] ?? null,
    });
  });
  return {
    bias: model.bias,
    columns: [...columns.values()],
    threshold: model.threshold ?? 0,
    label: dataset.label,
    width: profile.columns.length,
    isNamed: dataset.dialect.header,
    labelColumn: dataset.labelColumn,
    classes: dataset.classes,
    decimalMark: dataset.dialect.decimalMark,
    told: config.reading,
    isPointed:
      dataset.dialect.decimalMark === 'comma' &&
      model.features.some(({ notation }) => notation === 'amount-comma'),
    names: profile.columns.map(({ name }) => name),
    trainRows: split.copies === 0 && model.centres?.some((centre) => centre !== 0) ? split.train : null,
  };
}

/** What is to be added to the logits of a model where positives are as frequent as somebody says: Bayes' rule, if rows of each class
 * look there as they do in the file trained on. @param prevalence between 0 and 1; undefined where nobody says */
export function offsetFor(record: RunRecord, prevalence: number | undefined): number {
  const { positives, negatives } = knownFrom(record);
  return prevalence === undefined ? 0 : Math.log(oddsRatio({ positives, negatives }, prevalence));
}

/** How frequent the classes are where the model's probabilities are from: in the training part, to whose shares they were put right if it
 * was balanced, but for the copies that the lecture's balance makes. Where balance was not taken back, as early versions left it, they are
 * of classes that are equally frequent. Records of early versions have the file's alone. */
function knownFrom({ dataset, split, config, model }: RunRecord): { positives: number; negatives: number } {
  const { positives: among } = split;
  if (balances[config.balance].evens === 'training' && model.priorCorrection === undefined)
    return { positives: 1, negatives: 1 };
  if (among !== undefined) return { positives: among.train, negatives: split.train - among.train };
  const [{ count: negatives }, { count: positives }] = dataset.classes;
  return { positives, negatives };
}
