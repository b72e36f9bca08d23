/** Durations are numbers of seconds, percentages and amounts numbers; times of day are none. */
import { describe, expect, test } from 'vitest';
import { readClock, saysDuration } from '../../../../src/core/csv/duration.js';
import { Random } from '../../../../src/core/random.js';
import { columnType } from '../../../../src/core/table/columnType.js';
import { mayBeThousands, pointedIn } from '../../../../src/core/table/pointed.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { read } from '../../training.js';

async function columnOf(name: string, cells: readonly string[]) {
  const text = `n,${name}\n${cells.map((cell, i) => `${i},${cell}\n`).join('')}`;
  const { table } = await read(fromBytes(new TextEncoder().encode(text)));
  const column = table.columns[1] as (typeof table.columns)[0];
  return {
    type: columnType(column),
    numbers: cells.map((_, row) => column.numberAt(row)),
    words: [...(column.textCells?.words.values() ?? [])],
    texts: column.texts,
    first: column.firstText,
  };
}

test.each([
  ['2:03:45', 7_425],
  ['25:10:00', 90_600],
  ['0:59', 59],
  ['1:35.25', 95.25],
  ['1:35,25', 95.25],
  ['02:03:45.5', 7_425.5],
  ['-0:12', -12],
  ['0 days 02:03:45', 7_425],
  ['1 day, 0:00:01', 86_401],
])('%s is %d seconds', (text, seconds) => {
  expect(readClock(text)?.seconds).toBe(seconds);
});

test.each(['2:3', '1:60', '1:75:00', '12:00 PM', '1:2:3:04', '10:30 Z', ':30', '5 days'])(
  '%s is none',
  (text) => {
    expect(readClock(text)).toBeUndefined();
  },
);

