/** Files as programs write them: instruments, databases, statistics packages. */
import { cellsOf, gappy, labelsOf, numbers, rows, sheet, words } from './sheet.js';
import { lines, missing, quoted, rarer, type StrangeFile, utf8 } from './strangeFile.js';

function instrument(): StrangeFile {
  const made = sheet(17, {
    Current: numbers(1.25e-9, 3e-10, 1.1, 13),
    Voltage: numbers(2.5, 0.4, -0.8, 4),
    Temp: numbers(293.15, 2, 0, 2),
  });
  const faulty = labelsOf(made, 'FAIL', 'PASS');
  const body = cellsOf(made).map((cells, i) => `${i * 0.5}\t${cells.join('\t')}\t${faulty[i]}\t`);
  const above = ['Instrument:\tKeithley 2450', 'Serial No.:\t04412', 'Operator:', '', '[Data]'];
  const names = ['Time\tCurrent\tVoltage\tTemp\tStatus\t', 's\tA\tV\tK\t\t'];
  return {
    name: 'sweep_0412.txt',
    bytes: utf8(lines([...above, ...names, ...body], '\r\n')),
    sheet: made,
    expected: {
      label: 'Status',
      positive: rarer(made, 'FAIL', 'PASS'),
      rows,
      columns: ['Time', 'Current', 'Voltage', 'Temp'],
    },
  };
}

function psql(): StrangeFile {
  const made = sheet(18, {
    amount: numbers(87.2, 31, 1.2),
    country: words({ KR: 0.2, NL: -0.9, US: 0.7 }),
    logins: gappy(numbers(14, 5, -0.7, 0), 0.03),
  });
  const fraud = labelsOf(made, 't', 'f');
  const body = cellsOf(made).map(
    ([amount, country, logins], i) =>
      ` ${(amount as string).padStart(8)} | ${country}      | ${(logins as string).padStart(6)} | ${fraud[i]}`,
  );
  return {
    name: 'query.out',
    bytes: utf8(
      lines([
        '  amount  | country | logins | is_fraud',
        '----------+---------+--------+----------',
        ...body,
        `(${rows} rows)`,
        '',
      ]),
    ),
    sheet: made,
    expected: {
      label: 'is_fraud',
      positive: 't',
      rows: rows - missing(made, 'logins'),
      columns: Object.keys(made.features),
    },
  };
}

function pandasIndex(): StrangeFile {
  const made = sheet(19, {
    x1: numbers(0, 1, 1.3, 6),
    x2: numbers(1_600_000_000_000, 864_000_000, -0.9, 0),
    x3: numbers(0.00002, 0.000004, 0.5, 9),
  });
  const labels = labelsOf(made, 'True', 'False');
  return {
    name: 'frame.csv',
    bytes: utf8(
      lines([',x1,x2,x3,y', ...cellsOf(made).map((cells, i) => [i, ...cells, labels[i]].join(','))]),
    ),
    sheet: made,
    expected: { label: 'y', positive: 'True', rows, columns: ['x1', 'x2', 'x3'] },
  };
}

function sas(): StrangeFile {
  const made = sheet(20, {
    BMI: gappy(numbers(26.1, 4, 0.9, 1), 0.09),
    SMOKER: words({ Y: 0.8, N: -0.4 }),
    CHOL: gappy(numbers(201, 33, 0.6, 0), 0.04),
  });
  const event = labelsOf(made, 'EVENT', 'CENSORED');
  const body = cellsOf(made, '.').map((cells, i) =>
    [`S${String(i + 1).padStart(4, '0')}`, ...cells, event[i]].join(','),
  );
  return {
    name: 'trial.csv',
    bytes: utf8(lines(['SUBJID,BMI,SMOKER,CHOL,OUTCOME', ...body])),
    sheet: made,
    expected: {
      label: 'OUTCOME',
      positive: 'EVENT', // what a trial looks for
      rows,
      columns: ['BMI', 'SMOKER', 'CHOL'],
    },
  };
}

function weka(): StrangeFile {
  const made = sheet(21, {
    'wage increase': gappy(numbers(3.8, 1.2, 1, 1), 0.05),
    pension: words({ none: -0.9, empl_contr: 0.9, ret_allw: 0 }),
    hours: numbers(38, 2.4, -0.6, 0),
  });
  const classes = labelsOf(made, 'good', 'bad');
  const head = [
    '% 1. Title: labor',
    '@RELATION labor',
    '',
    "@ATTRIBUTE 'wage increase' REAL",
    "@attribute pension {none,'empl_contr',ret_allw}",
    '@attribute hours integer',
    "@attribute 'class' {bad,good}",
    '@DATA',
  ];
  return {
    name: 'labor.arff',
    bytes: utf8(
      lines([...head, ...cellsOf(made, '?').map((cells, i) => `${[...cells, classes[i]].join(', ')}`)]),
    ),
    sheet: made,
    expected: {
      label: 'class',
      positive: 'bad',
      rows: rows - missing(made, 'wage increase'),
      columns: Object.keys(made.features),
    },
  };
}

