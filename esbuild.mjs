// Builds every bundle into dist/. `--watch` rebuilds on change, `--production` minifies and tells in dist/meta.json
// what each bundle is made of. `--bench=FOLDER` builds
// what test/bench measures, into FOLDER, and nothing else.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build, context } from 'esbuild';
import { kernelForEsbuild } from './src/kernel/build.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const bench = process.argv.find((argument) => argument.startsWith('--bench='))?.slice('--bench='.length);

let building = 0;
/** Says where a rebuild of all bundles begins and ends, in the words that .vscode/tasks.json waits for. */
const announce = {
  name: 'announce',
  setup(plugin) {
    plugin.onStart(() => {
      if (building++ === 0) console.log('[watch] build started');
    });
    plugin.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      if (--building === 0) console.log('[watch] build finished');
    });
  },
};

const shared = {
  bundle: true,
  // The ES module of a package first, also for Node: only what is used of it stays in the bundle.
  mainFields: ['module', 'main'],
  alias: { stream: './src/worker/reading/standIns/stream.ts' }, // csv-parse asks for it, and nobody else
  sourcemap: production ? false : 'linked',
  minify: production,
  metafile: production,
  legalComments: 'none',
  charset: 'utf8', // Hangul would be twice as long in ASCII
  logLevel: watch ? 'silent' : 'warning',
  plugins: watch ? [kernelForEsbuild, announce] : [kernelForEsbuild],
};
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };
const web = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
};

// Only the host's bundle knows `vscode`: an import of it anywhere else fails the build here.
const host = { ...node, external: ['vscode'], entryPoints: { extension: 'src/host/extension.ts' } };
/** Drawings as text, with places to a hundredth of a point. */
const drawings = {
  name: 'drawings',
  setup(plugin) {
    plugin.onLoad({ filter: /\.svg$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const contents = text.replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
      return { contents, loader: 'text' };
    });
  },
};
/** The toolkit without what its button does not need: one container will do for a page with one design system, design tokens are
 * custom properties and nothing else, and those are made that somebody uses; a list of keys by number is nobody's. */
const buttonAlone = {
  name: 'button-alone',
  setup(plugin) {
    const [container, token] = ['di', 'designToken'].map((name) =>
      path.resolve(`src/webview/ui/standIns/${name}.ts`),
    );
    plugin.onResolve({ filter: /\/di\/di\.js$/ }, () => ({ path: container }));
    plugin.onResolve({ filter: /\/design-token\/design-token\.js$/ }, () => ({ path: token }));
    const without = (filter, pattern, instead) =>
      plugin.onLoad({ filter }, async ({ path: file }) => ({
        contents: (await readFile(file, 'utf8')).replace(pattern, instead),
      }));
    without(
      /webview-ui-toolkit[\\/]dist[\\/]design-tokens\.js$/,
      /^(export const \w+ = )(create\([^;]*\));$/gm,
      '$1/* @__PURE__ */ (() => $2)();',
    );
    without(
      /fast-web-utilities[\\/]dist[\\/]key-codes\.js$/,
      /\(function \(KeyCodes\)[^]*?\}\)\(KeyCodes.*$/m,
      '',
    );
  },
};
/** csv-parse with its options as we give them. */
const options = {
  name: 'options',
  setup(plugin) {
    const ours = path.resolve('src/worker/reading/standIns/options.ts');
    plugin.onResolve({ filter: /\/normalize_options\.js$/ }, () => ({ path: ours }));
  },
};
const page = {
  ...web,
  entryPoints: { page: 'src/webview/page.ts' },
  format: 'iife',
};

