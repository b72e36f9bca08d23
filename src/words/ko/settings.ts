import { encodings } from '../../core/csv/dialectWish.js';
import { grouped } from '../../core/format.js';
import { eachMark, type OutcomeWords, type PartCounts, type SettingsWords } from '../settingWords.js';

const schedules = {
  constant: '일정하게 유지',
  exponential:
    '손실의 곡률이 허용하는 크기에 곱하는 값으로, 학습의 처음 10분의 1 동안 올렸다가 지수적으로 낮춤',
};

export const settingWords: SettingsWords = {
  label: { term: '레이블 열', short: '레이블' },
  positive: { term: '양성 클래스', short: '양성' },
  classNames: { term: '클래스 이름', of: '레이블 값' },
  exclude: { term: '제외한 열', of: '열 이름' },
  group: { term: '그룹 열' },
  time: { term: '시간 열' },
  gap: { term: '시간 간격(행)' },
  preset: {
    term: '프리셋',
    choices: {
      recommended: {
        title: '권장',
        description:
          '표준화하고 상관을 없앤 특징을 SGD로 학습합니다. 규제는 학습에 쓰지 않은 행으로 고르고, 빈칸은 그 때문에 행을 잃게 될 때 채우며, 단어는 원-핫으로 바꾸고, 60/20/20으로 나눕니다',
      },
      exact: {
        title: '뉴턴법(엄밀해)',
        description:
          'SGD 대신 뉴턴법으로 학습합니다. 규제는 학습 부분을 폴드로 나누어 고르고, 빈칸은 그 때문에 행을 잃게 될 때 채우며, 단어는 원-핫으로 바꾸고, 80/20으로 나눕니다',
      },
      lecture: {
        title: '강의',
        description: '강의에서 배운 그대로입니다. 수로 된 열을 변환 없이 쓰고, 학습률은 0.001입니다',
      },
    },
  },
  textColumns: {
    term: '글자 열',
    choices: {
      auto: {
        title: '자동',
        description:
          '서로 다른 단어가 20개 이하인 열에서 단어마다 0/1 특징을 하나씩 만듭니다. 특징은 모두 합해 200개까지입니다',
      },
      'leave-out': { title: '제외', description: '수로 된 열로만 학습합니다' },
      'one-hot': {
        title: '원-핫',
        description: '서로 다른 단어가 50개 이하인 열에서 단어마다 0/1 특징을 하나씩 만듭니다',
      },
    },
  },
  missingValues: {
    term: '빈칸',
    choices: {
      auto: {
        title: '자동',
        description:
          '빈칸이 있는 행이 5% 이하이면 그 행을 뺍니다. 그보다 많으면 중앙값으로 채우고, 채운 곳을 나타내는 특징을 더합니다',
      },
      skip: { title: '행 빼기', description: '특징에 빈칸이 있는 행을 모두 뺍니다' },
      median: {
        title: '중앙값',
        description: '빈칸을 학습 부분의 중앙값으로 채웁니다. 글자 열에서는 빈칸을 하나의 범주로 다룹니다',
      },
      category: {
        title: '범주',
        description: '글자 열에서는 빈칸을 하나의 범주로 다루고, 수로 된 열에 빈칸이 있는 행은 뺍니다',
      },
    },
  },
  balance: {
    term: '균형',
    choices: {
      none: { title: '없음', description: '행을 있는 그대로 학습합니다' },
      weights: {
        title: '클래스 가중치',
        description: '행이 몇 개이든 두 클래스가 손실에서 같은 가중치를 갖게 합니다',
      },
      oversample: {
        title: '오버샘플링',
        description:
          '두 클래스의 행 수가 같아질 때까지 드문 클래스의 행을 되풀이해 넣습니다. 학습 부분에서만 그렇게 합니다',
      },
      lecture: {
        title: '강의 방식',
        description:
          '데이터를 나누기 전에 행을 되풀이해 넣습니다. 복사본이 테스트 부분에도 들어가므로 점수가 실제보다 좋게 나옵니다',
      },
    },
  },
  epochs: { term: '에포크' },
  batchSize: { term: '배치 크기', value: ({ batchSize }) => [`행 ${grouped(batchSize)}개`] },
  learningRate: {
    term: '학습률',
    value: ({ learningRate, schedule }) => [String(learningRate), schedules[schedule]],
  },
  schedule: { term: '학습률 변화', choices: schedules },
  scaling: {
    term: '스케일링',
    choices: {
      none: '없음',
      standardise: '평균 0, 표준편차 1',
      whiten: '평균 0, 표준편차 1, 상관 제거',
    },
  },
  partition: {
    term: '데이터 분할',
    choices: {
      lecture: '학습/테스트 80/20, 섞은 순서',
      holdout: '학습/테스트 80/20, 클래스 비율 유지',
      stratified: '학습/검증/테스트 60/20/20, 클래스 비율 유지',
    },
  },
  l2: { term: 'L2 규제', short: 'L2', value: ({ l2 }) => [l2 === 0 ? '없음' : `λ = ${l2}`] },
  seed: { term: '시드', value: ({ seed }) => [String(seed)] },
  mutedChecks: { term: '숨긴 점검', of: '점검' },
  encoding: { term: '인코딩', choices: { auto: '바이트를 보고 알아냄', ...encodings } },
  delimiter: {
    term: '구분자',
    choices: {
      auto: '처음 몇 줄을 보고 알아냄',
      comma: '쉼표',
      semicolon: '세미콜론',
      tab: '탭',
      bar: '세로줄',
      space: '공백',
      caret: '캐럿',
      colon: '콜론',
      'ctrl-a': '문자 0x01',
      ...eachMark((mark) => `문자 ${mark}`),
    },
  },
  header: {
    term: '머리글',
    choices: {
      auto: '처음 몇 행의 내용을 보고 알아냄',
      yes: '첫 행이 열 이름',
      no: '열 이름 없음',
    },
  },
  decimalMark: {
    term: '소수점 기호',
    choices: { auto: '처음 몇 줄을 보고 알아냄', point: '마침표', comma: '쉼표' },
  },
  repeats: { term: '반복' },
};