describe('a column is of durations', () => {
  test.each([
    ['some are longer than a day', 't', ['23:10:00', '25:10:00', '9:00:00'], [83_400, 90_600, 32_400]],
    ['all have seconds and end before noon', 't', ['02:03:45', '00:59:59'], [7_425, 3_599]],
    ['they have fractions of seconds without hours', 't', ['1:35.25', '0:59.5'], [95.25, 59.5]],
    ['the name says so, of minutes', 'pace', ['5:30', '4:05'], [330, 245]],
    ['the name says so, of hours', 'ChipTime', ['13:10:00', '2:00:00'], [47_400, 7_200]],
  ])('where %s', async (_, name, cells, seconds) => {
    expect(await columnOf(name, cells)).toMatchObject({ type: 'number', numbers: seconds, texts: 0 });
  });

  /** Each five times. */
  const repeated = (...cells: readonly string[]) => Array.from({ length: 5 }, () => cells).flat();

  test.each([
    ['tissue types', 'HLA_A', repeated('02:01', '24:02', '33:03')],
    ['tissue types below a day', 'HLA_DRB1', repeated('04:05', '07:01', '09:01', '13:02', '15:01')],
    ['shares', 'solvent', repeated('50:50', '60:40', '90:10')],
  ])('but not of codes that come again: %s', async (_, name, cells) => {
    expect(await columnOf(name, cells)).toMatchObject({ type: 'text', texts: cells.length });
  });

  test.each([
    ['lap time', repeated('25:10', '24:50', '30:10'), 'number'],
    ['t', ['25:10', '24:50', '30:10', '28:15'], 'number'],
    ['t', repeated('09:00', '10:30', '13:30', '14:00'), 'date'],
    ['start_time', repeated('09:01', '10:01', '13:02'), 'date'],
    ['length', ['5:00', '7:01', '5:02'], 'number'],
    ['재생시간', ['5:00', '7:01', '5:02'], 'number'],
    ['대기시간', ['5:00', '7:01', '5:02'], 'number'],
    ['Wartezeit', ['5:00', '7:01', '5:02'], 'number'],
    ['waiting', ['5:00', '7:01', '5:02'], 'number'],
    ['duração', ['5:00', '7:01', '5:02'], 'number'],
    ['再生時間', ['5:00', '7:01', '5:02'], 'number'],
  ])('%s of %j is one of times: %s', async (name, cells, type) => {
    expect((await columnOf(name, cells)).type).toBe(type);
  });

  /** Goals between 18 and 38 as in a league of handball; the laps' seconds are of any minute. */
  const between = (least: number, count: number, random: Random) => least + random.below(count);
  const drawn = (cell: (random: Random) => string) => {
    const random = Random.fromSeed(3);
    return Array.from({ length: 60 }, () => cell(random));
  };

  test('where seconds are of any minute, but not where they are the goals of two sides', async () => {
    const laps = drawn((random) => `${between(28, 30, random)}:${String(random.below(60)).padStart(2, '0')}`);
    expect(await columnOf('t', laps)).toMatchObject({ type: 'number', texts: 0 });
    const goals = drawn((random) => `${between(18, 21, random)}:${between(18, 21, random)}`);
    expect(await columnOf('t', goals)).toMatchObject({ type: 'text', texts: 60 });
    expect(await columnOf('score', ['31:28', '27:30'])).toMatchObject({ type: 'text', texts: 2 });
    expect(await columnOf('finish', goals)).toMatchObject({ type: 'number', texts: 0 });
  });

  test.each([
    ['goals', ['2:1', '0:0', '3:2', '1:0']],
    ['points', ['68:112', '83:100', '108:70']],
    ['titres', ['1:40', '1:80', '<1:10', '1:1280']],
  ])('and not of %s', async (_, cells) => {
    expect(await columnOf('x', cells)).toMatchObject({ type: 'text', texts: cells.length });
  });

  test.each([
    ['times of day', 'time', ['09:10:00', '17:45:12', '23:00:00']],
    ['times of day without seconds', 'open', ['9:10', '7:45']],
    ['dates', 't', ['2024-01-31 10:00:00', '2024-01-31 25:00:00']],
  ])('and not of %s', async (_, name, cells) => {
    const { type, numbers } = await columnOf(name, cells);
    expect(type).not.toBe('number');
    expect(numbers).toEqual(cells.map(() => Number.NaN));
  });

  test('with words among them, which are gaps, and with empty cells', async () => {
    const cells = Array.from({ length: 600 }, (_, i) =>
      i % 50 === 7
        ? 'DNF'
        : i % 50 === 9
          ? ''
          : i % 50 === 11
            ? '-'
            : `${2 + (i % 3)}:${10 + (i % 50)}:${10 + (i % 47)}`,
    );
    const { type, numbers, words, texts, first } = await columnOf('finish', cells);
    expect([type, words, texts, first]).toEqual(['number', ['DNF'], 12, { text: 'DNF', line: 9 }]);
    expect(numbers).toEqual(cells.map((cell) => readClock(cell)?.seconds ?? Number.NaN));
  });

  test('and not where many words stand among them', async () => {
    const { type } = await columnOf('finish', [
      '2:03:45',
      'a',
      'b',
      'c',
      'd',
      '2:04:45',
      '2:05:45',
      '2:06:45',
      '2:07:45',
    ]);
    expect(type).toBe('text');
  });
});

test('a name says so in words, not in letters within them', () => {
  expect(['Finish_Time', 'lapTime', 'net time', 'Dauer', '소요시간'].map(saysDuration)).not.toContain(false);
  expect(['time', 'collapse', 'behalf', 'start'].map(saysDuration)).not.toContain(true);
});

