/** package.json repeats what the code decides: these hold the two together. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/core/settingKind.js';
import { byPreset, settings as catalogue, type Setting } from '../../src/core/settings.js';
import { warningCodes } from '../../src/core/warning.js';
import { commandWords as enCommands } from '../../src/words/en/commands.js';
import { commandWords as koCommands } from '../../src/words/ko/commands.js';
import { languages } from '../../src/words/language.js';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const settings = manifest.contributes.configuration.properties;

describe('settings in package.json', () => {
  const inEditor = Object.values<Setting>(catalogue).filter(({ editor }) => editor !== null);

  test('are those of the catalogue, in its order', () =>
    expect(Object.keys(settings)).toEqual([
      ...inEditor.map(({ editor }) => `pulsarSlp.${editor?.name}`),
      'pulsarSlp.language', // of no run
    ]));

  test('has the languages there are', () =>
    expect(settings['pulsarSlp.language'].enum).toEqual(['auto', ...languages]));

  test.each(inEditor.map((setting, i) => [setting.editor?.name, setting, i + 1] as const))(
    '%s is what the catalogue says of it',
    (name, { kind, usual, editor }, order) => {
      const { markdownDescription, enumDescriptions = [], ...declared } = settings[`pulsarSlp.${name}`];
      expect(declared).toEqual({ ...declaredAs(kind, usual), scope: editor?.scope, order });
      expect(markdownDescription).toBe(`%setting.${name}%`);
      expect(enumDescriptions).toHaveLength(declared.enum?.length ?? 0);
    },
  );

  // A workspace may hold several folders, each with files of its own kind.
  test('belong to a file, so that each folder can have its own', () =>
    expect(inEditor.filter(({ editor }) => editor?.scope !== 'resource')).toEqual([]));
});

/** What the preset decides is empty, or `auto` where there are choices. */
function declaredAs(kind: Kind, usual: unknown) {
  switch (kind.is) {
    case 'number': {
      const type = kind.whole ? 'integer' : 'number';
      const isOpen = usual === byPreset;
      return {
        type: isOpen ? [type, ...(kind.orAuto ? ['string'] : []), 'null'] : type,
        ...(kind.orAuto ? { pattern: '^auto$' } : {}),
        minimum: kind.min,
        maximum: kind.max,
        default: isOpen ? null : usual,
      };
    }
    case 'choice':
      return {
        type: 'string',
        enum: kind.choices,
        default: usual === byPreset ? 'auto' : usual,
      };
    case 'text':
      return { type: 'string', default: '' };
    case 'texts': {
      const { among } = kind;
      const items = { type: 'string', ...(among === undefined ? {} : { enum: among }) };
      return { type: 'array', items, ...(among === undefined ? {} : { uniqueItems: true }), default: usual };
    }
    default:
      return kind satisfies never;
  }
}

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

  test.each([
    ['package.nls.json', enCommands],
    ['package.nls.ko.json', koCommands],
  ])('call commands in %s as sentences do', (file, commands) => {
    const words: Record<string, string> = read(file);
    expect(Object.keys(commands).length).toBeGreaterThan(5);
    const titles = Object.fromEntries(Object.keys(commands).map((name) => [name, words[`command.${name}`]]));
    expect(titles).toEqual(commands);
  });

  test('are nowhere else', () => {
    const { contributes } = manifest;
    const settingsWords = Object.values<any>(contributes.configuration.properties).flatMap(
      ({ markdownDescription, enumDescriptions = [] }) => [markdownDescription, ...enumDescriptions],
    );
    const titles = contributes.commands.map(({ title }: { title: string }) => title);
    const limits = Object.values<any>(manifest.capabilities).flatMap(({ description }) => description ?? []);
    expect(limits.length).toBeGreaterThan(0);
    expect([...titles, ...settingsWords, ...limits].filter((each) => !/^%[^%]+%$|^`.*`$/.test(each))).toEqual(
      [],
    );
  });
});

