import { fixed, grouped, thousandths } from '../../../core/format.js';
import type { scoresSayings } from '../../../core/profile/sayings.js';
import { checkName } from '../../checks.js';
import type { Sentences } from '../../sentences.js';
import { quoted, theColumns } from '../count.js';
import { josa } from '../particles.js';

export const scoresWords: Sentences<typeof scoresSayings> = {
  'class-untested': ({ value, rows }) =>
    `테스트 행 ${grouped(rows)}개 가운데 클래스가 ${quoted(value)}인 행이 없어, 이 클래스를 얼마나 잘 알아보는지 점수로는 알 수 없습니다`,
  'use-recommended-for-shares': () =>
    '각 부분에 클래스를 비율대로 나누어 넣는 프리셋 "recommended"로 학습하세요',
  'add-rows-of-class': ({ value, later }) =>
    later
      ? `클래스가 ${quoted(value)}인 더 나중의 행을 넣으세요`
      : `클래스가 ${quoted(value)}인 행이 있는 그룹을 더 넣으세요`,
  'rows-in-groups': ({ column, groups, rows, own, area, low = 0, high = 1, lower, byTime }) => {
    const about = `행 ${grouped(rows)}개에 ${quoted(column)} 값은 ${grouped(groups)}가지뿐이고, 값이 같은 행은 레이블도 거의 같습니다`;
    if (own === undefined || area === undefined)
      return `${about}. 행마다 따로 나누면 모델은 학습한 대상을 알아보기만 할 수 있습니다`;
    const kept = `${byTime ? '시간에 따르지 않고 ' : ''}값이 같은 행을 나누지 않으면`;
    const whole = `${fixed(area)}(${fixed(low)}~${fixed(high)})`;
    return lower
      ? `${about}. ${kept} ROC 면적은 ${whole}이므로, ${josa(fixed(own), '은/는')} 실제보다 좋은 점수입니다`
      : `${about}. ${kept} ROC 면적은 ${whole}, 지금은 ${fixed(own)}입니다`;
  },
  'keep-groups-whole': ({ column }) =>
    `새로운 대상에 쓸 모델이라면 ${quoted(column)} 값이 같은 행을 나누지 마세요`,
  'two-tell-classes-apart': ({ one, other, area }) =>
    `${quoted(one)} 열과 ${quoted(other)} 열은 하나만으로는 아니지만 함께 쓰면 두 클래스를 구별하므로(ROC 면적 ${thousandths(area)}), 레이블이 이 두 열에서 계산되었을 수 있습니다`,
  'called-like-prediction': ({ label, ...of }) =>
    `${theColumns(of, '은/는')} 이름으로 보아 ${josa(quoted(label), '을/를')} 예측한 값인데 특징으로 쓰여, 모델이 그 예측을 따라 하기만 할 수 있습니다`,
  'leave-out-predictions': () =>
    '모델이나 사람이 레이블에 대해 내린 판단은 제외하세요. 그러지 않으면 점수로 다른 열이 얼마나 쓸모 있는지 알 수 없습니다',
  'leave-out-known-late': () => '결과가 나오기 전에는 알 수 없는 열을 제외하세요',
  'copies-before-split': ({ rows, all }) =>
    `나누기 전에 만든 복사본 때문에 테스트 행 ${grouped(all)}개 가운데 ${grouped(rows)}개가 다른 부분에도 들어 있어, 점수가 실제보다 좋게 나옵니다`,
  'balance-training-part-only': () => '오버샘플링이나 클래스 가중치로 학습 부분만 균형을 맞추세요',
  'rows-nearly-shared': (rows) =>
    `${josa(testRows(rows), '이/가')} 다른 부분의 어느 행과 모든 열에서 표준편차의 100분의 1 이내로 거의 같고 레이블도 같습니다. 같은 환자나 물건, 같은 순간에서 나온 행이라면 점수가 실제보다 좋게 나옵니다`,
  'keep-one-row-each': () =>
    '파일에는 대상마다 한 행만 있어야 합니다. 환자나 물건을 나타내는 열을 보면 어느 행들이 같은 대상인지 알 수 있습니다',
  'rows-shared': (rows) =>
    `${josa(testRows(rows), '이/가')} 쓰인 모든 열과 레이블이 다른 부분의 어느 행과 같고, 이는 우연이라기에는 많습니다. 한 사례의 복사본이라면 점수가 실제보다 좋게 나옵니다`,
  'few-rows-for-features': ({ rows, features, training }) =>
    `드문 클래스의 ${training ? '학습 행' : '행'}이 ${grouped(rows)}개로, 특징 ${grouped(features)}개에는 적습니다. 가중치가 잡음에 맞춰질 수 있습니다`,
  'penalise-or-add-rows': () => 'L2를 "auto"로 정하거나, 행을 더 모으거나, 열을 제외하세요',
  'warnings-muted': ({ warnings, checks }) =>
    `경고 ${grouped(warnings)}개를 숨겼습니다: ${checks.join(', ')}`,
  'check-muted': ({ check, times }) =>
    times === 1 ? checkName(check) : `${checkName(check)}(${grouped(times)}개)`,
  'unmute-check': () => '무엇을 찾았는지 보려면 점검을 다시 보이게 하세요',
};

interface TestRows {
  readonly rows: number;
  readonly all: number;
  readonly roughly: boolean;
}

function testRows({ rows, all, roughly }: TestRows): string {
  if (roughly && rows === all) return `테스트 행 ${grouped(all)}개 거의 모두`;
  return `테스트 행 ${grouped(all)}개 가운데 ${roughly ? '약 ' : ''}${grouped(rows)}개`;
}
