import type { ChartWords } from '../../core/chart/words.js';
import { score } from '../figures.js';

export const chartWords: ChartWords = {
  loss: { title: '손실', unit: '평균 교차 엔트로피, 내트' },
  accuracy: { title: '정확도', unit: '맞힌 행의 비율' },
  parts: { train: '학습', validation: '검증', test: '테스트' },
  trainBalanced: '학습, 두 클래스의 가중치를 같게',
  epoch: '에포크',
  byEpoch: (title) => `에포크별 ${title}`,
  runsByEpoch: (title, part) => `에포크별 ${title}, ${part}`,
  minimum: (loss) => `학습 손실의 최솟값: ${loss}`,
  logarithmic: (name) => `${name}, 로그 눈금`,
  offChart: (name) => `${name}, 차트 밖`,

  precisionRecall: '정밀도와 재현율',
  receiver: 'ROC 곡선',
  withArea: (title, area) => `${title}, 면적 ${score(area)}`,
  onTest: (title) => `${title}, 테스트 부분`,
  precision: '정밀도',
  recall: '재현율',
  falsePositiveRate: '거짓 양성률',
  truePositiveRate: '참 양성률',
  prevalence: (share) => `양성 비율: ${share}`,
  guessing: '무작위 추측',
  threshold: '임곗값',
  thresholdAt: (probability) => `임곗값 ${probability}`,

  calibration: (error) => `보정, 기대 오차 ${error}`,
  predicted: '예측 확률의 평균',
  observed: '양성의 비율',
  asPredicted: '예측대로',

  probabilities: '테스트 부분의 확률',
  probability: '확률',
  rows: '행',
  negative: '음성',
  positive: '양성',

  lossByPenalty: (taken) => `규제별 손실, 고른 λ ${taken}`,
  penalty: '규제 λ',
  unseenLoss: '손실, 내트',
  noPenalty: (loss) => `규제 없음: ${loss}`,
  otherFolds: '나머지 폴드',
  taken: '고른 값',
};