/** What the page uses of the files of `src` that host and page both use, as `words/en/report`: the names by the file. */
async function sharedNames() {
  const look = async (options, plugins, more) => {
    const { metafile, outputFiles } = await build({
      ...options,
      ...more,
      plugins: [kernelForEsbuild, ...plugins, drawings, buttonAlone],
      write: false,
      minify: false,
      metafile: true,
      outdir: 'dist',
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    const files = inputs.map(([file, { bytesInOutput }]) => bytesInOutput > 0 && sharable.exec(file)?.[1]);
    return { files: new Set(files.filter((name) => typeof name === 'string').map(slashed)), outputFiles };
  };
  const [ofHost, ofPage] = await Promise.all([look(host, []), look(page, [])]);
  const both = [...ofHost.files].filter((name) => ofPage.files.has(name)).sort();
  // Where these files are not part of it, the page as a module says itself which names it imports from them.
  const { outputFiles } = await look(page, [elsewhere(both)], { format: 'esm', sourcemap: false });
  const names = new Map(both.map((file) => [file, new Set()]));
  for (const { path: file, text } of outputFiles) {
    if (!file.endsWith('.js')) continue;
    for (const [, list, from] of text.matchAll(/^import \{([^}]*)\} from "shared:([^"]+)";$/gm))
      for (const name of list.split(',')) names.get(from).add(name.trim().split(' as ')[0]);
  }
  const found = [...names]
    .filter(([, used]) => used.size > 0)
    .map(([file, used]) => [file, [...used].sort()]);
  const own = new Set([...ofPage.files].filter((file) => !names.has(file)));
  return { names: found, ofHost: ofHost.files, ofPage: own };
}

/** Leaves these files out. */
const elsewhere = (files) => ({
  name: 'elsewhere',
  setup(plugin) {
    plugin.onResolve({ filter: /\.js$/ }, ({ path: file, resolveDir }) => {
      const name = sharable.exec(path.join(resolveDir, file.replace(/\.js$/, '.ts')))?.[1];
      if (name === undefined || !files.includes(slashed(name))) return undefined;
      return { path: `shared:${slashed(name)}`, external: true, sideEffects: false };
    });
  },
});

const sharable = /src[\\/]((?:core|report|words)[\\/].*)\.ts$/;
const slashed = (name) => name.replaceAll('\\', '/');

/** Imports of what is said in one of these files, the words of both languages side by side and behind what they are words of:
 * whatever packs files looks for what comes again within 32 KB. */
function saidTogether(files) {
  const of = new Map([
    ['csv', 'csv/sayings'],
    ['profile', 'profile/sayings'],
    ['run', 'run/runSayings'],
    ['settingFaults', 'settingSayings'],
    ['system', 'systemSayings'],
    ['table', 'table/sayings'],
    ['training', 'training/sayings'],
    ['work', 'run/workSayings'],
  ]);
  return readdirSync('src/words/en', { recursive: true })
    .map((name) => slashed(String(name)))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const said = of.get(name.replace(/\.ts$/, ''));
      return [...(said === undefined ? [] : [`core/${said}.ts`]), `words/en/${name}`, `words/ko/${name}`];
    })
    .filter((file) => files.has(file.replace(/\.ts$/, '')))
    .map((file) => `import './src/${file}';\n`)
    .join('');
}

/** Half of the page's bundle, the sentences of two languages above all, is in the host's too. So the page loads the host's
 * first, which in a document gives that half away and does nothing else. Around it a function: its names would be the
 * page's (`top`), and there is no `module`. The language is state of one of these files: with two copies of it
 * a page would speak another one within its sentences. */
function givingAway(options, { names, ofHost }) {
  const imports = names.map(([file, used], i) => {
    const list = used.map((name) => `${name} as ${name}${i}`).join(', ');
    return `import { ${list} } from './src/${file}.ts';`;
  });
  const files = names.map(([, used], i) => `[${used.map((name) => name + i).join()}]`);
  return {
    ...options,
    entryPoints: undefined,
    entryNames: 'extension',
    stdin: {
      contents: `${saidTogether(ofHost)}${imports.join('\n')}
        if ('document' in globalThis) globalThis.pulsarSlpShared = [${files.join()}];
        else module.exports = require('./src/host/extension.ts');`,
      resolveDir: import.meta.dirname,
    },
    banner: { js: '((module) => { "use strict";' },
    footer: { js: "})(typeof module === 'undefined' ? { exports: {} } : module);" },
  };
}

/** Takes these files from the host's bundle, which was made with the same list of them. */
const takenFromHost = (names) => ({
  name: 'shared',
  setup(plugin) {
    plugin.onLoad({ filter: sharable }, async ({ path: file }) => {
      const name = slashed(sharable.exec(file)[1]);
      const at = names.findIndex(([each]) => each === name);
      if (at < 0) return undefined;
      const [, used] = names[at];
      const { metafile } = await build({ entryPoints: [file], bundle: false, write: false, metafile: true });
      const [{ exports: all }] = Object.values(metafile.outputs);
      // What is imported and then not used has to be there, too.
      const unused = all.filter((each) => !used.includes(each));
      const others = unused.length > 0 ? `export let ${unused.join()};` : '';
      return { contents: `export const [${used.join()}] = pulsarSlpShared[${at}];${others}` };
    });
  },
});

