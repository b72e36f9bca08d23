import { grouped, significant, thousandths } from '../../core/format.js';
import type { runSayings } from '../../core/run/runSayings.js';
import { percent } from '../figures.js';
import type { Sentences } from '../sentences.js';
import { firstOf, quoted, rowCount } from './count.js';

export const runWords: Sentences<typeof runSayings> = {
  'nothing-learned': ({ rows, beside, cause, label, chosen }) =>
    `${label === undefined ? '' : `${byWhat[chosen ?? ''] ?? '위치와 값을 보고'} 레이블로 고른 ${quoted(label)}에 대해, `}테스트 행 ${grouped(rows)}개에서도 통하는 규칙을 배우지 못했습니다: ${beside}${cause === undefined ? '' : `. ${cause}`}`,
  'nothing-learned-over-splits': ({ splits, cause }) =>
    `다른 분할 ${grouped(splits)}개에서도 배운 것이 있다고 할 수 없습니다${cause === undefined ? '' : `. ${cause}`}`,
  'constant-right-more-often': ({ balanced, right, blind }) =>
    `늘 같은 답을 하는 기준선이 더 자주 맞힙니다(${balanced ? '균형 정확도' : '정확도'}: ${beside(thousandths(right), blind)}, 이 실행 자체의 임곗값에서)`,
  'constant-does-as-well': (losses) => `늘 같은 답을 하는 기준선보다 나을 것이 없습니다(${lossesOf(losses)})`,
  'gain-within-chance': (losses) =>
    `늘 같은 답을 하는 기준선보다 나은 정도가 우연의 범위 안에 있습니다(${lossesOf(losses)})`,
  'constant-has-lower-loss': (losses) =>
    `확률은 늘 같은 확률을 말하는 기준선보다 더 빗나갑니다(${lossesOf(losses)})`,
  'ranked-but-worse': ({ rows, beside: worse, cause }) =>
    `테스트 행 ${grouped(rows)}개의 순위는 우연보다 잘 매기지만, ${worse}${cause === undefined ? '' : `. ${cause}`}`,
  'sizes-differ': ({ factor }) => `특징의 크기가 ${grouped(significant(factor, 2))}배까지 차이 납니다`,
  'far-numbers-outweigh': ({ columns, total }) =>
    `${firstOf(columns, total)}에 있는 동떨어진 수가 나머지 값을 압도합니다`,
  'measured-left-out': ({ columns, total }) => `측정값이 든 ${firstOf(columns, total)}이 제외되었습니다`,
  'rows-lost-to-gaps': ({ rows, all }) =>
    `${rowCount(all)} 가운데 ${grouped(rows)}개(${percent(rows / all)})를 빈칸 때문에 뺐습니다`,
  'test-part-too-small': () =>
    '그러나 학습에 쓴 행에서는 우연 이상의 것이 보이므로, 테스트 부분이 너무 작아 드러나지 않았을 수 있습니다',
  'ended-above-minimum': () => '학습이 손실의 최솟값보다 늘 같은 답에 더 가까운 곳에서 끝났습니다',
  'weigh-classes-alike': () => '두 클래스의 가중치를 같게 하고, 정밀도와 재현율을 보세요',
  'go-by-order': () => '확률은 행의 순위를 매기는 데만 쓰고, 빈도로 읽지 마세요',
  'use-recommended-for-sizes': () => '특징의 크기를 맞추는 프리셋 "recommended"로 학습하세요',
  'leave-rate-to-preset': ({ rate }) => `학습률을 프리셋의 값(${rate})으로 두세요`,
  'take-penalty-away': () => 'L2 규제를 없애세요',
  'correct-far-cells': ({ column, number }) =>
    `${column === undefined || number === undefined ? '' : `${quoted(column)} 열의 ${number}처럼 `}다른 값과 동떨어진 칸을 바로잡거나 비우세요`,
  'add-columns-or-rows': ({ otherClass }) =>
    `레이블을 더 잘 알려 주는 열이나 더 많은 행을 ${otherClass ? '넣거나, 다른 클래스를 나머지와 구별해 보세요' : '넣으세요'}. 퍼셉트론은 직선 경계만 찾을 수 있습니다`,
  'add-rows-to-tell': ({ rows, rarer, otherClass, group }) =>
    group !== undefined
      ? `${quoted(group)} 값이 다른 행을 더 ${otherClass ? '모으거나, 다른 클래스를 나머지와 구별해 보세요' : '모으세요'}. 이미 있는 값의 행을 더해도 알 수 있는 것은 거의 늘지 않습니다`
      : `행이 ${grouped(rows)}개, 드문 클래스의 행이 ${grouped(rarer)}개뿐이어서 쓰인 열이 레이블에 대해 알려 주는 것이 있는지 알 수 없습니다. 행을 더 ${otherClass ? '모으거나, 다른 클래스를 나머지와 구별해 보세요' : '모으세요'}`,
  'repeat-or-add-rows': ({ group }) =>
    `다른 분할로 반복하거나 ${group === undefined ? '행을' : `${quoted(group)} 값이 다른 행을`} 더 모으세요`,
  'use-exact-or-more-epochs': () => '최솟값까지 학습하는 프리셋 "exact"로 학습하거나 에포크 수를 늘리세요',
  'write-plain-numbers': () => '학습에 쓰이도록 기호, 단위, 글자를 빼고 수만 적으세요',
  'train-on-words': () => '단어로 된 열도, 단어마다 특징을 만들어 학습에 쓰세요',
  'fill-gaps-with-medians': () => '빈칸을 중앙값으로 채워 그 행들도 학습에 쓰세요',
  'hardly-an-error': () =>
    '모델이 보지 못한 행을 거의 틀리지 않습니다. 측정값으로 이렇게 좋기는 드물므로, 여러 열이 함께 레이블에서 만들어졌을 수 있습니다',
  'check-largest-weights': () =>
    '가중치가 가장 큰 열들이 어떻게 만들어졌는지 확인하고, 답을 안 뒤에야 알 수 있는 열은 제외하세요',
  'class-unrecognised': ({ value, rows, missed, called, low }) => {
    const none = called
      ? `클래스가 ${quoted(value)}인 테스트 행 ${grouped(missed)}개를 하나도 알아보지 못합니다`
      : `테스트 행 ${grouped(rows)}개 가운데 ${grouped(missed)}개의 클래스가 ${quoted(value)}인데, 그렇게 예측한 행이 하나도 없습니다`;
    const ranks = low > 0.5 ? '확률로 행의 순위는 매길 수 있습니다' : '확률에는 쓸 만한 정보가 있습니다';
    return `${none}. 그래도 ${ranks}`;
  },
  'choose-threshold': ({ lower, weighAlike }) => {
    const threshold = `임곗값을 ${lower ? '낮추세요' : '높이세요'}`;
    return weighAlike
      ? `두 클래스의 가중치를 같게 하거나 ${threshold}. 정확도가 아니라 정밀도와 재현율을 보세요`
      : threshold;
  },
  'run-of-newer-version': ({ version }) => `더 새로운 Pulsar SLP에서 저장한 실행입니다(형식 ${version})`,
  'update-extension': () => '확장을 업데이트하세요',
  'no-saved-run': () => '저장된 Pulsar SLP 실행이 아닙니다',
  'saved-run-damaged': () => '저장된 실행이 손상되어, 빠졌거나 형식이 틀렸거나 서로 어긋나는 부분이 있습니다',
  'saved-run-empty': () => '파일이 비어 있습니다',
  'saved-run-incomplete': () => '파일이 온전한 JSON이 아닙니다',
  'saved-run-too-large': () => '저장된 실행이라기에는 파일이 너무 큽니다',
  'save-again-or-open-another': () => '실행을 다시 저장하거나 다른 파일을 여세요',
  'open-another-file': () => '다른 파일을 여세요',
};

function beside(model: string, constant: number): string {
  return `모델 ${model}, 기준선 ${thousandths(constant)}`;
}

function lossesOf({ model, constant }: { readonly model: number; readonly constant: number }): string {
  return `손실: ${beside(model > 100 ? '100 초과' : thousandths(model), constant)}`;
}

/** 왜 그 열을 레이블로 골랐는지. */
const byWhat: Readonly<Record<string, string>> = {
  'by-name': '이름을 보고',
  'only-candidate': '달리 고를 열이 없어',
};
