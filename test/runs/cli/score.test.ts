/** Answers for the rows of a file, in a terminal: what is written, what is printed, and that nothing is lost. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { tableText } from '../../tableText.js';
import { useCli } from './command.js';

const cli = useCli();
const csv = tableText(300);

beforeAll(async () => {
  cli.write('data.csv', csv);
  const { status } = await cli.run(['train', cli.at('data.csv'), '--json', cli.at('run.slp.json')]);
  expect(status).toBe(0);
}, 60_000);

const score = (...args: readonly string[]) => cli.run(['score', cli.at('run.slp.json'), ...args]);

describe('score', () => {
  test('writes each row with its answer, and says what came of it', async () => {
    const { status, out, err } = await score(cli.at('data.csv'), '-o', cli.at('out.csv'));
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^data\.csv: 300 rows answered at threshold 0\.500, \d+ "1" and \d+ "0"\.\n/);
    expect(out).toContain('This is the file that the model was trained on');
    expect(out).toMatch(/^score +this file +test part$/m);
    expect(out).toMatch(/^ROC area +\d\.\d{3} {2}\d\.\d{3}–\d\.\d{3} +\d\.\d{3}/m);
    const lines = readFileSync(cli.at('out.csv'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(301);
    const given = csv.trimEnd().split('\n');
    expect(lines[0]).toBe(`${given[0]},probability,predicted,correct,note`);
    lines.slice(1).forEach((line, k) => {
      expect(line.startsWith(`${given[k + 1]},`)).toBe(true);
      expect(line.slice(given[k + 1]?.length)).toMatch(/^,[\d.e-]+,[01],(?:yes|no),$/);
    });
  });

  test('goes by a goal, and by how frequent positives are there', async () => {
    const { status, out, err } = await score(
      ...[cli.at('data.csv'), '-o', '-', '--top', '5', '--decide', 'recall=0.9', '--prevalence', '0.01'],
    );
    expect(status).toBe(0);
    const probabilities = out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-4)));
    expect(probabilities).toHaveLength(5);
    expect(err).toContain('\nOnly the 5 most probable rows are written, most probable first.\n');
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
  });

  test('keeps the threshold of the run where only the frequency is said, and takes a probability as it is written', async () => {
    const answers = async (...args: readonly string[]) => {
      const { out, err } = await score(cli.at('data.csv'), '-o', '-', ...args);
      expect(err).toContain('rows answered');
      const lines = out.trimEnd().split('\n').slice(1);
      return lines.map((line) => line.split(',').slice(-4, -2)) as [string, string][];
    };
    const own = await answers();
    const elsewhere = await answers('--prevalence', '0.02');
    expect(elsewhere.map(([, predicted]) => predicted)).toEqual(own.map(([, predicted]) => predicted));
    for (const [probability, predicted] of await answers('--prevalence', '0.02', '--decide', '0.1'))
      expect(predicted).toBe(Number(probability) > 0.1 ? '1' : '0');
  });

  test('a run that was decided on for a prevalence has that, and its threshold also where another one is said', async () => {
    const { status } = await cli.run([
      ...['train', cli.at('data.csv'), '--decide', '0.3', '--prevalence', '0.02'],
      ...['--json', cli.at('there.slp.json')],
    ]);
    expect(status).toBe(0);
    const answers = async (run: string, ...args: readonly string[]) => {
      const { out } = await cli.run(['score', cli.at(run), cli.at('data.csv'), '-o', '-', ...args]);
      const lines = out.trimEnd().split('\n').slice(1);
      return lines.map((line) => line.split(',').slice(-4, -2)) as [string, string][];
    };
    const own = await answers('there.slp.json');
    const [there, elsewhere] = await Promise.all([
      answers('run.slp.json', '--prevalence', '0.02'),
      answers('run.slp.json', '--prevalence', '0.2'),
    ]);
    expect(own.map(([probability]) => probability)).toEqual(there.map(([probability]) => probability));
    const other = await answers('there.slp.json', '--prevalence', '0.2');
    expect(other.map(([probability]) => probability)).toEqual(elsewhere.map(([probability]) => probability));
    expect(other.map(([, predicted]) => predicted)).toEqual(own.map(([, predicted]) => predicted));
    expect(own.map(([, predicted]) => predicted)).not.toEqual(there.map(([, predicted]) => predicted));
  });

  test('sets the test part beside it at the same threshold', async () => {
    const { err } = await score(cli.at('data.csv'), '-o', '-', '--decide', '0.999999');
    expect(err).toMatch(/^recall +0\.000 {2}\S+ +0\.000 {2}\S+$/m);
  });

  test('speaks Korean', async () => {
    const { out } = await score(cli.at('data.csv'), '-o', cli.at('ko.csv'), '--language', 'ko');
    expect(out).toMatch(/^data\.csv: 임곗값 0\.500에서 행 300개를 예측함\. /);
  });
});

test('of one of three classes the rest has one name: in the table, in sentences, in the file, and where its rows are counted', async () => {
  const lines = csv.trimEnd().split('\n');
  const kinds = lines.map((line, i) => {
    const cells = line.split(',');
    const kind = cells.at(-1) === '1' ? 'birch' : i % 2 === 0 ? 'oak' : 'pine';
    return [...cells.slice(0, -1), i === 0 ? 'tree' : kind].join(',');
  });
  cli.write('trees.csv', `${kinds.join('\n')}\n`);
  const trained = await cli.run(['train', 'trees.csv', '--positive', 'birch', '--json', 'trees.json']);
  expect([trained.status, trained.err]).toEqual([0, '']);
  expect(trained.out).toContain('for always guessing "rest"');
  expect(trained.out).toMatch(/^always "rest" /m);
  expect(trained.out).not.toContain('not "birch"');
  const args = ['score', 'trees.json', 'trees.csv', '-o', 'trees.scored.csv', '--force'];
  const ko = await cli.run([...args, '--language', 'ko']);
  const answers = readFileSync(cli.at('trees.scored.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const rest = answers.filter((line) => line.split(',').at(-3) === 'rest').length;
  expect(rest).toBeGreaterThan(0);
  expect(ko.out).toContain(`"rest" ${rest}개.`);
  expect((await cli.run(args)).out).toContain(` and ${rest} "rest".`);
});

describe('nothing is lost', () => {
  test.each<[string, () => readonly string[], string]>([
    [
      'the file that is read',
      () => [cli.at('data.csv'), '-o', cli.at('data.csv')],
      '-o would overwrite the CSV',
    ],
    [
      'the model',
      () => [cli.at('data.csv'), '-o', cli.at('run.slp.json')],
      '-o would overwrite the saved run',
    ],
    [
      'what is there',
      () => {
        writeFileSync(cli.at('there.csv'), 'mine');
        return [cli.at('data.csv'), '-o', cli.at('there.csv')];
      },
      'there.csv is there already. Name another file, or replace it with --force',
    ],
  ])('%s is not overwritten', async (_, args, said) => {
    const { status, err } = await score(...args());
    expect(status).toBe(2);
    expect(err).toContain(said);
    expect(readFileSync(cli.at('data.csv'), 'utf8')).toBe(csv);
  });

  test('a file that cannot be read to its end leaves nothing behind', async () => {
    cli.write('broken.csv', `${csv}${tableText(3).split('\n')[1]}\0\u0001\u0002\n"never closed`);
    const before = readdirSync(cli.folder).length;
    const { status, err } = await score(cli.at('broken.csv'), '-o', cli.at('broken.out.csv'));
    expect(status).toBe(1);
    expect(err).toMatch(/^broken\.csv, line \d+: /);
    expect(readdirSync(cli.folder)).toHaveLength(before);
  });

  test('Ctrl-C ends it and leaves nothing behind', async () => {
    const folder = cli.at('interrupted');
    mkdirSync(folder);
    cli.write('rows.csv', `${csv.trimEnd().split('\n').slice(1).join('\n')}\n`);
    // Of a file without an end, and once what is written is seen to stay: before there is a try that is taken away.
    const isThere = `[ "$(ls -A "${folder}")" ]`;
    const { status, err } = await cli.shell(
      `$CLI score "${cli.at('run.slp.json')}" <(cat "${cli.at('data.csv')}"; while cat "${cli.at('rows.csv')}"; do sleep 0.05; done) -o "${folder}/out.csv" &
      until ${isThere} && sleep 0.3 && ${isThere}; do sleep 0.05; done; kill -INT $!; wait $!`,
    );
    expect(status).toBe(1);
    expect(err).toContain('scoring was stopped: nothing was written');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what is wrong is one sentence', () => {
  test.each<[string, readonly string[], number, string]>([
    ['no names', [], 2, 'Name the saved run, then the CSV file: score RUN.slp.json FILE -o OUT.'],
    ['no place', ['run.slp.json', 'data.csv'], 2, 'Say where the answers go: -o OUT, or -o - for stdout.'],
    ['no number', ['a', 'b', '-o', 'c', '--top', 'x'], 2, '--top is a number of rows, not "x".'],
    ['no model', ['none.slp.json', 'data.csv', '-o', 'c.csv'], 1, 'none.slp.json: the file does not exist.'],
    ['a CSV in its place', ['data.csv', 'data.csv', '-o', 'c.csv'], 1, 'data.csv: the file is not'],
  ])('%s', async (_, args, wanted, said) => {
    const { status, err } = await cli.run(['score', ...args]);
    expect(status).toBe(wanted);
    expect(err).toContain(said);
  });
});
