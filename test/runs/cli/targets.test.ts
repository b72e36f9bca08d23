/** Where the command line writes to: nothing that was there is lost, nor what was learned. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openTarget } from '../../../src/cli/target.js';
import { refusal as refusalInWords } from '../../inWords.js';
import { isRunRecord } from '../../isRun.js';
import { tableText } from '../../tableText.js';
import { putLeftovers } from '../../unit/leftovers.js';
import { type Child, useCli } from './command.js';

const cli = useCli();
const csv = tableText(400);
const windows = process.platform === 'win32';
const see = ' See: node dist/cli.js --help\n';

let number = 0;
let folder: string;
/** A folder for each test, with the CSV in it. */
beforeEach(() => {
  folder = cli.at(`target-${number++}`);
  mkdirSync(folder);
  writeFileSync(at('d.csv'), csv);
});
const at = (name: string) => path.join(folder, name);
const train = (json: string, from = at('d.csv')) => cli.run(['train', from, '--epochs', '1', '--json', json]);
/** As the command does before training, in this process: it takes no time. */
const open = (json: string, from = at('d.csv')) => openTarget(json, { source: from, replace: true });
/** What is thrown, in its words. */
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
  return 'nothing was thrown';
};
const isRecord = (file: string) => isRunRecord(JSON.parse(readFileSync(file, 'utf8')));

describe.skipIf(windows)(`the CSV is never overwritten${windows ? ' (skipped: needs links)' : ''}`, () => {
  test.each<[string, () => [json: string, from?: string]]>([
    ['its own name', () => [at('d.csv')]],
    ['its own name, spelt differently', () => (mkdirSync(at('x')), [`${folder}/x/../d.csv`])],
    ['a link to it', () => (symlinkSync('d.csv', at('out.json')), [at('out.json')])],
    ['a hard link of it', () => (linkSync(at('d.csv'), at('out.json')), [at('out.json')])],
    ['a folder that leads to its own', () => (symlinkSync('.', at('dir')), [at('dir/d.csv')])],
    [
      'what the name it is read by leads to',
      () => (symlinkSync('d.csv', at('in.csv')), [at('d.csv'), at('in.csv')]),
    ],
    ['a link to a link to it', () => (symlinkSync('d.csv', at('a')), symlinkSync('a', at('b')), [at('b')])],
    ...(process.platform === 'linux'
      ? ([['a way through /proc', () => [`/proc/self/root${folder}/d.csv`]]] satisfies [
          string,
          () => [string],
        ][])
      : []),
  ])('by --json with %s: refused before training', (_, make) => {
    const [json, from] = make();
    expect(refusal(() => open(json, from))).toBe(
      'UsageError: --json would overwrite the CSV. Name another file.',
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('pulsar-slp'))).toEqual([]);
    expect(readFileSync(at('d.csv'), 'utf8')).toBe(csv);
  });

  test('by the command, which ends with 2', async () => {
    symlinkSync('d.csv', at('out.json'));
    const { status, out, err } = await train(at('out.json'));
    expect([status, out, err]).toEqual([2, '', `--json would overwrite the CSV. Name another file.${see}`]);
    expect(readFileSync(at('d.csv'), 'utf8')).toBe(csv);
  });

  test('by --json with a link that leads to it when the training is over: the record is kept beside it', async () => {
    const { status, err } = await cli.run(
      ['train', at('d.csv'), '--epochs', '10000', '--json', at('out.json')],
      {
        onLine: (line, child) => {
          if (!line.startsWith('Epoch 2:')) return;
          symlinkSync('d.csv', at('out.json'));
          child.kill('SIGINT');
        },
      },
    );
    expect(status).toBe(1);
    const [, kept] = /would overwrite the CSV\. What was written is kept in (.*)\.\n$/.exec(err) ?? [];
    expect(isRecord(kept as string)).toBe(true);
    expect(readFileSync(at('d.csv'), 'utf8')).toBe(csv);
  });

  test.each(['train', 'inspect'])('by what %s prints', async (command) => {
    const { status, err } = await cli.shell(`$CLI ${command} '${at('d.csv')}' >> '${at('d.csv')}'`);
    expect([status, err]).toEqual([2, `stdout would be written into the CSV. Name another file.${see}`]);
    expect(readFileSync(at('d.csv'), 'utf8')).toBe(csv);
  });
});

describe('a target that cannot be written to is told before the work', () => {
  const permission = 'Change the permissions, or name another file';
  test.each<[string, () => string, string]>([
    [
      'in no folder',
      () => at('no/out.json'),
      'the folder it should be in does not exist. Create the folder first',
    ],
    ['a folder', () => folder, 'this is a folder, not a file. Name a file in it'],
    ['in a folder of no folder', () => `${folder}/no/../d.csv`, 'the folder it should be in does not exist'],
    ['with a slash at its end', () => at('out/'), 'this is a folder'],
    ['in a file', () => at('d.csv/out.json'), 'Name another file'],
    ['of too long a name', () => at('x'.repeat(256)), 'its name is too long. Choose a shorter one'],
    ...(windows
      ? []
      : ([
          [
            'in a circle of links',
            () => (symlinkSync('b', at('a')), symlinkSync('a', at('b')), at('a')),
            'its links lead in a circle. Name another file',
          ],
          [
            'not to be written',
            () => (writeFileSync(at('out.json'), 'old', { mode: 0o444 }), at('out.json')),
            `writing it is not permitted. ${permission}`,
          ],
        ] satisfies [string, () => string, string][])),
  ])('%s', (_, make, words) => {
    const file = make();
    const said = refusalInWords(() => open(file));
    expect(said).toContain(`${file}: the file cannot be written: `);
    expect(said).toContain(words);
    expect(readdirSync(folder).filter((name) => name.startsWith('pulsar-slp'))).toEqual([]);
  });

  test('by the command, which ends with 1', async () => {
    const { status, out, err } = await train(at('no/out.json'));
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('out.json: the file cannot be written: ');
  });

  test('of no name', async () => {
    const { status, out, err } = await train('');
    expect([status, out, err]).toEqual([2, '', `--json needs the name of a file, or - for stdout.${see}`]);
  });
});

