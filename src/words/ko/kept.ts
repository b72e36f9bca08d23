import { grouped, thousandths } from '../../core/format.js';
import type { keptWords as en } from '../en/kept.js';
import type { Like } from '../language.js';
import { quoted } from './count.js';
import { figureWords } from './figures.js';
import { josa } from './particles.js';

export const keptWords: Like<typeof en> = {
  outcome: {
    interrupted: '중단됨',
    ended: '일찍 끝남',
    question: '학습 전',
    fault: '실패',
    unfinished: '끝나지 않음',
  },
  f1: (f1, { stopped, positive }) =>
    `${positive === undefined ? '' : `${quoted(positive)}의 `}F1 ${f1 === null ? figureWords.undefined : thousandths(f1)}${stopped ? ', 중지됨' : ''}`,
  atOwn: '점수는 실행 자체의 임곗값에서',
  answersToGoal: (goal) => `예측 목표: ${goal}`,
  answersAt: (threshold) => `임곗값 ${threshold}에서 예측`,
  nothingLearned: '배운 것 없음',
  copiesInTest: '테스트 부분에 복사본',
  without: (columns) => `${columns.join(', ')} 열 제외`,
  withoutMany: (columns) => `열 ${grouped(columns)}개 제외`,
  runs: (count) => `실행 ${grouped(count)}개`,
  unreadable: (count) => `보관된 실행 ${grouped(count)}개를 읽지 못해 목록에서 뺐습니다.`,
  nameOrNothing: '비워 두면 판정을 보여 줍니다',
  reallyDelete: (run, file) => `${file}의 실행 ${josa(quoted(run), '을/를')} 삭제할까요?`,
  deleteIsFinal: (settings, when) => `${settings}, ${when}. 삭제하면 되돌릴 수 없습니다.`,
  reallyDeleteMany: (runs) => `실행 ${grouped(runs)}개를 삭제할까요?`,
  deleteManyIsFinal: (named, pinned) =>
    `${named.join('\n')}\n${pinned === 0 ? '' : `그 가운데 ${grouped(pinned)}개는 고정되어 있습니다. `}삭제하면 되돌릴 수 없습니다.`,
  delete: '삭제',
  table: {
    tab: 'SLP: 실행',
    title: '퍼셉트론 실행',
    automatic: '자동',
    noColumn: '없음',
    none: '아직 학습한 것이 없습니다. CSV를 마우스 오른쪽 단추로 눌러 CSV로 학습을 고르세요.',
    noMatch: '이 단어가 모두 들어 있는 실행이 없습니다.',
    stopped: (verdict) => `${verdict}, 중지됨`,
    columns: { chosen: '선택', run: '실행', file: '파일', course: '에포크별 손실', when: '시작' },
    choose: (run) => `${run} 선택`,
    open: (run) => `${run} 열기`,
    rename: (run) => `${run} 이름 바꾸기`,
    pin: (run) => `${run} 고정`,
    unpin: (run) => `${run} 고정 해제`,
    pinned: '고정됨',
    compare: '비교',
    compareHint: '끝난 실행을 둘 이상 고르세요.',
    deleteChosen: '삭제',
    chosen: (runs, hidden) =>
      `실행 ${grouped(runs)}개 선택${hidden === 0 ? '' : `, 필터에 가려진 ${grouped(hidden)}개는 제외`}`,
    filter: '파일, 이름, 판정, 설정으로 거르기',
    fell: (from, to) => `${from}에서 ${to}까지`,
  },
  toCompare: '비교할 실행',
  chooseMore: (title, missing) => `${title}: ${missing === 1 ? '하나 더 고르세요' : '둘 이상 고르세요'}`,
  onlyFinished: '끝난 실행만 비교할 수 있습니다. 둘 이상 고르세요.',
  tooFewToCompare: (finished) =>
    `비교하려면 끝난 실행이 둘 있어야 합니다. 지금은 ${finished === 0 ? '없습니다' : '하나뿐입니다'}.`,
  comparisonTab: 'SLP: 비교',
  illusionTab: (file, preset, seed) => `SLP: 착시, ${file}, ${preset}, 시드 ${seed}`,
  openFirst: '먼저 끝난 실행을 여세요.',
  tooLargeToOpen: (features, command) =>
    `특징이 ${grouped(features)}개인 실행은 너무 커서 파일로 열 수 없습니다. 대신 ${quoted(command)} 명령을 쓰세요.`,
};
