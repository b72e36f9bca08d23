import brain from 'brain.js';
import { readExamples } from '../examples.mjs';
import { serve, versionOf } from '../peer.mjs';

/** Without a hidden layer; rows in the file's order, one at a time and with its squared error: it has no other. */
async function slowEpoch(file) {
  const { x, y, positives } = await readExamples(file);
  const net = new brain.NeuralNetwork({ hiddenLayers: [], activation: 'sigmoid' });
  const data = x.map((input, i) => ({ input, output: [y[i]] }));
  const epochs = (iterations) => net.train(data, { iterations, errorThresh: 1e-9, learningRate: 0.1 });
  epochs(1);
  const start = performance.now();
  epochs(1);
  const ms = performance.now() - start;
  return { ms, rows: y.length, checksum: positives, nsPerRow: (ms * 1e6) / y.length };
}

await serve({ name: `brain.js ${versionOf('brain.js', import.meta.url)}`, tasks: { slowEpoch } });
