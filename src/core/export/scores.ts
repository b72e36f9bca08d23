import { sigmoid } from '../perceptron/sigmoid.js';
import { MarkedRows, type Rows } from '../rows.js';
import type { Scored } from '../run/scored.js';
import { atOnce } from '../slices.js';
import type { Engine } from '../training/engine.js';
import { csvTable } from './csv.js';

/** Rows of the table that are looked at for a piece of text. */
const pieceRows = 1 << 12;

const partNames = ['train', 'validation', 'test'] as const;

/** Every usable row with its part, label, logit and probability, as CSV in the order of the file: what all scores and curves
 * of the trained model can be rebuilt from. The out-of-fold curve of preset `exact`, on which its thresholds are chosen, can
 * not: models of the folds gave its logits. Numbers have all their digits. Where a balance repeats rows there is a further
 * column at the end, how many times the part holds the row; of a row whose copies are in several parts there is a line for
 * each. Made piece by piece as it is asked for, a hundred kilobytes each. */
export function* scoreLines(
  { perceptron, examples, parts, usable, lineAt, classes }: Scored,
  engine: Pick<Engine, 'logits'>,
): Generator<string, void> {
  const labels = classes.map((value) => csvTable({ title: '', rows: [[value]] }).trimEnd());
  const times = partNames.map((name) => copiesIn(parts[name], examples.rows));
  const areRepeated = parts.counts.copies > 0;
  yield `line,part,label,logit,probability${areRepeated ? ',times' : ''}\n`;
  let first = 0;
  for (let from = 0; from < usable.marks.length; from += pieceRows) {
    const tableRows = usable.within(from, from + pieceRows);
    const rows = Uint32Array.from(tableRows, (_, i) => first + i);
    const logits = atOnce(engine.logits(perceptron, examples, rows));
    let piece = '';
    rows.forEach((row, i) => {
      const logit = logits[i] as number;
      const rest = `${labels[examples.y[row] as 0 | 1]},${logit},${sigmoid(logit)}`;
      const line = lineAt(tableRows[i] as number);
      partNames.forEach((name, k) => {
        const count = (times[k] as Times)(row);
        if (count > 0) piece += `${line},${name},${rest}${areRepeated ? `,${count}` : ''}\n`;
      });
    });
    first += rows.length;
    if (piece !== '') yield piece;
  }
}

/** How often a row of the examples is in a part. */
type Times = (row: number) => number;

/** How often each row of the examples is in a part. */
export function copiesIn(part: Rows, rows: number): Times {
  if (part instanceof MarkedRows) return (row) => Number(part.marks[row] === part.mark);
  const counts = new Uint32Array(rows);
  for (const row of part) counts[row] = (counts[row] as number) + 1;
  return (row) => counts[row] as number;
}
