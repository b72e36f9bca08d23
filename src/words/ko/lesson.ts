import { grouped } from '../../core/format.js';
import type { AtOwnShare, lessonWords as en } from '../en/lesson.js';
import type { Like } from '../language.js';
import { josa } from './particles.js';

const atOwnShare = ({ share, recall, falsePositiveRate }: AtOwnShare) =>
  `파일의 원래 비율 ${share}에서 재현율 ${josa(recall, '과/와')} 거짓 양성률 ${falsePositiveRate}`;
const honest = (f1: string) =>
  `같은 시드로 학습 부분에서만 균형을 맞추면, 한 번도 보지 못한 행에서 F1은 ${f1}입니다.`;

export const lessonWords: Like<typeof en> = {
  before: '분할 전에 균형을 맞춤',
  after: '학습 부분에서만 균형을 맞춤',
  nothing: {
    title: '균형을 맞출 필요가 없습니다. 여기에는 착시가 없습니다',
    sentence:
      '두 클래스의 행 수가 같아 두 실행 모두 복사본을 만들지 않았고 결과도 같습니다. 드문 클래스가 있는 파일에서는, 테스트 부분의 복사본이 점수를 어떻게 바꾸는지 이 페이지에서 볼 수 있습니다.',
  },
  title: {
    higher: (wrong) => `F1 ${josa(wrong, '이/가')} 진짜가 아닌 까닭`,
    same: (wrong) => `어느 쪽이든 F1 ${wrong}: 여기서는 복사본이 아무것도 바꾸지 않았습니다`,
    unclear: (wrong, real) => `F1 ${wrong} 대 ${real}: 여기서는 우연일 수 있는 차이입니다`,
    lower: (wrong, real) => `F1 ${wrong} 대 ${real}: 여기서는 복사본 때문에 더 좋아 보인 것이 없습니다`,
  },
  copies: (shared, rows, validated) =>
    `복사본을 분할 전에 만들었습니다. 테스트 행 ${grouped(rows)}개 가운데 ${grouped(shared)}개가 ${validated ? '다른 부분' : '학습 부분'}에도 있습니다${shared > 0 ? '. 모델을 이미 본 것으로 테스트한 셈입니다' : ''}.`,
  evened: (positive, share, own, others, precision) =>
    `또 복사본 때문에 테스트 부분에서 ${positive}의 비율이 ${share}가 되었지만 파일에서는 ${own}입니다. 거짓 양성이 될 다른 행이 ${others === 'fewer' ? '줄었으므로' : '늘었으므로'} ${precision === null ? '점수로는 파일에 대해 알 수 있는 것이 거의 없습니다' : `정밀도 ${josa(precision, '은/는')} 파일 그대로일 때보다 ${others === 'fewer' ? '높습니다' : '낮습니다'}`}.`,
  corrected: (given, precision, f1, leans) =>
    `${josa(atOwnShare(given), '이라/라')}면 정밀도는 ${precision}, F1은 ${f1}입니다${leans ? '. 여기에도 복사본 덕이 아직 남아 있습니다' : ''}.`,
  neverPredicted: (given, positive) =>
    `${josa(atOwnShare(given), '이라/라')}면 ${josa(positive, '으로/로')} 예측하는 일이 없어 정밀도가 정의되지 않습니다.`,
  real: {
    higher: (f1) => `${honest(f1)} 이 점수를 기준으로 삼으세요.`,
    same: (f1) =>
      `${honest(f1)} 점수가 같으므로 이 파일에서는 복사본 때문에 더 좋아 보인 것이 없습니다. 다른 파일에서는 다를 수 있습니다.`,
    unclear: (f1) =>
      `${honest(f1)} 이 점수를 기준으로 삼으세요. 테스트 행이 이만큼 적으면 우연만으로도 이런 차이가 나므로, 이 파일에서는 복사본의 영향을 알 수 없습니다. 다른 파일에서는 드러날 수 있습니다.`,
    lower: (f1) =>
      `${honest(f1)} 더 낮지 않으므로 이 파일에서는 복사본 때문에 더 좋아 보인 것이 없습니다. 다른 파일에서는 다를 수 있습니다.`,
  },
};
