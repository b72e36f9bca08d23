/** A change of settings, as plain words and numbers that a person could have written: `makeConfig` checks them.
 * What it does not name stays as it is. Problems and warnings carry those that make them go away; the terminal
 * prints them as options, the panel as buttons. */
export interface Change {
  readonly preset?: string;
  readonly balance?: string;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly l2?: number | 'auto';
  readonly label?: string;
  readonly positive?: string;
  /** Names of columns to leave out, besides those that are left out already. */
  readonly exclude?: readonly string[];
  readonly missingValues?: string;
  readonly textColumns?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly header?: string;
  readonly decimalMark?: string;
}

type Kind = 'text' | 'number' | 'texts' | 'penalty';

/** Every key of a change, and what its value is. */
export const changeKinds: { readonly [Key in keyof Required<Change>]: Kind } = {
  preset: 'text',
  balance: 'text',
  batchSize: 'number',
  learningRate: 'number',
  l2: 'penalty',
  label: 'text',
  positive: 'text',
  exclude: 'texts',
  missingValues: 'text',
  textColumns: 'text',
  encoding: 'text',
  delimiter: 'text',
  header: 'text',
  decimalMark: 'text',
};

const isKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  penalty: (value) => typeof value === 'number' || value === 'auto',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
};

/** Known names with values of the right kind; whether these are in their ranges is `makeConfig`'s to say. */
export function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([key, each]) => Object.hasOwn(changeKinds, key) && isKind[changeKinds[key as keyof Change]](each),
    )
  );
}
