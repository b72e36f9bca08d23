/** Every remedy is followed to the letter, as options of the terminal and as a button of the panel: then the problem is
 * gone, no other has taken its place, and the model is no worse. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/cli/command.js';
import { optionsOf } from '../../../src/cli/fixOptions.js';
import type { Change } from '../../../src/core/change.js';
import { makeConfig, withChange } from '../../../src/core/config.js';
import { type Problem, type ProblemCode, problemCodes } from '../../../src/core/problem.js';
import { findingsOf, type Run } from '../../../src/core/run/run.js';
import { type Warning, type WarningCode, warningCodes } from '../../../src/core/warning.js';
import { fromBytes } from '../../../src/worker/reading/byteSource.js';
import { trainFrom, type Wish } from '../../unit/training.js';
import { type Example, elsewhere, examples, harmlessCompany, unremedied } from './examples.js';
import { shellWords } from './shellWords.js';

type Code = ProblemCode | WarningCode;

const bytesOf = (file: string | Uint8Array) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

const train = (file: string | Uint8Array, wish: Wish) =>
  trainFrom(async () => fromBytes(bytesOf(file)), { preset: 'recommended', ...wish });

/** The problem or warning of a code in a run. */
function said(run: Run, code: Code): Problem | Warning | undefined {
  if (run.phase === 'failed' && run.problem.code === code) return run.problem;
  return findingsOf(run)?.warnings.find((warning) => warning.code === code);
}

function codesOf(run: Run): Code[] {
  const warnings = findingsOf(run)?.warnings.map(({ code }) => code) ?? [];
  return run.phase === 'failed' ? [run.problem.code, ...warnings] : warnings;
}

interface Trained {
  readonly file: string | Uint8Array;
  readonly wish: Wish;
  readonly run: Run;
}

/** What was trained once is not trained again for the next remedy. */
const losses = new Map<Trained, Promise<number>>();

function meanLoss(trained: Trained): Promise<number> {
  const known = losses.get(trained) ?? meanLossOfSplits(trained);
  losses.set(trained, known);
  return known;
}

/** On several splits: one test part of some sixty rows says little. */
async function meanLossOfSplits({ file, wish }: Trained): Promise<number> {
  const runs = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => train(file, { ...wish, seed })));
  const losses = runs.map((run) => (run.phase === 'ended' ? run.record.test.loss : Number.NaN));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** @param flattering whether the score before was too good to be true, so that a lower one is the point */
async function expectCured(before: Trained, after: Trained, code: Code, flattering = false): Promise<void> {
  expect(after.run.phase === 'failed' ? after.run.problem : after.run.phase).toBe('ended');
  const company = new Set<Code>([...codesOf(before.run), ...harmlessCompany]);
  expect(codesOf(after.run).filter((each) => each === code || !company.has(each))).toEqual([]);
  if (flattering || before.run.phase !== 'ended') return;
  // Another file has other rows in its test parts: chance alone makes them harder by as much.
  const [factor, more] = after.file === before.file ? [1.02, 0.005] : [1.1, 0.03];
  expect(await meanLoss(after)).toBeLessThanOrEqual((await meanLoss(before)) * factor + more);
}

/** What the terminal takes for a fix, read as it would be. */
function asTyped(wish: Wish, change: Change) {
  const typed = parseCommand(['train', 'data.csv', ...shellWords(optionsOf(change))]);
  if (typed.name !== 'train') throw new Error('no training');
  expect(typed.config).toEqual(withChange(parsedDefaults(), change));
  return withChange(makeConfig({ preset: 'recommended', ...wish }), change);
}

function parsedDefaults() {
  const plain = parseCommand(['train', 'data.csv']);
  if (plain.name !== 'train') throw new Error('no training');
  return plain.config;
}

describe.each(examples.map((example) => [`${example.code}: ${example.about}`, example] as const))(
  '%s',
  (_, { code, file, wish = {}, mended, otherwise, flattering }: Example) => {
    test('is said, with a remedy that works', async () => {
      const tried = async (what: string | Uint8Array, how: Wish): Promise<Trained> => ({
        ...{ file: what, wish: how },
        run: await train(what, how),
      });
      const before = await tried(file, wish);
      const found = said(before.run, code);
      expect(found, `codes said: ${codesOf(before.run).join(', ')}`).toBeDefined();
      const fixes = found?.fixes ?? [];
      // Somebody is told what to do by a setting, or by changing the file.
      expect(fixes.length > 0 || mended !== undefined).toBe(true);
      // A remedy for those who know better is followed where they do.
      const known = otherwise === undefined ? before : await tried(otherwise, wish);
      for (const fix of fixes)
        await expectCured(known, await tried(known.file, asTyped(wish, fix)), code, flattering);
      if (mended !== undefined) await expectCured(before, await tried(mended, wish), code, flattering);
    });
  },
);

const root = path.resolve(import.meta.dirname, '../../..');

test('every code has an example, or a test elsewhere that is named', () => {
  const others = Object.keys(elsewhere) as Code[];
  const tried = new Set<Code>([...examples.map(({ code }) => code), ...others, ...unremedied]);
  expect([...problemCodes, ...warningCodes].filter((code) => !tried.has(code))).toEqual([]);
  expect(Object.values(elsewhere).filter((test) => !existsSync(path.join(root, test)))).toEqual([]);
});
