// @ts-check
// `npm run bench:quality`: the presets `recommended` and `exact` beside scikit-learn's LogisticRegressionCV on the same
// rows, on data sets of all kinds; `--seeds N` for fewer splits than 20, `--table` for the table of the last measurement.
// Makes a Python environment of its own, with what PyPI has now. See CONTRIBUTING.md.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, root, runNode, StepError } from '../../steps.mjs';
import { findPython } from '../python.mjs';

/** Ignored by git. */
const folder = path.join(root, 'out', 'bench', 'quality');
const here = import.meta.dirname;
const results = path.join(here, '..', 'RESULTS.md');
const marks = ['<!-- quality -->', '<!-- /quality -->'];

/** @param {string} command @param {readonly string[]} args @param {import('node:child_process').StdioOptions} [stdio] */
function run(command, args, stdio = ['ignore', 'pipe', 'inherit']) {
  const { status, signal, stdout, error } = spawnSync(command, args, {
    stdio,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined || status !== 0)
    throw new StepError(`${command} ${args[0]} failed: ${error?.message ?? signal ?? `status ${status}`}.`);
  return stdout ?? '';
}

/** @param {string} text one line of JSON each */
function tableOf(text) {
  const percent = (/** @type {number} */ part) => `${(100 * part).toFixed(3)} %`;
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((r) =>
      [
        r.name,
        `${r.rows} × ${r.columns}`,
        r.preset,
        r.loss.toFixed(4),
        r.theirLoss.toFixed(4),
        (r.loss / r.theirLoss).toFixed(3),
        (r.area - r.theirArea).toFixed(4),
        r.knownLoss === null ? '' : r.knownLoss.toFixed(4),
        percent(Math.max(0, r.above)),
        percent(r.worse),
      ].join(' | '),
    );
  return [
    '| data | rows × columns | preset | test loss | LogisticRegressionCV | ratio | ROC area, difference | LogisticRegressionCV on 80 % | most above the minimum | most worse by more epochs |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** Ours, then scikit-learn's on the same rows. */
async function measure() {
  await build();
  if ((await runNode('esbuild.mjs', [`--bench=${path.dirname(folder)}`])) !== 0)
    throw new StepError('The build failed.');
  run(interpreter, [path.join(here, 'data.py'), folder]);
  run(process.execPath, [path.join(path.dirname(folder), 'quality.js'), folder, values.seeds], 'inherit');
  await writeFile(measured, run(interpreter, [path.join(here, 'scikitLearn.py'), folder, values.seeds]));
}

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '20' }, table: { type: 'boolean', default: false } },
});
const measured = path.join(folder, 'scikitLearn.jsonl');
await mkdir(folder, { recursive: true });
const interpreter = findPython(console.log);
if (interpreter === undefined) throw new StepError('Without Python nothing is measured.');
if (!values.table) await measure();
const text = await readFile(measured, 'utf8');
const version = run(interpreter, ['-c', 'import sklearn; print(sklearn.__version__)']).trim();
const section = `${marks[0]}
## How good the model is

Mean over ${values.seeds} splits, scikit-learn ${version}: LogisticRegressionCV with 12 values of C, 5 folds and log loss, on
features standardised on the rows it is fitted on, which are those whose weights ours are fitted on: 60 % of the rows for
\`recommended\` (which chooses its penalty with another 20 %, the validation part) and 80 % for \`exact\`. With those 20 % of
\`recommended\` it has the loss in the column "on 80 %". "Above the minimum": of the objective, penalty included, the worst
split, at the epochs that the preset takes (10, or 4,000 updates up to 300 epochs) and, of five splits, at two and four times as
many.

${tableOf(text)}
${marks[1]}`;
const before = await readFile(results, 'utf8');
const [from, to] = marks.map((mark) => before.indexOf(/** @type {string} */ (mark)));
await writeFile(
  results,
  from === undefined || to === undefined || from < 0
    ? `${before.trimEnd()}\n\n${section}\n`
    : before.slice(0, from) + section + before.slice(to + /** @type {string} */ (marks[1]).length),
);
