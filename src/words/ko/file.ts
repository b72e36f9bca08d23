import { grouped } from '../../core/format.js';
import type { fileWords as en } from '../en/file.js';
import type { Like } from '../language.js';
import { rowCount } from './count.js';

export const fileWords: Like<typeof en> = {
  types: { number: '수', boolean: '참과 거짓', date: '날짜', text: '글자', empty: '비어 있음' },
  roles: { label: '레이블', 'left-out': '제외' },
  sentence: (rows, columns, duplicates) =>
    [rowCount(rows), `열 ${grouped(columns)}개`, duplicates].join(' · '),
  duplicates: {
    unknown: '중복된 행은 찾아보지 않음',
    none: '중복된 행 없음',
    some: (rows) => `중복된 행 ${grouped(rows)}개`,
  },
  columns: {
    title: '열',
    table: '파일의 열',
    place: '파일에서의 자리',
    column: '열',
    type: '종류',
    missing: '빈칸',
    min: '최소',
    max: '최대',
    notes: '비고',
    first: (most) => `처음 ${grouped(most)}개만 보입니다.`,
  },
  chooseClass: '클래스를 골라야 함',
  remarks: {
    'label-leak': '정답이 드러남',
    'constant-column': '값이 모두 같음',
    identifier: '식별자',
    'mostly-missing': '대부분 빈칸',
    sentinel: '값이 없음을 뜻하는 수',
    'wild-value': '다른 값들과 동떨어진 수',
    'words-among-numbers': '수 사이의 단어',
    'thousands-marks': '천 단위 구분 기호',
    'one-class': '클래스가 하나',
    'too-many-classes': '클래스가 너무 많음',
    'unlabelled-rows': '레이블이 없는 행',
    'class-spellings': '여러 가지로 적힌 클래스',
    'gap-word-class': '빈칸일 수도 있는 클래스',
    'unknown-column': '파일에 없는 열',
    'odd-labels': '어느 클래스도 아닌 칸',
  },
  label: {
    whichClass: '어느 클래스를 나머지와 구별할까요?',
    whichColumn: '레이블은 어느 열인가요?',
    holds: '레이블에 들어 있는 값',
    values: '값과 그 값을 가진 행의 수',
    tooMany: '서로 다른 값이 너무 많아 나열할 수 없음',
    value: (name, rows, share) => `${name} ${grouped(rows)}(${share})`,
    more: (rest) => `그 밖에 ${grouped(rest)}개`,
    moreColumns: (rest) =>
      `레이블일 수 있는 열이 ${grouped(rest)}개 더 있습니다. "옵션을 골라 CSV로 학습…"에 모두 나옵니다.`,
  },
  news: {
    changed: '이 실행 뒤에 파일이 바뀌었습니다. 지금의 결과를 보려면 다시 학습하세요.',
    gone: '파일이 더는 없습니다. 제자리에 돌려놓거나 지금 있는 곳에서 여세요.',
    savedChanged:
      '이 실행과 같은 폴더에 있는 파일이 그 뒤에 바뀌었습니다. 지금의 결과를 보려면 다시 학습하세요.',
    savedGone: '이 실행과 같은 폴더에 그 파일이 없습니다. 다시 학습하려면 파일을 그 폴더에 넣으세요.',
    unsaved:
      '여기에서 정한 것은 이 파일에 저장되지 않았습니다. 실행을 저장하지 않으면 이 페이지를 닫을 때 사라집니다.',
  },
  inspect: {
    title: (file, rows, duplicates, columns) =>
      `${file}: ${rowCount(rows)}(${duplicates}), 열 ${grouped(columns)}개`,
    duplicates: {
      unknown: '중복은 찾아보지 않음: 메모리에 다 들어가지 않음',
      none: '중복 없음',
      some: (rows) => `중복 ${grouped(rows)}개`,
    },
    least: '최소',
    greatest: '최대',
    moreColumns: (rest) => `… 그 밖에 ${grouped(rest)}개: --json에 모두 있습니다`,
    label: (name) => `레이블: ${name}`,
    rows: '행',
    refused: '이 파일로는 학습할 수 없습니다',
    noWarnings: '경고가 없습니다.',
    warnings: (warnings) => `경고 ${grouped(warnings)}개:`,
    moreWarnings: (rest) => `… 그 밖에 경고 ${grouped(rest)}개: --json에 모두 있습니다`,
  },
};