test('the package has every bundle of the extension', () => {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  const entries = read('esbuild.mjs').matchAll(/'?([\w.]+)'?: 'src\/(?:host|worker|webview)\/[\w.]+'/g);
  const bundles = Array.from(entries, ([, name]) => `!dist/${name}.js`);
  expect(bundles).toHaveLength(3);
  expect(read('.vscodeignore').split('\n')).toEqual(expect.arrayContaining(bundles));
});

test('docs/terminal.md names every option', () => {
  const readme = readFileSync(path.join(root, 'docs/terminal.md'), 'utf8');
  const options = Object.values<Setting>(catalogue).flatMap(({ option }) => option ?? []);
  expect(options.filter(({ name }) => !readme.includes(`[--${name} `))).toEqual([]);
});

test('every check can be muted, and has its place on the page of checks', () => {
  expect(settings['pulsarSlp.mutedChecks'].items.enum).toEqual([...warningCodes]);
  const page = readFileSync(path.join(root, 'docs', 'checks.md'), 'utf8');
  const headings = page.split('\n').filter((line) => line.startsWith('### '));
  const described = headings.flatMap((line) => Array.from(line.matchAll(/`([\w-]+)`/g), ([, code]) => code));
  expect(described.sort()).toEqual([...warningCodes].sort());
});

describe('where there are no runs', () => {
  // Open from the start, it would activate the extension in every window that shows the explorer; the walkthrough is there instead.
  test('the view is there, and closed', () => {
    const [view] = manifest.contributes.views.explorer;
    expect(view).toMatchObject({ id: 'pulsarSlp.runs', visibility: 'collapsed' });
  });

  // `vscode.openFolder` is VS Code's own.
  test.each(['', '.ko'])(
    'it says in a sentence or two what to do first, with buttons that do it: package.nls%s.json',
    (language) => {
      const words = JSON.parse(readFileSync(path.join(root, `package.nls${language}.json`), 'utf8'));
      const shown = manifest.contributes.viewsWelcome.map(({ when, contents }: Record<string, string>) => {
        const [line, ...buttons] = words[contents?.replaceAll('%', '') ?? ''].split('\n');
        expect(line.length).toBeLessThan(80);
        return [when, ...buttons.map((each: string) => /^\[.+\]\(command:(.+)\)$/.exec(each)?.[1])];
      });
      const [train, sample] = ['pulsarSlp.train', 'pulsarSlp.createSample'];
      expect(shown).toEqual([
        ['pulsarSlp.noRuns && !pulsarSlp.noTables && workspaceFolderCount != 0', train, sample],
        ['pulsarSlp.noRuns && pulsarSlp.noTables && workspaceFolderCount != 0', sample, train],
        ['pulsarSlp.noRuns && workspaceFolderCount == 0', 'vscode.openFolder', train, sample],
      ]);
      const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
      expect(declared).toEqual(expect.arrayContaining([train, sample]));
    },
  );
});

describe('the walkthrough', () => {
  const [{ id: _, steps, ...words }] = manifest.contributes.walkthroughs;
  const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const isThere = (command: string) => declared.includes(command) || command === 'vscode.openFolder';

  test('is done by commands that there are', () => {
    const events = steps.flatMap(({ completionEvents }: any) => completionEvents);
    expect(events.length).toBeGreaterThan(2);
    expect(events.filter((event: string) => !isThere(event.replace(/^onCommand:/, '')))).toEqual([]);
  });

  test.each(['', '.ko'])('has buttons of commands that there are: package.nls%s.json', (language) => {
    const said = JSON.parse(readFileSync(path.join(root, `package.nls${language}.json`), 'utf8'));
    const keys = [...Object.values(words), ...steps.flatMap((step: any) => [step.title, step.description])];
    const texts = keys.map((key: any) => said[key.replaceAll('%', '')]);
    expect(texts.every((text) => typeof text === 'string')).toBe(true);
    const named = texts.flatMap((text) =>
      [...text.matchAll(/\]\(command:([^)]+)\)/g)].map(([, name]) => name),
    );
    expect(named).toHaveLength(3);
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
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
