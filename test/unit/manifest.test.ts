/** package.json repeats what the code decides: these hold the two together. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  balances,
  limits,
  makeConfig,
  missingPolicies,
  presets,
  repeatRange,
  textPolicies,
} from '../../src/core/config.js';
import { dialectChoices } from '../../src/core/csv/dialectWish.js';
import { warningCodes } from '../../src/core/warning.js';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const settings = manifest.contributes.configuration.properties;

describe('settings in package.json', () => {
  test.each(Object.keys(limits) as (keyof typeof limits)[])('%s has the range the core checks', (key) => {
    const { minimum, maximum, type } = settings[`pulsarSlp.${key}`];
    expect({ min: minimum, max: maximum }).toEqual({ min: limits[key].min, max: limits[key].max });
    expect([type].flat()).toContain(limits[key].whole ? 'integer' : 'number');
  });

  // A workspace may hold several folders, each with files of its own kind. Name here what belongs to none of them.
  test('belong to a file, so that each folder can have its own', () => {
    const elsewhere: string[] = [];
    const scopes = Object.entries<{ scope?: string }>(settings).map(([key, { scope }]) => [key, scope]);
    expect(scopes.length).toBeGreaterThan(15);
    expect(scopes).toEqual(
      scopes.map(([key]) => [key, elsewhere.includes(key as string) ? 'window' : 'resource']),
    );
  });

  test('offer the choices there are', () => {
    expect(settings['pulsarSlp.preset'].enum).toEqual(Object.keys(presets));
    expect(settings['pulsarSlp.balance'].enum).toEqual(Object.keys(balances));
    expect(settings['pulsarSlp.missingValues'].enum).toEqual(Object.keys(missingPolicies));
    expect(settings['pulsarSlp.textColumns'].enum).toEqual(Object.keys(textPolicies));
  });

  test.each(Object.entries(dialectChoices))('offer the choices there are for %s', (key, choices) => {
    const { enum: offered, default: found, enumDescriptions } = settings[`pulsarSlp.${key}`];
    expect(offered).toEqual(Object.keys(choices));
    expect(enumDescriptions).toHaveLength(offered.length);
    expect(makeConfig({}).reading).toHaveProperty(key, found);
  });

  test('have the defaults of the core', () => {
    const { preset, seed, balance } = makeConfig({});
    expect(settings['pulsarSlp.preset'].default).toBe(preset);
    expect(settings['pulsarSlp.seed'].default).toBe(seed);
    expect(settings['pulsarSlp.balance'].default).toBe(balance);
    // By the preset.
    expect(settings['pulsarSlp.missingValues'].default).toBe('auto');
    expect(settings['pulsarSlp.textColumns'].default).toBe('auto');
    const { default: usual, minimum: min, maximum: max } = settings['pulsarSlp.repeats'];
    expect({ usual, min, max }).toEqual(repeatRange);
  });
});

describe('the words of package.json', () => {
  const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  const named = Array.from(JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g), ([, key]) => key);

  test.each(['package.nls.json', 'package.nls.ko.json'])('are all in %s, and no others', (file) => {
    const words: Record<string, string> = read(file);
    expect(Object.keys(words).sort()).toEqual([...new Set(named)].sort());
    expect(Object.values(words).filter((each) => each.trim() === '')).toEqual([]);
  });

  test('are Korean in Korean, but for the name', () => {
    const { displayName, ...words }: Record<string, string> = read('package.nls.ko.json');
    expect(Object.values(words).filter((each) => !/[가-힣]/.test(each))).toEqual([]);
  });

  test('are nowhere else', () => {
    const { contributes } = manifest;
    const settingsWords = Object.values<any>(contributes.configuration.properties).flatMap(
      ({ markdownDescription, enumDescriptions = [] }) => [markdownDescription, ...enumDescriptions],
    );
    const titles = contributes.commands.map(({ title }: { title: string }) => title);
    expect([...titles, ...settingsWords].filter((each) => !/^%[^%]+%$|^`.*`$/.test(each))).toEqual([]);
  });
});

test('the package has every bundle of the extension', () => {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  const entries = read('esbuild.mjs').matchAll(/'?([\w.]+)'?: 'src\/(?:host|worker|webview)\/[\w.]+'/g);
  const bundles = Array.from(entries, ([, name]) => `!dist/${name}.js`);
  expect(bundles).toHaveLength(4);
  expect(read('.vscodeignore').split('\n')).toEqual(expect.arrayContaining(bundles));
});

test('every check can be muted, and has its place on the page of checks', () => {
  expect(settings['pulsarSlp.mutedChecks'].items.enum).toEqual([...warningCodes]);
  expect(settings['pulsarSlp.mutedChecks'].scope).toBe('resource');
  const page = readFileSync(path.join(root, 'docs', 'checks.md'), 'utf8');
  const headings = page.split('\n').filter((line) => line.startsWith('### '));
  const described = headings.flatMap((line) => Array.from(line.matchAll(/`([\w-]+)`/g), ([, code]) => code));
  expect(described.sort()).toEqual([...warningCodes].sort());
});

test('the welcome is one line, with a sample first where there is no CSV', () => {
  const words = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  const shown = manifest.contributes.viewsWelcome.map(({ when, contents }: Record<string, string>) => {
    const [line, ...buttons] = words[contents?.replaceAll('%', '') ?? ''].split('\n');
    expect(line.length).toBeLessThan(20);
    return [when, ...buttons.map((each: string) => /pulsarSlp\.(\w+)/.exec(each)?.[1])];
  });
  expect(shown).toEqual([
    ['pulsarSlp.noRuns && !pulsarSlp.noTables', 'train', 'createSample'],
    ['pulsarSlp.noRuns && pulsarSlp.noTables', 'createSample', 'train'],
  ]);
});

describe('menus in package.json', () => {
  const { commands, menus } = manifest.contributes;
  const declared = commands.map(({ command }: { command: string }) => command);
  const entries = Object.values(menus).flat() as { command: string; when: string }[];

  test('name declared commands only', () => {
    expect(entries.filter(({ command }) => !declared.includes(command))).toEqual([]);
  });

  test('what a button in a row does is in its context menu too, which the keyboard opens', () => {
    const items = menus['view/item/context'] as { command: string; when: string; group: string }[];
    const isInline = ({ group }: { group: string }) => group.startsWith('inline');
    const told = ({ command, when }: { command: string; when: string }) => `${command} ${when}`;
    const buttons = items.filter(isInline).map(told);
    expect(buttons.length).toBeGreaterThan(0);
    expect(items.filter((item) => !isInline(item)).map(told)).toEqual(expect.arrayContaining(buttons));
  });

  test('what takes a finished run is offered with one only', () => {
    const takers = ['saveRun', 'exportReport', 'saveScores', 'repeatRun', 'showIllusion'];
    const offers = entries.filter(({ command }) => takers.includes(command.replace('pulsarSlp.', '')));
    expect(offers.length).toBe(2 * takers.length);
    expect(offers.filter(({ when }) => !when.endsWith(' && pulsarSlp.finishedRunInFront'))).toEqual([]);
  });

  test('what takes a finished run is offered for a saved one too', () => {
    const [editor] = manifest.contributes.customEditors;
    const offers = entries.filter(({ when }) => when.endsWith(' && pulsarSlp.finishedRunInFront'));
    const both = `(activeWebviewPanelId == pulsarSlp.results || activeCustomEditorId == ${editor.viewType})`;
    expect(offers.filter(({ when }) => !when.startsWith(both))).toEqual([]);
  });

  test.each(['explorer/context', 'editor/title/context'])(
    '%s is for CSV, TSV and ARFF in any letter case',
    (menu) => {
      for (const { when } of menus[menu]) {
        const [, body, flags] = /^resourceExtname =~ \/(.*)\/(\w*)$/.exec(when) as RegExpExecArray;
        const pattern = new RegExp(body as string, flags);
        expect(['.csv', '.TSV', '.Csv', '.arff'].every((name) => pattern.test(name))).toBe(true);
        expect(['.csvx', '.txt', 'csv', ''].some((name) => pattern.test(name))).toBe(false);
      }
    },
  );
});
