import { grouped } from '../../core/format.js';
import type { partWords as en } from '../en/parts.js';
import type { Like } from '../language.js';
import { josa } from './particles.js';

const copiesOf = (copies: number) => `드문 클래스 행의 복사본 ${grouped(copies)}개`;

export const partWords: Like<typeof en> = {
  weights: '가중치',
  medians: '빈칸을 채우는 중앙값',
  standardised: '스케일링(특징마다 평균과 표준편차)',
  whitened: '스케일링(평균, 표준편차, 곡률)',
  penaltyInTurns: '규제(검증 부분과 번갈아)',
  penaltyByFolds: '규제(학습 부분을 폴드로 나누어)',
  fitted: (what) => `여기서 구한 것: ${what.join(', ')}, 손실의 최솟값`,
  copiesSpread: (copies) => `. ${josa(copiesOf(copies), '이/가')} 여러 부분에 흩어져 있습니다`,
  copiesAdded: (copies) => `. 이를 위해 ${josa(copiesOf(copies), '을/를')} 더했습니다`,
  scored: '에포크마다 점수를 계산합니다',
  penaltyHere: '여기서 규제를 골랐습니다',
  tookTurns: '규제를 고를 때 학습 부분과 번갈아 썼습니다',
  mayTune: '임곗값을 여기서 조정할 수 있습니다',
  all: (what) => what.join('. '),
  byHand: '그 뒤 이 부분의 점수를 보면서 임곗값을 손으로 골랐습니다',
  untuned: '여기에 맞춰 조정한 것은 없습니다',
  once: (tuned) => `끝에 한 번만 썼습니다. ${tuned}`,
  later: '학습이 끝난 뒤에만 씁니다',
  forTheCurve: (tuned) => `곡선을 그리려고 에포크마다 점수를 계산합니다. ${tuned}`,
};
