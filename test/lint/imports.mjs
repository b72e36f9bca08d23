// @ts-check
// What Biome has no rule for: no circle of files in `src`, and `src/core` is a tower, in which a room knows only those
// below it; so are `src/worker` and `src/webview`. (Its noImportCycles does not follow our `.js` to the `.ts` that is meant; one override for each floor would
// repeat all that its room must not know.)
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Of each tower its rooms, from the ground; `.` is what lies in its folder itself. A file may have a floor of its own. */
const towers = {
  core: [
    ['.'],
    ['csv', 'sample'],
    ['settings.ts'],
    ['config.ts'],
    ['table'],
    ['perceptron'],
    ['evaluation'],
    ['decision'],
    ['training'],
    ['profile'],
    ['run'],
    ['comparison'],
    ['chart'],
    ['export'],
  ],
  worker: [['kernel'], ['storage'], ['reading'], ['engine'], ['jobs'], ['.']],
  webview: [['facts'], ['ui'], ['charts'], ['sections'], ['compare'], ['.']],
};

const rule = 'see "The towers" in ARCHITECTURE.md.';

/** Of each file what it imports of ours, types too: below `src`, with `/` between folders. */
const imports = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('kernel/')) // AssemblyScript allows circles
    .map((file) => [file, importedBy(file)]),
);

/** @param {string} file */
function importedBy(file) {
  const source = readFileSync(`src/${file}`, 'utf8');
  const specifiers = [...source.matchAll(/\b(?:from|import) '(\.[^']+)\.js'/g)].map(([, to = '']) => to);
  return specifiers.map((to) => path.posix.join(path.posix.dirname(file), `${to}.ts`));
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
  for (const file of imports.keys()) visit(file, []);
  return found;
}

const faults = [...arrowsUp(), ...circles()];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
