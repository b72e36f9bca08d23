import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tell } from '../../../src/core/run/runSayings.js';
import { sayings } from '../../../src/core/run/sayings.js';
import { atAnyThreshold, type Warning, type WarningCode, warningCodes } from '../../../src/core/warning.js';
import { written } from '../../inWords.js';

const warning = (code: WarningCode, what: Warning['what'] = written('something is so')): Warning => ({
  ...{ code, column: null, count: 9, line: null, what, remedy: written('do something') },
});

test('what is said of answers at a run’s own threshold is not said at another; of its loss it is', () => {
  const worse = (beside: ReturnType<typeof tell>) =>
    warning('worse-than-constant', tell('ranked-but-worse', { rows: 9, beside, cause: undefined }));
  const ofAnswers = worse(tell('constant-right-more-often', { balanced: false, right: 0.5, blind: 0.9 }));
  const ofLoss = worse(tell('constant-has-lower-loss', { model: 0.7, constant: 0.6 }));
  const leak = warning('label-leak');
  expect(atAnyThreshold([warning('unrecognised-class'), ofAnswers, ofLoss, leak])).toEqual([ofLoss, leak]);
});

describe('what is told apart by what it says', () => {
  const core = path.resolve(import.meta.dirname, '../../../src/core');
  const textOf = (file: string) => readFileSync(path.join(core, file), 'utf8');
  const known: ReadonlySet<string> = new Set([...Object.keys(sayings), ...warningCodes]);

  test('is something that is said: in the file that weighs warnings', () => {
    const words = [...textOf('warning.ts').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, word = '']) => word);
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });

  test('is something that is said: wherever the key of a sentence is compared', () => {
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const keys = files.flatMap((file) =>
      [...textOf(file).matchAll(/\.key [!=]== '([a-z-]+)'/g)].map(([, key = '']) => key),
    );
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });
});