describe('percentages', () => {
  test.each([
    ['12.5%', '7 %', '-1％'],
    ['12.5%', '', '-1%'],
    ['12.5%', '7%', 'n/k', '6%', '5%', 'n/k', '4%', '8%'],
  ])('are numbers: %s, %s, %s', async (...cells) => {
    const { type, numbers } = await columnOf('rate', cells);
    expect([type, numbers[0], numbers.at(-1)]).toEqual(['number', 12.5, cells.length > 3 ? 8 : -1]);
  });

  /** As `str.rstrip('%').astype(float)` of pandas has them. */
  test('also where some have no sign', async () => {
    const cells = ['60.9', '64.9%', '61.6%', '65.4', '44.5%'];
    const { type, numbers, texts } = await columnOf('rate', cells);
    expect([type, numbers, texts]).toEqual(['number', [60.9, 64.9, 61.6, 65.4, 44.5], 0]);
  });

  test('not where others have another sign, or may be shares or sums', async () => {
    for (const cells of [
      ['0.5%', '0.7', '0.8%', '2%'],
      ['12.5%', '7', '8'],
      ['12.5%', '70', '8%'],
      ['12.5%', '7%', 'n/k', '8%'],
      ['12.5%', '7 kg', '8 kg', '9 kg'],
      ['a%', 'b%'],
      ['%', '%'],
    ])
      expect((await columnOf('rate', cells)).type).not.toBe('number');
  });

  test('with a decimal comma', async () => {
    const { table } = await read(
      fromBytes(new TextEncoder().encode('a;rate;y\n1,5;12,5 %;0\n2,5;7,25 %;1\n')),
    );
    expect([table.columns[1]?.numberAt(0), table.columns[1]?.numberAt(1)]).toEqual([12.5, 7.25]);
  });
});

/** The column `x` of a file with decimal commas: a column of them stands beside it. */
async function besideCommas(cells: readonly string[]) {
  const text = `n;x;d\n${cells.map((cell, i) => `${i};${cell};${i},5\n`).join('')}`;
  const { table } = await read(fromBytes(new TextEncoder().encode(text)));
  const column = table.columns[1] as (typeof table.columns)[0];
  return { type: columnType(column), numbers: cells.map((_, row) => column.numberAt(row)) };
}

describe('points where the decimal mark is a comma', () => {
  test.each([
    ['stand between thousands', ['2', '2.241', '1.996', '12.001.500'], [2, 2_241, 1_996, 12_001_500]],
    ['before decimals where one number is below 1', ['2', '2.241', '0.903'], [2, 2.241, 0.903]],
    ['whichever comes first', ['0.903', '2.241', '12.5', '7'], [0.903, 2.241, 12.5, 7]],
  ])('%s', async (_, cells, numbers) => {
    expect(await besideCommas(cells)).toEqual({ type: 'number', numbers });
  });

  test.each([
    ['one has fewer digits behind it', ['2.241', '2.24', '1.996']],
    ['some have commas, too', ['2.241', '0.903', '1,5']],
    ['one is below 1 and another has two', ['2.241.000', '0.903', '1.996']],
  ])('say nothing for sure where %s', async (_, cells) => {
    expect((await besideCommas(cells)).type).not.toBe('number');
  });
});

describe('a point that may stand between thousands', () => {
  const seen = (cells: readonly string[]) => pointedIn(cells)?.text;

  test('is one beside whole numbers of three digits, and its line is kept', async () => {
    const cells = ['17', '606', '1.959', '3.566', '', '614', '12.050', '998', '-1.000'];
    expect(pointedIn(cells)).toEqual({ text: '1.959', at: 2 });
    const text = `n,x\n${cells.map((cell, i) => `${i},${cell}\n`).join('')}`;
    const { table } = await read(fromBytes(new TextEncoder().encode(text)));
    expect(table.columns.map(({ pointed }) => pointed)).toEqual([undefined, { text: '1.959', line: 4 }]);
    expect(table.columns.map(mayBeThousands)).toEqual([true, true]);
  });

  test.each([
    ['one is below 1', ['1.234', '0.991', '12.500', '606', '614', '998', '2.222']],
    ['one has fewer digits behind it', ['1.959', '3.566', '2.1', '606', '614', '998', '2.222']],
    ['a whole number has four digits', ['1.959', '3.566', '2.141', '606', '614', '998', '1500']],
    ['all have three decimals', ['1.234', '12.500', '606.000', '614.250', '998.125']],
    ['whole numbers are small', ['1.234', '12.500', '6', '7', '8', '2.222']],
  ])('is none where %s', (_, cells) => {
    expect(seen(cells)).toBeUndefined();
  });

  test('is hardly ever one in decimals, however many digits are written', () => {
    let said = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const random = Random.fromSeed(seed);
      const spread = [1, 10, 100, 1_000][seed % 4] as number;
      const numbers = Array.from({ length: 200 }, () =>
        seed % 2 ? spread * random.uniform() : spread * Math.exp(random.normal()),
      );
      for (const write of [
        (number: number) => number.toFixed(3),
        (number: number) => String(Number(number.toFixed(3))),
        (number: number) => String(Number(number.toPrecision(4))),
        (number: number) => String(Number(number.toPrecision(3))),
      ])
        if (seen(numbers.map(write)) !== undefined) said++;
    }
    expect(said).toBe(0);
  });
});

