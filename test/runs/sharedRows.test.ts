/** How many test rows of a large file another part holds too: as many as grep finds. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Random } from '../../src/core/random.js';
import { inWords } from '../inWords.js';
import { recordOf, trainScored } from '../unit/training.js';

const folder = mkdtempSync(path.join(tmpdir(), 'shared-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const columns = 100;

/** Rows of which some stand twice. @param move what becomes of the first cell of the second one */
function linesOf(rows: number, copies: number, move: (cell: number) => number): string[] {
  const random = Random.fromSeed(5);
  const made = Array.from({ length: rows }, () => {
    const rest = Array.from({ length: columns - 1 }, () => random.below(100));
    const label = Number((rest[0] as number) + (rest[1] as number) + 60 * random.normal() > 150);
    return { first: random.normal(), rest: [...rest, label].join(',') };
  });
  return [...made, ...made.slice(0, copies).map(({ first, rest }) => ({ first: move(first), rest }))].map(
    ({ first, rest }) => `${first.toFixed(6)},${rest}`,
  );
}

/** @param compared the part of a line by which lines are the same */
function foundByGrep(lines: readonly string[], parts: readonly string[], compared: (line: string) => string) {
  const file = (name: string, is: (part: string | undefined) => boolean) => {
    const at = path.join(folder, name);
    writeFileSync(
      at,
      `${lines
        .filter((_, i) => is(parts[i]))
        .map(compared)
        .join('\n')}\n`,
    );
    return at;
  };
  const [tested, others] = [
    file('test', (part) => part === 'test'),
    file('others', (part) => part !== 'test'),
  ];
  const found = execFileSync('grep', ['-c', '-F', '-x', '-f', others, tested], {
    ...{ encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  });
  return Number(found);
}

async function train(lines: readonly string[]) {
  const names = [...Array.from({ length: columns }, (_, k) => `x${k}`), 'label'].join(',');
  const { run, lines: scored } = await trainScored(`${names}\n${lines.join('\n')}\n`, { epochs: 1 });
  expect(scored).toHaveLength(lines.length);
  return { record: recordOf(run), parts: scored.map((line) => line.split(',')[1] as string) };
}

describe('of 3.6 million numbers', () => {
  test('equal rows are counted, not estimated, and said from one in a hundred on', async () => {
    const lines = linesOf(36_000, 320, (cell) => cell);
    const { record, parts } = await train(lines);
    const wanted = foundByGrep(lines, parts, (line) => line);
    expect(wanted / record.split.test).toBeGreaterThan(0.01);
    expect(wanted / record.split.test).toBeLessThan(0.017);
    expect(record.audit.sharedRows).toBe(wanted);
    const said = record.warnings.find(({ code }) => code === 'shared-rows');
    expect(said?.count).toBe(wanted);
    expect(inWords(said?.what)).toMatch(new RegExp(`^${wanted} of 7,2\\d\\d test rows`));
  });

  test('nearly equal ones are estimated without bias, and said to be about so many', async () => {
    const lines = linesOf(28_000, 8_000, (cell) => cell + 1e-5);
    const { record, parts } = await train(lines);
    const wanted = foundByGrep(lines, parts, (line) => line.slice(line.indexOf(',')));
    expect(record.audit.sharedRows).toBe(0);
    const said = record.warnings.find(({ code }) => code === 'near-duplicates');
    expect(inWords(said?.what)).toMatch(/^about [\d,]+ of 7,[12]\d\d test rows/);
    const share = wanted / record.split.test;
    const error = Math.sqrt((share * (1 - share)) / 1_000);
    expect(Math.abs((said?.count ?? 0) / record.split.test - share)).toBeLessThan(3 * error);
    expect(0.62 * share).toBeLessThan(share - 3 * error); // what a sample of the other parts would come to
  });
});
