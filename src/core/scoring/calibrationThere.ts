import { type Calibration, calibrationAt } from '../decision/calibration.js';
import type { RunRecord } from '../run/record.js';
import { offsetFor } from './scoringModel.js';

/** Calibration in a place where positives are as frequent as somebody says, before and after probabilities are shifted to it. */
export interface CalibrationThere {
  readonly prevalence: number;
  readonly asTrained: Calibration;
  /** With the probabilities that a file scored for that place gets. */
  readonly shifted: Calibration;
}

/** Of the test part. @param prevalence between 0 and 1; undefined where nobody says
 * @returns undefined there, where a class is missing, and of large test parts of earlier versions, which do not say enough */
export function calibrationThere(
  record: RunRecord,
  prevalence: number | undefined,
): CalibrationThere | undefined {
  if (prevalence === undefined) return undefined;
  const offset = offsetFor(record, prevalence);
  if (!Number.isFinite(offset)) return undefined; // the training part lacks a class
  const { test } = record.evaluation;
  const [asTrained, shifted] = [0, offset].map((each) => calibrationAt(test, prevalence, each));
  return asTrained && shifted && { prevalence, asTrained, shifted };
}
