/** What the command line prints, and onto what: nothing in it acts on a terminal, and no stream that fails takes a
 * record with it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRunRecord } from '../../isRun.js';
import { tableText } from '../../tableText.js';
import { acting, useCli } from './command.js';

const cli = useCli();
beforeAll(() => void cli.write('d.csv', tableText(400)));

const windows = process.platform === 'win32';
const isRecord = (text: string) => isRunRecord(JSON.parse(text));
const full =
  'Not all of the output could be written: its disk is full. Free some space there, or name a file on another disk.\n';

describe('no name, class or argument acts on a terminal:', () => {
  const tricks = '\u009b31m\u0085\u202e\u2066\u200b\u2028x';
  const hostile = () =>
    tableText(400).replace('a,b,label', `a${tricks},b,y${tricks}`).replace(/,1$/gm, `,yes${tricks}`);
  // Windows allows no control character in a name.
  const name = windows ? 'z\u202ered.csv' : 'z\u001b[31m\u202ered\u0085.csv';
  beforeAll(() => void cli.write(name, hostile()));

  test.each([
    ['train', ['train', name, '--epochs', '1', '--label', `y${tricks}`]],
    ['inspect', ['inspect', name]],
    ['a file that is not there', ['train', `${name}.gone`]],
    ['a target that is none', ['train', 'd.csv', '--json', `${name}/x`]],
    ['a file that is there', ['sample', name]],
    ['a command that is none', ['no\u001b[31m\u202e']],
    ['an option that is none', ['train', 'd.csv', '--no\u001b[31m\u202e']],
    ['a value that is none', ['train', 'd.csv', '--preset', 'no\u001b[31m\u202e']],
  ])('%s', async (_, args) => {
    const { out, err } = await cli.run(args);
    expect(out + err).not.toMatch(acting);
    expect(out + err).toMatch(/\\u\{(?:1b|9b|202e)\}/);
  });

  test('JSON is as it is for a program, and is not in a terminal', async () => {
    const args = ['train', name, '--epochs', '1', '--json', '-'];
    const { out } = await cli.run(args);
    expect(JSON.parse(out).dataset.classes[1].value).toBe(`yes${tricks}`);
    const terminal = cli.write('terminal.cjs', 'process.stdout.isTTY = true;');
    const shown = await cli.run(args, { node: ['--require', terminal] });
    expect(shown.out).toContain('"yes\\u{9b}31m');
    expect(shown.out + shown.err).not.toMatch(acting);
    const named = cli.write('named.cjs', "require('node:tty').isatty = () => true;");
    await cli.run(['train', name, '--epochs', '1', '--json', 'tty.json'], { node: ['--require', named] });
    const written = readFileSync(cli.at('tty.json'), 'utf8');
    expect(written).toContain('"yes\\u{9b}31m');
    expect(written).not.toMatch(acting);
    const profile = await cli.run(['inspect', name, '--json'], { node: ['--require', terminal] });
    expect(profile.out).not.toMatch(acting);
  });
});

describe.skipIf(windows)(`a stream${windows ? ' (skipped: needs a shell)' : ''}`, () => {
  test('whose reader leaves early is no error', async () => {
    const { out, err } = await cli.shell('$CLI train d.csv --epochs 3000 | head -1; echo ${PIPESTATUS[0]}');
    expect([out.split('\n').slice(1), err]).toEqual([['0', ''], '']);
  });

  test('of lines whose reader leaves does not take the record with it', async () => {
    const { out } = await cli.shell(
      '{ $CLI train d.csv --epochs 500 --json - 2>&1 >out.json; echo $? >status; } | head -1',
    );
    expect(out).toMatch(/^Training on d\.csv: .*\n$/);
    expect(readFileSync(cli.at('status'), 'utf8')).toBe('0\n');
    expect(isRecord(readFileSync(cli.at('out.json'), 'utf8'))).toBe(true);
  });

  test.skipIf(!existsSync('/dev/full'))('that is full ends with 1, a sentence and the record', async () => {
    const { status, err } = await cli.shell('$CLI train d.csv --epochs 2 --json full.json > /dev/full');
    expect([status, err]).toEqual([1, full]);
    expect(isRecord(readFileSync(cli.at('full.json'), 'utf8'))).toBe(true);
    expect(await cli.shell('$CLI inspect d.csv > /dev/full')).toMatchObject({ status: 1, err: full });
    expect(await cli.shell('$CLI train d.csv --epochs 2 --json - 2> /dev/full')).toMatchObject({ status: 1 });
    expect(await cli.shell('$CLI train d.csv --epochs 2 --json /dev/full')).toMatchObject({
      status: 1,
      err: '/dev/full: the file cannot be written: its disk is full. Free some space there, or name a file on another disk.\n',
    });
  });

  test.each(['<&-', '<&- >&- 2>&-'])('that is closed, %s, does no harm', async (closed) => {
    const { status } = await cli.shell(`$CLI train d.csv --epochs 1 --json closed.json ${closed}`);
    expect(status).toBe(0);
    expect(isRecord(readFileSync(cli.at('closed.json'), 'utf8'))).toBe(true);
  });

  test('of bytes is read: a pipe, stdin, a named pipe', async () => {
    const body = ({ out }: { readonly out: string }) => out.slice(out.indexOf('\n')); // the first line has the name
    const lines = body(await cli.shell('$CLI train d.csv --epochs 2'));
    expect(body(await cli.shell('cat d.csv | $CLI train /dev/stdin --epochs 2'))).toBe(lines);
    expect(body(await cli.shell('$CLI train /dev/stdin --epochs 2 < d.csv'))).toBe(lines);
    const named = 'mkfifo pipe && { cat d.csv > pipe & } && $CLI train pipe --epochs 2';
    expect(body(await cli.shell(named))).toBe(lines);
  });
});

/** What a machine may be like: the same record, or one sentence. */
describe.skipIf(windows)(`around it${windows ? ' (skipped: needs a shell)' : ''}`, () => {
  const train = '$CLI train d.csv --epochs 2 --json -';
  const timeless = (text: string) => ({ ...JSON.parse(text), time: null });
  let wanted: object;
  beforeAll(async () => {
    wanted = timeless((await cli.shell(train)).out);
  });

  test('language, time zone, home and folders for temporary files change nothing', async () => {
    writeFileSync(cli.at('file'), '');
    const worlds: Record<string, string>[] = [
      { LANG: 'C', LC_ALL: 'C', TZ: 'Asia/Seoul', TMPDIR: '.', HOME: '' },
      { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/St_Johns', TMPDIR: '/nonexistent', HOME: '/nonexistent' },
      { TMPDIR: cli.at('file') },
      { TMPDIR: '' },
    ];
    for (const world of worlds) {
      const { status, out } = await cli.shell(train, world);
      expect([world, status]).toEqual([world, 0]);
      expect(timeless(out)).toEqual(wanted);
    }
  });

  test('few descriptors and a small heap are enough', async () => {
    expect(timeless((await cli.shell(`ulimit -n 20; ${train}`)).out)).toEqual(wanted);
    const small = await cli.shell(`NODE_OPTIONS=--max-old-space-size=16 ${train}`);
    expect(timeless(small.out)).toEqual(wanted);
  });

  test('too little address space is told, and the remedy works', async () => {
    const limited = `ulimit -v 3000000 && ${train}`;
    const refused = await cli.shell(limited);
    if (refused.status === 0) return; // an engine that asks for less
    expect([refused.status, refused.err]).toEqual([
      1,
      'd.csv: WebAssembly cannot reserve the 10 GB of address space it asks for: this process may not have that much. Raise the limit (ulimit -v unlimited), or set NODE_OPTIONS=--disable-wasm-trap-handler, with which it asks for less.\n',
    ]);
    const mended = await cli.shell(limited, { NODE_OPTIONS: '--disable-wasm-trap-handler' });
    expect(timeless(mended.out)).toEqual(wanted);
  });
});

describe.skipIf(process.platform !== 'linux')('files that are none, or endless', () => {
  test.each([
    ['/dev/null', 'the file is empty'],
    ['/dev/zero', 'the file is not text'],
    ['/proc/self/mem', 'could not be read'],
    ['/dev/urandom', ''],
    ['/proc', 'a folder'],
  ])('%s is refused in a sentence', async (file, words) => {
    const { status, out, err } = await cli.run(['train', file]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^[\w ,]+: .*\.\n$/);
    expect(err).not.toContain('Pulsar SLP');
    expect(err).toContain(words);
  });

  test('100 GB of holes is refused at its first bytes', async () => {
    await cli.shell('truncate -s 100G holes.csv');
    const { status, err } = await cli.run(['train', 'holes.csv']);
    expect(status).toBe(1);
    expect(err).toContain('holes.csv: the file is not text');
  });

  test('millions of rows of one letter take a bounded multiple of the file', async () => {
    const count = cli.write(
      'count.cjs',
      "process.on('exit', () => require('node:fs').writeFileSync('rss', String(process.resourceUsage().maxRSS)));",
    );
    const peak = async (size: string) => {
      const line = `yes | head -c ${size} > letters.csv; "$NODE" --require ${count} "$SCRIPT" train letters.csv`;
      const { status, err } = await cli.shell(line);
      expect([status, err]).toEqual([1, expect.stringContaining('read as one column')]);
      return Number(readFileSync(cli.at('rss'), 'utf8')) / 1024;
    };
    // Eight bytes for the number that a row has not, four for its hash and a few: 27 a byte of the file before. What
    // any file takes is in both.
    const small = await peak('4M');
    expect((await peak('16M')) - small).toBeLessThan(16 * 12);
  });
});
