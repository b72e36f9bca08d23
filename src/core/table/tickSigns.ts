/** Shares of the rows with a tick between which a column is one of ticks. Beyond, it is hardly filled in, or holds the same
 * value everywhere but for a few gaps. */
const [least, most] = [0.01, 0.95];

export function areTicks(given: number, rows: number): boolean {
  return given > 1 && given >= least * rows && given <= most * rows;
}

/** What boxes are ticked with: no word says so plainly that the others were left empty on purpose. */
const crossLike = new Set('xｘ×✕✖✗✘☒❌'.split(''));
const tickLike = new Set('✓✔☑✅*•●'.split(''));

/** What says yes by itself, where nothing else stands in the column: MaxQuant's `+`, a flag of CDISC, Airtable's box. Beside another
 * such sign it may be another grade of it. A word for a kind of thing (`late`) says no more than that nobody wrote the other. */
const yesAlone = new Set([
  ...'+＋○〇◯⭕◎●■◆▲',
  'v',
  'ｖ',
  'y',
  'yes',
  't',
  'true',
  'checked',
  '예',
  '네',
  'はい',
  '是',
]);

/** With a greater share of the rows ticked, a cross beside ticks may be a no. */
const mostMixed = 0.75;

/** Whether words are signs that boxes are ticked with, and the other rows hold nothing: whoever ticks means yes, in
 * whichever of these signs. */
export function areTickSigns(words: Iterable<string>, given: number, rows: number): boolean {
  const signs = [...words].map((word) => word.toLowerCase().replace('\ufe0f', ''));
  const crosses = signs.filter((sign) => crossLike.has(sign)).length;
  const ticks = signs.filter((sign) => tickLike.has(sign)).length;
  if (signs.length === 0 || crosses + ticks < signs.length || !areTicks(given, rows)) return false;
  return crosses === 0 || ticks === 0 || given <= mostMixed * rows;
}

/** Whether one word is all that a column holds, in some rows, and says yes by itself. */
export function isYesAlone(words: Iterable<string>, given: number, rows: number): boolean {
  const [word, another] = new Set([...words].map((each) => each.toLowerCase().replace('\ufe0f', '')));
  return word !== undefined && another === undefined && yesAlone.has(word) && areTicks(given, rows);
}
