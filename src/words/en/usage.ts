import type { UsageWords } from '../usageWords.js';

export const usageWords: UsageWords = {
  text: (options) => `Usage: node dist/cli.js train FILE [options]
       node dist/cli.js score RUN FILE -o OUT [options]
       node dist/cli.js inspect FILE [--json] [options]
       node dist/cli.js sample FILE [--seed N] [--force]

train: trains a single-layer perceptron on a CSV, to tell two classes apart, or one from the rest.
score: answers for each row of FILE with a run that was saved, by the editor or with --json, and
  writes FILE to OUT with the columns probability, predicted, correct (where it has the label)
  and note. Takes --decide, --prevalence, --top, --force and how a file is written.
inspect: says what is in a CSV and what stands in the way of training on it; --json, without a name,
  prints that as JSON. Takes the options marked with *.
sample: writes a CSV like the pulsar survey HTRU2 to FILE; --force replaces one that is there.

${options}

Exit status: 0 done, 1 a file or a value cannot be used, 2 wrong usage.
`,
  helps: {
    label: 'label column (the likeliest by its name, its place and its values)',
    positive:
      'the positive class (the one that means yes, else the rarer); of 3 to 50 classes, the one to tell from the rest',
    classNames: 'what the classes are called where they are shown, such as 1=pulsar,0=noise',
    exclude: 'a column that is not to be a feature',
    group: 'the column that says which rows belong together, so that no part splits them',
    time: 'the column of times: the earliest rows train, the latest test',
    gap: 'rows left out between parts that follow each other in time',
    preset: 'what decides the rest',
    textColumns: 'columns of words',
    missingValues: 'cells without a value',
    balance: 'how a rare class is weighted',
    epochs: 'passes over the training rows',
    batchSize: 'rows per weight update',
    learningRate: 'step of SGD',
    l2: 'penalty λ on large weights; auto: chosen by the loss on unseen rows',
    seed: 'start of the random numbers',
    mutedChecks: 'a check whose warnings are counted, not shown',
    encoding: 'what the bytes mean',
    delimiter: 'what stands between fields',
    header: "whether the first row has the columns' names",
    decimalMark: 'the decimal mark',
    repeats: "train on N more splits and print each score's mean and 95 % interval",
  },
  json: 'write the run record as JSON to OUT; - is stdout, the lines then go to stderr',
  scores: 'write line, part, label, logit and probability of every usable row as CSV to OUT; - is stdout',
  decide:
    'what the threshold is to do, chosen on the validation part and judged on the test part: recall=0.9, precision=0.9, cost=20 (of a miss, in false alarms), top=100 or top=5% (the rows ranked highest), f1, or a probability',
  output: 'score: where the answers go; - is stdout, the summary then goes to stderr',
  top: 'score: only the N most probable rows, most probable first',
  force: 'score, sample: replace a file that is there',
  prevalence: 'share of positives where the model is used: the decision is made and judged for there',
  language: 'language of all that is printed; auto is that of the terminal, by LANG (auto)',
  help: 'this text',
  often: '; may be given more than once',
  orMark: ', or a single mark',
  byPreset: 'by the preset',
};
