/** What is said of a file: of one column and of several, of one row and of several, in both languages. */
import { afterEach, expect, test } from 'vitest';
import { tell } from '../../../src/core/profile/sayings.js';
import { tell as tellOfRun } from '../../../src/core/run/runSayings.js';
import { speak } from '../../../src/words/language.js';
import { say } from '../../../src/words/told.js';

afterEach(() => speak('en'));

const one = { columns: ['age'], total: 1, worst: 'age' };
const many = { columns: ['age', 'bmi', 'sex', 'x'], total: 1_234, worst: 'bmi' };
const gaps = { rows: 1, all: 1_002, labelled: false };
const wild = { names: ['age', 'bmi'], numbers: [-5e6, 1e20], lines: [1_200, 7], more: true };

test.each([
  [
    tell('has-gaps-skipped', { ...one, ...gaps }),
    '"age" has no value in 1 of 1,002 rows (0.1 %), which is skipped',
    '"age" 열은 행 1,002개 가운데 1개(0.1%)에 값이 없어 그 행들을 뺍니다',
  ],
  [
    tell('has-gaps-left-out', { ...many, ...gaps, labelled: true }),
    '1,234 columns ("age", "bmi", "sex", "x", …) have gaps, "bmi" most: in 1 of 1,002 rows with a label; they are left out',
    '열 1,234개("age", "bmi", "sex", "x", …)에 빈칸이 있으며, "bmi" 열에 가장 많습니다(레이블이 있는 행 1,002개 가운데 1개). 이 열들을 제외했습니다',
  ],
  [
    tell('column-constant', { ...one, value: '서울', rows: 30, gaps: true, skipped: 1 }),
    '"age" holds the same value, 서울, in all 30 rows read that have one, but the row skipped may hold others',
    '"age" 열은 읽은 행 가운데 값이 있는 행 30개 모두에서 값이 "서울"로 같지만, 뺀 행 1개에는 다른 값이 있을 수 있습니다',
  ],
  [
    tell('wild-numbers-as-gaps', { ...many, ...wild }),
    '1,234 columns ("age", "bmi", "sex", "x", …) hold numbers absurdly far from all others of the column, "age" -5000000 in line 1,200, "bmi" 100000000000000000000 in line 7, …: they count as gaps',
    '열 1,234개("age", "bmi", "sex", "x", …)에 나머지 수와 터무니없이 동떨어진 수("age" 열 1,200번째 줄의 -5000000, "bmi" 열 7번째 줄의 100000000000000000000, …)가 있어, 빈칸으로 다룹니다',
  ],
  [
    tell('words-left-out', { ...one, cell: 'a', rows: 20, numbers: 0, different: 50, more: true }),
    '"age" holds words in 20 rows (more than 50 different ones) and is left out',
    '"age" 열은 행 20개에 단어가 들어 있어(서로 다른 단어 50개 초과) 제외했습니다',
  ],
  [
    tell('rows-without-label', { column: 'y', rows: 8, all: 200, gaps: ['7', '9'] }),
    '8 of 200 rows have no label in "y" ("7" and "9" count as none), and are skipped',
    '행 200개 가운데 8개는 "y" 열에 레이블이 없어("7", "9"는 레이블이 없는 것으로 다룹니다) 뺍니다',
  ],
  [
    tell('label-in-doubt', { column: 'y', rivals: ['a', 'b'], more: 0 }),
    '"y" was taken as the label, but "a" or "b" could be it too',
    '"y" 열을 레이블로 보았지만, "a" 또는 "b" 열도 레이블일 수 있습니다',
  ],
  [
    tell('encoding-guessed', { encoding: 'latin-1', columns: 1 }),
    'the file is not in UTF-8, and was read as Latin-1: names or words in 1 column may be wrong',
    '파일이 UTF-8이 아니어서 Latin-1로 읽었으며, 열 1개의 이름이나 단어가 틀렸을 수 있습니다',
  ],
  [
    tellOfRun('nothing-learned', {
      rows: 1_000,
      beside: tellOfRun('constant-does-as-well', { model: 123.4, constant: 0.5 }),
      cause: tellOfRun('sizes-differ', { factor: 1_234.5 }),
    }),
    'nothing was learned that holds up on the 1,000 test rows: always giving the same answer does no worse there (loss: above 100 for the model, 0.500 for the same answer); features differ in size by a factor of 1,200',
    '테스트 행 1,000개에서도 통하는 규칙을 배우지 못했습니다: 늘 같은 답을 하는 기준선보다 나을 것이 없습니다(손실: 모델 100 초과, 기준선 0.500). 특징의 크기가 1,200배까지 차이 납니다',
  ],
  [
    tell('rows-shared', { rows: 40, all: 40, roughly: true }),
    'nearly all of the 40 test rows are equal to a row of another part in every column used and in the label, which is more than chance would do: if these are copies of one example, the scores are too optimistic',
    '테스트 행 40개 거의 모두가 쓰인 모든 열과 레이블이 다른 부분의 어느 행과 같고, 이는 우연이라기에는 많습니다. 한 사례의 복사본이라면 점수가 실제보다 좋게 나옵니다',
  ],
])('%j', (told, english, korean) => {
  expect(say(told)).toBe(english);
  speak('ko');
  expect(say(told)).toBe(korean);
});
