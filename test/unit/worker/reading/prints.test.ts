/** Tables as programs show them on a screen: what such a print lacks is said, and what no rule reads is refused with a remedy that works.
 * The lines are those of pandas 3.1, Polars 2.1, NumPy 2.4, R 4.4 with data.table and tibble, Spark 3.5, Julia's DataFrames and DuckDB. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../inWords.js';
import { failureOf, recordOf, trainText } from '../../training.js';

const lines = (count: number, line: (i: number) => string, from = 0) =>
  Array.from({ length: count }, (_, i) => `${line(from + i)}\n`).join('');
const a = (i: number) => (((i * 37) % 101) / 10).toFixed(1).padStart(5);
const b = (i: number) => (((i * 53) % 97) / 10).toFixed(1).padStart(5);
const label = (i: number) => ((i * 37) % 101 > 50 ? 'good' : ' bad');
const row = (i: number) => `${a(i)} ${b(i)}  ${label(i)}`;
const named = (i: number) => `${String(i).padEnd(4)} ${row(i)}`;
const head = '         a     b label\n';

/** What is said of lines that were skipped. */
async function saidOf(text: string) {
  const { warnings } = recordOf(await trainText(text, { preset: 'recommended' }));
  return warnings
    .filter(({ code }) => code === 'skipped-rows')
    .map(({ what, remedy }) => [inWords(what), inWords(remedy)] as const);
}

const remedy =
  'Write the table to a CSV in the program that printed it, in pandas with to_csv, in Polars with write_csv, in R with write.csv say, and train on that';
const shows = (what: string) => [[`the text is a print of a table that shows ${what}`, remedy]];

describe('what a print lacks is said, and not that no row is lost', () => {
  const some = 'only some of the rows';
  test.each([
    [
      'pandas',
      `${head}${lines(30, named)}..     ...   ...   ...\n${lines(30, named, 170)}\n[200 rows x 3 columns]\n`,
      'only 60 of 200 rows',
    ],
    [
      'pandas, with rows and columns left out',
      `         a  ... label\n${lines(30, (i) => `${i} ${a(i)}  ... ${label(i)}`)}..     ...  ...   ...\n${lines(30, (i) => `${i} ${a(i)}  ... ${label(i)}`, 170)}\n[200 rows x 7 columns]\n`,
      'only 60 of 200 rows and only some of the columns',
    ],
    [
      'pandas, with columns left out',
      `         a  ... label\n${lines(60, (i) => `${i} ${a(i)}  ... ${label(i)}`)}\n[60 rows x 7 columns]\n`,
      'only some of the columns',
    ],
    [
      'Jupyter',
      `\ta\tb\tlabel\n${lines(30, (i) => `${i}\t${a(i)}\t${b(i)}\t${label(i).trim()}`)}...\t...\t...\t...\n${lines(30, (i) => `${i}\t${a(i)}\t${b(i)}\t${label(i).trim()}`, 170)}200 rows × 3 columns\n`,
      'only 60 of 200 rows',
    ],
    [
      'data.table',
      `${head}${lines(30, (i) => `${String(i + 1).padStart(4)}: ${row(i)}`)} ---\n${lines(30, (i) => `${String(i + 1).padStart(4)}: ${row(i)}`, 170)}`,
      some,
    ],
    [
      'a tibble',
      `# A tibble: 1,200 × 3\n        a     b label\n    <dbl> <dbl> <chr>\n${lines(60, (i) => `${String(i + 1).padStart(2)} ${row(i)}`)}# ℹ 1,140 more rows\n# ℹ Use \`print(n = ...)\` to see more rows\n`,
      'only 60 of 1,200 rows',
    ],
    [
      'an older tibble, with columns left out',
      `# A tibble: 200 x 9\n        a     b label\n    <dbl> <dbl> <chr>\n${lines(60, (i) => `${String(i + 1).padStart(2)} ${row(i)}`)}# … with 140 more rows, and 6 more variables: c <dbl>,\n#   d <dbl>\n`,
      'only 60 of 200 rows and only some of the columns',
    ],
    [
      'a tibble with columns left out',
      `# A tibble: 60 × 9\n        a     b label\n    <dbl> <dbl> <chr>\n${lines(60, (i) => `${String(i + 1).padStart(2)} ${row(i)}`)}# ℹ 6 more variables: c <dbl>, d <dbl>\n`,
      'only some of the columns',
    ],
    [
      'Spark',
      `+-----+-----+-----+\n|    a|    b|label|\n+-----+-----+-----+\n${lines(60, (i) => `|${a(i)}|${b(i)}| ${label(i)}|`)}+-----+-----+-----+\nonly showing top 60 rows\n`,
      some,
    ],
    [
      "R's max.print",
      `${head}${lines(60, named)} [ reached 'max' / getOption("max.print") -- omitted 140 rows ]\n`,
      'only 60 of 200 rows',
    ],
    [
      'Polars in Markdown',
      `| a     | b     | label |\n|-------|-------|-------|\n${lines(30, (i) => `| ${a(i)} | ${b(i)} | ${label(i)}  |`)}| …     | …     | …     |\n${lines(30, (i) => `| ${a(i)} | ${b(i)} | ${label(i)}  |`, 170)}`,
      some,
    ],
    ['a person', `a,b,label\n${lines(60, (i) => row(i).trim().replace(/ +/g, ','))}...,...,...\n`, some],
    [
      'a database, of which half was cut off',
      `     a     b  label\n----- ----- ------\n${lines(60, row)}\n120 rows selected.\n`,
      'only 60 of 120 rows',
    ],
  ])('of %s', async (_, text, what) => expect(await saidOf(text)).toEqual(shows(what)));

  test.each([
    ['pandas', `${head}${lines(60, named)}\n[60 rows x 3 columns]\n`],
    [
      'two listings',
      `     a     b  label\n----- ----- ------\n${lines(30, row)}\n30 rows selected.\n\n     a     b  label\n----- ----- ------\n${lines(30, row, 30)}\n30 rows selected.\n`,
    ],
    [
      'a table of gaps in one row',
      `a,b,label\n${lines(60, (i) => row(i).trim().replace(/ +/g, ','))}..,..,..\n`,
    ],
  ])('nothing of the kind is said where all is there: %s', async (_, text) => {
    for (const [what, todo] of await saidOf(text)) {
      expect(what).not.toContain('print');
      expect(todo).toContain('no row of the table is lost');
    }
  });
});

