import type { Column } from './column.js';
import { plainWords } from './labelNames.js';

/** Rows below which values that all differ say nothing. */
export const fewestRows = 10;

/** Rows that are looked at for it. */
const mostRows = 20_000;

/** Names that are given to what tells rows apart, and to nothing that was measured. */
const idNames = [
  /(?:^|[\s_.-])(?:id|uuid|guid)$/iu,
  /[a-z]I[dD]$/u,
  /^(?:patient|customer|user|client|member|order|person|subject|sample|passenger|account|transaction|session|employee|student|case|record|product|loan|policy|claim|invoice|ticket|tracking|acct|receipt|contract|booking|serial|phone|respondent|participant)[\s_.-]?(?:ids?|no|nr|nbr|num|number|key|#)\.?$/iu,
  /^(?:cust|emp|mbr|mem|usr|ord|prod|stu)[\s_.-]?(?:no|nr|nbr|key|seq)\.?$/iu,
  /^row[\s_.-]?(?:id|names?|num|number|no|nr|index)$/iu,
  /^(?:start|vp|pat|patienten|probanden|versuchspersonen|teilnehmer|fall|kunden|personal|matrikel|akten|auftrags|bestell|artikel|vertrags)[\s_.-]?(?:nr|nummer)\.?$/iu,
  /^(?:n[°º]|num(?:éro)?|no|número|numero)[\s_.-]?(?:de |du |d['’])?(?:patient|client|dossier|commande|contrat|sujet|paciente|cliente|expediente|pedido|caso)e?$/iu,
  /\p{L}[\s_-]nr\.?$/iu,
  /^(?:mrn|ssn|isbn|imei|iban|vin|sku|upc|ean|fid|iid|cif|idnum|barcode|respondent|participant|subject|invoice|(?:tele|mobile[\s_.-]?)?phone|학번|사번|군번|전화|소재지전화)$/iu,
  /[^\0-\x7f]id$/iu,
  /(?:번호|番号|编号|編號|病历号|病歷號|学号|學號|工号|工號|订单号|訂單號|流水号|流水號)$/u,
];

/** Whether a column is called as what tells people, things or rows apart. */
export function isNamedAsId(name: string): boolean {
  return idNames.some((each) => each.test(name));
}

/** Names of what stands in a catalogue under a number of its own: `specobjid`, `source_id`. */
const catalogueNames = /(?:id|source)$/iu;

/** Names that are given to row numbers, and to other things too. */
const serialNames =
  /^(?:|no|nr|n[°º]|№|#|num|numéro|número|numero|nummer|lfd[\s_.-]*nr|number|index|idx|key|serial|seq|sequence|recno|row|zeile|ligne|fila|line|obs|observation|x|номер|п[/.]п|№ ?п[/.]п|α[/.]?α|연번|순번|序号|序號|行号|行號|连番|連番|column \d+|unnamed: \d+(?:\.\d+)*|level_\d+)\.?$/iu;

/** Names that pandas gives to an index without one: in front of a file that it wrote, and as a column of its own. */
const indexNames = /^(?:unnamed: \d+(?:\.\d+)*|index|level_\d+)$/iu;

/** Words for a key, in front of or behind what it is the key of, in whatever language: `id_cliente`, `Codice cliente`, `Legajo`. */
const keyWords = new Set(
  'id|code|codigo|codice|kod|код|matricula|matricola|matricule|legajo|номер'.split('|'),
);

/** A number in one word with what it is the number of: `Klantnr`. */
const numberBehind = /\p{L}{3}(?:nr|nummer)$/u;

/** Words for a number, which may also be that of Reynolds, or how many there are; COD is an oxygen demand too. */
const numberWords = new Set('cod|no|nº|nr|num|numero|number|nummer'.split('|'));

/** What stands behind such a word where it says how many. */
const howMany = new Set('of|de|do|da|di|d|von|van|av'.split('|'));

/** Rows from which whole numbers that nearly all differ say something under such names, and the share of them that has to. */
const fewestKeys = 100;
const differing = 0.95;

/** How sure a name says that its column is of keys. */
function keyName(name: string): 'key' | 'number' | 'how-many' | undefined {
  const parts = plainWords(name.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (keyWords.has(first) || keyWords.has(last) || numberBehind.test(last)) return 'key';
  if (numberWords.has(last) || first === 'cod') return 'number';
  return numberWords.has(first) && !howMany.has(parts[1] as string) ? 'how-many' : undefined;
}

/** Whether a column of at least a hundred whole numbers that nearly all differ holds keys: `sure` where its name says so, or the numbers
 * are in order or hardly leave any out besides; `perhaps` where its name may say something else and they have equally many digits, four
 * at least, or five where it may say how many of something there are. Under no such name a code of a few values is one. */
export function holdsKeys(column: Column, rows: number): 'sure' | 'perhaps' | undefined {
  const called = column.isNumeric ? keyName(column.name) : undefined;
  if (called === undefined || column.numberCount < fewestKeys) return undefined;
  const values = countsIn(column, rows);
  if (values === undefined || !values.every((value) => value >= 0 && Number.isInteger(value)))
    return undefined;
  const different = countDifferent(values);
  if (different < differing * values.length) return undefined;
  if (called === 'key' || isCounting(values, column.numberCount)) return 'sure';
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  if (different >= differing * (most - least + 1)) return 'sure';
  const digits = String(least).length;
  return digits === String(most).length && digits >= (called === 'number' ? 4 : 5) ? 'perhaps' : undefined;
}

/** What may rise by one from row to row and be measured or meant all the same: times, steps, places, doses. */
const steps =
  /^t$|time|date|day|week|month|year|hour|min|sec|step|cycle|epoch|frame|\bage|depth|dist|temp|dose|rank|tag|[시월년일주차초분年月日간]$/i;

/** Whether a column in front of at least a hundred rows counts them, 1 to n or from 0, in their order: whatever it is called, but for a
 * time or a step, no row tells more by it than where it stands. */
function countsRows(column: Column, rows: number): boolean {
  if (column.column > 0 || rows < fewestKeys || column.numberCount < rows || steps.test(column.name))
    return false;
  const values = countsIn(column, rows);
  const stride = Math.ceil(rows / mostRows);
  const first = column.numberAt(0);
  return (first === 0 || first === 1) && !!values?.every((value, i) => value === first + i * stride);
}

/** Whether a column of numbers is an identifier by its name and by what it holds: whole numbers, most of them
 * different, or, where its name may be that of a measurement, rising from row to row and hardly leaving any out.
 * Half of them different is enough beside a name that says id: a patient may be in the file twice. */
export function isIdentifier(column: Column, rows: number): boolean {
  if (holdsKeys(column, rows) === 'sure' || countsRows(column, rows)) return true;
  const byName = isNamedAsId(column.name);
  const mayBeListed = catalogueNames.test(column.name);
  if (!column.isNumeric || (!byName && !mayBeListed && !serialNames.test(column.name))) return false;
  const values = countsIn(column, rows);
  if (values === undefined || values.length < fewestRows || !Number.isInteger(values[0])) return false;
  if (mayBeListed && areKeys(values)) return true;
  if (byName) return 2 * countDifferent(values) >= values.length;
  if (!serialNames.test(column.name)) return false;
  return isCounting(values, column.numberCount) || isIndex(column, values);
}

/** Whether whole numbers are the index of a frame whose values come again, from 0 or 1 up: of frames put one below the other
 * (`pandas.concat`), where it starts anew after ten rows at least, or of one that rows were drawn from, with replacement or
 * without. Under a name that others than pandas give half of them have to differ, and be in order: a place in a grid starts
 * anew as well.
 * @param values of {@link countsIn} */
function isIndex({ name, isNameless, numberCount }: Column, values: Float64Array): boolean {
  const isPandas = isNameless || indexNames.test(name);
  const different = countDifferent(values);
  const areHalf = 2 * different >= values.length;
  if (!isPandas && !areHalf) return false;
  const stride = Math.ceil(numberCount / values.length); // of many rows some are looked at
  const starts = values.filter((value, i) => i === 0 || value <= (values[i - 1] as number));
  const ends = values.filter((value, i) => i + 1 === values.length || value >= (values[i + 1] as number));
  const areRuns =
    fewestRows * starts.length <= values.length && starts.every((start) => start >= 0 && start <= stride);
  if (areRuns && ends.reduce((sum, end) => sum + end, 0) < 5 * numberCount) return true;
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const isDrawn =
    least >= 0 && least < numberCount / 20 && most < (different < values.length ? 1 : 5) * numberCount;
  return isPandas && areHalf && isDrawn;
}

/** Beyond these whole numbers are not exact, and above the largest of 64 bits they are no keys. */
const [fewestKey, mostKey] = [2 ** 53, 2 ** 64];

/** Whether numbers are keys of 64 bits, as astronomers and social networks have: whole ones of 16 digits or more that all
 * count, hardly two of them alike. Of a measurement written so nobody knows as many. */
export function areKeys(values: Float64Array): boolean {
  return (
    values.length >= fewestRows &&
    values.every((value) => value >= fewestKey && value < mostKey) &&
    2 * values.filter((value) => String(value).replace(/0+$/, '').length > 14).length > values.length &&
    2 * countDifferent(values) >= values.length
  );
}

/** Whether numbers rise from row to row, and leave no more than four out for each that is there. Time stamps rise too, but
 * leave out many more; of measurements in ascending order some are the same.
 * @param values of {@link countsIn} @param count how many there are of them in all the rows */
export function isCounting(values: Float64Array, count: number): boolean {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  return last - first < 5 * count && values.every((value, i) => i === 0 || value > (values[i - 1] as number));
}

/** A column's numbers in the order of the rows, gaps left out; of many rows some, evenly spread. Undefined where they do
 * not all have the same fraction: these count nothing, and measurements show it within a few rows. */
export function countsIn(column: Column, rows: number): Float64Array | undefined {
  const stride = Math.max(1, Math.ceil(rows / mostRows));
  const values: number[] = [];
  let fraction = Number.NaN;
  for (let row = 0; row < rows; row += stride) {
    const value = column.numberAt(row);
    if (Number.isNaN(value)) continue;
    const own = value - Math.floor(value);
    if (values.length === 0) fraction = own;
    else if (own !== fraction) return undefined;
    values.push(value);
  }
  return Float64Array.from(values);
}

/** Of a copy: the values stay as they are. */
export function countDifferent(values: Float64Array): number {
  const sorted = values.slice().sort();
  return sorted.reduce((sum, value, i) => (value === sorted[i - 1] ? sum : sum + 1), 0);
}
