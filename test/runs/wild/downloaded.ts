/** Files as people find them: competitions, repositories of data sets, hospitals. */
import { Buffer } from 'node:buffer';
import { cellsOf, gappy, labelsOf, numbers, rows, sheet, words } from './sheet.js';
import { lines, missing, quoted, rarer, type StrangeFile, utf8 } from './strangeFile.js';

function titanic(): StrangeFile {
  const made = sheet(11, {
    Pclass: words({ 1: 0.9, 2: 0.1, 3: -0.9 }),
    Sex: words({ male: -1.2, female: 1.2 }),
    Age: gappy(numbers(30, 13, -0.4, 1), 0.2),
    Fare: numbers(32, 9, 0.3, 4),
  });
  const survived = labelsOf(made, '1', '0');
  const body = cellsOf(made).map(([pclass, sex, age, fare], i) =>
    [
      ...[i + 1, survived[i], pclass, `"Dooley, Mr. P. ${i}"`, sex, age, (i * 7) % 3],
      ...[i % 4 === 0 ? `A/5 ${2000 + i}` : 100_000 + ((i * 7919) % 90_000), fare],
      i % 5 === 0 ? `C${i % 90}` : '',
    ].join(','),
  );
  return {
    name: 'passengers.csv',
    bytes: utf8(lines(['PassengerId,Survived,Pclass,Name,Sex,Age,Parch,Ticket,Fare,Cabin', ...body], '\r\n')),
    sheet: made,
    expected: {
      label: 'Survived',
      positive: '1',
      rows,
      columns: ['Pclass', 'Sex', 'Age', 'Parch', 'Fare', 'Cabin'],
    },
  };
}

function churn(): StrangeFile {
  const made = sheet(12, {
    tenure: numbers(33, 12, -1, 0),
    Contract: words({ 'Month-to-month': 1, 'One year': 0, 'Two year': -1.2 }),
    PaperlessBilling: words({ Yes: 0.3, No: -0.3 }),
    MonthlyCharges: numbers(65, 20, 0.6),
    TotalCharges: gappy(numbers(2200, 900, 0, 1), 0.02),
  });
  const churned = labelsOf(made, 'Yes', 'No');
  const body = cellsOf(made, ' ').map((cells, i) =>
    [`${1000 + ((i * 7) % 9000)}-${['VHVEG', 'GNVDE', 'QPYBK'][i % 3]}${i}`, ...cells, churned[i]].join(','),
  );
  return {
    name: 'telco.csv',
    bytes: utf8(
      lines(['customerID,tenure,Contract,PaperlessBilling,MonthlyCharges,TotalCharges,Churn', ...body]),
    ),
    sheet: made,
    expected: {
      label: 'Churn',
      positive: 'Yes',
      rows: rows - missing(made, 'TotalCharges'),
      columns: Object.keys(made.features),
    },
  };
}

function adult(): StrangeFile {
  const made = sheet(13, {
    age: numbers(38, 11, 0.7, 0),
    workclass: gappy(words({ Private: 0, 'Self-emp-inc': 0.8, 'State-gov': -0.3 }), 0.06),
    education: words({ Bachelors: 0.8, 'HS-grad': -0.5, Masters: 1.1, '11th': -1.2 }),
    hours: numbers(40, 9, 0.5, 0),
  });
  const income = labelsOf(made, '>50K', '<=50K');
  const body = cellsOf(made, '?').map((cells, i) => [...cells, income[i]].join(', '));
  return {
    name: 'adult.data',
    bytes: utf8(lines([...body, ''])),
    sheet: made,
    expected: {
      label: 'column 5',
      positive: rarer(made, '>50K', '<=50K'),
      rows: rows - missing(made, 'workclass'),
      columns: ['column 1', 'column 2', 'column 3', 'column 4'],
    },
  };
}

function adultTest(): StrangeFile {
  const train = adult();
  const text = new TextDecoder().decode(train.bytes).trimEnd().split('\n');
  // The test part as UCI has it: a line of its own above, and a full stop behind each class of some rows.
  const body = text.map((line, i) => (i % 3 === 0 ? `${line}.` : line));
  return { ...train, name: 'adult.test', bytes: utf8(lines(['|1x3 Cross validator', ...body])) };
}

function diagnosis(): StrangeFile {
  const draws = Object.fromEntries(
    ['radius_mean', 'texture_mean', 'smoothness_mean', 'radius_worst', 'texture_worst'].map((name, k) => [
      name,
      numbers(10 ** (2 - k), 10 ** (2 - k) / 5, [1, 0.6, 0.2, 1.2, -0.4][k] as number, 5),
    ]),
  );
  const made = sheet(14, draws, -0.7);
  const labels = labelsOf(made, 'M', 'B');
  const body = cellsOf(made).map((cells, i) =>
    [842_302 + ((i * 7919) % 99_991), labels[i], ...cells, ''].join(','),
  );
  const names = ['id', 'diagnosis', ...Object.keys(draws)].map(quoted).join(',');
  return {
    name: 'wdbc.csv',
    bytes: utf8(lines([`${names},`, ...body])),
    sheet: made,
    expected: { label: 'diagnosis', positive: 'M', rows, columns: Object.keys(draws) },
  };
}

function korean(): StrangeFile {
  const made = sheet(15, {
    나이: numbers(41, 12, 0.8, 0),
    혈압: numbers(128.4, 15, 0.9, 1),
    성별: words({ 남: 0.3, 여: -0.3 }),
  });
  const sick = labelsOf(made, '예', '아니오');
  const body = cellsOf(made).map(([age, pressure, sex], i) =>
    [i + 1, age, (pressure as string).replace('.', ','), sex, sick[i]].join(';'),
  );
  return {
    name: '검진.csv',
    bytes: Uint8Array.from(
      Buffer.from(`\ufeff${lines(['번호;나이;혈압;성별;발병', ...body], '\r\n')}`, 'utf16le'),
    ),
    sheet: made,
    expected: { label: '발병', positive: '예', rows, columns: ['나이', '혈압', '성별'] },
  };
}

function mushrooms(): StrangeFile {
  const made = sheet(16, {
    cap: words({ x: 0.4, b: -0.6, f: 0.1, k: 0 }),
    odor: words({ n: -1.8, f: 2, a: -1.2, p: 1.4 }),
    gill: words({ k: 0.2, n: -0.2, g: 0.5 }),
    ring: words({ o: 0, t: -0.7 }),
  });
  const classes = labelsOf(made, 'p', 'e');
  return {
    name: 'agaricus-lepiota.data',
    bytes: utf8(lines(cellsOf(made).map((cells, i) => [classes[i], ...cells].join(',')))),
    sheet: made,
    wish: { label: 'column 1' },
    expected: {
      label: 'column 1',
      positive: rarer(made, 'p', 'e'),
      rows,
      columns: ['column 2', 'column 3', 'column 4', 'column 5'],
    },
  };
}

export const downloaded: readonly StrangeFile[] = [
  titanic(),
  churn(),
  adult(),
  adultTest(),
  diagnosis(),
  korean(),
  mushrooms(),
];
