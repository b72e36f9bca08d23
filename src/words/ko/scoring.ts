import { grouped } from '../../core/format.js';
import type { scoringWords as en } from '../en/scoring.js';
import type { Like } from '../language.js';
import { firstOf, quoted, rowCount } from './count.js';
import { josa } from './particles.js';

export const scoringWords: Like<typeof en> = {
  answered: (name, rows, [negative, positive], [negativeName, positiveName], threshold) =>
    `${name}: 임곗값 ${threshold}에서 ${rowCount(rows)}를 예측함. ${quoted(positiveName)} ${grouped(positive)}개, ${quoted(negativeName)} ${grouped(negative)}개.`,
  trainedOnIt:
    '모델이 학습한 바로 그 파일입니다. 이 행들의 대부분을 이미 보았으므로 여기서는 실제보다 좋아 보입니다.',
  ofTestPart: (wanted, got) =>
    `임곗값은 테스트 부분에서 확률이 가장 높은 ${wanted}를 가르는 값이며, 이 파일에서는 행의 ${got}입니다.`,
  ofTestRows: (wanted, got) =>
    `임곗값은 테스트 부분에서 확률이 가장 높은 ${rowCount(wanted)}를 가르는 값이며, 이 파일에서는 ${rowCount(got)}를 고릅니다.`,
  topWritten: (rows) => `확률이 높은 ${rowCount(rows)}만 확률이 높은 순서로 썼습니다.`,
  verdict: (headline) => `이 모델에 대한 판정: ${headline}${headline.endsWith('?') ? '' : '.'}`,
  byPlace: '열을 위치로 찾았으므로 이름은 확인하지 못했습니다.',
  otherwise: (settings) =>
    `이 파일은 학습할 때의 설정(${settings.join(', ')})과 다르게 쓰여 있어, 파일에서 알아낸 대로 읽었습니다.`,
  withoutThousands: '이런 수는 천 단위 구분 기호 없이 적으세요.',
  noneAnswered: (name) => `${name}: 예측할 수 있는 행이 없습니다.`,
  meanProbability: (positive, mean) => `${quoted(positive)}일 확률의 평균은 ${mean}입니다.`,
  elsewhere: (positive, share) => `확률은 행의 ${share}가 ${quoted(positive)}인 곳을 기준으로 합니다.`,
  unanswered: (rows, areWritten) =>
    `${rowCount(rows)}에는 예측이 없습니다.${areWritten ? ' 이유는 "note" 열에 있습니다.' : ''}`,
  notes: {
    'missing-value': (column, rows, unanswered, line) =>
      unanswered === 0
        ? `${rowCount(rows)}의 ${quoted(column)}에 값이 없어(처음: ${line}번째 줄) 학습할 때처럼 채웠습니다.`
        : `${rowCount(rows)}의 ${quoted(column)}에 값이 없는데(처음: ${line}번째 줄), 모델에 대신할 값이 없습니다.`,
    'not-a-number': (column, rows, unanswered, line, cells) =>
      `${rowCount(rows)}의 ${josa(quoted(column), '이/가')} 학습할 때와 같은 수가 아닙니다(처음: ${line}번째 줄). 예: ${cells.map(quoted).join(', ')}.${unanswered === 0 ? ' 빈칸으로 읽었습니다.' : ''}`,
    'new-word': (column, rows, line, words) =>
      `${rowCount(rows)}의 ${quoted(column)}에 모델이 학습하지 않은 단어가 있습니다(처음: ${line}번째 줄): ${words.map(quoted).join(', ')}. 학습한 단어 가운데 어느 것도 아닌 것으로 봅니다.`,
    'left-out': (rows, line, areWritten) =>
      `표의 행이 아니거나 길이가 다른 줄이 ${grouped(rows)}개 있습니다(처음: ${line}번째 줄).${areWritten ? ' 예측 없이 그대로 두었습니다.' : ''}`,
  },
  outside: (column, rows, min, max) =>
    `${rowCount(rows)}의 ${josa(quoted(column), '이/가')} 학습한 파일의 범위 ${min}~${max} 밖에 있습니다.`,
  differs: (columns) =>
    `이 파일의 행은 ${firstOf(columns, columns.length)}에서 학습한 행과 다릅니다. 단위나 출처가 바뀌지 않았나요?`,
  shift: (column, logit, deviations) =>
    deviations === null
      ? `  ${josa(quoted(column), '은/는')} 로짓의 평균을 ${logit}만큼 바꿉니다`
      : `  ${josa(quoted(column), '은/는')} 평균이 학습 부분보다 표준편차의 ${deviations}배만큼 다르고, 로짓의 평균을 ${logit}만큼 바꿉니다`,
  table: { score: '점수', file: '이 파일', test: '테스트 부분', copies: '테스트 부분(복사본 포함)' },
  labelled: (rows, label, positives) =>
    `이 파일의 ${rowCount(rows)}에 있는 ${josa(quoted(label), '과/와')} 견주면(그중 양성 ${positives}):`,
  agreement: (rows, label, scores) =>
    `${rowCount(rows)}에 있는 ${josa(quoted(label), '과/와')} 견주면 ${scores.join(', ')}.`,
  noIntervals: (column) => `"${column}" 값이 같은 행은 서로 닮아 구간을 적지 않았습니다.`,
  otherLabels: (rows, label) =>
    `${rowCount(rows)}의 ${josa(quoted(label), '은/는')} 두 클래스 어느 쪽도 아닙니다.`,
  written: (file) => `${file}에 썼습니다.`,
};
