import { afterEach, describe, expect, test } from 'vitest';
import { fileFormats } from '../../../src/core/csv/formats.js';
import { csvSayings } from '../../../src/core/csv/sayings.js';
import { problemSayings } from '../../../src/core/problem.js';
import { profileSayings } from '../../../src/core/profile/sayings.js';
import { runSayings } from '../../../src/core/run/runSayings.js';
import { sayings } from '../../../src/core/run/sayings.js';
import { workSayings } from '../../../src/core/run/workSayings.js';
import { settingSayings } from '../../../src/core/settingSayings.js';
import { systemSayings } from '../../../src/core/systemSayings.js';
import { tableSayings } from '../../../src/core/table/sayings.js';
import { type Fact, type FactKind, type Facts, type Told, teller } from '../../../src/core/told.js';
import { trainingSayings } from '../../../src/core/training/sayings.js';
import { languages, speak } from '../../../src/words/language.js';
import { say } from '../../../src/words/told.js';

/** All that can be said, in both languages, with facts made up of each kind. */

const rooms = [
  problemSayings,
  csvSayings,
  workSayings,
  tableSayings,
  profileSayings,
  runSayings,
  settingSayings,
  systemSayings,
  trainingSayings,
];

/** Sentences that are parts of others and have no words of their own in them. */
const wordless = new Set(['as-written', 'check-muted', 'system-says']);

/** Sentences on quotes, which show two of them. */
const ofQuotes = new Set(['close-quote']);

const clause: Told = { key: 'train-again-when-you-like', facts: {} };

/** Of each kind what may be there: names as `name`, which is no word of a sentence. */
const madeUp: Readonly<Record<string, readonly Fact[]>> = {
  text: ['name', '이름'],
  number: [1, 0, 0.25, 1_234_567],
  flag: [true, false],
  texts: [['name'], [], ['name', 'name'], ['name', 'name', 'name', 'name']],
  numbers: [[1], [], [1, 2], [1, 2, 3]],
  told: [clause],
  tolds: [[clause], [], [clause, clause]],
};

/** Facts of which each is in turn all that its kind may be, while the others are the first of theirs, or one is absent that
 * may be. */
function factsOf(kinds: Readonly<Record<string, FactKind>>): readonly Facts[] {
  const names = Object.keys(kinds);
  const every = (name: string) => madeUp[(kinds[name] as string).replace('?', '')] as readonly Fact[];
  const first = Object.fromEntries(names.map((name) => [name, every(name)[0]]));
  const last = Object.fromEntries(names.map((name) => [name, every(name).at(-1)]));
  const absent = names
    .filter((name) => kinds[name]?.endsWith('?'))
    .map((name) => Object.fromEntries(Object.entries(first).filter(([other]) => other !== name)));
  const inTurn = names.flatMap((name) => every(name).map((fact) => ({ ...first, [name]: fact })));
  return [first, last, ...absent, ...inTurn];
}

const all = Object.entries<Readonly<Record<string, FactKind>>>(sayings).flatMap(([key, kinds]) =>
  factsOf(kinds).map((facts): Told => ({ key, facts })),
);

/** Not every list may be without an entry, nor does its kind say so. */
const hasEmptyList = ({ facts }: Told) =>
  Object.values(facts).some((fact) => Array.isArray(fact) && fact.length === 0);

afterEach(() => speak('en'));

test('no two rooms have a sentence of one key', () => {
  const keys = rooms.flatMap(Object.keys);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(keys.sort()).toEqual(Object.keys(sayings).sort());
});

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(sayings))('%s is a clause, whatever its facts are', (key) => {
    speak(language);
    for (const told of all.filter((each) => each.key === key)) {
      const said = say(told);
      expect(said, JSON.stringify(told.facts)).not.toMatch(
        /undefined|\[object|NaN|\bnull\b|\btrue\b|\bfalse\b/,
      );
      if (hasEmptyList(told)) continue;
      expect(said, JSON.stringify(told.facts)).toMatch(/^\S(?:.*[^\s.:;,])?$/);
      const bare = ofQuotes.has(key) ? said.replace(/(?<!")""(?!")/g, '"') : said;
      expect(bare, JSON.stringify(told.facts)).not.toMatch(/ {2}|""|\(\)|\.\./);
    }
  });
});

test('Korean has Hangul, and of Latin letters only names, in quotes or of things that have no other', () => {
  speak('ko');
  for (const told of all.filter(({ key }) => !wordless.has(key))) {
    const said = say({ ...told, facts: latin(told.facts) });
    expect(said, told.key).toMatch(/\p{Script=Hangul}/u);
    const bare = said.replace(/"[^"]*"/g, '').replace(known, '');
    expect(bare, told.key).not.toMatch(/[A-Za-z]{2,}/);
  }
});

/** What a Korean writes in Latin letters too: units, abbreviations, and settings as they are typed. */
const known =
  /@\w+|\b(?:name|Git|TMPDIR|TEMP|Windows|WebAssembly|GB|NODE_OPTIONS=--disable-wasm-trap-handler|ulimit -v unlimited|write\.csv|Python|ARFF|Weka|SparseToNonSparse|numeric|MB|Pulsar SLP|L2|ROC|F1|CSV|JSON|UTF-8|Orange|SGD|1e100|missingValues|balance|repeats)\b/g;

/** Without the Hangul of names, so that what is found is the sentence's. */
function latin(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts).replaceAll('이름', 'name')) as Facts;
}

test('what a file is that is no CSV has a name in both languages', () => {
  for (const language of languages) {
    speak(language);
    const said = fileFormats.map((format) => say({ key: 'not-a-csv', facts: { format } }));
    expect(new Set(said).size).toBe(fileFormats.length);
    for (const each of said)
      expect(each).toMatch(language === 'en' ? /^this is .+, not a CSV$/ : /[가-힣].*(?<!이)입니다$/);
  }
  expect(say({ key: 'not-a-csv', facts: { format: 'json-lines' } })).toContain('JSON Lines');
});

test('a clause among the facts is said in the language of the sentence', () => {
  const tell = teller<typeof profileSayings>();
  const told = tell('rows-skipped', { rows: 2, reason: clause });
  expect(say(told)).toBe('2 rows skipped: Train again when you like');
  speak('ko');
  expect(say(told)).toBe('행 2개를 뺐습니다: 원할 때 다시 학습하세요');
});

test('a sentence of a newer version is shown by its key', () => {
  expect(say({ key: 'more-than-we-know', facts: {} })).toBe('more-than-we-know');
});