test.each([
  [
    ['235,91 €', '1.081,40 €', '12 €'],
    [235.91, 1_081.4, 12],
  ],
  [
    ['2,51 %', '12,5 %', '0,25 %'],
    [2.51, 12.5, 0.25],
  ],
])('%s say themselves that the decimal mark is a comma', async (cells, numbers) => {
  const text = `n;x\n${cells.map((cell, i) => `${i};${cell}\n`).join('')}`;
  const { table, dialect } = await read(fromBytes(new TextEncoder().encode(text)));
  expect(dialect.decimalMark).toBe('comma');
  expect(cells.map((_, row) => table.columns[1]?.numberAt(row))).toEqual(numbers);
});

describe('amounts', () => {
  test.each([
    ['points between thousands', ['$541', '$1.500', '$12.007.000'], [541, 1_500, 12_007_000]],
    ['points and a decimal comma', ['"$1.500,50"', '$541'], [1_500.5, 541]],
    ['plain numbers below 1000 among them', ['541', '$1.500'], [541, 1_500]],
    ['commas between thousands', ['"$1,500"', '$12.50'], [1_500, 12.5]],
    ['three decimals, some below 1', ['$3.459', '$0.989'], [3.459, 0.989]],
    ['the sign of won behind them', ['"235,914원"', '900원'], [235_914, 900]],
  ])('with %s', async (_, cells, numbers) => {
    expect(await columnOf('price', cells)).toMatchObject({ type: 'number', numbers });
  });

  test.each([
    ['two and three digits behind a point', ['$1.500', '$12.50', '$3.25']],
    ['both marks between thousands', ['$1.500', '"$2,500"', '$3']],
  ])('with %s are no numbers', async (_, cells) => {
    expect((await columnOf('price', cells)).type).not.toBe('number');
  });
});

describe("a bookkeeper's minus", () => {
  test.each([
    ['behind amounts', ['887.35-', '541.01', '12-'], [-887.35, 541.01, -12]],
    ['behind whole numbers of three digits', ['541', '12-', '887-'], [541, -12, -887]],
    ['as brackets', ['"(1,234.50)"', '541.01', '(20)'], [-1_234.5, 541.01, -20]],
    ['as brackets around money', ['($15)', '$541'], [-15, 541]],
  ])('%s', async (_, cells, numbers) => {
    expect(await columnOf('amount', cells)).toMatchObject({ type: 'number', numbers });
  });

  test('behind points between thousands', async () => {
    const cells = ['541,01', '179,99-', '8.007,48', '8.185,44-', '(9.001,50)', '12-'];
    const numbers = [541.01, -179.99, 8_007.48, -8_185.44, -9_001.5, -12];
    expect(await besideCommas(cells)).toEqual({ type: 'number', numbers });
  });

  test.each([
    ['marks at school', ['3-', '1', '2-', '2', '1-']],
    ['ranges', ['18-', '25-', '30-', '100-']],
    ['numbers of questions', ['(1)', '(2)', '(3)', '(120)']],
    ['brackets that do not close', ['(1', '541']],
  ])('is none behind %s', async (_, cells) => {
    const { type, numbers } = await columnOf('x', cells);
    expect(type).not.toBe('number');
    expect(numbers.filter((number) => number < 0)).toEqual([]);
  });
});

