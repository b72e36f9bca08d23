/** What rows begin with that sum up those above them: totals, means, least and greatest. */

/** Words that begin such a row and hardly any other. */
const plain =
  `total|totals|grand total|grand totals|subtotal|subtotals|sum|sums|mean|means|average|averages|avg|median|medians|std|std dev|stddev
  |st.dev|stdev|standard deviation|sem|variance|summe|gesamt|gesamtsumme|mittelwert|durchschnitt|standardabweichung
  |somme|moyenne|écart-type|suma|promedio|soma|média|media|totale|합계|총계|총합|소계|평균|표준편차|중앙값|合計|合计|总计|総計|計|平均
  |平均値|平均值|標準偏差|标准差|итого|среднее`.split(/\s*\|/);

/** The same beside others of them only: `Max` is a name as well. */
const besideOthers =
  'min|minimum|max|maximum|count|n|range|sd|se|anzahl|최솟값|최댓값|최소|최대|개수|最小|最大'.split('|');

const plainWords: ReadonlySet<string> = new Set(plain);
const allWords: ReadonlySet<string> = new Set([...plain, ...besideOthers]);

/** As it stands in the lists. @param cell without spaces around it */
function bare(cell: string): string {
  return cell.toLowerCase().replace(/[\s:.]+$/, '');
}

/** Whether a cell begins a row that sums up, whatever stands beside it. */
export function saysSummary(cell: string): boolean {
  return plainWords.has(bare(cell));
}

/** Whether a cell may begin one: surely so beside others of them only. `25%` is a quartile. */
export function maySaySummary(cell: string): boolean {
  return allWords.has(bare(cell)) || /^\d\d? ?%$/.test(cell);
}

/** All these words as cells have them. */
export function* summaryCells(): Generator<string> {
  for (const word of allWords)
    for (const cased of [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
      for (const end of ['', '.', ':']) yield cased + end;
}
