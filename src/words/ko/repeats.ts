import { grouped } from '../../core/format.js';
import type { repeatsWords as en } from '../en/repeats.js';
import type { Like } from '../language.js';
import { rowCount } from './count.js';
import { josa } from './particles.js';

export const repeatsWords: Like<typeof en> = {
  title: '여러 분할에서',
  purpose: '같은 설정으로 파일을 달리 나누어 학습하여, 점수 가운데 얼마가 운인지 보여 줍니다.',
  repeat: '다른 분할로 반복',
  stop: '중지',
  stopping: '중지하는 중…',
  copied: '반복',
  table: '여러 분할의 점수',
  score: '점수',
  mean: '평균',
  interval: '95% 신뢰구간',
  lowest: '최저',
  highest: '최고',
  own: '이 실행',
  splits: '분할',
  key: { split: '분할 하나', mean: '평균', interval: '평균의 95% 신뢰구간', own: '이 실행' },
  scoreOf: (score, positive) => `${positive}의 ${score}`,
  split: (current, all) => `분할 ${grouped(current)}/${grouped(all)}`,
  done: (splits, wanted, testRows, threshold, byTime) =>
    `분할 ${grouped(wanted)}개${splits < wanted ? ` 가운데 ${grouped(splits)}개` : ''}, ${byTime ? '점점 더 긴 과거, 구간 없음' : `테스트 부분은 ${rowCount(testRows)}`}, 임곗값 ${threshold}`,
  standing: (clause, mean, interval, blind) =>
    `${clause}. 정확도는 ${mean}(${interval}), 기준선은 ${blind}입니다.`,
  unlucky: (own) =>
    `이 실행의 분할은 운이 나빴습니다. 정확도 ${josa(own, '은/는')} 다른 모든 분할의 정확도보다 낮습니다.`,
  lucky: (own) =>
    `이 실행의 분할은 운이 좋았습니다. 정확도 ${josa(own, '은/는')} 다른 모든 분할의 정확도보다 높습니다.`,
  definedOn: (name, splits) => `${name}(${splits}에서 정의됨)`,
  strip: (name, values, own) => `${name}, 분할마다: ${values.join(', ')}, 이 실행: ${own}`,
};
