import { counted, grouped } from '../../core/format.js';

/** The same training on other splits: how the scores vary. Figures come as they are shown. */
export const repeatsWords = {
  title: 'Over several splits',
  purpose:
    'Trains with the same settings on other splits of the file, to show how much of the score is luck.',
  repeat: 'Repeat on other splits',
  stop: 'Stop',
  stopping: 'Stopping…',
  copied: 'Repeats',
  table: 'Scores over several splits',
  score: 'score',
  mean: 'mean',
  interval: '95 % interval',
  lowest: 'lowest',
  highest: 'highest',
  own: 'this run',
  splits: 'splits',
  key: { split: 'a split', mean: 'mean', interval: 'its 95 % interval', own: 'this run' },
  scoreOf: (score: string, positive: string) => `${score} of ${positive}`,
  split: (current: number, all: number) => `split ${grouped(current)} of ${grouped(all)}`,
  /** @param threshold that all of them are at */
  done: (splits: number, wanted: number, testRows: number, threshold: string, byTime = false) =>
    `${splits < wanted ? `${grouped(splits)} of ` : ''}${counted(wanted, 'split')}, ${byTime ? 'of ever more of the past, without intervals' : `test parts of ${counted(testRows, 'row')}`}, at threshold ${threshold}`,
  /** @param clause how the answers stand beside always giving the same one, over the splits */
  standing: (clause: string, mean: string, interval: string, blind: string) =>
    `${clause}: accuracy ${mean} (${interval}) against ${blind}.`,
  unlucky: (own: string) => `This run had an unlucky split: its accuracy of ${own} lies below all of these.`,
  lucky: (own: string) => `This run had a lucky split: its accuracy of ${own} lies above all of these.`,
  definedOn: (name: string, splits: string) => `${name}, defined on ${splits}`,
  strip: (name: string, values: readonly string[], own: string) =>
    `${name}, split by split: ${values.join(', ')}; this run ${own}`,
};
