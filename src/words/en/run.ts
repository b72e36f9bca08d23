import { grouped, significant, thousandths } from '../../core/format.js';
import type { runSayings } from '../../core/run/runSayings.js';
import { percent } from '../figures.js';
import type { Sentences } from '../sentences.js';
import { counted, firstOf, quoted } from './count.js';

export const runWords: Sentences<typeof runSayings> = {
  'nothing-learned': ({ rows, beside, cause, label, chosen }) =>
    `nothing was learned${label === undefined ? '' : ` about ${quoted(label)}, chosen as the label ${byWhat[chosen ?? ''] ?? 'by its place and values'},`} that holds up on the ${counted(rows, 'test row')}: ${beside}${cause === undefined ? '' : `; ${cause}`}`,
  'nothing-learned-over-splits': ({ splits, cause }) =>
    `${counted(splits, 'other split')} ${splits === 1 ? 'does' : 'do'} not show that anything was learned${cause === undefined ? '' : `; ${cause}`}`,
  'constant-right-more-often': ({ balanced, right, blind }) =>
    `always giving the same answer is right more often there (${balanced ? 'balanced accuracy' : 'accuracy'} at the run’s own threshold: ${thousandths(right)} for the model, ${thousandths(blind)} for the same answer)`,
  'constant-does-as-well': (losses) =>
    `always giving the same answer does no worse there (${lossesOf(losses)})`,
  'gain-within-chance': (losses) =>
    `the model's gain over always giving the same answer is within chance (${lossesOf(losses)})`,
  'constant-has-lower-loss': (losses) =>
    `its probabilities are further off there than always the same one would be (${lossesOf(losses)})`,
  'ranked-but-worse': ({ rows, beside, cause }) =>
    `the ${counted(rows, 'test row')} are ranked better than chance, but ${beside}${cause === undefined ? '' : `; ${cause}`}`,
  'sizes-differ': ({ factor }) => `features differ in size by a factor of ${grouped(significant(factor, 2))}`,
  'far-numbers-outweigh': ({ columns, total }) =>
    `numbers far from all others in ${firstOf(columns, total)} outweigh the rest`,
  'measured-left-out': ({ columns, total }) => `what was measured in ${firstOf(columns, total)} is left out`,
  'rows-lost-to-gaps': ({ rows, all }) =>
    `${grouped(rows)} of ${grouped(all)} rows (${percent(rows / all)}) were skipped for their gaps`,
  'test-part-too-small': () =>
    'yet the rows trained on show more than chance would: the test part may be too small to tell',
  'ended-above-minimum': () =>
    'training ended nearer to a constant answer than to the minimum of the training loss',
  'weigh-classes-alike': () => 'Give both classes the same weight, and go by precision and recall',
  'go-by-order': () => 'Rank rows by the probabilities, but do not read them as frequencies',
  'use-recommended-for-sizes': () => 'Train with the preset "recommended", which brings features to one size',
  'leave-rate-to-preset': ({ rate }) => `Leave the learning rate to the preset: ${rate}`,
  'take-penalty-away': () => 'Take the L2 penalty away',
  'correct-far-cells': ({ column, number }) =>
    `Correct or empty the cells far from all others${column === undefined || number === undefined ? '' : `, such as ${number} in ${quoted(column)}`}`,
  'add-columns-or-rows': ({ otherClass }) =>
    `Add columns that tell more about the label, or more rows${orOther(otherClass)}: a perceptron finds only straight cuts`,
  'add-rows-to-tell': ({ rows, rarer, otherClass, group }) =>
    group !== undefined
      ? `Add rows with other values of ${quoted(group)}${orOther(otherClass)}: more rows with those that there are show hardly more`
      : `Add rows${orOther(otherClass)}: ${grouped(rows)} (${grouped(rarer)} in the rarer class) are too few to show whether the columns used say anything about the label`,
  'repeat-or-add-rows': ({ group }) =>
    `Repeat on other splits, or add rows${group === undefined ? '' : ` with other values of ${quoted(group)}`}`,
  'use-exact-or-more-epochs': () =>
    'Train with the preset "exact", which ends at the minimum, or with more epochs',
  'write-plain-numbers': ({ columns }) =>
    `Write ${columns === 1 ? 'it' : 'these columns'} as plain numbers, without signs, units or letters, so that ${columns === 1 ? 'it is' : 'they are'} trained on`,
  'train-on-words': () => 'Train on the columns of words too, a feature for each word',
  'fill-gaps-with-medians': () => 'Fill the gaps with medians, so that their rows are trained on too',
  'hardly-an-error': () =>
    'hardly any row that the model has not seen is misclassified: measurements are rarely that good, so columns may have been made from the label together',
  'check-largest-weights': () =>
    'Check how the columns with the largest weights came about, and leave out those that are known only after the answer',
  'class-unrecognised': ({ value, rows, missed, called, low }) => {
    const none = called
      ? `none of the ${counted(missed, 'test row')} of ${quoted(value)} is recognised`
      : `no test row is predicted ${quoted(value)}, which ${grouped(missed)} of ${grouped(rows)} are`;
    const ranks = low > 0.5 ? 'the probabilities rank the rows' : 'the probabilities tell something';
    return `${none}, although ${ranks}`;
  },
  'choose-threshold': ({ lower, weighAlike }) => {
    const threshold = `${lower ? 'a lower' : 'a higher'} threshold`;
    return weighAlike
      ? `Give both classes the same weight, or choose ${threshold}; go by precision and recall, not by accuracy`
      : `Choose ${threshold}`;
  },
  'run-of-newer-version': ({ version }) => `the run was saved by a newer Pulsar SLP (format ${version})`,
  'update-extension': () => 'Update the extension',
  'no-saved-run': () => 'this is not a saved Pulsar SLP run',
  'saved-run-damaged': () =>
    'the saved run is damaged: parts of it are missing, of the wrong kind, or contradict each other',
  'saved-run-empty': () => 'the file is empty',
  'saved-run-incomplete': () => 'the file is not complete JSON',
  'saved-run-too-large': () => 'the file is too large to be a saved run',
  'save-again-or-open-another': () => 'Save the run again, or open another file',
  'open-another-file': () => 'Open another file',
};

function lossesOf({ model, constant }: { readonly model: number; readonly constant: number }): string {
  return `loss: ${model > 100 ? 'above 100' : thousandths(model)} for the model, ${thousandths(constant)} for the same answer`;
}

function orOther(otherClass: boolean): string {
  return otherClass ? ', or tell another class apart from the rest' : '';
}

/** Why a column was chosen as the label. */
const byWhat: Readonly<Record<string, string>> = {
  'by-name': 'by its name',
  'only-candidate': 'for want of another',
};
