import { lossAndConfusion } from '../evaluation/lossAndConfusion.js';
import { logitsOf, updateOnBatches } from '../perceptron/slp.js';
import { rowHashes } from '../table/exampleRows.js';
import { pickRows } from '../table/examples.js';
import { drawMarks } from './assignParts.js';
import { rotateRows } from './coordinates.js';
import { bend, curvature, slopes } from './curvature.js';
import type { Engine } from './engine.js';
import { moments } from './moments.js';
import { scaleRows } from './scaler.js';

/** The engine in readable TypeScript, which others are held to. */
export const referenceEngine: Engine = {
  shuffle: (items, random) => random.shuffle(items),
  drawMarks,
  pick: pickRows,
  rowHashes,
  updateOnBatches,
  lossAndConfusion,
  logits: logitsOf,
  moments,
  curvature,
  slopes,
  bend,
  scaleRows,
  rotateRows,
};
