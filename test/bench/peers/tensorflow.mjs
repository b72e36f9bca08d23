import * as tf from '@tensorflow/tfjs';
import { readExamples } from '../examples.mjs';
import { serve } from '../peer.mjs';

/** Second epoch of a dense layer of one unit: the first one compiles. */
async function slowEpoch(file) {
  const { x, y, positives } = await readExamples(file);
  const model = tf.sequential({
    layers: [tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [x[0].length] })],
  });
  model.compile({ optimizer: tf.train.sgd(0.1), loss: 'binaryCrossentropy' });
  const [xs, ys] = [tf.tensor2d(x), tf.tensor2d(y, [y.length, 1])];
  const epoch = () => model.fit(xs, ys, { batchSize: 10, epochs: 1, shuffle: true, verbose: 0 });
  await epoch();
  const start = performance.now();
  await epoch();
  const ms = performance.now() - start;
  return { ms, rows: y.length, checksum: positives, nsPerRow: (ms * 1e6) / y.length };
}

await serve({ name: `TensorFlow.js ${tf.version.tfjs}, ${tf.getBackend() || 'cpu'}`, tasks: { slowEpoch } });
