import { grouped } from '../../core/format.js';
import type { ChangeWords } from '../changeWords.js';
import { josa } from './particles.js';

export const changeWords: ChangeWords = {
  label: (column, positive) =>
    `${josa(column, '을/를')} 레이블로 쓰기${positive === undefined ? '' : `(${positive} 대 나머지)`}`,
  positive: (value) => `${josa(value, '을/를')} 나머지와 구별하기`,
  ofTwo: (value) => `${josa(value, '을/를')} 양성으로 학습`,
  without: ([first = '', ...others]) =>
    `${others.length === 0 ? first : `열 ${grouped(others.length + 1)}개`} 없이 학습`,
  group: (column) => `${josa(column, '이/가')} 같은 행을 나누지 않기`,
  noGroup: '그룹 열 없이 학습',
  time: (column) => `${column} 열에 따라 나중 행으로 테스트`,
  noTime: '시간 열 없이 학습',
  mute: '알고 있는 내용: 이 점검 숨기기',
  preset: (name) => `프리셋 ${josa(name, '으로/로')} 학습`,
  gaps: {
    skip: '빈칸이 있는 행 빼기',
    median: '빈칸을 중앙값으로 채우기',
    category: '빈칸을 하나의 범주로 다루기',
  },
  text: { 'leave-out': '글자 열 제외하기', 'one-hot': '글자 열 쓰기(원-핫)' },
  header: { yes: '첫 행을 열 이름으로 읽기', no: '첫 행을 데이터로 읽기' },
  value: (_, called) => called,
  train: (settings) => `${josa(settings, '으로/로')} 학습`,
  read: (settings) => `${josa(settings, '으로/로')} 읽기`,
};
