import { counted } from '../../core/format.js';

export interface Start {
  readonly name: string;
  readonly preset: string;
  readonly balance: string;
  readonly seed: number;
}

/** Lines of the output channel and of the terminal. */
export const lineWords = {
  training: ({ name, preset, balance, seed }: Start) =>
    `Training on ${name}: preset ${preset}, balance ${balance}, seed ${seed}`,
  repeating: ({ name, preset, balance, seed }: Start) =>
    `Repeating on ${name}: preset ${preset}, balance ${balance}, seed ${seed}`,
  stopping: 'Stopping…',
  warning: (sentences: string) => `Warning: ${sentences}`,
  /** @param label the column and its classes, as a line has them */
  trainedOn: (label: string) => `Trained on the ${label}`,
  moreGapsFilled: (columns: number) => `gaps in ${counted(columns, 'more column')} filled likewise`,
};
