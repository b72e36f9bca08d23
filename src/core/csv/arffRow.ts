/** A row of ARFF: values, quoted by either mark, then perhaps a weight, {2}, and behind a % a remark. */
export interface ArffRow {
  readonly values: readonly string[];
  readonly weight: string | undefined;
  readonly remark: string | undefined;
}

/** Takes a row apart at its commas; where that does not make a row, at spaces and tabs too, as Weka does.
 * @param row a line with something else than a remark @param width how many attributes there are: behind so many
 * values a comma, a weight or a remark is none. The pulsar feature extractor writes `1.5,0.2,?,%path/of/candidate`. */
export function arffRow(row: string, width: number): ArffRow {
  const byCommas = takeApart(row, width, true);
  if (byCommas.values.length === width) return byCommas;
  const byBlanks = takeApart(row, width, false);
  return byBlanks.values.length === width ? byBlanks : byCommas;
}

const noTail = { weight: undefined, remark: undefined };

function takeApart(row: string, width: number, commasOnly: boolean): ArffRow {
  const values: string[] = [];
  let at = behindBlanks(row, 0);
  for (;;) {
    if (values.length >= width) {
      const tail = tailOf(row.slice(at));
      if (tail !== undefined) return { values, ...tail };
    }
    if (values.length === width - 1) {
      const last = lastValue(row.slice(at));
      if (last !== undefined) return { ...last, values: [...values, ...last.values] };
    }
    const quoted = quotedValue(row, at);
    const isQuoted = quoted !== undefined && isSeparated(row, quoted.to, commasOnly);
    const to = plainEnd(row, quoted?.to ?? at, commasOnly);
    values.push(isQuoted ? quoted.value : row.slice(at, to).trimEnd());
    at = behindBlanks(row, isQuoted ? quoted.to : to);
    if (at === row.length) return { values, ...noTail };
    if (row[at] !== ',') continue;
    at = behindBlanks(row, at + 1);
    if (at === row.length && values.length < width) return { values: [...values, ''], ...noTail };
  }
}

/** A plain value with a weight or a remark behind it, with a space between them or none: to Weka's tokenizer both marks
 * end a word. */
function lastValue(text: string): ArffRow | undefined {
  const [, value, rest] = /^([^\s,'"%{]+)\s*([%{].*)$/.exec(text) ?? [];
  const tail = rest === undefined ? undefined : tailOf(rest);
  return tail && { values: [value as string], ...tail };
}

/** What may stand behind the values; undefined where it is something else. */
function tailOf(text: string): Omit<ArffRow, 'values'> | undefined {
  const [all, weight, remark] = /^(?:\{([^}]*)\}\s*,?\s*)?(?:%(.*))?$/.exec(text) ?? [];
  return all === undefined ? undefined : { weight, remark: remark?.trim() };
}

/** The quoted value that begins here, if it is closed. */
function quotedValue(row: string, at: number): { readonly value: string; readonly to: number } | undefined {
  const mark = row[at];
  if (mark !== "'" && mark !== '"') return undefined;
  let value = '';
  for (let i = at + 1; i < row.length; i++) {
    if (row[i] === mark) return { value, to: i + 1 };
    if (row[i] === '\\' && i + 1 < row.length) i++;
    value += row[i];
  }
  return undefined;
}

function plainEnd(row: string, from: number, commasOnly: boolean): number {
  let to = from;
  while (to < row.length && row[to] !== ',' && (commasOnly || !isBlank(row[to]))) to++;
  return to;
}

/** Whether what ends here is followed by another value, or by none. */
function isSeparated(row: string, at: number, commasOnly: boolean): boolean {
  const next = row[behindBlanks(row, at)];
  return next === undefined || ',%{'.includes(next) || (!commasOnly && isBlank(row[at]));
}

function behindBlanks(row: string, from: number): number {
  let at = from;
  while (isBlank(row[at])) at++;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
