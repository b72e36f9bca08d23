import { makeConfig } from '../../../src/core/config.js';
import type { TestResult } from '../../../src/core/evaluation/scores.js';
import type { Preparation, RunRecord } from '../../../src/core/run/record.js';
import { type Run, type RunEvent, reduce, startRun } from '../../../src/core/run/run.js';
import { written } from '../../inWords.js';

export const config = { ...makeConfig({ preset: 'lecture' }), epochs: 3 };

export const preparation: Preparation = {
  dataset: {
    name: 'stars.csv',
    rows: 1000,
    label: 'class',
    labelColumn: 2,
    labelChoice: 'by-name',
    classes: [
      { value: 'star', count: 900 },
      { value: 'pulsar', count: 100 },
    ],
    positiveChoice: 'rarer',
    skipped: { count: 2, reasons: [{ reason: written('empty cell'), count: 2, firstLine: 14 }] },
    leftOut: [{ name: 'id', column: 3, reason: written('not a number') }],
    dialect: {
      format: 'csv',
      encoding: 'utf-8',
      bom: false,
      delimiter: ';',
      lineEnd: 'lf',
      decimalMark: 'point',
      header: true,
      damaged: null,
    },
    fingerprint: '0123456789abcdef0123456789abcdef',
  },
  config,
  split: {
    train: 800,
    validation: 0,
    test: 200,
    copies: 0,
    positives: { train: 80, validation: 0, test: 20 },
  },
  scaling: { leftOut: [] },
  baseline: { accuracy: 0.9, confusion: { tp: 0, fp: 0, fn: 20, tn: 180 } },
  audit: { sharedRows: 0 },
  profile: {
    rows: 1002,
    label: 'class',
    classes: [
      { value: 'star', count: 902 },
      { value: 'pulsar', count: 100 },
    ],
    columns: [
      { name: 'a', column: 0, type: 'number', role: 'feature', missing: 2, min: -1, max: 2.5 },
      { name: 'b', column: 1, type: 'number', role: 'feature', missing: 0, min: 0, max: 9 },
      { name: 'class', column: 2, type: 'text', role: 'label', missing: 0, min: null, max: null },
      { name: 'id', column: 3, type: 'text', role: 'left-out', missing: 0, min: null, max: null },
    ],
    duplicateRows: 0,
  },
  warnings: [],
  features: [
    { name: 'a', column: 0 },
    { name: 'b', column: 1 },
  ],
};

export function epochEvent(epoch: number, answers = true): RunEvent {
  return {
    type: 'epoch',
    epoch: {
      epoch,
      loss: 0.5 / epoch,
      trainAccuracy: 0.9,
      testLoss: 0.6 / epoch,
      testAccuracy: 0.945,
      testConfusion: answers ? { tp: 12, fp: 3, fn: 8, tn: 177 } : { tp: 0, fp: 0, fn: 20, tn: 180 },
      validation: null,
    },
  };
}

export const test: TestResult = {
  rows: 200,
  loss: 0.2,
  accuracy: 0.96,
  precision: 0.75,
  recall: 0.9,
  f1: 0.818,
  confusion: { tp: 18, fp: 6, fn: 2, tn: 174 },
};

export const endedEvent: RunEvent = {
  type: 'ended',
  status: 'finished',
  train: { rows: 800, loss: 0.19, accuracy: 0.95 },
  test,
  evaluation: {
    validation: null,
    test: {
      positives: 20,
      negatives: 180,
      steps: [
        { logit: 2, tp: 18, fp: 6 },
        { logit: -1, tp: 20, fp: 180 },
      ],
      rocArea: 0.94,
      averagePrecision: 0.8,
      brier: 0.04,
      calibrationError: 0.02,
      calibration: [{ count: 200, predicted: 0.1, observed: 0.1 }],
      histogram: [],
    },
  },
  model: { features: preparation.features, weights: [1, -2], bias: 0.5, deviations: [2, 0.5] },
  warnings: [],
  time: { startedAt: '2026-01-02T03:04:05.678Z', readMs: 12, trainMs: 3400 },
};

/** A run after these events. */
export function runAfter(...events: RunEvent[]): Run {
  return events.reduce(reduce, startRun('stars.csv', config));
}

export const prepared: RunEvent = { type: 'prepared', preparation };

/** The record of a run of two epochs. */
export function endedRecord(): RunRecord {
  const run = runAfter(prepared, epochEvent(1), epochEvent(2), endedEvent);
  if (run.phase !== 'ended') throw new Error(`the run is in phase ${run.phase}`);
  return run.record;
}