describe('what is refused has a remedy that works when it is followed', () => {
  const records = Array.from({ length: 30 }, (_, i) => ({ a: Number(a(i)), label: label(i).trim() }));
  const indexed = Object.fromEntries(records.map((each, i) => [i, each]));
  const columns = {
    a: Object.fromEntries(records.map((each, i) => [i, each.a])),
    label: Object.fromEntries(records.map((each, i) => [i, each.label])),
  };
  const lists = { a: records.map((each) => each.a), label: records.map((each) => each.label) };
  const values = records.map((each) => [each.a, each.label]);
  const python = (value: unknown) => JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ');
  const byPandas =
    'Make a CSV of it, in Python with import pandas; pandas.read_json("FILE").to_csv("data.csv", index=False)';
  const inJson = 'Write the table in it as CSV';

  // With each of these pandas 3.1 was run: read_json gave the table where it is named, and none, or one of cells with brackets, where it is not.
  test.each<[string, unknown, string]>([
    ['records', records, byPandas],
    ['columns', columns, byPandas],
    ['lists by column', lists, byPandas],
    ['rows of values', values, byPandas],
    ['what "index" writes', indexed, inJson],
    ['what "split" writes', { columns: ['a', 'label'], index: [0, 1], data: values }, inJson],
    ['records below a name', { data: records }, inJson],
    ['records below others', { status: 'ok', count: 30, data: records }, inJson],
    [
      'GeoJSON',
      { type: 'FeatureCollection', features: records.map((each) => ({ properties: each })) },
      inJson,
    ],
    ['Socrata', { meta: { view: { name: 'x' } }, data: values }, inJson],
    ['records in records', records.map((each) => ({ of: each })), inJson],
  ])('JSON: %s', async (_, value, todo) => {
    for (const text of [JSON.stringify(value), `${JSON.stringify(value, null, 2)}\n`]) {
      const [code, said] = failureOf(await trainText(text));
      expect(code).toBe('not-text');
      expect(said).toContain('this is JSON, not a CSV');
      expect(said).toContain(todo);
    }
  });

  test.each<[string, string]>([
    ['plain', 'Make a CSV of it, in Python with import pandas; pandas.read_json("FILE", lines=True)'],
    ['nested', inJson],
  ])('JSON lines: %s', async (how, todo) => {
    const text = records.map((each) => `${JSON.stringify(how === 'plain' ? each : { of: each })}\n`).join('');
    const [, said] = failureOf(await trainText(text));
    expect(said).toContain('a file of JSON lines');
    expect(said).toContain(todo);
  });

  const boxed = (corner: string, down: string) =>
    `shape: (60, 2)\n${corner}───────┬───────┐\n│ a     ${down} label │\n╞═══════╪═══════╡\n${lines(60, (i) => `│ ${a(i)} ${down} ${label(i)}  │`)}└───────┴───────┘\n`;
  const matrix = (i: number) => `${a(i)} ${b(i)} ${i % 2}.0`;
  test.each([
    ['lines drawn around it', boxed('┌', '┆')],
    ['lines drawn around it', boxed('┌', '│').replace(/^.*\n/, '')],
    [
      'lines drawn around it',
      `60×3 DataFrame\n Row │ a      b      label\n     │ Float  Float  String\n─────┼─────────────────────\n${lines(60, (i) => ` ${i + 1} │ ${row(i)}`)}`,
    ],
    [
      'a matrix as NumPy or MATLAB prints it',
      `[[${lines(30, (i) => `${i ? ' [' : ''}${matrix(i)}]`).trimEnd()}]\n`,
    ],
    [
      'a matrix as NumPy or MATLAB prints it',
      `array([[${lines(30, (i) => `${i ? '       [' : ''}${matrix(i).replaceAll(/ +/g, ', ')}],`)}])\n`,
    ],
    [
      'a matrix as NumPy or MATLAB prints it',
      `x = [${lines(30, (i) => `${matrix(i).trim()};`)}];\n`.replace('x = ', ''),
    ],
    ['data as Python prints it', python(records)],
    ['data as Python prints it', python(records).replaceAll('}, ', '},\n ')],
    ['data as Python prints it', python(values)],
    [
      'data as Python prints it',
      python(values).replaceAll('], [', '), (').replace('[[', '[(').replace(']]', ')]'),
    ],
    ['data as Python prints it', python(lists)],
    ['data as Python prints it', python(columns).replaceAll(/'(\d+)'/g, '$1')],
    ['data as Python prints it', records.map((each) => `${python(each)}\n`).join('')],
  ])('%s', async (what, text) => {
    const [code, said] = failureOf(await trainText(text));
    expect(code).toBe('not-text');
    expect(said).toContain(what);
    expect(said).toContain(remedy);
  });

  test.each([
    ['a title in brackets', `[Table 1]\na,b,y\n${lines(30, (i) => `${a(i)},${b(i)},${i % 2}`)}`],
    ['lists in cells', `a,b,y\n${lines(30, (i) => `${a(i)},"[[1, 2]]",${i % 2}`)}`],
  ])('but a table with %s is one', async (_, text) => {
    expect(recordOf(await trainText(text)).dataset.rows).toBe(30);
  });
});

test('several numbers of rows below listings are one reason, and add up', async () => {
  const cells = (i: number) => `${a(i).trim()},${b(i).trim()},${label(i).trim()}`;
  const listings = (first: number, second: number) =>
    `a,b,label\n${lines(20, cells)}${first} rows selected.\n${lines(40, cells, 20)}${second} rows selected.\n`;
  const [whole, ...more] = await saidOf(listings(20, 40));
  expect([whole?.[0], more]).toEqual(['2 lines skipped, since they are not rows: the number of rows', []]);
  expect(await saidOf(listings(80, 40))).toEqual(shows('only 60 of 120 rows'));
});
