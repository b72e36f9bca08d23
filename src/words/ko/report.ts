import { grouped } from '../../core/format.js';
import type { reportWords as en } from '../en/report.js';
import type { Like } from '../language.js';
import { rowCount } from './count.js';
import { josa } from './particles.js';

export const reportWords: Like<typeof en> = {
  title: (file, preset) => `${josa(file, '으로/로')} 학습한 단층 퍼셉트론, 프리셋 ${preset}`,
  none: '없음',
  notLookedFor: '찾아보지 않음',
  intervalFrom: '95% 하한',
  intervalTo: '상한',

  scores: {
    title: (rows, threshold) => `테스트 부분의 점수, ${rowCount(rows)}, 임곗값 ${threshold}`,
    atThreshold: (threshold) => `임곗값 ${threshold}`,
    class: '클래스',
    classAt: (threshold) => `클래스(임곗값 ${threshold})`,
    precision: '정밀도',
    recall: '재현율',
    f1: 'F1',
    support: '행\u00a0수',
    negative: (name) => `${name}(음성)`,
    positive: (name) => `${name}(양성)`,
    macro: '단순 평균',
    weighted: '가중 평균',
    accuracy: '정확도',
    intervals: (rows, groups) =>
      `95% 신뢰구간, 테스트 행 ${grouped(rows)}개${groups === undefined ? '' : `(그룹 ${grouped(groups)}개)`}`,
  },
  confusion: {
    title: '혼동 행렬',
    predicted: (name) => `예측 ${name}`,
    actual: (name) => `실제 ${name}`,
  },
  listed: {
    rows: (rows, shown, file, predicted, actual) =>
      `예측은 ${predicted}, 실제는 ${actual}인 ${rowCount(rows)}${shown < rows ? ` 중 ${grouped(shown)}개` : ''}(${file})`,
    surest: '확률이 임곗값에서 먼 순서',
    nearest: '확률이 임곗값에 가까운 순서',
    threshold: (threshold) => `임곗값 ${threshold}`,
    copies: (rows) => `혼동 행렬은 복사본까지 ${grouped(rows)}개로 셉니다.`,
    columns: (shown, of) => `열 ${grouped(of)}개 중 처음 ${grouped(shown)}개입니다.`,
    line: '줄',
    probability: '확률',
    times: '횟수',
  },
  chosen: {
    aimed: (goal, isByLabels) =>
      `${isByLabels ? '테스트 부분 밖의 행에서 고른 임곗값' : '고른 임곗값'}(목표: ${goal})`,
    byHand: '테스트 점수를 보면서 손으로 정한 임곗값',
    note: (how, above, positive, usual, repeated) =>
      `${how}: 확률이 ${josa(above, '을/를')} 넘는 행을 "${positive}"${josa(positive, '으로/로').slice(positive.length)} 예측합니다(실행 자체의 임곗값은 ${usual}). 점수, 신뢰구간, 혼동 행렬, 차트는 이 임곗값에서 구한 것입니다${repeated ? '. 다른 분할의 점수는 그렇지 않습니다' : ''}.`,
  },
  notes: {
    copies:
      '분할하기 전에 행을 되풀이해 넣었습니다. 같은 행의 복사본이 학습 부분과 테스트 부분에 모두 있으므로 이 점수는 실제보다 좋게 나옵니다.',
    stopped: (after, of) => `에포크 ${grouped(of)}번 가운데 ${grouped(after)}번을 마치고 중지했습니다.`,
    constant: (feature) => `특징 "${feature}"의 값이 학습 부분에서 모두 같아 가중치가 없습니다.`,
    moreWarnings: (rest) => `경고가 ${grouped(rest)}개 더 있습니다.`,
  },
  beyond: {
    title: '임곗값과 관계없는 것',
    measure: '항목',
    value: '값',
    trainingLoss: '학습 부분의 손실, 규제 포함, 내트',
    minimum: '학습 손실의 최솟값, 내트',
    separable: '완전히 나뉨',
    unfinished: '찾지 못함',
    skipped: '찾지 않음',
    above: '그보다 높은 정도, %',
  },
  weights: {
    title: '가중치',
    feature: '특징',
    inUnits: '파일의 단위로',
    mean: '평균(값에서 뺌)',
    perDeviation: '표준편차 하나당',
    interval: '규제가 없을 때의 95% 신뢰구간(파일의 단위로)',
    bestFit: (weight, interval) => `가장 잘 맞는 값 ${weight}: ${interval}`,
    endless: '끝없이 커짐',
    z: 'z값',
    inflation: '분산 팽창',
    bias: '편향',
    unsure: {
      balanced:
        '클래스의 균형을 맞추어 학습하여 행의 무게가 바뀌었으므로, 가중치가 얼마나 확실한지 알 수 없습니다.',
      'few-rows':
        '학습 부분에 드문 클래스의 행이 특징마다 다섯 개가 되지 않으므로, 가중치가 얼마나 확실한지 알 수 없습니다.',
      'few-groups':
        '학습 부분에 드문 클래스의 행이나 다른 클래스의 행이 있는 그룹이 열 개가 되지 않거나 특징마다 다섯 개가 되지 않으므로, 가중치가 얼마나 확실한지 알 수 없습니다.',
      separable:
        '직선 경계 하나로 학습 부분을 틀림없이 구별할 수 있어 규제 없이는 가중치가 끝없이 커지므로, 가중치가 얼마나 확실한지 알 수 없습니다.',
      unfinished: '규제 없이는 가장 좋은 가중치를 찾지 못했으므로, 가중치가 얼마나 확실한지 알 수 없습니다.',
      skipped: '열이나 행이 너무 많아 가중치가 얼마나 확실한지 계산하지 않았습니다.',
    },
    spread: (splits, drawn, narrow) =>
      `${drawn ? '막대 위의 점선과 범위' : '범위'}는 다른 분할 ${grouped(splits)}개에서 나온 가중치의 최솟값부터 최댓값까지입니다. 이 분할들은 학습 부분의 행이 대부분 겹칩니다. 그래서 범위는 분할에 따라 가중치가 얼마나 달라지는지 보여 줄 뿐 신뢰구간이 아니며, ${narrow ? '신뢰구간은 대개 이보다 넓습니다' : '분할이 많을수록 넓어집니다'}.`,
    range: (splits) => `다른 분할 ${grouped(splits)}개에서의 범위, 파일의 단위로`,
    positive: '양수인 분할',
    onSplits: (positive, splits, changes) =>
      `${grouped(splits)}개 가운데 ${grouped(positive)}개${changes ? '(부호가 바뀜)' : ''}`,
  },
  audit: {
    title: '점검',
    part: (rows, positives, use) => `${rowCount(rows)}, 양성 ${grouped(positives)}개. ${use}`,
    training: '학습 부분',
    validation: '검증 부분',
    test: '테스트 부분',
    copies: '복사본',
    shared: '다른 부분에도 있는 테스트 행',
  },
  data: {
    title: '데이터',
    file: '파일',
    readAs: '읽은 방식',
    label: '레이블 열',
    rowsOf: (name) => `클래스 "${name}"의 행`,
    takesIn: (name) => `클래스 "${name}"에 포함된 값`,
    used: '사용한 행',
    skipped: '뺀 행',
    skippedFor: (rows, reason, line) => `${grouped(rows)}개, ${reason}, 처음: ${grouped(line)}번째 줄`,
    duplicates: '중복된 행',
    filled: '채운 빈칸',
    filledWith: (column, what, gaps, median) =>
      `${column}: ${josa([...what, ...(gaps === 0 ? [] : [`빈칸 ${grouped(gaps)}개`])].join(', '), '을/를')} ${josa(median, '으로/로')} 채움`,
    leftOut: '제외한 열',
    fingerprint: '지문(XXH128)',
  },
  settings: { title: '설정', started: '시작' },
  read: {
    penalty: (chosen) => `규제 ${chosen}`,
    divided: (column, divided) => `"${column}" 열의 ${divided.join('. ')}`,
    rows: (rows, skipped, features, parts) =>
      `${rowCount(rows)}${skipped > 0 ? `(${grouped(skipped)}개를 뺌)` : ''}, 특징 ${grouped(features)}개, ${parts}`,
    parts: (train, validation, test, copies, groups, leftOut) =>
      [
        `학습 ${grouped(train)}`,
        ...(validation > 0 ? [`검증 ${grouped(validation)}`] : []),
        `테스트 ${grouped(test)}`,
        ...(copies > 0 ? [`복사본 ${grouped(copies)}개`] : []),
        ...(leftOut > 0 ? [`사이에서 뺀 행 ${grouped(leftOut)}개`] : []),
        ...(groups > 0 ? [`그룹 ${grouped(groups)}개를 나누지 않음`] : []),
      ].join(', '),
    label: (label, negative, positive, why) => `레이블 "${label}": ${negative}, ${positive}(양성, ${why})`,
    classRows: (name, rows, rest) =>
      `"${name}" ${grouped(rows)}${rest.length === 0 ? '' : `(${rest.map((value) => `"${value}"`).join(', ')})`}`,
  },
  positiveChoices: {
    named: '사용자가 고름',
    'by-name': '열 이름이 가리키는 쪽',
    'by-meaning': '클래스의 뜻으로 판단',
    rarer: '드문 클래스',
    second: '똑같이 흔한 두 클래스 가운데 둘째',
    yes: '‘예’라는 뜻',
    success: '성공이라는 뜻',
    finding: '찾으려는 것',
    compared: '다른 쪽이 대조군',
    'other-no': '다른 쪽이 ‘아니요’라는 뜻',
    'other-denies': '다른 쪽이 이것을 부정함',
    'other-unknown': '다른 쪽이 알 수 없다는 뜻',
    'other-is-rest': '다른 쪽은 그 밖의 모두',
  },
  repeats: {
    title: (splits, testRows, trainRows, byTime) =>
      byTime
        ? `점점 더 긴 과거의 분할 ${grouped(splits)}개, 구간 없음`
        : `다른 분할 ${grouped(splits)}개, 테스트 부분은 ${rowCount(testRows)}. 구간은 ${rowCount(trainRows)}로 학습할 때의 평균 점수에 대한 것`,
    positive: '양성 클래스',
    mean: '평균',
    lowest: '최저',
    highest: '최고',
    definedOn: (splits, of) => `분할 ${grouped(of)}개 가운데 ${grouped(splits)}개`,
    on: (name, splits) => `${name}, ${splits}`,
    line: (seed, accuracy, precision, recall, f1) =>
      `시드 ${seed}: 정확도 ${accuracy}, 정밀도 ${precision}, 재현율 ${recall}, F1 ${f1}`,
  },
};