describe('answers on a scale', () => {
  const none = Number.NaN;
  test.each([
    ['its ends have a meaning in brackets', ['0 (none)', '3', '10 (worst)', '7'], [0, 3, 10, 7]],
    ['behind a dash', ['1 - strongly disagree', '4', '2', '7 - strongly agree'], [1, 4, 2, 7]],
    ['behind a sign of equality', ['1 = not at all', '3', '5 = very much', '2'], [1, 3, 5, 2]],
    ['in front of the number', ['Strongly agree (5)', '2', '4', '5'], [5, 2, 4, 5]],
  ])('are numbers where %s', async (_, cells, numbers) => {
    expect(await columnOf('x', cells)).toMatchObject({ type: 'number', numbers, texts: 0 });
  });

  test.each([
    ['all have a meaning', ['1 - no', '2 - perhaps', '3 - yes', '1 - no'], [none, none, none, none]],
    ['the same is said of several', ['12 (est.)', '15 (est.)', '13', '16'], [none, none, 13, 16]],
    ['a number means two things', ['0 (none)', '5', '0 (never)', '3'], [none, 5, none, 3]],
    ['they are of another size', ['0 (none)', '1250', '10 (worst)', '800'], [none, 1250, none, 800]],
    ['decimals stand beside them', ['0 (none)', '2.5', '10 (worst)', '3.5'], [none, 2.5, none, 3.5]],
  ])('are words where %s', async (_, cells, numbers) => {
    expect(await columnOf('x', cells)).toMatchObject({ numbers });
  });
});

describe('a triangle in front of a number is the minus of offices in Korea and Japan', () => {
  test.each([
    ['beside plain numbers', ['1.5', '△0.10', '2', '△3'], [1.5, -0.1, 2, -3]],
    ['filled, with a space', ['0.03', '▲ 0.53', '1.57', '4'], [0.03, -0.53, 1.57, 4]],
    ['with thousands', ['△1,234', '12', '△1,234.5', '7'], [-1_234, 12, -1_234.5, 7]],
    ['alone, where it is empty inside', ['△1.5', '△2', '△3.25'], [-1.5, -2, -3.25]],
  ])('%s', async (_, cells, numbers) => {
    expect(
      await columnOf(
        'v',
        cells.map((cell) => `"${cell}"`),
      ),
    ).toMatchObject({ type: 'number', texts: 0, numbers: numbers });
  });

  test.each([
    ['rises and falls', ['▲1.5', '▼2', '▲3', '0']],
    ['two kinds of it', ['△1.5', '▲2', '△3', '0']],
    ['a rise beside a minus', ['▲1.5', '-2', '▲3', '-1']],
    ['filled ones alone', ['▲1.5', '▲2', '▲3']],
    ['a rise beside no change', ['▲1.5', '0', '▲2', '0', '▲3']],
  ])('but not of %s', async (_, cells) => {
    expect((await columnOf('v', cells)).type).not.toBe('number');
  });
});

test.each(['－1.5', '‐1.5', '‑1.5', '﹣1.5', '—1.5', '−1.5', '–1.5'])('%s is minus 1.5', async (cell) => {
  expect((await columnOf('v', [cell, '2', '3.5'])).numbers).toEqual([-1.5, 2, 3.5]);
});

