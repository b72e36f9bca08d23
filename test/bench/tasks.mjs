// @ts-check
// What is measured, and what is hoped for.

/** @typedef {'ms' | 'wallMs' | 'nsPerRow'} Metric */
/** @typedef {object} Task
 * @property {string} name for `--only`
 * @property {string} title
 * @property {string} note what is and is not in a time
 * @property {string} verb what a peer is asked to do; the peers that can take part
 * @property {keyof import('./data.js').DataFiles} data with several files, each is measured
 * @property {Metric} metric
 * @property {number} [rounds] for each one asked for: more where a round takes a moment and varies much
 * @property {number} [most] goal for our own median, in the metric's unit
 * @property {Readonly<Record<string, number>>} [goals] by a peer's file name: ours / theirs, at most
 * @property {Readonly<Record<string, number>>} [cpuGoals] the same of processor time
 * @property {Readonly<Record<string, number>>} [memoryGoals] the same of peak memory */

/** @type {readonly Task[]} */
export const tasks = [
  {
    name: 'read',
    title: 'Reading: file to numeric arrays',
    note: 'Ours: header, types and delimiter found, fingerprint of the bytes taken.',
    verb: 'read',
    data: 'large',
    metric: 'ms',
    goals: { pandasReader: 0.22, udsv: 0.2, duckdb: 0.35, reader: 1.5 },
    cpuGoals: { polarsReader: 0.7 },
  },
  {
    name: 'read-wide',
    title: 'Reading 100 features',
    note: 'As above.',
    verb: 'read',
    data: 'wide',
    metric: 'ms',
  },
  {
    name: 'train',
    title: 'File to model: 10 epochs, or as many Newton steps as it takes',
    note: 'Ours (`recommended`) trains on 60 % of the rows, chooses its penalty and validates each epoch on 20 %, finds the minimum, and evaluates; scikit-learn fits all rows, and that is all: `SGDClassifier` in 10 epochs, or `LogisticRegression` by newton-cholesky until it is at the minimum.',
    verb: 'train',
    data: 'large',
    metric: 'ms',
    goals: { scikitLearn: 0.3, newtonCholesky: 0.4 },
    memoryGoals: { scikitLearn: 0.65, newtonCholesky: 0.5 },
  },
  {
    name: 'train-words',
    title: 'The same, three numbers and four columns of twenty words',
    note: 'As above; scikit-learn behind `get_dummies`.',
    verb: 'trainWords',
    data: 'words',
    metric: 'ms',
    goals: { scikitLearn: 0.5 },
    cpuGoals: { scikitLearn: 0.5 },
    memoryGoals: { scikitLearn: 0.35 },
  },
  {
    name: 'train-sorted',
    title: 'The same, one class before the other in the file',
    note: 'As above.',
    verb: 'train',
    data: 'sorted',
    metric: 'ms',
  },
  {
    name: 'train-wide',
    title: 'The same, 100 features',
    note: 'As above.',
    verb: 'train',
    data: 'wide',
    metric: 'ms',
  },
  {
    name: 'epoch',
    title: 'One epoch of SGD over shuffled rows',
    note: 'Median of 10 epochs, the shuffle in it, reading and testing not. Ours and C take batches of 10, scikit-learn (`partial_fit`) rows one by one; ours also keeps account of loss and accuracy.',
    verb: 'epoch',
    data: 'large',
    metric: 'nsPerRow',
    most: 45,
    goals: { scikitLearn: 1 / 6 },
  },
  {
    name: 'epoch-js',
    title: 'One epoch beside libraries of neural networks in JavaScript',
    note: 'As above, on fewer rows, since they are slow. brain.js does not shuffle.',
    verb: 'slowEpoch',
    data: 'survey',
    metric: 'nsPerRow',
  },
  {
    name: 'score',
    title: 'Scoring: file to the same file with the answer for each row',
    note: 'Ours: in constant memory, with what is to be said of the rows. The others: the whole table in memory, a product, and the table written.',
    verb: 'score',
    data: 'large',
    metric: 'ms',
    cpuGoals: { pandasReader: 0.2 },
    memoryGoals: { polarsReader: 0.5 },
  },
  {
    name: 'process',
    title: 'A small file: the whole process, from its start to its end',
    note: 'Ours: `node dist/cli.js train FILE`, 10 epochs. scikit-learn: a script with hold-out, 10 epochs and accuracy.',
    verb: 'process',
    data: 'survey',
    metric: 'wallMs',
    rounds: 5,
    goals: { node: 1.7, scikitLearn: 0.15 },
  },
  {
    name: 'growth',
    title: 'Growth: file to model, by rows',
    note: 'Time per row would be the same at each size if nothing but the rows cost time.',
    verb: 'train',
    data: 'growth',
    metric: 'ms',
  },
];
