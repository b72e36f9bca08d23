import { grouped, inFull } from '../../core/format.js';
import type { pageWords as en } from '../en/page.js';
import type { Like } from '../language.js';
import { quoted, rowCount } from './count.js';
import { josa } from './particles.js';

export const pageWords: Like<typeof en> = {
  none: '없음',
  showData: '데이터 보기',
  dataOf: (name) => `${name}, 데이터`,

  actions: {
    run: '실행',
    stop: '중지',
    stopping: '중지하는 중…',
    save: {
      label: '저장',
      hint: '이 실행을 파일로 저장하여 여기서 다시 열거나 다른 컴퓨터에서 엽니다.',
    },
    score: {
      label: '파일로 예측…',
      hint: '이 모델로 다른 파일의 행마다 확률과 클래스를 구합니다.',
    },
    scoreThis: {
      label: (file) => `${file}의 모델로 예측`,
      why: (file) =>
        `이 파일에는 ${file}에서 학습한 모델에 필요한 열이 모두 있고 레이블의 값만 없으므로, 그 모델로 이 파일의 행을 예측할 수 있습니다.`,
    },
    export: { label: '내보내기', hint: '보고서를 HTML 한 페이지나 Markdown으로 내보냅니다.' },
    showOutput: '출력 보기',
    again: '다시 학습',
    againHint: '이 실행의 설정으로, 지금의 파일을 학습합니다.',
    back: '이전 결과로 돌아가기',
    againSavedHint:
      '이 실행과 같은 폴더에 있는 지금의 파일을, 이 실행의 설정으로 학습합니다. 결과는 따로 탭에 열리고, 이 실행은 저장된 그대로 남습니다.',
    swap: (positive, instead) => `${instead} 대신 ${josa(positive, '을/를')} 찾도록 학습`,
    choose: (now) => `${now} 대신 찾을 클래스 고르기…`,
    illusion: '착시 보기',
    nameClasses: '클래스에 이름 붙이기…',
    compareBefore: '앞의 실행과 비교',
  },
  form: {
    open: '옵션…',
    hint: '모든 설정을 한곳에서 바꾸어 학습합니다.',
    title: '옵션으로 학습',
    groups: { data: '데이터', training: '학습', file: '파일의 형식' },
    train: (changes) => (changes === 0 ? '학습' : `${changes}개를 바꾸어 학습`),
    cancel: '취소',
    automatic: '자동',
    outside: ({ min, max, whole, orAuto, orNone }) =>
      `${inFull(min)}부터 ${inFull(max)}까지의 ${whole ? '정수' : '수'}를 쓰세요.${orAuto || orNone ? ' 비워 두면 프리셋의 값입니다.' : ''}`,
    oneValue: '이 열에는 값이 두 가지가 안 됩니다. 다른 열을 고르세요.',
    noClass: (classes) =>
      `레이블에 그런 클래스가 없습니다. 있는 클래스: ${classes
        .slice(0, 6)
        .map((each) => quoted(each))
        .join(', ')}${classes.length > 6 ? ' 등' : ''}.`,
    nothingLeft: '학습할 열이 없습니다. 하나는 남겨 두세요.',
    leftOutToo: (names, more) =>
      `저절로 제외된 열: ${names.join(', ')}${more > 0 ? ` 외 ${grouped(more)}개` : ''}`,
    was: (value) => `이 실행에서는 ${value}`,
    byPreset: (value) => `프리셋: ${value}`,
  },
  offer: {
    threshold: (threshold) => `F1이 가장 높은 임곗값 ${threshold} 쓰기`,
    /** The figure alone stands on a button that is called so. */
    back: (threshold) => `임곗값 되돌리기: ${threshold}`,
    otherClass: '찾을 클래스 바꾸기…',
  },
  answer: {
    title: '핵심 수치',
    copies:
      '균형 "강의 방식": 테스트 부분에 학습 행의 복사본이 있고 두 클래스가 반반입니다. 그래서 이 점수는 실제보다 좋게 나옵니다.',
    ofClass: (name) => name,
    validation: '검증',
    at: (threshold) => `임곗값 ${threshold}`,
    alwaysScores: (name, accuracy) => `항상 ${name}: ${accuracy}`,
  },
  scores: {
    copied: '점수',
    test: { title: '테스트 점수', table: '테스트 부분의 점수' },
    validation: { title: '검증 점수', table: '검증 부분의 점수' },
    intervals: '95% 신뢰구간',
    class: '클래스',
    rows: rowCount,
    afterEpoch: (epoch) => `에포크 ${grouped(epoch)} 뒤`,
  },

  parts: {
    title: '믿어도 될까요?',
    table: '분할의 부분',
    part: '부분',
    rows: '행',
    use: '쓰임',
    training: '학습',
    validation: '검증',
    test: '테스트',
  },
  audit: {
    rows: '읽은 행',
    read: (rows, skipped) =>
      `${grouped(rows)}개, ${skipped === 0 ? '뺀 행 없음' : `${grouped(skipped)}개를 뺌`}`,
    skipped: (rows, reason, line) =>
      `${grouped(rows)} × ${reason}, ${rows === 1 ? '' : '처음: '}${grouped(line)}번째 줄`,
    shared: '다른 부분에도 있는 테스트 행',
    sharedRows: (shared, rows, share) => `${grouped(rows)}개 가운데 ${grouped(shared)}개(${share})`,
    unlooked: '찾아보지 않음: 파일이 메모리보다 큼',
    copies: '분할 전에 만든 복사본',
    equal: '모든 특징이 같음',
    groups: '그룹',
    times: '시간',
    prior: '균형을 되돌림',
    priorAdded: (added) =>
      `편향에 학습 부분 오즈의 로그 값 ${josa(added, '을/를')} 더하여 확률을 파일에 맞추었습니다. 임곗값도 같은 만큼 옮겼으므로 양성으로 예측하는 행은 그대로입니다`,
    seed: '시드',
    sameSeed: (seed) => `${seed}: 파일, 설정, 시드가 같으면 점수도 같습니다`,
    fingerprint: '파일 지문',
  },
  data: {
    title: '데이터',
    file: '파일',
    label: '레이블 열',
    labelChoices: {
      named: '사용자가 고름',
      declared: '파일에 적힌 대로',
      'by-name': '이름으로 찾음',
      'only-candidate': '레이블일 수 있는 유일한 열',
      'by-evidence': '자리와 값으로 보아 가장 그럴듯한 열',
      'last-two-valued': '값이 두 가지인 마지막 열',
    },
    positive: '양성 클래스',
    negative: '음성 클래스',
    classRows: (name, rows) => `${name}, ${rowCount(rows)}`,
    positiveRows: (name, rows, why) => `${name}, ${rowCount(rows)}(${why})`,
    filled: '채운 빈칸',
    leftOut: '제외한 열',
    weightless: '가중치가 없는 특징',
    constant: (name) => `${name}: 값이 모두 같음`,
    minimum: '학습 손실의 최솟값',
    beingSought: '찾는 중',
    found: (loss, penalised, steps) =>
      `학습 부분에서 ${loss}${penalised ? '(규제 포함)' : ''}, 뉴턴 단계 ${grouped(steps)}번 만에 찾음`,
    notFound: (steps) => `뉴턴 단계 ${grouped(steps)}번 안에 찾지 못함`,
    unsought: '찾지 않음: 이 파일에는 계산량이 너무 많음',
  },
  settings: {
    title: '설정',
    started: '시작',
    time: '시간',
    times: (reading, training) => `읽기 ${reading}, 학습 ${training}`,
  },

  charts: {
    read: (what) => `왼쪽, 오른쪽 화살표 키로 ${what} 읽고, 위, 아래 화살표 키로 차트의 다른 조작부로 갑니다`,
    points: '점을 하나씩',
    epochs: '에포크를 하나씩',
    everyThreshold: '임곗값마다 본 테스트 부분',
    beside: (one, other) => `${one}, ${other}`,
    dashed: (name) => `점선: ${name}`,
    withInterval: (value, interval) => `${value}(${interval})`,
    area: (area) => `면적 ${area}`,
    averagePrecision: (area) => `평균 정밀도 ${area}`,
    prevalence: (share) => `양성 비율 ${share}`,
    guessing: '무작위 추측 0.500',
    precisionRecallAt: (precision, recall, threshold) =>
      `임곗값 ${threshold}에서 정밀도 ${precision}, 재현율 ${recall}`,
    ratesAt: (truePositive, falsePositive, threshold) =>
      `임곗값 ${threshold}에서 참 양성률 ${truePositive}, 거짓 양성률 ${falsePositive}`,
    foundOfFirst: (found, looked) => `${looked}를 살펴보면 ${found}를 찾음`,
    gainsAt: (found, looked, threshold) => `임곗값 ${threshold}에서 ${looked}를 살펴보면 ${found}를 찾음`,
    noPositiveRow: '테스트 부분에 양성 행이 없음',
    noPrediction: '양성으로 예측한 행이 없음',
    oneClass: '테스트 부분에 한 클래스의 행만 있음',
    calibration: '보정',
    expectedError: (error) => `기대 오차 ${error}`,
    calibrated: (predicted, observed, rows) => `예측 ${predicted}, ${rowCount(rows)} 가운데 양성 ${observed}`,
    calibratedThere: (predicted, observed, rows) =>
      `예측 ${predicted}, 그곳에서 양성 ${observed}(여기 ${rowCount(rows)}로 계산)`,
    predicted: '예측',
    brier: (name, score) => `${name} ${score}`,
    brierThere: (name, shifted, asTrained) => `${name} ${shifted}, 학습한 그대로는 ${asTrained}`,
    probabilities: '확률',
    rowsOfEach: '클래스별 행 수, 로그 눈금',
    bin: (from, to) => `${from}~${to}`,
    binRows: (from, to, negatives, positives) =>
      `${from}~${to}: 음성 ${grouped(negatives)}개, 양성 ${grouped(positives)}개`,
    penalty: '규제',
    lossByPenalty: '규제별 손실',
    overFolds: '떼어 둔 폴드의 평균',
    onValidation: '검증 부분',
    noPenalty: (loss) => `규제 없음 ${loss}`,
    penaltyAt: (penalty, loss) => `λ ${penalty}: 손실 ${loss}`,
    loss: '손실',
    crossEntropy: '교차 엔트로피, 내트',
    bothWeighTheSame: '학습과 최솟값은 두 클래스의 가중치를 같게',
    isLogarithmic: '로그 눈금',
    isSmoothed: '평활',
    minimum: (loss) => `학습 손실의 최솟값: ${loss}`,
    noMinimum: '0보다 큰 최솟값 없음',
    unknownMinimum: '최솟값을 알 수 없음',
    notAimedAt: '학습의 목표는 아님',
    baseline: (accuracy) => `기준선: ${accuracy}`,
    showLoss: '손실 보기',
    logarithmic: { label: '로그', name: '손실을 로그 눈금으로 보기' },
    smooth: { label: '평활', name: '손실을 이웃한 값의 평균으로 매끄럽게 보기' },
  },

  confusion: {
    title: '혼동 행렬',
    copied: '혼동 행렬',
    unit: '행 수, 실제 클래스의 %',
    predicted: '예측',
    actual: '실제',
    tn: '참 음성: 음성 클래스의 행을 음성으로 예측했습니다.',
    fp: '거짓 양성: 음성 클래스의 행을 양성으로 예측했습니다.',
    fn: '거짓 음성: 양성 클래스의 행을 놓쳤습니다.',
    tp: '참 양성: 양성 클래스의 행을 찾았습니다.',
    press: '누르면 그 행들을 봅니다.',
    show: (rows, predicted, actual) => `${grouped(rows)}: 예측은 ${predicted}, 실제는 ${actual}인 행 보기`,
  },

  threshold: {
    title: '임곗값',
    rule: (positive) => `확률이 이 값을 넘는 행을 ${josa(positive, '으로/로')} 예측합니다`,
    logit: (logit) => `로짓 ${logit}`,
    byHand: '테스트 점수를 보면서 손으로 골랐습니다. 새로운 행에서는 점수가 조금 낮을 것입니다.',
    noValidation:
      '임곗값은 테스트 부분이 아니라 검증 부분에서 조정하세요. 그러지 않으면 테스트 점수가 실제보다 좋게 나옵니다. 프리셋 "recommended"는 이를 위해 검증 부분을 떼어 둡니다.',
    at: (threshold, found, of, positive, falseAlarms) =>
      `${threshold}: ${positive} ${grouped(of)}개 가운데 ${grouped(found)}개를 찾음, 거짓 양성 ${grouped(falseAlarms)}개`,
  },

  weights: {
    title: '가중치',
    feature: '특징',
    standardised: '표준화',
    own: '원래 단위',
    bias: '편향',
    rule: (positive, negative, centred, cut) =>
      `편향에 가중치 × ${centred ? '(값 − 평균)' : '값'}을 모두 더한 값이 ${josa(cut, '을/를')} 넘는 행을 ${josa(positive, '으로/로')} 예측합니다. 오른쪽 막대는 ${positive} 쪽으로, 왼쪽 막대는 ${negative} 쪽으로 기울게 합니다.`,
    mean: (mean) => `평균 ${mean}`,
    missing: '(빈칸)',
    compared: '같은 열의 다른 단어를 이것과 비교합니다',
    unchanged: (positive) => `${positive}의 오즈를 바꾸지 않습니다.`,
    noEffect: '오즈에 영향 없음',
    times: (factor) => `오즈\u00a0×\u00a0${factor}`,
    perUnit: (effect) => `1 커질 때: ${effect}`,
    perDeviation: (deviation, effect) => `표준편차(${deviation})만큼 커질 때: ${effect}`,
    sameEverywhere: '모든 학습 행에서 같음',
    when: (is) => (effect) => `${is}일 때: ${effect}`,
    whenGap: (column) => (effect) => `${josa(column, '이/가')} 빈칸일 때: ${effect}`,
    whenRather: (is, other) => (effect) => `${other} 대신 ${is}일 때: ${effect}`,
    moreThan: (power) => `${power}보다 큼`,
    lessThan: (power) => `${power}보다 작음`,
    almostOne: '거의 정확히 1',
    within: (times, low, high) => `${times}(95% 신뢰구간 ${low}~${high})`,
    beside: (times, best, low, high) =>
      `${times}(규제 없이 가장 잘 맞는 값: ×\u00a0${best}, 95% 신뢰구간 ${low}~${high})`,
    unsure: '부호를 알 수 없음',
    shared: (inflation) => `다른 열과 많이 겹침(분산 팽창 ${inflation})`,
    tied: '다른 열을 합한 것과 같아 따로 볼 수 없음',
    endless: '규제가 없으면 끝없이 커지는 가중치임: 학습 부분의 일부 행을 반례 없이 구별함',
    ranging: (times, splits, low, high) => `${times}(다른 분할 ${grouped(splits)}개에서 ${low}~${high})`,
    signChanges: (positive, splits) =>
      `부호가 바뀜: 분할 ${grouped(splits)}개 가운데 ${grouped(positive)}개에서 양수`,
    repeat: (repeat) =>
      `${josa(quoted(repeat), '을/를')} 누르면 분할에 따라 가중치가 얼마나 달라지는지 볼 수 있습니다.`,
    certainty:
      '막대 위의 선과 구간은 95% 신뢰구간입니다. 규제 없이 학습 부분에 가장 잘 맞는 가중치의 것이며, 다른 특징은 모두 그대로일 때를 말합니다.',
    ofWords: '한 열의 단어에는 없습니다. 단어의 가중치는 서로 견주어서만 알 수 있습니다.',
  },

  row: {
    title: '한 행 풀이',
    how: (areMeans) =>
      `편향에 값마다 가중치 × ${areMeans ? '(값 − 평균)' : '값'}을 더하면 로짓이 됩니다. 처음 값은 ${areMeans ? '학습 부분의 평균과 가장 많은 단어' : '열마다 가운데쯤의 값'}입니다. 값을 바꿔 보거나, 파일의 한 행을 아무 입력란에나 붙여 넣어 보세요.`,
    value: '값',
    adds: '로짓에 더하는 양',
    others: (columns) => `나머지 열 ${grouped(columns)}개`,
    showAll: (columns, all) =>
      columns < all
        ? `열 ${grouped(all)}개 가운데 ${grouped(columns)}개 보기`
        : `열 ${grouped(all)}개 모두 보기`,
    reset: '처음 값으로',
    logit: '로짓',
    logitThere: '그곳에서의 로짓',
    answer: (probability, share, predicted, isAbove, threshold) =>
      `${share === undefined ? '' : `양성 비율이 ${share}인 곳에서 `}확률 ${probability}, 예측 ${predicted}: 임곗값 ${josa(threshold, '을/를')} ${isAbove ? '넘습니다' : '넘지 않습니다'}.`,
    unanswered: (column) => `예측할 수 없음: ${quoted(column)}에 값이 없고 대신할 값도 없습니다.`,
    notes: {
      'missing-value': '값이 없음',
      'not-a-number': '수가 아님',
      'new-word': '학습한 단어가 아니어서 어느 단어도 아닌 것으로 봄',
    },
    filled: (median) => `: 중앙값 ${josa(median, '으로/로')} 채움`,
    outside: (min, max) => `파일의 범위 ${min}~${max} 밖`,
    listed: (line, label) => `${grouped(line)}번째 줄, 실제 ${quoted(label)}.`,
    firstOf: (rows) => `붙여 넣은 행 ${grouped(rows)}개 가운데 첫 행입니다.`,
  },

  warnings: {
    title: '경고',
    folded: (warnings, notes, further, aboutFile) => {
      const counts = [
        ...(warnings === 0 ? [] : [`경고 ${grouped(warnings)}개`]),
        ...(notes === 0 ? [] : [`알림 ${grouped(notes)}개`]),
      ];
      return `${aboutFile ? '파일에 대한 ' : ''}${counts.join('와 ')}${further ? ' 더' : ''}`;
    },
    first: (listed) => `처음 ${grouped(listed)}개만 보입니다.`,
    moreWays: (more) => `그 밖에 ${grouped(more)}가지 방법`,
    muteHint: '이 점검 없이 이 파일로 다시 학습하여 점수만으로 판정하고, 이 파일에서는 계속 숨깁니다.',
    unmute: '숨긴 경고 보기',
    unmuteHint:
      '여기서 숨긴 점검을 되살려 이 파일로 다시 학습합니다. 설정 "Muted Checks"에 있는 점검은 그 설정에서 바꿉니다.',
  },

  copy: {
    nothing: '아직 복사할 것이 없습니다',
    copied: (format) => `${format} 복사됨`,
    noPictures: '여기 클립보드는 그림을 받지 않습니다. SVG를 복사하세요.',
    as: (what, format) => `${josa(what, '을/를')} ${josa(format, '으로/로')} 복사`,
    group: (what) => `${what} 복사`,
  },
  trouble: {
    undrawn: (why) => `결과의 일부를 그리지 못했습니다(${why}). 나머지는 아래에 있습니다.`,
    silence:
      '10초 동안 Pulsar SLP의 응답이 없습니다. 확장 호스트가 멈추었거나 바쁩니다. 이 상태가 계속되면 "Developer: Reload Window"를 실행하세요. 그때까지 보관된 실행은 "퍼셉트론 실행 목록" 보기에 있습니다.',
  },
};
