/** The command line, as a process of its own: what it prints, writes and returns. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRunRecord } from '../../isRun.js';
import { tableText } from '../../tableText.js';
import { describeWith, shared } from '../../unit/shared.js';
import { recordOf, timeless, trainText } from '../../unit/training.js';
import { useCli, type Wishes } from './command.js';

const cli = useCli();
beforeAll(() => void cli.write('data.csv', tableText(400)));

/** Runs the command; `onLine` sees each line of stdout as it comes. */
async function run(args: readonly string[], onLine?: Wishes['onLine']) {
  const { status, out, err } = await cli.run(args, onLine && { onLine });
  return { status, out, err };
}

describe('train', () => {
  test('prints the lecture’s lines, the verdict and the table', async () => {
    const { status, out, err } = await run(['train', 'data.csv', '--epochs', '2']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Training on data\.csv: preset recommended, balance none, seed 1\nEpoch 1: loss=\d\.\d{3}, accuracy=\d\.\d{3}\/\d\.\d{3}\nEpoch 2: .*\n\nFinal Test: final accuracy = \d\.\d{3}\n\n(?:Useless|Too few .*|Weak|Fair|Good|Excellent)\n(?:.+\n)*It finds .*\n(?:.+\n)*\nclass +precision {2}recall/,
    );
  });

  test('calls the classes as it is told, and writes what the file has for them', async () => {
    const names = ['--class-names', '1=pulsar,0=noise'];
    const { status, out } = await run([
      'train',
      'data.csv',
      '--epochs',
      '2',
      ...names,
      '--json',
      'named.json',
      '--scores',
      'named.csv',
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/^pulsar \(positive\) /m);
    expect(out).toMatch(/^Trained on the label "label": "noise \(0\)" 320, "pulsar \(1\)" 80 \(positive, /m);
    const { dataset } = JSON.parse(readFileSync(cli.at('named.json'), 'utf8'));
    expect(dataset.classes).toMatchObject([
      { value: '0', name: 'noise' },
      { value: '1', name: 'pulsar' },
    ]);
    expect(readFileSync(cli.at('named.csv'), 'utf8')).not.toMatch(/pulsar|noise/);
    const scored = await run(['score', 'named.json', 'data.csv', '-o', 'answers.csv']);
    expect(scored.out).toContain('pulsar');
    expect(readFileSync(cli.at('answers.csv'), 'utf8')).not.toMatch(/pulsar|noise/);
    const { err } = await run(['train', 'data.csv', '--class-names', 'pulsar']);
    expect(err).toMatch(/^"pulsar" in --class-names is not VALUE=NAME, /);
  });

  test('says what a model is worth once, after the repeats that may change it', async () => {
    const { status, out } = await run(['train', 'data.csv', '--preset', 'exact', '--repeats', '6']);
    expect(status).toBe(0);
    const split = /^Seed 7: accuracy=/m;
    const over =
      /^ROC area \d\.\d{3} over 6 other splits \(95 % interval .*\): very likely at least \d\.\d{3}$/m;
    expect(out).toMatch(split);
    expect(out).toMatch(over);
    expect(out.search(over)).toBeGreaterThan(out.search(split));
    expect(out.match(/ROC area .* interval/g)).toHaveLength(1);
    expect(out).not.toContain('that may be chance');
    expect(out).toMatch(/^Across 6 other splits, its answers are .* than always guessing "0"\.$/m);
    expect(out).toMatch(/\nOver 6 other splits, test parts of 80 rows/);
  });

  test('writes what was learned where its repeats fail, and then says how to have both', async () => {
    cli.write('changing.csv', tableText(400));
    const args = ['changing.csv', '--repeats', '3', '--json', 'unrepeated.json'];
    const { status, out, err } = await run(['train', ...args], (line) => {
      if (line.startsWith('Epoch 1:')) appendFileSync(cli.at('changing.csv'), '1,2,3,0\n');
    });
    expect(status).toBe(1);
    expect(err).toBe(
      'changing.csv: the file is no longer the one that this run was trained on. Train and repeat again.\n',
    );
    expect(out).toContain('Final Test: ');
    const record = JSON.parse(readFileSync(cli.at('unrepeated.json'), 'utf8'));
    expect([isRunRecord(record), record.repeats]).toEqual([true, null]);
  });

  test.runIf(existsSync('/dev/full'))(
    'writes what was learned where its scores cannot be written',
    async () => {
      const args = ['data.csv', '--scores', '/dev/full', '--json', 'unscored.json'];
      const { status, out, err } = await run(['train', ...args]);
      expect([status, err]).toEqual([
        1,
        '/dev/full: the file cannot be written: its disk is full. Free some space there, or name a file on another disk.\n',
      ]);
      expect(out).toContain('Final Test: ');
      expect(isRunRecord(JSON.parse(readFileSync(cli.at('unscored.json'), 'utf8')))).toBe(true);
    },
  );

  test('decides by a goal, on rows outside of the test part, and keeps that in the record', async () => {
    const args = [
      'train',
      'data.csv',
      '--decide',
      'recall=90%',
      '--prevalence',
      '0.02',
      '--json',
      'decided.json',
    ];
    const { status, out } = await run(args);
    expect(status).toBe(0);
    const record = JSON.parse(readFileSync(cli.at('decided.json'), 'utf8'));
    expect(isRunRecord(record)).toBe(true);
    expect(record.decision).toMatchObject({
      ...{ rule: { kind: 'recall', atLeast: 0.9 }, prevalence: 0.02, chosenOn: 'validation' },
      logit: record.model.threshold,
    });
    const { tp, fn, fp } = record.test.confusion;
    expect(out).toContain('\nTo find at least 90 % of "1", where 1 in 50 is "1": threshold ');
    expect(out).toContain(`\nFinds ${tp} of ${tp + fn} "1": `);
    expect(out).toContain(`\n${tp + fp} rows predicted "1", ${fp} of them wrongly: `);
    expect(out).toMatch(/^There \d+\.\d\s% of the "1" predictions would be right/m);
  });

  test('takes the highest rows by their number; says why where there is no threshold, and trains all the same', async () => {
    const top = await run(['train', 'data.csv', '--decide', 'top=5', '--epochs', '2']);
    expect([top.status, top.err]).toEqual([0, '']);
    expect(top.out).toContain('\nTo look only at the 5 most probable rows: threshold ');
    expect(top.out).toMatch(/^5 rows predicted "1", /m);
    const more = await run(['train', 'data.csv', '--decide', 'top=100000', '--epochs', '2']);
    expect([more.status, more.err]).toEqual([1, 'The test part has fewer rows.\n']);
    const none = await run([
      'train',
      'data.csv',
      '--decide',
      'f1',
      '--preset',
      'lecture',
      '--json',
      'plain.json',
    ]);
    expect(none.status).toBe(1);
    expect(none.err).toContain('The preset "recommended" keeps some');
    expect(isRunRecord(JSON.parse(readFileSync(cli.at('plain.json'), 'utf8')))).toBe(true);
    for (const wrong of ['recall=2', 'precision=0', 'top=1.5', '1', 'cost=20%', 'cost=-1', 'f2', ''])
      expect(await run(['train', 'data.csv', `--decide=${wrong}`])).toMatchObject({ status: 2, out: '' });
    for (const wrong of ['0', '1', '2', 'f1', '120%'])
      expect(await run(['train', 'data.csv', '--prevalence', wrong])).toMatchObject({ status: 2, out: '' });
  });

  test('writes the record to a file, and leaves nothing else', async () => {
    await run([
      'train',
      'data.csv',
      '--json',
      'run.json',
      '--seed',
      '7',
      '--balance',
      'oversample',
      '--learning-rate',
      '0.01',
    ]);
    const record = JSON.parse(readFileSync(cli.at('run.json'), 'utf8'));
    expect(isRunRecord(record)).toBe(true);
    expect(record.config).toMatchObject({ seed: 7, balance: 'oversample', learningRate: 0.01 });
    expect(readdirSync(cli.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('with --json - the record is all of stdout, the lines go to stderr', async () => {
    const { status, out, err } = await run(['train', 'data.csv', '--json', '-']);
    expect(status).toBe(0);
    expect(isRunRecord(JSON.parse(out))).toBe(true);
    expect(err).toContain('Epoch 10: loss=');
  });

  test('ends with 1 and one sentence where a file cannot be used', async () => {
    expect(await run(['train', 'nowhere.csv'])).toEqual({
      status: 1,
      out: '',
      err: 'nowhere.csv: the file does not exist. Check the path; it may have been moved or deleted.\n',
    });
  });

  test('ends with 1 where the record cannot be written', async () => {
    const { status, err } = await run(['train', 'data.csv', '--json', 'no/such/folder.json']);
    expect(status).toBe(1);
    expect(err).toBe(
      'no/such/folder.json: the file cannot be written: the folder it should be in does not exist. Create the folder first, or name another file.\n',
    );
  });

  test('Ctrl-C keeps what was learned', async () => {
    const { status, out } = await run(
      ['train', 'data.csv', '--epochs', '10000', '--json', 'stopped.json'],
      (line, child) => {
        if (line.startsWith('Epoch 5:')) child.kill('SIGINT');
      },
    );
    expect(status).toBe(0);
    expect(out).toMatch(/Stopped after [\d,]+ of 10,000 epochs\.\n[^]*\nFinal Test/);
    expect(JSON.parse(readFileSync(cli.at('stopped.json'), 'utf8')).status).toBe('stopped');
  });
});

test.each(['oversample', 'lecture'])('balance %s prints the lines of chapter 2.8', async (balance) => {
  const { status, out } = await run(['train', 'data.csv', '--epochs', '2', '--balance', balance]);
  expect(status).toBe(0);
  const four = String.raw`\d\.\d{3},(?:\d\.\d{3}|undefined),\d\.\d{3},\d\.\d{3}`;
  expect(out).toMatch(
    new RegExp(
      String.raw`^Training on data\.csv: preset recommended, balance ${balance}, seed 1\nEpoch 1: loss=\d\.\d{3}, result=${four}\nEpoch 2: loss=\d\.\d{3}, result=${four}\n\nFinal Test: final result = ${four}\n`,
    ),
  );
});

test('the record is the one that the worker makes of the same bytes, times aside', async () => {
  const options = ['--preset', 'recommended', '--seed', '3'];
  const { out } = await run(['train', 'data.csv', ...options, '--json', '-']);
  const ours = recordOf(await trainText(tableText(400), { preset: 'recommended', seed: 3 }));
  expect(JSON.stringify(timeless(JSON.parse(out)))).toBe(JSON.stringify(timeless(ours)));
});

describe('--scores', () => {
  test('writes a line for every usable row, and the record says the same of them', async () => {
    const { status } = await run(['train', 'data.csv', '--scores', 'rows.csv', '--json', 'rows.json']);
    expect(status).toBe(0);
    const [head, ...lines] = readFileSync(path.join(cli.folder, 'rows.csv'), 'utf8').trimEnd().split('\n');
    expect(head).toBe('line,part,label,logit,probability');
    const record = JSON.parse(readFileSync(path.join(cli.folder, 'rows.json'), 'utf8'));
    expect(lines).toHaveLength(record.dataset.rows);
    const found = lines.filter((line) => /,test,1,[\d.]/.test(line)); // a logit above 0
    expect(found).toHaveLength(record.test.confusion.tp);
  });

  test('as - is all of stdout, the lines go to stderr', async () => {
    const { out, err } = await run(['train', 'data.csv', '--scores', '-']);
    expect(out.trimEnd().split('\n')).toHaveLength(401);
    expect(err).toContain('Epoch 1: ');
  });

  test.each([
    [['--scores', './data.csv'], '--scores would overwrite the CSV. Name another file.'],
    [['--scores', '-', '--json', '-'], '--json and --scores cannot go to the same place. Name two files.'],
  ])('never overwrites anything: %j', async (options, words) => {
    const { status, err } = await run(['train', 'data.csv', ...options]);
    expect(status).toBe(2);
    expect(err).toContain(words);
    expect(readFileSync(path.join(cli.folder, 'data.csv'), 'utf8')).toBe(tableText(400));
  });

  test('that cannot be written is said before the work', async () => {
    const { status, err, out } = await run(['train', 'data.csv', '--scores', 'no/such.csv']);
    expect(status).toBe(1);
    expect(err).toContain('no/such.csv: the file cannot be written');
    expect(out).toBe('');
  });
});

test('--mute counts what it does not show, and knows its checks', async () => {
  const { out } = await run([
    'train',
    'data.csv',
    '--preset',
    'lecture',
    '--epochs',
    '1',
    '--mute',
    'learned-nothing',
  ]);
  expect(out).toContain('Warning: 1 warning muted: nothing learned.');
  const { status, err } = await run(['train', 'data.csv', '--mute', 'everything']);
  expect(status).toBe(2);
  expect(err).toContain('"everything" in --mute is not a check');
});

describe('--json', () => {
  const noPipes = process.platform === 'win32';
  describe.skipIf(noPipes)(`links and pipes${noPipes ? ' (skipped: Windows has no mkfifo)' : ''}`, () => {
    test('a link stays a link, what it leads to is replaced', async () => {
      writeFileSync(cli.at('real.json'), 'old');
      symlinkSync('real.json', cli.at('link.json'));
      await run(['train', 'data.csv', '--epochs', '1', '--json', 'link.json']);
      expect(lstatSync(cli.at('link.json')).isSymbolicLink()).toBe(true);
      expect(isRunRecord(JSON.parse(readFileSync(cli.at('real.json'), 'utf8')))).toBe(true);
    });

    test('a pipe is written into, not replaced', async () => {
      const pipe = cli.at('pipe');
      expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
      const reading = readFile(pipe, 'utf8');
      const { status } = await run(['train', 'data.csv', '--epochs', '1', '--json', 'pipe']);
      expect(status).toBe(0);
      expect(lstatSync(pipe).isFIFO()).toBe(true);
      expect(isRunRecord(JSON.parse(await reading))).toBe(true);
    });
  });
});

describe('inspect', () => {
  test('prints what is in a file: columns, classes, warnings', async () => {
    writeFileSync(cli.at('gaps.csv'), tableText(400).replace(/^[\d.]+,/m, ','));
    const { status, out, err } = await run(['inspect', 'gaps.csv']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^gaps\.csv: 400 rows \(no duplicates\), 3 columns\n/);
    expect(out).toMatch(/^1 {2}a +number +1 {2}0\.3 % +0\.18 +12\.96$/m);
    expect(out).toContain('"a" has no value in 1 of 400 rows (0.3 %), which is skipped (first in line 2).\n');
    expect(out.split('\n').every((line) => line.length < 100)).toBe(true);
  });

  test('prints the profile as JSON, by the label and the policies named', async () => {
    const { status, out } = await run([
      'inspect',
      'gaps.csv',
      '--json',
      '--label',
      'label',
      '--missing',
      'median',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'pulsar-slp/profile@1',
      name: 'gaps.csv',
      rows: 400,
      label: 'label',
      classes: [
        { value: '1', count: 80 },
        { value: '0', count: 320 },
      ],
      duplicateRows: 0,
      warnings: [],
    });
  });

  test('of a file that cannot be trained on says why, with 0', async () => {
    writeFileSync(cli.at('unlabelled.csv'), 'a,label\n1,\n2,\n');
    const { status, out } = await run(['inspect', 'unlabelled.csv']);
    expect(status).toBe(0);
    expect(out.replace(/\n(?=\S)/g, ' ')).toContain(
      'Training refuses this file, column 2: the label column "label" is empty in every row. Choose a',
    );
    expect(out).not.toContain('warning');
  });

  test('of a file that cannot be read ends with 1 and one sentence', async () => {
    expect(await run(['inspect', 'nowhere.csv', '--json'])).toEqual({
      status: 1,
      out: '',
      err: 'nowhere.csv: the file does not exist. Check the path; it may have been moved or deleted.\n',
    });
  });
});

describe('how a file is written', () => {
  test('is found, or told by options', async () => {
    const odd = tableText(400).replaceAll(',', '|').replaceAll('.', ',');
    writeFileSync(cli.at('odd.csv'), odd);
    writeFileSync(cli.at('bare.csv'), odd.slice(odd.indexOf('\n') + 1));
    const found = JSON.parse((await run(['train', 'odd.csv', '--json', '-'])).out);
    expect(found.dataset.dialect).toMatchObject({ delimiter: '|', decimalMark: 'comma', header: true });
    const options = '--encoding latin1 --delimiter | --header yes --decimal comma --label 1'.split(' ');
    const told = JSON.parse((await run(['train', 'bare.csv', ...options, '--json', '-'])).out);
    expect(told.config.reading).toEqual({
      encoding: 'latin-1',
      delimiter: 'bar',
      header: 'yes',
      decimalMark: 'comma',
    });
    expect(told.dataset).toMatchObject({ rows: 399, dialect: { encoding: 'latin-1', header: true } });
  });
});

describeWith('data/in_the_wild', 'files from the wild', () => {
  const wild = (name: string) => path.join(shared, 'data', 'in_the_wild', name);

  test('with CR alone: 17,898 rows', async () => {
    const { status, out } = await run(['train', wild('htru2_cr_only.csv'), '--epochs', '1', '--json', '-']);
    const { dataset } = JSON.parse(out);
    expect([status, dataset.rows, dataset.dialect.lineEnd]).toEqual([0, 17_898, 'cr']);
  });

  test('with a BOM, gaps and an empty row: 12,528 rows', async () => {
    const file = wild('kaggle_train_bom_no_header_missing.csv');
    const { status, out } = await run(['train', file, '--epochs', '1', '--json', '-']);
    const { rows, skipped, dialect } = JSON.parse(out).dataset;
    const empty = skipped.reasons.find(
      ({ reason }: { reason: { key: string } }) => reason.key === 'empty-row',
    );
    expect([status, rows + skipped.count - empty.count]).toEqual([0, 12_528]);
    expect(dialect).toMatchObject({ encoding: 'utf-8', bom: true, header: false });
  });

  test('without labels: refused, saying why', async () => {
    const { status, err } = await run(['train', wild('kaggle_test_unlabelled.csv')]);
    expect(status).toBe(1);
    expect(err).toContain('the label column "target_class" is empty in every row');
  });
});

test('speaks Korean where it is asked to, wherever the option stands', async () => {
  const help = await run(['--language', 'ko', '--help']);
  expect([help.status, help.out]).toEqual([0, expect.stringMatching(/[가-힣]/)]);
  const { status, err } = await run(['train', 'nowhere.csv', '--epochs', '0', '--language=ko']);
  expect([status, err]).toEqual([2, expect.stringMatching(/^--epochs.*[가-힣]/)]);
  const { err: refusal } = await run(['train', 'data.csv', '--json', 'no/such.json', '--language', 'ko']);
  expect(refusal).toBe(
    'no/such.json: 파일을 저장할 수 없습니다: 파일이 들어갈 폴더가 없습니다. 폴더를 먼저 만들거나, 다른 파일을 지정하세요.\n',
  );
});

describe('wrong usage ends with 2 and one sentence', () => {
  test.each([
    [['dance'], '"dance" is not a command. Use train, score, inspect or sample.'],
    [['train'], 'Name the CSV file.'],
    [['inspect'], 'Name the CSV file.'],
    [['inspect', 'a.csv', '--epochs', '3'], "inspect has no option '--epochs'."],
    [
      ['inspect', 'a.csv', '--missing', 'mean'],
      '--missing must be one of auto, skip, median, category, not "mean".',
    ],
    [['train', 'a.csv', 'b.csv'], 'Name one file; "b.csv" is one too many.'],
    [['train', 'a.csv', '--epochs', 'ten'], '--epochs must be a whole number from 1 to 10,000, not "ten".'],
    [['train', 'a.csv', '--preset', 'x'], '--preset must be one of recommended, exact, lecture, not "x".'],
    [
      ['train', 'a.csv', '--encoding', 'utf-7'],
      '--encoding must be one of auto, utf-8, utf-16le, utf-16be, cp949, shift_jis, euc-jp, gb18030, big5, windows-1251, koi8-u, windows-1253, iso-8859-7, latin-1, not "utf-7".',
    ],
    [['train', 'a.csv', '--speed', '9'], "train has no option '--speed'."],
    [['train', 'a.csv', '-x'], "train has no option '-x'."],
    [['train', 'a.csv', '--seed'], "Option '--seed' needs a value."],
    [
      ['train', 'a.csv', '--positive', '-1'],
      "Option '--positive' needs a value; if -1 is meant, write --positive=-1.",
    ],
    [['train', 'a.csv', '--force'], "train has no option '--force'."],
    [['sample', 'a.csv', '--epochs', '7'], "sample has no option '--epochs'."],
    [['sample', 'a.csv', '--force=yes'], "Option '--force' takes no value."],
  ])('%j', async (args, sentence) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toContain('See: node dist/cli.js --help');
  });

  test('--help explains, with 0', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('Usage: node dist/cli.js train FILE');
  });
});

test('sample writes a CSV that can be trained on', async () => {
  expect((await run(['sample', 'sample.csv'])).status).toBe(0);
  const { status, out } = await run(['train', 'sample.csv', '--epochs', '1']);
  expect(status).toBe(0);
  expect(out).toContain('Epoch 1:');
});
