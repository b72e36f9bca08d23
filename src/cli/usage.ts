import { balances, defaultPreset, missingPolicies, presets, textPolicies } from '../core/config.js';

export const usage = `Usage: node dist/cli.js train FILE [options]
       node dist/cli.js inspect FILE [--json] [options]
       node dist/cli.js sample FILE [--seed N] [--force]

train: trains a single-layer perceptron on a CSV, to tell two classes apart, or one from the rest.
inspect: says what is in a CSV and what stands in the way of training on it; --json, without a name,
  prints that as JSON. Takes the options marked with *.
sample: writes a CSV like the pulsar survey HTRU2 to FILE; --force replaces one that is there.

* --preset NAME         ${Object.keys(presets).join(', ')} (${defaultPreset})
* --label NAME          label column (the likeliest by its name, its place and its values)
* --positive VALUE      the positive class (the one that means yes, else the rarer); of 3 to 50
                        classes, the one to tell from the rest
  --balance KIND        ${Object.keys(balances).join(', ')} (none)
* --missing POLICY      cells without a value: ${Object.keys(missingPolicies).join(', ')} (auto: by the preset)
* --text POLICY         columns of words: ${Object.keys(textPolicies).join(', ')} (auto: by the preset)
  --seed N              start of the random numbers (1)
  --epochs N            passes over the training rows (by preset)
  --batch-size N        rows per weight update (by preset)
  --learning-rate X     step of SGD (by preset)
  --l2 X|auto           penalty λ on large weights; auto: the one with the least loss on unseen rows (by preset)
* --exclude NAME        a column that is not to be a feature; may be given more than once
* --mute CODE           a check whose warnings are counted, not shown; may be given more than once
  --repeats N           train on N more splits and print each score's mean and 95 % interval
* --encoding NAME       utf-8, utf-16le, utf-16be, cp949, shift_jis, gb18030, windows-1251,
                        latin-1 (found in the bytes)
* --delimiter MARK      comma, semicolon, tab, bar, space, caret, colon, ctrl-a, or any single mark itself (found)
* --header yes|no       whether the first row has the columns' names (found)
* --decimal point|comma the decimal mark (found)
  --json OUT            write the run record as JSON to OUT; - is stdout, the lines then go to stderr
  --scores OUT          write line, part, label, logit and probability of every usable row as CSV to OUT; - is stdout
  -h, --help            this text

Exit status: 0 done, 1 a file or a value cannot be used, 2 wrong usage.
`;
