/** The sentences of the editor and the terminal that are made of facts, said with some of each kind. That none is missing in
 * a language is for the compiler to say, and what has no facts is in `catalogues.test.ts`. */
import { describe, expect, test } from 'vitest';
import { hostWords as enHost } from '../../../src/words/en/host.js';
import { keptWords as enKept } from '../../../src/words/en/kept.js';
import { lineWords as enLines } from '../../../src/words/en/lines.js';
import { progressWords as enProgress } from '../../../src/words/en/progress.js';
import { questionWords as enQuestions } from '../../../src/words/en/questions.js';
import { terminalWords as enTerminal } from '../../../src/words/en/terminal.js';
import { hostWords as koHost } from '../../../src/words/ko/host.js';
import { keptWords as koKept } from '../../../src/words/ko/kept.js';
import { lineWords as koLines } from '../../../src/words/ko/lines.js';
import { progressWords as koProgress } from '../../../src/words/ko/progress.js';
import { questionWords as koQuestions } from '../../../src/words/ko/questions.js';
import { terminalWords as koTerminal } from '../../../src/words/ko/terminal.js';

/** Of each function in a room of words the facts that it is called with. Names are `name`, which is no word. */
type Samples<Words> = {
  readonly [Key in keyof Words as Words[Key] extends (...facts: never[]) => unknown
    ? Key
    : never]: Words[Key] extends (...facts: infer Facts) => unknown ? readonly Readonly<Facts>[] : never;
};

const start = { name: 'name', preset: 'lecture', balance: 'none', seed: 1 };
const counts = [[1], [2], [17_898]] as const;
const pairs = [
  [1, 1],
  [3, 10_000],
] as const;
const names = [['name'], ['이름.csv']] as const;

const host: Samples<typeof enHost> = {
  noResults: names,
  whichModel: names,
  onlyTop: counts,
  noModelFits: [['name'], ['이름', { run: 'name', columns: ['name', '이름'] }]],
  trainedOnAlready: names,
  repeatedAlready: names,
  created: names,
  saved: names,
  exists: names,
  notWritten: [['name', 'EIO']],
  saveAnswersOf: names,
  scoresWouldOverwrite: names,
  scoring: names,
  findingRows: names,
  putBeside: (['train-again', 'repeat', 'show-illusion', 'save-scores', 'show-rows'] as const).map((need) => [
    need,
    'name',
    '이름',
  ]),
};
const kept: Samples<typeof enKept> = {
  f1: [
    [0.5, { stopped: false }],
    [null, { stopped: true }],
    [0.5, { stopped: true, positive: 'name' }],
  ],
  answersToGoal: names,
  answersAt: [['0.500'], ['0.013']],
  without: [[['name']], [['name', '이름', 'name']]],
  withoutMany: counts,
  runs: counts,
  unreadable: counts,
  reallyDelete: [['name', '이름']],
  reallyDeleteMany: [[2], [17898]],
  deleteManyIsFinal: [
    [['name'], 0],
    [['name', '이름'], 1],
    [['name', '이름'], 2],
  ],
  deleteIsFinal: [['name', '1.1.2026']],
  chooseMore: [
    ['name', 1],
    ['name', 2],
  ],
  tooFewToCompare: [[0], [1]],
  illusionTab: [
    ['name', 'name', 1],
    ['이름.csv', 'name', 17_898],
  ],
  tooLargeToOpen: [[17_898, 'name']],
};
const lines: Samples<typeof enLines> = {
  training: [[start]],
  repeating: [[start]],
  warning: names,
  trainedOn: names,
  moreGapsFilled: counts,
};
const progress: Samples<typeof enProgress> = {
  trainingOn: names,
  withTimeLeft: [['name', '1']],
  readingPart: [[0], [99]],
  epoch: pairs,
  split: pairs,
};
const terminal: Samples<typeof enTerminal> = {
  languages: [['--name', ['en', 'ko']]],
  noCommand: [
    ['', ['name', 'name']],
    ['name', ['name', 'name', 'name']],
  ],
  oneTooMany: names,
  top: names,
  topByItself: counts,
  needsFileOrDash: names,
  samePlace: [['--name', '--name']],
  unknownOption: [['name', '--name']],
  needsValue: names,
  needsValueInOne: [['--name', '-1']],
  takesNoValue: names,
  decide: [['name', ['name', 'name']]],
  intoCsv: [['stdout'], ['stderr']],
  overwritesCsv: names,
  isOutput: names,
  isThere: names,
};
const questions: Samples<typeof enQuestions> = {
  title: names,
  automatic: [[undefined], ['name']],
  noNumber: names,
  whichClass: names,
  whichInstead: [
    ['name', 'name'],
    ['이름', '이름'],
  ],
  rowsOf: [
    ['name', 1],
    ['name', 17_898],
  ],
  rows: counts,
  moreClasses: counts,
};

describe.each<[room: string, en: object, ko: object, samples: object, wordless?: readonly string[]]>([
  ['the editor', enHost, koHost, host],
  ['kept runs', enKept, koKept, kept, ['f1', 'deleteIsFinal']],
  ['lines', enLines, koLines, lines],
  ['progress', enProgress, koProgress, progress, ['withTimeLeft']],
  ['the terminal', enTerminal, koTerminal, terminal],
  ['questions', enQuestions, koQuestions, questions],
])('of %s', (_, en, ko, samples, wordless = []) => {
  const said = (words: object) =>
    Object.entries(samples).flatMap(([key, calls]) =>
      (calls as readonly (readonly unknown[])[]).map((facts) => {
        const made = (words as Record<string, (...facts: readonly unknown[]) => unknown>)[key]?.(...facts);
        return { key, text: typeof made === 'string' ? made : Object.values(made as object).join('. ') };
      }),
    );

  test('both languages have the same, and each has its sample', () => {
    expect(Object.keys(ko)).toEqual(Object.keys(en));
    const functions = Object.entries(en).filter(([, each]) => typeof each === 'function');
    expect(Object.keys(samples).sort()).toEqual(functions.map(([key]) => key).sort());
  });

  test.each([
    ['English', en],
    ['Korean', ko],
  ])('nothing odd stands in %s', (_language, words) => {
    for (const { key, text } of said(words)) {
      expect(text, key).not.toMatch(/undefined(?!, stopped)|\[object|NaN|\bnull\b|\btrue\b|\bfalse\b/);
      expect(text, key).not.toMatch(/ {2}|\(\)|\.\.|^\s|\s$/);
    }
  });

  test('Korean is Korean, but for names, options and codes', () => {
    for (const { key, text } of said(ko)) {
      const bare = text.replaceAll('이름', 'name').replace(known, '');
      expect(bare, key).not.toMatch(/[A-Za-z]{2,}/);
      if (!wordless.includes(key)) expect(bare, key).toMatch(/\p{Script=Hangul}/u);
    }
  });
});

/** What a Korean writes in Latin letters too. */
const known = /--\w+|\b(?:name|csv|Pulsar SLP|SLP|CSV|MB|F1|EIO|en|ko|lecture|none)\b/g;
