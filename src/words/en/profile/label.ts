import { grouped } from '../../../core/format.js';
import type { labelSayings } from '../../../core/profile/sayings.js';
import { percent } from '../../figures.js';
import type { Sentences } from '../../sentences.js';
import { counted, listed, numbered, quoted } from '../count.js';

export const labelWords: Sentences<typeof labelSayings> = {
  'label-in-doubt': ({ column, rivals, more, quantity }) => {
    const others = [...rivals.map(quoted), ...(more > 0 ? [`${grouped(more)} more`] : [])];
    return `${quoted(column)} was taken as the label, but ${listed(others, 'or')} could be it too${quantity === undefined ? '' : `, and ${quoted(quantity)} is a quantity`}`;
  },
  'label-beside-quantity': ({ column, last }) =>
    `${quoted(column)} was taken as the label; what is to be predicted may be ${quoted(last)}, but that holds a quantity, which cannot be the label`,
  'label-beside-many-words': ({ column, last, most }) =>
    `${quoted(column)} was taken as the label; what is to be predicted may be ${quoted(last)}, but that holds more than ${most} different words, too many for a label`,
  'classes-of-many-words': ({ last }) =>
    `Name the label if it is another column; to tell one word of ${quoted(last)} from the rest, add a column that says 1 for it and 0 for all others, and leave ${quoted(last)} out`,
  'classes-of-quantity': ({ last }) =>
    `Name the label if it is another column; to predict ${quoted(last)}, add a column that says 1 where it is high and 0 where it is not, and leave ${quoted(last)} out`,
  'say-which-label': ({ classToo, quantity }) =>
    `Say which column is the label, one of these or any other${classToo ? ', and which of more than two classes is told from the rest' : ''}${quantity === undefined ? '' : `; to predict ${quoted(quantity)}, add a column that says 1 where it is high and 0 where it is not, and leave ${quoted(quantity)} out`}`,
  'class-spelled-differently': ({ column, spellings }) =>
    `one class of ${quoted(column)} is spelled in ${spellings.length} ways: ${listed(spellings)}`,
  'spelled-in-rows': ({ written, rows }) => `${quoted(written)} in ${counted(rows, 'row')}`,
  'spell-in-one-way': () => 'Spell it in one way, or write two classes as different words if they are two',
  'gap-word-as-class': ({ column, value }) =>
    `${quoted(value)} in ${quoted(column)} is taken as a class, since without it there would be only one`,
  'empty-cells-without-label': ({ several }) =>
    several
      ? 'Empty these cells if they mean that the label is not known'
      : 'Empty this cell if it means that the label is not known',
  'empty-cells-as-no': ({ column, value, rows }) =>
    `${quoted(column)} holds ${quoted(value)} or nothing: its ${counted(rows, 'empty cell')} ${numbered(rows, 'counts', 'count')} as no`,
  'write-no-where-it-is': () =>
    'Remove the rows of which nobody knows the answer; if an empty cell means no, there is nothing to do',
  'no-label-among-rest': ({ column, value, rows }) =>
    `${quoted(value)} in ${quoted(column)} may mean that the label is not known; it counts as one of the rest in ${counted(rows, 'row')}`,
  'any-class-among-rest': ({ column, value, rows }) =>
    `${quoted(value)} in ${quoted(column)} may take in rows of any class; it counts as one of the rest in ${counted(rows, 'row')}`,
  'empty-cells-to-skip-rows': ({ several }) =>
    several
      ? 'Empty these cells if it does: their rows are then skipped'
      : 'Empty this cell if it does: its row is then skipped',
  'odd-labels': ({ column, cells, values, more, classes }) => {
    const held = more ? [...values.map(quoted), '…'].join(', ') : listed(values.map(quoted), 'or');
    const lost = numbered(cells, 'its row is skipped', 'their rows are skipped');
    return `${counted(cells, 'cell')} of ${quoted(column)} ${numbered(cells, 'holds', 'hold')} ${held}, neither ${classes.map(quoted).join(' nor ')}: ${lost}`;
  },
  'correct-or-empty-cells': ({ several }) =>
    several ? 'Correct these cells, or empty them' : 'Correct this cell, or empty it',
  'say-header-or-correct-cell': () =>
    'If it is the name of the column, say that there is a header; else correct this cell, or empty it',
  'rows-without-label': ({ column, rows, all, gaps }) => {
    const counts =
      gaps.length === 0
        ? ''
        : ` (${listed(gaps.map(quoted))} ${numbered(gaps.length, 'counts', 'count')} as none)`;
    return `${grouped(rows)} of ${grouped(all)} rows ${numbered(rows, 'has', 'have')} no label in ${quoted(column)}${counts}, and ${numbered(rows, 'is', 'are')} skipped`;
  },
  'total-at-end': () =>
    'the last row holds the sums of the rows above: it is a total, not an example, and is skipped',
  'delete-rows-below-table': ({ rows }) => `Delete ${belowTable(rows)}`,
  'label-rows-or-keep-them': ({ several, below }) =>
    `${several ? 'Label them, or keep them' : 'Label it, or keep it'} to use the model on${below > 0 ? `; and delete ${belowTable(below)}` : ''}`,
  'class-is-rare': ({ column, value, rows, all }) =>
    `class ${quoted(value)} has ${grouped(rows)} of ${grouped(all)} rows (${percent(rows / all)}) in ${quoted(column)}`,
  'add-rows-of-rare-class': () => 'Add rows of this class: so few can hardly be learned from or tested on',
  'go-by-precision-and-recall': () => 'Go by precision and recall, not by accuracy',
};

function belowTable(rows: number): string {
  const last = rows === 1 ? 'the last row, which looks' : `the last ${grouped(rows)} rows, which look`;
  return `${last} like a summary or a remark below the table`;
}
