// @ts-check
// Who may import what in `src`: the rooms, the towers in three of them, and no circle of files. (Biome's
// noRestrictedImports lists for each room all that it must not know, so that a new room is open to everybody; its
// noImportCycles does not follow our `.js` to the `.ts` that is meant.)
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The packages that a room, or only a file of it, may know; `node:` is all of Node. */
const packages = new Map([
  ['cli', ['node:']],
  ['host', ['vscode']],
  ['host/platform.node.ts', ['vscode', 'node:']],
  ['webview', ['@vscode/webview-ui-toolkit', '@vscode/codicons/']],
  ['worker', ['csv-parse']],
  ['worker/node.ts', ['node:']],
  ['worker/reading/fileSource.ts', ['node:']],
  ['worker/storage/temporaryFile.ts', ['node:']],
]);

/** What the others may import of a room that is not open to them as a whole. */
const doors = new Map([
  ['kernel', ['kernel/kernel.wasm']],
  ['worker', ['worker/jobs/', 'worker/reading/fileSource.ts', 'worker/storage/temporaryFile.ts']],
]);

/** Of each tower its rooms, from the ground; `.` is what lies in its folder itself. A file may have a floor of its own. */
const towers = {
  core: [
    ['.'],
    ['csv', 'sample'],
    ['trainingConfig.ts'],
    ['settings.ts', 'balance.ts'],
    ['config.ts'],
    ['table'],
    ['perceptron'],
    ['evaluation'],
    ['decision'],
    ['training'],
    ['profile'],
    ['run'],
    ['scoring'],
    ['judgement'],
    ['comparison'],
    ['chart'],
    ['export'],
  ],
  worker: [['kernel'], ['storage'], ['reading'], ['engine'], ['jobs'], ['.']],
  webview: [['facts'], ['ui'], ['charts'], ['sections'], ['compare', 'runs'], ['.']],
};

const rule = 'see "The towers" in ARCHITECTURE.md.';
const table = 'see the table of rooms in ARCHITECTURE.md.';

/** Of each file what it imports, types too: ours below `src`, with `/` between folders, packages by their names. */
const imports = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, importedBy(file)]),
);

/** @param {string} file */
function importedBy(file) {
  const source = readFileSync(`src/${file}`, 'utf8');
  return [...source.matchAll(/\b(?:from |import |import\()'([^']+)'/g)].map(([, to = '']) =>
    to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to.replace(/\.js$/, '.ts')) : to,
  );
}

/** Of each room those that it may know: the references of its tsconfig.json, and what no project of TypeScript makes. */
const known = new Map(
  readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const { references = [] } = JSON.parse(readFileSync(`src/${name}/tsconfig.json`, 'utf8'));
      const rooms = references.map((/** @type {{ path: string }} */ to) => path.basename(to.path));
      return [name, name === 'worker' ? [...rooms, 'kernel'] : rooms];
    }),
);

/** @param {string} file */
const roomOf = (file) => file.slice(0, Math.max(0, file.indexOf('/')));

/** @returns {string[]} a line for each import of a room or a package that the importing file must not know */
function leaks() {
  /** @param {string} file @param {string} target */
  const isAllowed = (file, target) => {
    const [room, other] = [roomOf(file), roomOf(target)];
    const list = known.has(other) ? doors.get(other) : (packages.get(file) ?? packages.get(room) ?? []);
    const isKnown = !known.has(other) || known.get(room)?.includes(other);
    return room === other || (isKnown && (list?.some((start) => target.startsWith(start)) ?? true));
  };
  return [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => !isAllowed(file, target))
      .map((target) => `src/${file} must not know ${target}: ${table}`),
  );
}

/** @param {string} file @returns {{ tower: string, room: string, floor: number } | undefined} undefined outside of the
 * towers; the floor is -1 for a room without one */
function placeOf(file) {
  const [tower = '', first = '', ...rest] = file.split('/');
  if (!(tower in towers)) return undefined;
  const floors = towers[/** @type {keyof typeof towers} */ (tower)];
  const room = rest.length === 0 && !floors.flat().includes(first) ? '.' : first;
  return { tower, room, floor: floors.findIndex((rooms) => rooms.includes(room)) };
}

/** @returns {string[]} a line for each arrow that does not point down */
function arrowsUp() {
  return [...imports].flatMap(([file, targets]) => {
    const own = placeOf(file);
    if (own === undefined) return [];
    if (own.floor < 0)
      return [`src/${own.tower}/${own.room} has no floor yet: give it one in test/lint/imports.mjs.`];
    return targets
      .filter((target) => {
        const other = placeOf(target);
        return other?.tower === own.tower && other.room !== own.room && other.floor >= own.floor;
      })
      .map((target) => `src/${file} must not know src/${target}, which is not below it: ${rule}`);
  });
}

/** @returns {string[]} a line for the first circle met from each file */
function circles() {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const found = [];
  /** @param {string} file @param {readonly string[]} way */
  const visit = (file, way) => {
    if (way.includes(file)) {
      const circle = [...way.slice(way.indexOf(file)), file].map((each) => `src/${each}`);
      found.push(`${circle.join(' → ')} is a circle: ${rule}`);
    } else if (!done.has(file)) {
      for (const target of imports.get(file) ?? []) visit(target, [...way, file]);
      done.add(file);
    }
  };
  for (const file of imports.keys()) if (roomOf(file) !== 'kernel') visit(file, []); // AssemblyScript allows circles
  return found;
}

const faults = [...leaks(), ...arrowsUp(), ...circles()];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
