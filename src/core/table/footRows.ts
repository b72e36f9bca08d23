/** Rows that stand below a table and sum it up: totals, means, least and greatest. */

/** Words that begin such a row and hardly any other. */
const plain =
  /^(?:(?:grand |sub)?totals?|sums?|means?|averages?|avg|medians?|std\.?(?: ?dev\.?)?|stdev|standard deviation|variance|summe|gesamt|gesamtsumme|mittelwert|durchschnitt|standardabweichung|somme|moyenne|suma|promedio|media|totale|합계|총계|총합|소계|평균|표준편차|중앙값|合計|合计|总计|平均|平均値|平均值|標準偏差|итого|среднее)\s*:?$/i;

/** The same beside others of them only: `Max` is a name as well. */
const besideOthers =
  /^(?:min\.?|minimum|max\.?|maximum|count|n|range|sd|anzahl|최솟값|최댓값|최소|최대|개수|最小|最大|\d\d? ?%)\s*:?$/i;

/** Fewer rows are themselves a summary. */
const fewestRows = 10;
const mostFeet = 12;

/** A word that may begin one, or undefined. */
export function footWord(fields: readonly string[]): string | undefined {
  const word = fields.find((cell) => cell !== '')?.trim() ?? '';
  return word.length <= 20 && (plain.test(word) || besideOthers.test(word)) ? word : undefined;
}

/** Rows that wait for the end of a file, since below them there may be others.
 * @typeParam Row what there is of each */
export class FootRows<Row> {
  private waiting: { readonly word: string; readonly row: Row }[] = [];
  private isOver = false;

  get areWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** @param word that the row begins with, see {@link footWord} @param rows filed so far @returns whether it waits */
  hold(word: string, row: Row, rows: number): boolean {
    if (this.isOver || rows < fewestRows || this.waiting.length === mostFeet) this.isOver = true;
    else this.waiting.push({ word, row });
    return !this.isOver;
  }

  /** Where another row follows, those that wait are rows as well, and the table has such words in it. */
  release(): readonly Row[] {
    const rows = this.waiting.map(({ row }) => row);
    this.isOver ||= rows.length > 0;
    this.waiting = [];
    return rows;
  }

  /** At the end of the file. @returns those that sum up; the others are rows as well */
  end(): { readonly feet: readonly Row[]; readonly rows: readonly Row[] } {
    const { waiting } = this;
    this.waiting = [];
    const all = waiting.map(({ row }) => row);
    const words = new Set(waiting.map(({ word }) => word.toLowerCase()));
    const isFoot =
      words.size === all.length && (words.size > 1 || waiting.some(({ word }) => plain.test(word)));
    return isFoot ? { feet: all, rows: [] } : { feet: [], rows: all };
  }
}