// In seconds of time and of arc, as astropy's Angle has them: Angle('12h08m46.2s').hour * 3600, Angle('-0d21m47.8s').degree * 3600.
describe('places in the sky are numbers, known by their names', () => {
  test.each([
    ['RAJ', ['12:08:46.2', '23:31:54.2'], [43_726.2, 84_714.2]],
    ['적경', ['12:08:46.2', '23:31:54.2'], [43_726.2, 84_714.2]],
    ['적위(J2000)', ['+30:24:35.6', '-00:21:47.8'], [109_475.6, -1_307.8]],
    ['赤経', ['12:08:46.2', '23:31:54.2'], [43_726.2, 84_714.2]],
    ['赤纬', ['+30:24:35.6', '-00:21:47.8'], [109_475.6, -1_307.8]],
    ['DECJ', ['-00:21:47.8', '+06:54:05'], [-1_307.8, 24_845]],
    ['ra', ['12 08 46.2', '23 31 54.2'], [43_726.2, 84_714.2]],
    ['DEJ2000', ['-00 21 47.8', '+06 54 05.4'], [-1_307.8, 24_845.4]],
  ])('%s', async (name, cells, numbers) => {
    const found = await columnOf(name, cells);
    expect(found.type).toBe('number');
    found.numbers.forEach((number, i) => expect(number).toBeCloseTo(numbers[i] as number, 6));
  });

  test.each([
    ['at', ['12:08:46.2', '23:31:54.2']],
    ['code', ['12 08 46.2', '23 31 54.2']],
  ])('but not under %s', async (name, cells) => {
    expect((await columnOf(name, cells)).type).not.toBe('number');
  });
});

describe('points out of as many for all are their share', () => {
  test.each([
    ['of a quiz', ['7/10', '10/10', '0/10'], [0.7, 1, 0]],
    ['of Google Forms', ['8 / 20', '12 / 20', '8.5 / 20'], [0.4, 0.6, 0.425]],
  ])('%s', async (_, cells, numbers) => {
    expect(await columnOf('score', cells)).toMatchObject({ type: 'number', numbers, texts: 0 });
  });

  test.each(['Quiz 3', 'points', 'midterm_marks', '수학점수'])('also few of them, under %s', async (name) => {
    expect(await columnOf(name, ['3/4', '1/4', '4/4'])).toMatchObject({ numbers: [0.75, 0.25, 1], texts: 0 });
  });

  test('and under any name where one is beyond a month', async () => {
    expect(await columnOf('v', ['9/20', '13/20', '4/20'])).toMatchObject({ numbers: [0.45, 0.65, 0.2] });
  });

  test.each([
    ['pressures of blood', ['120/80', '130/90', '110/70']],
    ['days of a month', ['9/12', '10/12', '24/12']],
    ['inches', ['1/2', '3/4', '5/8']],
    ['two kinds', ['1/2', '2/2', '1/2']],
    ['genotypes', ['0/1', '1/1', '0/0']],
    ['months of a year', ['1/2024', '2/2024', '12/2024']],
    ['months of a year in two digits', ['1/24', '4/24', '12/24']],
    ['when a card expires', ['01/28', '07/28', '12/28']],
    ['times of music', ['2/4', '3/4', '4/4']],
  ])('but not %s', async (_, cells) => {
    expect((await columnOf('v', cells)).type).not.toBe('number');
  });
});

// What `ast.literal_eval` of the part within gives.
describe('numbers that Python shows within something are read', () => {
  const numbers = Array.from({ length: 30 }, (_, i) => i * 1.25 - 7);
  const of = (write: (number: number) => string) => columnOf('amount', numbers.map(write));
  test.each([
    ["Decimal('2.5')", (number: number) => `Decimal('${number}')`],
    ['np.float64(2.5)', (number: number) => `np.float64(${number})`],
    ['[2.5]', (number: number) => `[${number}]`],
    ['tensor(2.5, …)', (number: number) => `"tensor(${number}, device='cuda:0')"`],
  ])('%s', async (_, write) => {
    expect(await of(write)).toMatchObject({ type: 'number', numbers, texts: 0 });
  });

  test('not within several things, nor beside plain numbers, nor a few that are classes', async () => {
    const mixed = await of((number) => (number < 0 ? `[${number}]` : `tensor(${number})`));
    const beside = await of((number) => (number < 0 ? `[${number}]` : `${number}`));
    const classes = await of((number) => `np.int64(${number < 0 ? 0 : 1})`);
    expect([mixed, beside, classes].map(({ texts }) => texts)).toEqual([30, 6, 30]);
  });
});
