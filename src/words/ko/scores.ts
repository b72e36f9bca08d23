import type { ScoresWords } from '../scoreWords.js';

const ofOneSplit = '신뢰구간을 구할 근거가 없습니다. 두 실행 모두에서 이 값이 있는 분할은 하나뿐입니다.';
const byGuessing =
  '신뢰구간을 구할 근거가 없습니다. 반복으로도 두 모델이 모두 무작위 추측보다 확실히 나을 때에만(ROC 면적) 구할 수 있습니다.';
const byCounts =
  '신뢰구간을 구할 근거가 없습니다. 테스트 부분 하나의 개수로는 알 수 없고, 두 실행을 모두 반복하면 알 수 있습니다.';
const noRow = '정의되지 않음(0/0): 행이 없습니다.';
const noneOfClass = '정의되지 않음(0/0): 이 클래스의 행이 없고, 이 클래스로 예측된 행도 없습니다.';

export const scoreWords: ScoresWords = {
  f1: {
    name: 'F1',
    meaning: '정밀도와 재현율의 조화 평균입니다. 둘 다 높아야 높습니다.',
    undefinedBecause: noneOfClass,
    noInterval: byGuessing,
  },
  precision: {
    name: '정밀도',
    meaning: '이 클래스로 예측된 행 가운데 실제로 이 클래스인 행의 비율입니다.',
    undefinedBecause: '정의되지 않음(0/0): 이 클래스로 예측된 행이 없습니다.',
    noInterval: ofOneSplit,
  },
  recall: {
    name: '재현율',
    meaning: '실제로 이 클래스인 행 가운데 찾아낸 행의 비율입니다.',
    undefinedBecause: '정의되지 않음(0/0): 테스트 부분에 이 클래스의 행이 없습니다.',
    noInterval: byGuessing,
  },
  accuracy: {
    name: '정확도',
    meaning:
      '테스트 부분의 모든 행 가운데 옳게 예측된 행의 비율입니다. 드문 클래스가 있으면 늘 다른 클래스로만 답해도 높습니다.',
    undefinedBecause: noRow,
    noInterval: ofOneSplit,
  },
  balancedAccuracy: {
    name: '균형 정확도',
    meaning:
      '두 클래스의 재현율을 평균한 값으로, 드문 클래스와 흔한 클래스를 똑같이 다룹니다. 늘 같은 답을 하면 0.5입니다.',
    undefinedBecause: '정의되지 않음: 테스트 부분에 한 클래스의 행만 있습니다.',
    noInterval: ofOneSplit,
  },
  mcc: {
    name: '매슈스 상관계수',
    meaning:
      '답과 실제 클래스의 상관계수입니다. 1이면 모두 맞고, 0이면 무작위 추측과 같고, -1이면 모두 틀립니다. 두 클래스를 다 잘 구별해야 높습니다.',
    undefinedBecause:
      '정의되지 않음(0/0): 테스트 부분의 행이 모두 한 클래스이거나, 모두 한 클래스로 예측되었습니다.',
    noInterval: byGuessing,
  },
  f2: {
    name: 'F2',
    meaning:
      '정밀도와 재현율을 하나로 합치되 재현율을 두 배로 중요하게 치는 값입니다. 놓치면 안 되는 것을 찾을 때 씁니다.',
    undefinedBecause: noneOfClass,
    noInterval: byGuessing,
  },
  averagePrecision: {
    name: '평균 정밀도',
    meaning:
      '양성을 하나씩 더 찾는 임곗값마다 잰 정밀도의 평균으로, 정밀도-재현율 곡선 아래의 면적입니다. 무작위로 추측하면 양성의 비율과 같습니다.',
    undefinedBecause: '정의되지 않음(0/0): 테스트 부분에 양성인 행이 없습니다.',
    noInterval: ofOneSplit,
  },
  rocArea: {
    name: 'ROC 면적',
    meaning:
      '임의의 양성 행이 임의의 음성 행보다 높은 확률을 받을 가능성입니다. 0.5이면 무작위 추측과 같습니다.',
    undefinedBecause: '정의되지 않음(0/0): 테스트 부분에 한 클래스의 행만 있습니다.',
    noInterval: ofOneSplit,
  },
  loss: {
    name: '로그 손실, 내트',
    meaning:
      '퍼셉트론이 정답에 얼마나 놀라는지를 행마다 재어 평균한 교차 엔트로피입니다. 0이면 확신하고 맞힌 것이고, 0.693이면 동전 던지기와 같습니다. 학습할 때에는 큰 가중치에 대한 규제가 있으면 더해집니다.',
    undefinedBecause: noRow,
    noInterval: byCounts,
  },
  brier: {
    name: '브라이어 점수',
    meaning:
      '확률과 정답 사이의 거리를 제곱해 행마다 평균한 값입니다. 0이면 확신하고 맞힌 것이고, 0.25이면 늘 반반이라고 답한 것입니다.',
    undefinedBecause: noRow,
    noInterval: byCounts,
  },
  calibrationError: {
    name: '기대 보정 오차',
    meaning:
      '확률이 그 확률을 받은 행 가운데 양성의 비율에서 얼마나 벗어났는지를 확률 구간마다 재어 평균한 값입니다. 0이면 예측한 대로입니다.',
    undefinedBecause: noRow,
    noInterval:
      '이 오차는 확률 구간마다 행을 세어 구하므로, 구간에 든 행이 적을수록 커집니다. 그래서 신뢰구간이 없습니다.',
  },
};
