import { grouped, probability } from '../../core/format.js';
import type { decisionWords as en } from '../en/decision.js';
import type { Like } from '../language.js';
import { rowCount } from './count.js';
import { josa } from './particles.js';

const besideSame = {
  cheaper: '적습니다',
  byChance: '적지만 우연일 수 있습니다',
  noCheaper: '적지 않습니다',
} as const;

const besideOwn = { better: '보다 높습니다', level: '보다 높지 않습니다', worse: '보다 낮습니다' } as const;

export const decisionWords: Like<typeof en> = {
  want: '목표:',
  amount: '값',
  unit: '행의 비율 또는 개수',
  kinds: {
    recall: '재현율을 이 값 이상으로',
    precision: '정밀도를 이 값 이상으로',
    cost: '비용을 가장 낮게',
    top: '확률이 높은 행만 보기',
    topRows: '확률이 높은 행만 보기',
    f1: 'F1을 가장 높게',
    probability: '확률 임곗값 정하기',
  },
  units: {
    recall: () => '%',
    precision: () => '%',
    cost: () => '거짓 양성 = 놓친 행 1개',
    top: () => '%',
    topRows: () => '개',
    f1: () => '',
    probability: () => '',
  },
  bounds: {
    recall: '0보다 크고 100% 이하인 값을 쓰세요.',
    precision: '0보다 크고 100% 이하인 값을 쓰세요.',
    cost: '놓친 행 하나의 비용은 거짓 양성 0개보다 크고 1,000,000개 이하입니다.',
    top: '0보다 크고 100% 이하인 값을 쓰세요.',
    topRows: '행의 개수를 1 이상의 정수로 쓰세요.',
    f1: '',
    probability: '확률은 0보다 크고 1보다 작습니다.',
    prevalence: '양성 하나당 행 수는 1보다 큽니다. 1보다 큰 수를 쓰세요.',
  },
  phrases: {
    recall: (amount, positive) => `${positive} 가운데 ${amount} 이상 찾기`,
    precision: (amount, positive) => `${positive} 예측의 ${amount} 이상 맞히기`,
    cost: (amount) => `비용을 가장 낮게 하기(놓친 행 하나의 비용은 거짓 양성 ${amount}개)`,
    top: (amount) => `확률이 높은 순서로 행의 ${amount}만 보기`,
    topRows: (amount) => `확률이 높은 순서로 행 ${amount}개만 보기`,
    f1: () => 'F1을 가장 높게 하기',
    probability: (amount, _, elsewhere) =>
      `${elsewhere ? '이 파일에서의 ' : ''}확률이 ${josa(amount, '을/를')} 넘으면 그렇게 예측하기`,
  },
  found: (found, positives, positive, recall, interval) =>
    `${positive} ${grouped(positives)}개 가운데 ${found}개(${recall}, 95% 신뢰구간 ${interval})를 찾습니다.`,
  noPositives: (positive) => `테스트 부분에 ${positive}인 행이 없습니다.`,
  predicted: (rows, positive, falseAlarms, precision, interval) =>
    `${rowCount(rows)}를 ${josa(positive, '으로/로')} 예측하고 그 가운데 ${falseAlarms}개가 틀립니다. ${josa(precision, '이/가')} 맞습니다(${interval}).`,
  nonePredicted: (positive) => `테스트 부분에서 ${josa(positive, '으로/로')} 예측한 행이 없습니다.`,
  cost: (per1000, interval, ofSame, elsewhere) =>
    `${elsewhere ? '모델을 쓸 곳에서 ' : ''}놓친 행과 거짓 양성의 비용은 1,000행마다 거짓 양성 ${per1000}개와 같습니다(${interval}). 두 답 가운데 싼 쪽으로만 답하면 ${ofSame}개와 같습니다.`,
  noCheaper: '이 비용이라면 모델을 쓰는 것이 더 싸지 않습니다.',
  cheaperByChance: '더 싼 것은 우연일 수 있습니다.',
  goal: (goal, outcome) =>
    `목표: ${goal}${outcome === undefined ? '' : `(${josa(outcome.share, '으로/로')} ${outcome.isReached ? '달성함' : '미치지 못함'})`}.`,
  missed: (reached, wanted, { elsewhere, isMost }) =>
    `${elsewhere ? '모델을 쓸 곳에서는 ' : ''}목표에 미치지 못합니다. ${wanted} 대신 ${reached}입니다. ${isMost ? '목표를 더 높여도 소용없습니다. 임곗값을 고른 행에서 이보다 나은 임곗값이 없습니다.' : '여유를 두려면 목표를 더 높이세요.'}`,
  f1: ({ here, own, at, standing }, elsewhere) =>
    `${elsewhere ? '모델을 쓸 곳에서 ' : ''}F1은 ${josa(here, '으로/로')}, 이 실행 자체의 임곗값 ${at}에서의 ${own}${besideOwn[standing]}.`,
  f1Goal: (goal, { here, own, at, standing }) =>
    `목표: ${goal}. 테스트 부분에서 F1은 ${josa(here, '으로/로')}, 이 실행 자체의 임곗값 ${at}에서의 ${own}${besideOwn[standing]}.`,
  costGoal: (goal, { per1000, ofSame, standing }) =>
    `목표: ${goal}. 1,000행에서 드는 비용이 ${josa(per1000, '으로/로')}, 늘 더 싼 답만 할 때의 ${ofSame}보다 ${besideSame[standing]}.`,
  top: (positive) =>
    `${josa(positive, '이/가')} 이 파일만큼 있을 때의 이야기입니다. 다른 파일에서는 확률이 높은 행에도 ${josa(positive, '이/가')} 더 적을 수 있습니다.`,
  topElsewhere: (positive) =>
    `모델을 쓸 곳에 맞추어 골랐습니다. ${positive}의 비율이 다른 이 파일에서는 고르는 행의 비율도 다릅니다.`,
  topNearly: (wanted) =>
    `요청한 ${rowCount(wanted)}보다 많습니다. 그다음으로 높은 임곗값에서는 그보다 적습니다.`,
  onValidation: (rows, test) =>
    `검증 부분의 ${rowCount(rows)}에서 고르고, 테스트 부분의 ${rowCount(test)}에서 평가했습니다.`,
  outOfFold: (test) =>
    `학습 부분의 행을 그 행을 학습에 쓰지 않은 모델로 평가하여 고르고, 테스트 부분의 ${rowCount(test)}에서 평가했습니다.`,
  noRows:
    '이 실행에는 임곗값을 고를 행이 테스트 부분밖에 없습니다. 거기에서 고르면 점수가 실제보다 좋게 나옵니다. 프리셋 "recommended"는 이를 위해 행을 떼어 둡니다.',
  none: {
    recall: (positive) => `테스트 부분 밖의 행에 ${josa(positive, '이/가')} 없어 임곗값을 고를 수 없습니다.`,
    precision: () =>
      '테스트 부분 밖의 행에서는 어떤 임곗값으로도 그만큼 자주 맞지 않습니다. 목표를 낮추거나 더 나은 특징을 찾으세요.',
    cost: (positive) =>
      `이 비용이라면 어느 행도 ${josa(positive, '으로/로')} 예측하지 않는 것이 가장 쌉니다.`,
    top: () => '그러기에는 테스트 부분의 행이 너무 적습니다.',
    topRows: () => '테스트 부분의 행이 그보다 적습니다.',
    f1: (positive) => `테스트 부분 밖의 행에서는 어떤 임곗값으로도 ${josa(positive, '을/를')} 찾지 못합니다.`,
    probability: () => '',
  },
  asBefore: (threshold) => `임곗값은 ${threshold} 그대로입니다.`,
  prevalence: {
    before: '모델을 쓸 곳에서는',
    after: (positive) => `행 가운데 1행이 ${positive}`,
    input: (positive) => `모델을 쓸 곳에서 ${positive} 하나당 행 수`,
    said: (positive, precision, interval, predicted, found) =>
      `그곳에서는 ${positive} 예측의 ${precision}(${interval})가 맞습니다. 1,000행 가운데 ${predicted}개를 그렇게 예측하고 그 가운데 ${found}개가 맞습니다. 각 클래스의 행이 그곳에서도 여기와 같은 모습이라고 가정합니다.`,
    calibration: (asTrained, shifted) =>
      `그곳에서 학습한 그대로의 확률은 기대 보정 오차가 ${asTrained.error}, 브라이어 점수가 ${asTrained.brier}입니다. 베이즈 규칙으로 그곳에 맞춘 확률은 각각 ${shifted.error}, ${shifted.brier}입니다.`,
    silent: (positive) => `그곳에서도 ${josa(positive, '으로/로')} 예측하는 행이 없습니다.`,
    where: (rows, positive) => `${rows}행 가운데 1행이 ${positive}인 곳에서`,
  },
  heading: (goal, { threshold, isNear }) =>
    `목표: ${goal}. 임곗값 ${probability(threshold)}${isNear ? '(보관된 것 가운데 가장 가까운 값)' : ''}`,
  table: {
    title: '결정',
    goal: '목표',
    threshold: '임곗값',
    chosenOn: '고른 곳',
    validation: '검증 부분',
    outOfFold: '학습 부분의 행(학습에 쓰지 않은 모델로 평가)',
    outcome: '테스트 부분에서',
  },
};
