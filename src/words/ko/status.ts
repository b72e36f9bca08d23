import { grouped } from '../../core/format.js';
import type { statusWords as en } from '../en/status.js';
import type { Like } from '../language.js';
import { rowCount } from './count.js';
import { josa } from './particles.js';

const epochs = (count: number) => `에포크 ${grouped(count)}번`;

export const statusWords: Like<typeof en> = {
  status: '상태',
  progress: '진행',
  training: '학습 중',
  stopping: '중지하는 중…',
  preparing: '학습을 준비하는 중…',
  reading: '읽는 중…',
  readBytes: (bytes) => `읽는 중… ${bytes}`,
  readPart: (percent, bytes) => `읽는 중… ${bytes}의 ${percent}%`,
  checking: '데이터를 점검하는 중…',
  epoch: (current, all) => `에포크 ${grouped(current)}/${grouped(all)}`,
  withTimeLeft: (standing, left) => `${standing}, ${left}`,
  finished: (count) => `마침: ${epochs(count)}`,
  stopped: (after, of) =>
    `${epochs(of)} 가운데 ${grouped(after)}번 뒤에 중지함. 그때까지 학습한 것은 남아 있습니다`,
  ended: '일찍 끝남',
  question: '아직 학습하지 않음',
  fault: '실패',
  afterEpochs: (how, count) => `${how}: ${epochs(count)} 뒤`,

  rows: rowCount,
  columns: (columns) => `열 ${grouped(columns)}개`,
  features: (features) => `특징 ${grouped(features)}개`,
  label: (name, share, positive) => `레이블 ${name}: ${positive}\u00a0${share}`,
  skipped: (rows) => `${rowCount(rows)} 뺌`,
  preset: (preset) => `프리셋 ${preset}`,
  seed: (seed) => `시드 ${seed}`,
  batch: (rows) => `배치 ${grouped(rows)}`,
  learningRate: (rate) => `학습률 ${rate}`,
  ownRate: (rate) => `학습률: 프리셋이 정한 값의 ${rate}배`,
  balance: (called) => `균형 ${called}`,
  dividedBy: (column) => `분할 기준 ${column}`,
  without: (columns) => `${columns.length > 2 ? `열 ${grouped(columns.length)}개` : columns.join(', ')} 제외`,

  epochSentence: (epoch, train, watched) => `에포크 ${grouped(epoch)}: 학습 ${train}, ${watched}`,
  watched: { validation: (value) => `검증 ${value}`, test: (value) => `테스트 ${value}` },
  noEpoch: (chart) => `${chart}, 아직 에포크 없음`,
  course: (chart, count, train, watched) => `${chart}, ${epochs(count)}: 학습 ${train}, ${watched}`,
  fromTo: (first, last) => `${first}에서 ${last}까지`,
  atEpoch: (epoch) => `에포크 ${grouped(epoch)}`,

  scoresFollow: '점수는 첫 에포크 뒤에 나옵니다.',
  minimum: (loss) => `학습 손실의 최솟값: ${loss}.`,
  fullyTrained: '학습을 다 마침: 학습 손실의 최솟값에서 0.1% 이내입니다.',
  almostTrained: (above) => `학습을 거의 마침: 학습 손실의 최솟값보다 ${above} 높습니다.`,
  notTrained: (above, loss) =>
    `학습이 덜 됨: 학습 부분의 손실 ${josa(loss, '이/가')} 최솟값보다 ${above} 높습니다.`,
  far: '훨씬',
  separable: '직선 경계 하나로 학습 행이 완전히 나뉩니다. 손실은 0을 향해 계속 줄어듭니다.',
  atThreshold: (threshold) => `임곗값 ${threshold}`,
  theSame: '같은 답',

  balanced: (balance, rarer) =>
    `균형 "${balance}"로, 두 클래스가 똑같이 흔한 것처럼 학습했습니다. 그래서 드문 클래스 ${rarer}의 확률이 파일에 비해 지나치게 높습니다. 행의 순위를 매기는 데 쓰고, 실제 빈도로 읽지는 마세요.`,
  dotsMayLieRight: '테스트 부분도 균형을 맞추었으므로 여기 점들은 제자리에 있을 수 있습니다.',
};
