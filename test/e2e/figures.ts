import { type ClassScores, classReport } from '../../src/core/evaluation/metrics.js';
import type { RunRecord } from '../../src/core/run/record.js';
import type { Frame } from '../vscode/window.mjs';

/** Every figure of the panel's tables, by what it is: `f1 positive`, `cell tp`. */
export type Figures = Record<string, number | null>;

/** Reads the tables of a panel, or of a part of it: the figures behind what is shown. */
export async function shownFigures(panel: Pick<Frame, 'locator'>): Promise<Figures> {
  const pairs = await panel.locator('td[data-metric][data-class], td[data-cell]').evaluateAll((cells) =>
    cells.map((cell) => {
      const { metric, class: of, cell: name, value } = (cell as HTMLElement).dataset;
      const key = name === undefined ? `${metric} ${of}` : `cell ${name}`;
      return [key, value === 'null' ? null : Number(value)] as const;
    }),
  );
  return Object.fromEntries(pairs);
}

/** The figures that the tables must show for a record. */
export function figuresOf({ test }: RunRecord): Figures {
  const { negative, positive, macro, weighted, accuracy } = classReport(test.confusion);
  const row = (of: string, { precision, recall, f1, support }: ClassScores) => ({
    [`precision ${of}`]: precision,
    [`recall ${of}`]: recall,
    [`f1 ${of}`]: f1,
    [`support ${of}`]: support,
  });
  const { tp, fp, fn, tn } = test.confusion;
  return {
    ...row('negative', negative),
    ...row('positive', positive),
    ...row('macro', macro),
    ...row('weighted', weighted),
    'accuracy all': accuracy,
    'support all': test.rows,
    'cell tp': tp,
    'cell fp': fp,
    'cell fn': fn,
    'cell tn': tn,
  };
}
