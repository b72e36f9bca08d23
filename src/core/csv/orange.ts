/** The head of a table of Orange (https://orange3.readthedocs.io/projects/orange-data-mining-library/en/latest/reference/data.io.html):
 * three rows, of names, types and flags, or names with both in front of a #. */
export interface OrangeHead {
  /** Rows below the names. */
  readonly rows: number;
  /** Names without what stands in front of a #. */
  readonly names: readonly string[];
  /** Positions of the column that the file calls the class, and of those that are to be left out. */
  readonly label: number | undefined;
  readonly aside: readonly number[];
}

const types = /^(?:c|d|s|t|n|continuous|discrete|string|time|text|numeric|basket)$/i;
const flags = /^(?:class|c|meta|m|ignore|i|weight|w|[\w-]+=\S*)(?:\s+[\w-]+=\S*)*$/i;
const prefixed = /^([mciw]{0,2})([CDSTN]?)#(.+)$/;

/** @param below the rows below the names
 * @returns undefined where these rows are none of Orange's */
export function findOrangeHead(
  names: readonly string[],
  below: readonly (readonly string[])[],
): OrangeHead | undefined {
  return threeRows(names, below) ?? oneRow(names);
}

function threeRows(
  names: readonly string[],
  [typeRow, flagRow]: readonly (readonly string[])[],
): OrangeHead | undefined {
  if (typeRow?.length !== names.length || flagRow?.length !== names.length) return undefined;
  const cells = (row: readonly string[]) => row.map((cell) => cell.trim());
  const typed = cells(typeRow).filter((type) => types.test(type)).length;
  const isTypeRow = cells(typeRow).every((type) => type === '' || types.test(type) || /\S\s+\S/.test(type));
  const isFlagRow = cells(flagRow).every((flag) => flag === '' || flags.test(flag));
  if (!isTypeRow || typed < names.length / 2 || !isFlagRow) return undefined;
  return { rows: 2, names, ...marked(cells(flagRow).map((flag) => flag.toLowerCase().replace(/\s.*/, ''))) };
}

function oneRow(names: readonly string[]): OrangeHead | undefined {
  const parts = names.map((name) => prefixed.exec(name.trim()));
  const said = parts.filter((part) => part !== null && `${part[1]}${part[2]}` !== '').length;
  if (said < names.length / 2) return undefined;
  return {
    rows: 0,
    names: parts.map((part, k) => part?.[3] ?? (names[k] as string)),
    ...marked(parts.map((part) => part?.[1]?.[0] ?? '')),
  };
}

/** @param each the first flag of each column, in small letters */
function marked(each: readonly string[]): Pick<OrangeHead, 'label' | 'aside'> {
  const label = each.findIndex((flag) => flag === 'class' || flag === 'c');
  const aside = [...each.keys()].filter((k) => /^(?:meta|m|ignore|i|weight|w)$/.test(each[k] as string));
  return { label: label < 0 ? undefined : label, aside };
}