const bundles = (shares) => [
  givingAway(host, shares),
  { ...node, entryPoints: { cli: 'src/cli/start.ts', program: 'src/cli/cli.ts' } },
  // One for both platforms: nearly all of it is the same, and the package would be a quarter larger with two.
  {
    ...web,
    entryPoints: { worker: 'src/worker/worker.ts' },
    external: ['node:*'],
    plugins: [...shared.plugins, options],
    inject: ['src/worker/reading/standIns/buffer.ts'],
    // In a page, which takes what reads rows from it, its names would be the page's.
    banner: { js: '(() => {' },
    footer: { js: '})();' },
  },
  {
    ...page,
    entryPoints: undefined,
    entryNames: 'page',
    stdin: {
      contents: `${saidTogether(shares.ofPage)}import './src/webview/page.ts';`,
      resolveDir: import.meta.dirname,
    },
    plugins: [...shared.plugins, drawings, buttonAlone, takenFromHost(shares.names)],
  },
  // The pages' one stylesheet: a chain of @imports would be fetched link by link.
  { ...web, entryPoints: { panel: 'media/panel.css' } },
];

async function buildAll() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  // A page that is built again and again has all of its own: what is imported changes meanwhile.
  const shares = watch ? { names: [], ofHost: new Set(), ofPage: new Set() } : await sharedNames();
  const all = bundles(shares).map((options) => ({ ...options, outdir: 'dist' }));
  if (watch) for (const options of all) await (await context(options)).watch();
  else {
    const built = await Promise.all(all.map((options) => build(options)));
    const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile?.outputs));
    if (production) {
      await writeFile('dist/meta.json', JSON.stringify(outputs));
      await shrink();
    }
    await keepCode();
  }
}

/** What the package holds, once more by a slower minifier: the package is a thirtieth smaller, for half a minute. */
async function shrink() {
  const { minify } = await import('terser'); // only here: nobody else waits for it
  for (const name of ['extension', 'page', 'worker']) {
    const file = `dist/${name}.js`;
    const { code } = await minify(await readFile(file, 'utf8'), {
      // A function in the place of its call is repeated where it is called twice: the worker is larger for it.
      // No getter does more than give something, but in the page, where to ask for a width draws.
      // Functions at the beginning of their room pack better, but for the page, where most are methods of elements.
      compress: {
        ...{ passes: 4, inline: 1, builtins_pure: true, keep_fargs: false, unsafe_arrows: true },
        ...{ pure_getters: name !== 'page', hoist_funs: name !== 'page' },
      },
      ecma: 2020,
      format: { comments: false },
      toplevel: true,
    });
    if (code === undefined) throw new Error(`${file} could not be minified`);
    await writeFile(file, code);
  }
}

/** Has V8 compile what a training in a terminal needs, and keeps that: for a small file it takes longer than training. */
async function keepCode() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pulsar-slp-build-'));
  try {
    await build({
      ...node,
      entryPoints: { keepCode: 'src/cli/keepCode.ts' },
      outdir: folder,
      metafile: false,
    });
    const sample = path.join(folder, 'sample.csv');
    const run = promisify(execFile);
    await run(process.execPath, ['dist/cli.js', 'sample', sample]);
    await run(process.execPath, [path.join(folder, 'keepCode.js'), path.resolve('dist'), 'train', sample]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The measured code and the maker of its data, from the same sources in the same way. */
const benchEntries = {
  data: 'test/bench/data.ts',
  ours: 'test/bench/peers/ours.ts',
  quality: 'test/bench/quality/ours.ts',
  fuzz: 'test/bench/fuzz/fuzz.ts',
  hostile: 'test/bench/fuzz/hostile.ts',
  coverage: 'test/bench/coverage/simulate.ts',
  checks: 'test/bench/checks/checks.ts',
  gigantic: 'test/hostile/gigantic.ts',
  config: 'src/core/config.ts',
  random: 'src/core/random.ts',
};

try {
  if (bench === undefined) await buildAll();
  else await build({ ...node, entryPoints: benchEntries, outdir: bench });
} catch {
  process.exitCode = 1; // esbuild has printed what is wrong and where
}
