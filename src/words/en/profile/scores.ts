import { fixed, grouped, thousandths } from '../../../core/format.js';
import type { scoresSayings } from '../../../core/profile/sayings.js';
import { checkName } from '../../checks.js';
import type { Sentences } from '../../sentences.js';
import { counted, numbered, quoted, theColumns } from '../count.js';

export const scoresWords: Sentences<typeof scoresSayings> = {
  'class-untested': ({ value, rows }) =>
    `none of the ${grouped(rows)} test rows is ${quoted(value)}, so the scores do not tell how well ${quoted(value)} is recognised`,
  'use-recommended-for-shares': () =>
    'Train with the preset "recommended", which gives every part its share of each class',
  'add-rows-of-class': ({ value, later }) =>
    later ? `Add later rows that are ${quoted(value)}` : `Add groups with rows that are ${quoted(value)}`,
  'rows-in-groups': ({ column, groups, rows, own, area, low = 0, high = 1, lower, byTime }) => {
    const about = `${counted(rows, 'row')} hold only ${grouped(groups)} different values of ${quoted(column)}, and rows with the same one mostly have the same label`;
    if (own === undefined || area === undefined)
      return `${about}: where they are in several parts, a model may only recognise what it was trained on`;
    const kept = `with such rows kept together${byTime ? ', not divided by time,' : ''}`;
    const whole = `${fixed(area)} (${fixed(low)}–${fixed(high)})`;
    return lower
      ? `${about}: the ROC area of ${fixed(own)} flatters, since ${kept} it is ${whole}`
      : `${about}; ${kept} the ROC area is ${whole}, beside ${fixed(own)}`;
  },
  'keep-groups-whole': ({ column }) =>
    `Keep rows with the same ${quoted(column)} together if the model is meant for new ones`,
  'two-tell-classes-apart': ({ one, other, area }) =>
    `${quoted(one)} and ${quoted(other)} together tell the classes apart (ROC area ${thousandths(area)}), though neither does alone: the label may have been computed from them`,
  'called-like-prediction': ({ label, ...of }) =>
    of.total === 1
      ? `${theColumns(of)} is named like a prediction of ${quoted(label)}, and is used as a feature: the model may merely repeat it`
      : `${theColumns(of)} are named like predictions of ${quoted(label)}, and are used as features: the model may merely repeat them`,
  'leave-out-predictions': () =>
    'Leave out what a model or a person has concluded about the label, or the scores say nothing about the other columns',
  'leave-out-known-late': () => 'Leave out what is not known before the outcome',
  'copies-before-split': ({ rows, all }) =>
    `copies were made before the split: ${grouped(rows)} of ${grouped(all)} test rows are also in another part, so these scores are too optimistic`,
  'balance-training-part-only': () => 'Balance the training part only: by oversampling or class weights',
  'rows-nearly-shared': (rows) =>
    `${testRows(rows)} are nearly equal to a row of another part, within a hundredth of a standard deviation in every column, and have the same label: if both come from the same patient, thing or moment, these scores are too optimistic`,
  'keep-one-row-each': () =>
    'The file should hold one row for each; a column that names the patient or thing shows which rows belong together',
  'rows-shared': (rows) =>
    `${testRows(rows)} are equal to a row of another part in every column used and in the label, which is more than chance would do: if these are copies of one example, the scores are too optimistic`,
  'few-rows-for-features': ({ rows, features, training }) =>
    `${counted(rows, training ? 'training row' : 'row')} of the rarer class ${numbered(rows, 'is', 'are')} few for ${counted(features, 'feature')}: the weights may fit noise`,
  'penalise-or-add-rows': () => 'Set L2 to "auto", add rows, or leave columns out',
  'warnings-muted': ({ warnings, checks }) => `${counted(warnings, 'warning')} muted: ${checks.join(', ')}`,
  'check-muted': ({ check, times }) =>
    times === 1 ? checkName(check) : `${checkName(check)} (${grouped(times)} times)`,
  'unmute-check': () => 'Unmute a check to see what it found',
};

interface TestRows {
  readonly rows: number;
  readonly all: number;
  readonly roughly: boolean;
}

function testRows({ rows, all, roughly }: TestRows): string {
  if (roughly && rows === all) return `nearly all of the ${grouped(all)} test rows`;
  return `${roughly ? 'about ' : ''}${grouped(rows)} of ${grouped(all)} test rows`;
}