describe.skipIf(windows)(`what is replaced${windows ? ' (skipped: Windows has no modes)' : ''}`, () => {
  test.each([0o600, 0o640, 0o666])('keeps its mode, %o', async (mode) => {
    writeFileSync(at('out.json'), 'old');
    chmodSync(at('out.json'), mode);
    await open(at('out.json')).write(['n', 'ew']);
    expect(statSync(at('out.json')).mode & 0o777).toBe(mode);
    expect(readFileSync(at('out.json'), 'utf8')).toBe('new');
  });

  test('of a link that leads nowhere yet is what it leads to', async () => {
    symlinkSync('later.json', at('link.json'));
    await open(at('link.json')).write(['new']);
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('later.json'), 'utf8')).toBe('new');
  });

  test('is no device: that is written into', async () => {
    await open('/dev/null').write(['new']);
    expect(lstatSync('/dev/null').isFile()).toBe(false);
  });
});

test('leftovers of processes that are no more are removed, and no others', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const { others } = putLeftovers(folder, pid, 'tmp');
  open(at('out.json'));
  expect(readdirSync(folder).sort()).toEqual(['d.csv', ...others].sort());
});

describe('sample', () => {
  test('does not replace a file unless told to', async () => {
    writeFileSync(at('mine.csv'), 'mine');
    const { status, err } = await cli.run(['sample', at('mine.csv')]);
    expect([status, err]).toEqual([
      2,
      `${at('mine.csv')} is there already. Name another file, or replace it with --force.${see}`,
    ]);
    expect(readFileSync(at('mine.csv'), 'utf8')).toBe('mine');
    expect((await cli.run(['sample', at('mine.csv'), '--force'])).status).toBe(0);
    expect(readFileSync(at('mine.csv'), 'utf8').split('\n')).toHaveLength(17_900);
  });
});

describe.skipIf(windows)(`a signal${windows ? ' (skipped: Windows has none)' : ''}`, () => {
  const clean = () => readdirSync(folder).filter((name) => !['d.csv', 'out.json', 'slow.cjs'].includes(name));

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    '%s in training leaves no file behind',
    async (signal) => {
      writeFileSync(at('out.json'), 'old');
      const { status, signal: by } = await cli.run(
        ['train', at('d.csv'), '--epochs', '10000', '--json', at('out.json')],
        { onLine: (line, child) => void (line.startsWith('Epoch 3:') && child.kill(signal)) },
      );
      expect([status, by]).toEqual(signal === 'SIGINT' ? [0, null] : [null, signal]);
      expect(clean()).toEqual([]);
      if (signal !== 'SIGINT') expect(readFileSync(at('out.json'), 'utf8')).toBe('old');
      else expect(isRecord(at('out.json'))).toBe(true);
    },
  );

  /** Says when the record is being put in its place, and waits there for a word from outside. */
  const slow = `
    const files = require('node:fs/promises');
    const { rename } = files;
    files.rename = async (...names) => {
      process.stdout.write('now\\n');
      await new Promise((go) => process.stdin.once('data', go));
      process.stdin.destroy();
      return rename(...names);
    };`;
  const whileWriting = (onNow: (child: Child) => void) => {
    writeFileSync(at('slow.cjs'), slow);
    return cli.run(['train', at('d.csv'), '--epochs', '1', '--json', at('out.json')], {
      node: ['--require', at('slow.cjs')],
      onLine: (line, child) => void (line === 'now' && onNow(child)),
    });
  };

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    '%s while the record is written leaves none torn',
    async (signal) => {
      writeFileSync(at('out.json'), 'old');
      const { status, signal: by } = await whileWriting((child) => child.kill(signal));
      expect([status, by]).toEqual([null, signal]);
      expect(clean()).toEqual([]);
      expect(readFileSync(at('out.json'), 'utf8')).toBe('old');
    },
  );

  test('Ctrl-C while the record is written lets it be written', async () => {
    const { status } = await whileWriting((child) => {
      child.kill('SIGINT');
      child.stdin.write('go');
    });
    expect(status).toBe(0);
    expect(clean()).toEqual([]);
    expect(isRecord(at('out.json'))).toBe(true);
  });

  test('a second Ctrl-C ends it, and leaves none torn', async () => {
    let again: ReturnType<typeof setInterval> | undefined;
    const { signal } = await whileWriting((child) => {
      again = setInterval(() => child.kill('SIGINT'), 50);
    });
    clearInterval(again);
    expect(signal).toBe('SIGINT');
    expect(clean()).toEqual([]);
  });
});