function wineQuality(): StrangeFile {
  const made = sheet(
    22,
    {
      'fixed acidity': numbers(8.3, 1.7, -0.3, 1),
      alcohol: numbers(10.4, 1.1, 1.4, 1),
      sulphates: numbers(0.66, 0.17, 0.7, 2),
    },
    -1,
  );
  const body = cellsOf(made).map((cells, i) => [...cells, made.found[i] ? 7 : 3 + (i % 4)].join(';'));
  return {
    name: 'winequality-red.csv',
    bytes: utf8(lines(['"fixed acidity";"alcohol";"sulphates";"quality"', ...body])),
    sheet: made,
    expected: { label: 'quality', positive: '7', rows, columns: Object.keys(made.features) },
    wish: { positive: '7' },
  };
}

function rTable(): StrangeFile {
  const made = sheet(23, {
    npreg: numbers(4, 2, 0.5, 0),
    glu: numbers(121, 31, 1.1, 0),
    bmi: numbers(32, 7, 0.6, 1),
  });
  const type = labelsOf(made, 'Yes', 'No');
  return {
    name: 'Pima.te',
    bytes: utf8(
      lines([
        '"npreg" "glu" "bmi" "type"',
        ...cellsOf(made).map((cells, i) => `"${i + 1}" ${cells.join(' ')} "${type[i]}"`),
      ]),
    ),
    sheet: made,
    expected: { label: 'type', positive: 'Yes', rows, columns: Object.keys(made.features) },
  };
}

function fixedWidth(): StrangeFile {
  const made = sheet(24, {
    a: numbers(3, 1, 0.9, 3),
    b: numbers(-40, 11, -0.9, 1),
    c: words({ 0: -0.4, 1: 0.4 }),
  });
  const labels = labelsOf(made, '2', '1');
  return {
    name: 'german.data-numeric',
    bytes: utf8(
      lines(
        cellsOf(made).map(
          (cells, i) => `   ${cells.map((cell) => cell.padStart(8)).join('')}   ${labels[i]} `,
        ),
      ),
    ),
    sheet: made,
    expected: {
      label: 'column 4',
      positive: rarer(made, '2', '1'),
      rows,
      columns: ['column 1', 'column 2', 'column 3'],
    },
  };
}

function survey(): StrangeFile {
  const made = sheet(25, {
    Q1: words({ 1: -0.9, 2: -0.3, 3: 0, 4: 0.5, 5: 0.9 }),
    Q2: gappy(words({ 'Strongly agree': 1, Agree: 0.3, Disagree: -0.5, 'Strongly disagree': -0.9 }), 0.08),
  });
  const again = made.found.map((is, i) => (is ? ['Yes', 'yes', 'Yes', ' YES'][i % 4] : ['No', 'no'][i % 2]));
  const body = cellsOf(made).map(([one, two], i) =>
    [
      `2024/05/${1 + (i % 28)} 10:${10 + (i % 50)}:00 AM GMT+9`,
      one,
      quoted(two as string),
      quoted(i % 4 === 0 ? 'Nice,\nthanks' : ''),
      again[i],
    ].join(','),
  );
  return {
    name: 'Responses.csv',
    bytes: utf8(lines(['Timestamp,Q1,Q2,Comments,Would you come again?', ...body])),
    sheet: made,
    expected: { label: 'Would you come again?', positive: 'Yes', rows, columns: ['Q1', 'Q2'] },
  };
}

function pulsarFeatures(): StrangeFile {
  const made = sheet(26, {
    a: numbers(111, 25, -1.3, 6),
    b: numbers(0.4, 0.9, 1.2, 6),
    c: numbers(12, 20, 0.4, 6),
  });
  const classes = labelsOf(made, '1', '0');
  const head = [
    '@relation Candidates',
    '@attribute profile_mean numeric',
    '@attribute profile_kurtosis numeric',
    '@attribute dm_mean numeric',
    '@attribute class {0,1}',
    '@data',
  ];
  const body = cellsOf(made).map(
    (cells, i) => `${cells.join(',')},${classes[i]},%/data/beam${i % 13}/cand_${i}.phcx`,
  );
  return {
    name: 'candidates.arff',
    bytes: utf8(lines([...head, ...body])),
    sheet: made,
    expected: {
      label: 'class',
      positive: '1',
      rows,
      columns: ['profile_mean', 'profile_kurtosis', 'dm_mean'],
    },
  };
}

export const written: readonly StrangeFile[] = [
  instrument(),
  psql(),
  pandasIndex(),
  sas(),
  weka(),
  wineQuality(),
  rTable(),
  fixedWidth(),
  survey(),
  pulsarFeatures(),
];