const inParts = ({ train, validation, test }: PartCounts) =>
  [
    `학습 ${grouped(train)}`,
    ...(validation > 0 ? [`검증 ${grouped(validation)}`] : []),
    `테스트 ${grouped(test)}`,
  ].join(', ');

export const outcomeWords: OutcomeWords = {
  ofEarlierVersion: '이전 버전의 값',
  atMost: (epochs) => `최대 ${epochs}`,
  penaltyOpen: 'λ를 고르는 중',
  penaltyChosen: (l2, judges) =>
    `λ = ${l2}, ${judges === 'folds' ? '떼어 둔 폴드' : '검증 부분'}의 손실로 고름`,
  groups: {
    divided: (groups) =>
      `그룹 ${grouped(groups.train + groups.validation + groups.test)}개, 그룹마다 한 부분에만(${inParts(groups)})`,
    ungrouped: (rows) => `값이 없는 행 ${grouped(rows)}개는 저마다 따로 한 그룹`,
  },
  alike: (what, rows, telling) =>
    `${what === 'group' ? '한 그룹의 행은 서로 닮았습니다' : '시간이 가까운 행은 서로 닮을 수 있습니다'}. ROC 면적에 대해 테스트 행 ${grouped(rows)}개는 독립인 행 ${grouped(telling)}개만큼 알려 주고, 신뢰구간도 그만큼 넓습니다`,
  times: ({ train, validation, test }, leftOut, spans) => {
    const within = (span: string) => (spans === undefined ? '' : `(${span})`);
    const parts = [
      `가장 앞선 행 ${grouped(train)}개${within(`${spans?.train.last}까지`)}로 학습`,
      ...(validation === 0
        ? []
        : [
            `다음 ${grouped(validation)}개${within(`${spans?.validation?.first}~${spans?.validation?.last}`)}로 검증`,
          ]),
      `마지막 ${grouped(test)}개${within(`${spans?.test.first}부터`)}로 테스트`,
    ];
    return `시간 순서대로 ${parts.join(', ')}${leftOut === 0 ? '' : `. 그 사이의 행 ${grouped(leftOut)}개는 뺌`}`;
  },
  partitionByTime: (hasValidation) =>
    hasValidation ? '학습/검증/테스트 60/20/20, 시간 순서' : '학습/테스트 80/20, 시간 순서',
  gapsHere: { skipped: '여기서는 빈칸이 있는 행을 뺐습니다', filled: '여기서는 빈칸을 채웠습니다' },
};
