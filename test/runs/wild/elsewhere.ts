/** Files from other alphabets, other sciences and from the road. */
import { cellsOf, gappy, labelsOf, numbers, rows, sheet, words } from './sheet.js';
import { lines, missing, quoted, rarer, type StrangeFile, utf8 } from './strangeFile.js';

/** A text in an encoding that the platform reads: its characters are looked up in what it makes of all bytes and pairs. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]) => {
    const read = decoder.decode(Uint8Array.from(bytes));
    if ([...read].length === 1 && !bytesOf.has(read)) bytesOf.set(read, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return Uint8Array.from([...text].flatMap((each) => bytesOf.get(each) ?? []));
}

function unixJapan(): StrangeFile {
  const made = sheet(31, {
    年齢: numbers(52, 11, 0.8, 0),
    血圧: numbers(128, 14, 0.9, 0),
    たばこ: words({ すう: 0.4, すわない: -0.4 }),
  });
  const sick = labelsOf(made, 'はい', 'いいえ');
  const body = cellsOf(made).map((cells, i) => [i + 1, ...cells, sick[i]].join(','));
  return {
    name: 'kenshin.csv',
    bytes: encoded(lines([`番号,${Object.keys(made.features).join(',')},発病したか`, ...body]), 'euc-jp'),
    sheet: made,
    expected: { label: '発病したか', positive: 'はい', rows, columns: Object.keys(made.features) },
  };
}

function taiwan(): StrangeFile {
  const made = sheet(32, {
    年齡: numbers(52, 11, 0.7, 0),
    血壓: numbers(128, 14, 0.9, 0),
    抽菸習慣: words({ 每天: 0.5, 從不: -0.5, 偶爾: 0 }),
  });
  const ill = labelsOf(made, '是', '否');
  const body = cellsOf(made).map((cells, i) => [i + 1, ...cells, ill[i]].join(','));
  return {
    name: '健檢.csv',
    bytes: encoded(lines([`編號,${Object.keys(made.features).join(',')},是否罹病`, ...body], '\r\n'), 'big5'),
    sheet: made,
    expected: { label: '是否罹病', positive: '是', rows, columns: Object.keys(made.features) },
  };
}

function unixRussia(): StrangeFile {
  const made = sheet(33, {
    возраст: numbers(52, 11, 0.8, 0),
    давление: numbers(128, 14, 0.8, 1),
    пол: words({ муж: 0.3, жен: -0.3 }),
  });
  const ill = labelsOf(made, 'да', 'нет');
  const body = cellsOf(made).map((cells, i) => [i + 1, ...cells, ill[i]].join(';').replaceAll('.', ','));
  return {
    name: 'bolnye.csv',
    bytes: encoded(lines([`номер;${Object.keys(made.features).join(';')};болен`, ...body]), 'koi8-r'),
    sheet: made,
    expected: { label: 'болен', positive: 'да', rows, columns: Object.keys(made.features) },
  };
}

function greece(): StrangeFile {
  const made = sheet(34, {
    Ηλικία: numbers(52, 11, 0.8, 0),
    Πίεση: numbers(128, 14, 0.8, 1),
    Φύλο: words({ Άνδρας: 0.3, Γυναίκα: -0.3 }),
  });
  const again = labelsOf(made, 'Ναι', 'Όχι');
  const body = cellsOf(made).map((cells, i) => [i + 1, ...cells, again[i]].join(';').replaceAll('.', ','));
  return {
    name: 'astheneis.csv',
    bytes: encoded(
      lines([`ΑΑ;${Object.keys(made.features).join(';')};Υποτροπή`, ...body], '\r\n'),
      'iso-8859-7',
    ),
    sheet: made,
    expected: { label: 'Υποτροπή', positive: 'Ναι', rows, columns: Object.keys(made.features) },
  };
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const clock = (seconds: number, mark: (hours: number) => string = String) =>
  `${mark(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

function runs(): StrangeFile {
  const made = sheet(35, {
    Distance: numbers(10, 2, 0.4),
    Time: numbers(3300, 400, 0.9, 0),
    'Avg Pace': gappy(numbers(330, 25, 0.9, 0), 0.02),
    Humidity: numbers(61, 9, -0.6, 0),
  });
  const best = labelsOf(made, 'Yes', 'No');
  const { Distance = [], Time = [], 'Avg Pace': paces = [], Humidity = [] } = made.features;
  const body = Distance.map((distance, i) => {
    const pace = paces[i] === null ? '--' : clock(Number(paces[i])).slice(2).replace(/^0/, '');
    return `Running,"Run, ${i}",${distance},${clock(Number(Time[i]), twoDigits)},${pace},${Humidity[i]}%,${best[i]}`;
  });
  return {
    name: 'Activities.csv',
    bytes: utf8(lines(['Activity Type,Title,Distance,Time,Avg Pace,Humidity,Personal Record', ...body])),
    sheet: made,
    expected: {
      label: 'Personal Record',
      positive: 'Yes',
      rows: rows - missing(made, 'Avg Pace'),
      columns: Object.keys(made.features),
    },
  };
}

function c45(): StrangeFile {
  const made = sheet(36, {
    wage: gappy(numbers(3.8, 1.2, 1, 1), 0.03),
    hours: numbers(38, 2.4, -0.6, 0),
    pension: words({ none: -0.8, empl_contr: 0.8 }),
  });
  const classes = labelsOf(made, 'good', 'bad');
  const body = cellsOf(made, '?').map((cells, i) => `${[...cells, classes[i]].join(', ')}.`);
  return {
    name: 'labor-neg.data',
    bytes: utf8(lines(['| final settlements in labor negotiations', '', ...body])),
    sheet: made,
    expected: {
      label: 'column 4',
      positive: 'bad',
      rows: rows - missing(made, 'wage'),
      columns: ['column 1', 'column 2', 'column 3'],
    },
  };
}

function genetics(): StrangeFile {
  const made = sheet(37, { AGE: numbers(50, 9, 0.9, 0), BMI: numbers(26, 4, 0.7, 1) });
  const status = made.found.map((is, i) => (i % 9 === 0 ? 0 : i % 31 === 1 ? -9 : is ? 2 : 1));
  const body = cellsOf(made).map((cells, i) => [`FAM${i}`, `IND${i}`, ...cells, status[i]].join(' '));
  return {
    name: 'cohort.phen',
    bytes: utf8(lines(['FID IID AGE BMI PHENO1', ...body])),
    sheet: made,
    expected: {
      label: 'PHENO1',
      positive: '2',
      rows: status.filter((each) => each > 0).length,
      columns: Object.keys(made.features),
    },
  };
}

function catalogue(): StrangeFile {
  const made = sheet(38, {
    ra: numbers(150, 10, 0, 4),
    mag: numbers(14, 1, 1.2),
    colour: gappy(numbers(0.5, 0.2, 0.9), 0.03),
  });
  const cell = (text: string | undefined, k: number) => (text ?? '').padStart(k === 0 ? 5 : 9);
  const bars = (cells: readonly string[]) => `|${cells.map(cell).join('|')}|`;
  const kind = labelsOf(made, 'quasar', 'star');
  return {
    name: 'search.tbl',
    bytes: utf8(
      lines([
        '\\fixlen = T',
        '\\ a catalogue of nothing',
        bars(['id', 'ra', 'mag', 'colour', 'kind']),
        bars(['int', 'double', 'double', 'double', 'char']),
        bars(['', 'deg', 'mag', 'mag', '']),
        ...cellsOf(made, 'null').map(
          (cells, i) => ` ${[String(i + 1), ...cells, kind[i]].map(cell).join(' ')} `,
        ),
      ]),
    ),
    sheet: made,
    expected: {
      label: 'kind',
      positive: rarer(made, 'quasar', 'star'),
      rows: rows - missing(made, 'colour'),
      columns: Object.keys(made.features),
    },
  };
}

function monkey(): StrangeFile {
  const made = sheet(39, {
    'How old are you?': numbers(45, 12, 0.8, 0),
    'Which do you use? Phone': words({ Phone: 0.8, '': -0.8 }),
    'Which do you use? Tablet': words({ Tablet: -0.5, '': 0.5 }),
    'Do you smoke?': words({ Yes: 0.6, No: -0.6 }),
  });
  const body = cellsOf(made).map((cells, i) =>
    [
      11_400_000_000 + i * 7919,
      `0${1 + (i % 9)}/14/2024 10:00:00 AM`,
      ...cells,
      made.found[i] ? 'Yes' : 'No',
    ].join(','),
  );
  const questions = 'How old are you?,Which do you use?,,Do you smoke?,Would you recommend us?';
  return {
    name: 'Sheet_1.csv',
    bytes: utf8(
      lines([
        `Respondent ID,Start Date,${questions}`,
        `,,${['Open-Ended Response', 'Phone', 'Tablet', 'Response', 'Response'].map(quoted).join(',')}`,
        ...body,
      ]),
    ),
    sheet: made,
    expected: {
      label: 'Would you recommend us?',
      positive: 'Yes',
      rows,
      columns: Object.keys(made.features),
    },
  };
}

function airport(): StrangeFile {
  const made = sheet(40, {
    tmpf: numbers(50, 9, 0.9, 2),
    sknt: gappy(numbers(9, 3, 0.8, 0), 0.03),
    gust: gappy(numbers(24, 4, 0.5, 0), 0.7),
  });
  const late = labelsOf(made, '1', '0');
  const body = cellsOf(made, 'M').map((cells, i) =>
    ['EHAM', `2023-0${1 + (i % 9)}-${10 + (i % 19)} ${twoDigits(i % 24)}:55`, ...cells, late[i]].join(','),
  );
  return {
    name: 'asos.txt',
    bytes: utf8(
      lines([
        '#DEBUG: Format Typ    -> comma',
        '#DEBUG: Time Zone    -> Etc/UTC',
        'station,valid,tmpf,sknt,gust,delay',
        ...body,
      ]),
    ),
    sheet: made,
    expected: { label: 'delay', positive: '1', rows, columns: Object.keys(made.features) },
  };
}

export const elsewhere: readonly StrangeFile[] = [
  unixJapan(),
  taiwan(),
  unixRussia(),
  greece(),
  runs(),
  c45(),
  genetics(),
  catalogue(),
  monkey(),
  airport(),
];
