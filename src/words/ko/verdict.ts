import { grouped, probability } from '../../core/format.js';
import { range, score, share } from '../figures.js';
import type { VerdictWords } from '../verdictWords.js';
import { josa } from './particles.js';

const part = { test: '테스트', validation: '검증' } as const;

export const verdictWords: VerdictWords = {
  headline: {
    untold: '판단할 수 없음',
    useless: '쓸모없음',
    unproven: '행이 너무 적어 알 수 없음',
    promising: '가능성은 있으나 행이 너무 적음',
    weak: '약함',
    fair: '보통',
    good: '좋음',
    excellent: '매우 좋음',
    doubtful: '너무 좋아서 의심스러움',
  },
  fewGroups: { unproven: '그룹이 너무 적어 알 수 없음', promising: '가능성은 있으나 그룹이 너무 적음' },
  muted: (headline) => `${headline}, 숨긴 점검 있음`,
  always: (answer) => `항상 ${answer}`,
  rest: () => '나머지',
  ranking: ({ area, splits, ...interval }) => {
    const over = splits === undefined ? '' : `다른 분할 ${grouped(splits)}개의 평균 `;
    return `${over}ROC 면적 ${score(area)}(95% 신뢰구간 ${range(interval)})`;
  },
  atLeast: (low, isWhole) =>
    `${isWhole ? '. 한데 속한 것으로 보이는 행을 나누지 않으면' : ':'} 적어도 ${score(low)}일 가능성이 매우 높음`,
  basis: {
    copies: '테스트 부분에 학습에 쓴 행의 복사본이 들어 있습니다.',
    grouped:
      '한데 속한 것으로 보이는 행이 여러 부분에 나뉘어 있고, 나누지 않으면 이만큼 좋다고 할 수 없습니다.',
    noNegatives: (negative) =>
      `테스트 부분에 ${negative} 행이 없어, 거짓 양성이 얼마나 되는지 알 수 없습니다.`,
    useless: '행의 순위를 우연(0.5)보다 잘 매긴다고 할 수 없습니다.',
    backwards: '행의 순위를 거꾸로 매깁니다. 우연은 0.5입니다.',
    below: (ranking) => `같은 설정으로 다른 분할에서 학습한 모델은 순위를 더 잘 매깁니다: ${ranking}.`,
    unproven: (callForRows, ofGroups) =>
      `${ofGroups ? '그룹이' : '행이'} 너무 적어, 순위를 잘 매기는지 우연(0.5)일 뿐인지 알 수 없습니다.${callForRows ? ` ${ofGroups ? '다른 그룹의 행을' : '행을'} 더 넣으세요.` : ''}`,
    promising: (ofGroups) =>
      `우연보다는 낫지만, 얼마나 좋은지는 ${ofGroups ? '그룹이' : '행이'} 더 있어야 알 수 있습니다.`,
    drowned: (positive) =>
      `행의 순위는 잘 매기지만, 어느 임곗값에서도 ${positive} 행의 절반을 찾으려면 찾은 행보다 거짓 양성이 더 많아집니다.`,
    doubtful: '의심되는 까닭은 경고를 보세요.',
  },
  found: ({ cut, on, positive, rows, found, precision }) => {
    if (rows === 0) return `${part[on]} 부분에 ${positive} 행이 없어, 얼마나 찾는지 알 수 없습니다.`;
    const at = cut === undefined ? '' : `임곗값 ${probability(cut)}에서는 `;
    const these = `${part[on]} 부분의 ${positive} 행 ${grouped(rows)}개`;
    const prediction = `예측이 ${positive}인 행`;
    if (precision === null) return `${at}${prediction}이 없어, ${these} 가운데 하나도 찾지 못합니다.`;
    return `${at}${these} 가운데 ${grouped(found)}개를 찾고, ${prediction}의 ${share(precision)}가 맞습니다.`;
  },
  compared: ({ own, blind, answer, isBelow, byChance, other }) => {
    const said = isBelow
      ? `정확도는 ${josa(score(own), '으로/로')}, 항상 ${josa(answer, '이라/라')}고 답할 때의 ${score(blind)}보다 낮습니다.`
      : `정확도는 ${score(own)}이고, 항상 ${josa(answer, '이라/라')}고 답하면 ${score(blind)}입니다.${byChance ? ' 두 답이 갈리는 행으로 보면 이 차이는 우연일 수 있습니다.' : ''}`;
    if (other === undefined) return said;
    return `${said} 학습 부분에는 이 클래스가 더 많지만, 이 행들에서는 항상 ${josa(other.answer, '이라/라')}고 답하면 ${score(other.score)}입니다.`;
  },
  shares: ({ positive, negative, ofPositive, ofNegative }) =>
    `실제로 ${positive}인 행의 ${share(ofPositive)}, ${negative}인 행의 ${share(ofNegative)}를 맞힙니다.`,
  tryAnother: {
    plain: '행의 순위는 매길 수 있으므로, 다른 임곗값에서는 답이 나아질 수 있습니다.',
    drowned: '그래도 다른 임곗값에서는 찾는 행과 거짓 양성의 균형이 나아질 수 있습니다.',
    refuted:
      '테스트 부분이 아닌 행에서 F1이 가장 높은 임곗값을 골라 써도, 테스트 부분의 F1은 이 실행의 임곗값을 쓸 때보다 낮습니다.',
  },
  tellMore: '레이블을 더 잘 알려 주는 열을 넣으면 나아질 수 있습니다.',
  overSplits: ({ splits, standing, answer }) =>
    `다른 분할 ${grouped(splits)}개에서 모델의 답은 항상 ${josa(answer, '이라/라')}고 답하는 것보다 ${{ better: '낫습니다', worse: '못합니다', unclear: '분명히 낫지는 않습니다' }[standing]}`,
  how: {
    ranking: ({ grade, ranking, isRepeated, drowned, bounds: { chance, fair, good, excellent } }) => {
      const by = {
        untold: '학습에 쓴 행과 같거나 닮은 행이 테스트 부분에 있어 더 좋아 보입니다.',
        useless: `신뢰구간이 우연인 ${josa(String(chance), '을/를')} 포함하고 ${fair}보다 낮은 곳에서 끝납니다.`,
        unproven: `신뢰구간이 우연인 ${josa(String(chance), '을/를')} 포함하며, 이렇게 적은 행으로는 ${fair} 이상일 가능성도 배제할 수 없습니다.`,
        promising: `신뢰구간이 약함인 ${fair} 아래에서 매우 좋음인 ${excellent} 이상까지 걸쳐 있습니다.`,
        doubtful: '신뢰구간으로는 보통 이상이지만, 점수를 좋아 보이게 할 만한 것이 경고에 있습니다.',
      };
      const byLowerEnd = `신뢰구간의 아래쪽 끝에 따릅니다. ${fair} 아래는 약함, ${good} 아래는 보통, ${excellent} 아래는 좋음입니다.`;
      const cap = drowned ? ' 거짓 양성이 많아 보통에 머뭅니다.' : '';
      const why = Object.hasOwn(by, grade) ? by[grade as keyof typeof by] : `${byLowerEnd}${cap}`;
      const where = isRepeated
        ? `${ranking}. 테스트 부분 하나보다 많은 것을 알려 줍니다.`
        : `테스트 부분의 ${ranking}.`;
      return `${where} ${why} 임곗값에 따라 바뀌지 않습니다.`;
    },
    signTest: (clear) =>
      `두 정확도: 답이 서로 다른 행에 대한 정확 부호 검정에서, 우연만으로 이런 차이가 나는 경우는 스무 번에 한 번보다 ${clear ? '적습니다' : '많습니다'}.`,
    muted: '숨긴 점검을 되살리면 판정이 달라집니다.',
  },
};
