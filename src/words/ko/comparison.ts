import { grouped } from '../../core/format.js';
import type { comparisonWords as en } from '../en/comparison.js';
import type { Like } from '../language.js';
import { josa } from './particles.js';

const names = (runs: readonly string[]) => runs.join(', ');

export const comparisonWords: Like<typeof en> = {
  tooFew: '비교할 실행이 두 개가 안 됩니다. "퍼셉트론 실행 목록" 보기에서 결과가 있는 실행을 고르세요.',
  heading: {
    title: (runs) => `실행 ${grouped(runs)}개`,
    files: (files) => `파일 ${grouped(files)}개를 나란히`,
    list: '실행',
    copies: '테스트 부분에 복사본 있음',
    otherFiles:
      '파일이 서로 다릅니다. 점수의 차이에는 설정의 차이와 데이터의 차이가 섞여 있으므로, 더 좋거나 나쁘다고 표시하지 않습니다.',
    doubted: (runs) =>
      `${names(runs)}: 경고에 있듯이 점수가 너무 좋아서 의심스러우므로, 이 실행과의 차이로는 어느 실행이 나은지 알 수 없습니다.`,
    muted: (runs) =>
      `${names(runs)}: 숨긴 점검을 되살리면 판정이 달라지므로, 이 실행과의 차이로는 어느 실행이 나은지 알 수 없습니다.`,
    balancedBefore: (runs) =>
      `${names(runs)}: 분할 전에 균형을 맞추었으므로(균형 "강의 방식") 테스트 부분을 복사본 없는 테스트 부분과 비교할 수 없습니다.`,
  },
  scores: {
    title: '테스트 부분의 점수',
    table: '점수 비교',
    score: '점수',
    verdict: '판정',
    threshold: '임곗값',
    always: '늘 같은 답을 할 때의 정확도',
    copied: '비교',
    from: '기준',
    ownPositive: '실행마다 자신의 양성 클래스',
    positive: (name) => `양성 클래스 ${name}`,
    positiveOf: (name) => `양성 ${name}`,
    positiveClass: '양성 클래스',
    minus: (name) => `${josa(name, '과/와')}의 차이`,
    low: '95% 하한',
    high: '상한',
    onSplits: (difference, splits) => `${difference}(분할 ${grouped(splits)}개)`,
  },
  basis: {
    paired: (runs, reference, splits, byTime) =>
      `${names(runs)} − ${reference}: 두 실행을 모두 반복한 분할 ${grouped(splits)}개에서 분할마다 짝지어 비교한 차이의 평균입니다. ${byTime ? '시간에 따라 나누었으므로 구간은 없습니다' : '구간은 이 크기의 새 데이터에서 얻을 평균 차이에 대한 것입니다'}.`,
    counts: (runs, reference, rows) =>
      `${names(runs)} − ${reference}: 각 실행의 테스트 부분 하나를 센 값에서${rows === 'other' ? ' 구했습니다.' : ', 겹치는 행이 없다고 보고 구했습니다. 같은 행으로 테스트했다면 실제 구간은 더 좁습니다.'}${rows === 'pairable' ? ' 짝지어 비교하려면 두 실행을 모두 반복하세요.' : ''}`,
    balance: (runs, reference) =>
      `${josa(names(runs), '은/는')} ${josa(reference, '과/와')} 비교할 수 없습니다. 분할 전에 균형을 맞추면 테스트 부분의 절반이 한 클래스이고 학습 행의 복사본이 들어 있습니다.`,
    class: (runs, reference) =>
      `${josa(names(runs), '은/는')} ${josa(reference, '과/와')} 비교할 수 없습니다. 레이블이나 양성 클래스가 서로 다릅니다.`,
    division: (runs, reference) =>
      `${josa(names(runs), '은/는')} ${josa(reference, '과/와')} 비교할 수 없습니다. 행을 나눈 방법이 서로 다릅니다(어떤 열에 따라, 또는 행마다 따로).`,
  },
  difference: {
    better: '더 좋음',
    worse: '더 나쁨',
    unclear: '뚜렷한 차이 없음',
    mean: (difference) => `평균 ${difference}`,
    meanOn: (difference, splits, of) => `분할 ${of}개 가운데 ${splits}개의 평균 ${difference}`,
  },
  charts: {
    validationPart: '검증 부분',
    testPart: '테스트 부분',
    bothParts: (validation, test) => `검증 부분(${names(validation)}), 테스트 부분(${names(test)})`,
    unit: (part, unit) => `${part} · ${unit}`,
    lastEpoch: '마지막 에포크',
    area: '면적',
    rankingUnit: '테스트 부분, 동그라미는 임곗값',
    prevalence: (shares) => `양성 비율 ${shares.join(', ')}`,
    keys: '곡선을 왼쪽에서 오른쪽으로',
    at: (axis, x, values) => `${axis} ${x}: ${values}`,
    place: (axis, x) => `${axis} ${x}`,
    name: (title, what, values, reference) =>
      `${title}, ${what}: ${values}${reference === '' ? '' : `, 점선: ${reference}`}`,
  },
  differing: {
    title: '설정과 데이터에서 다른 점',
    nothing: '없습니다. 이 실행들은 설정도 데이터도 같습니다.',
    setting: '설정',
    table: '다른 점',
    copied: '다른 점',
    split: '분할',
    part: (part, rows, positives) => `${part} 행 ${grouped(rows)}개, 그중 양성 ${grouped(positives)}개`,
    copies: (copies) => `복사본 ${grouped(copies)}개`,
  },
  table: (name) => `${name}, 표`,
};
