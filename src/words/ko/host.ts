import type { DataNeed, hostWords as en } from '../en/host.js';
import type { Like } from '../language.js';
import { quoted, rowCount } from './count.js';
import { josa } from './particles.js';

const needs: Readonly<Record<DataNeed, string>> = {
  'train-again': '다시 학습하려면',
  repeat: '실행을 반복하려면',
  'show-illusion': '착시를 보려면',
  'save-scores': '점수를 저장하려면',
  'show-rows': '행을 열려면',
};

export const hostWords: Like<typeof en> = {
  buttons: {
    open: '열기',
    stop: '중지',
    showOutput: '출력 보기',
    replace: '바꾸기',
    trainOnIt: '이 파일로 학습',
    chooseFile: '파일 고르기…',
    chooseRun: '저장한 실행 고르기…',
  },
  kinds: { tables: '표', all: '모든 파일', run: 'SLP 실행', page: 'HTML 페이지' },
  whichFile: '어느 파일로 학습할까요?',
  whichFileToScore: '어느 파일을 예측할까요?',
  onlyTop: (rows) => `확률이 높은 ${rowCount(rows)}만 확률이 높은 순서로 쓰기`,
  allRows: '모든 행을 파일의 순서대로 쓰기',
  whichRows: '어떤 행을 쓸까요?',
  byPlace: '위치로 맞춤(이름은 확인할 수 없음)',
  whichModel: (file) => `${josa(file, '을/를')} 어느 모델로 예측할까요?`,
  noModelFits: (file, nearest) =>
    `${file}의 열에 맞는 모델을 가진 실행이 없습니다.${nearest === undefined ? '' : ` ${nearest.run}의 모델에는 ${josa(nearest.columns.map(quoted).join(', '), '이/가')} 더 필요합니다.`}`,
  whichRunStops: '어느 실행을 중지할까요?',
  allRuns: '모두',
  noFolder: '열린 폴더가 없습니다.',
  noTable: '이 작업 영역에는 CSV, TSV, ARFF 파일이 없습니다.',
  noResults: (command) =>
    `아직 결과가 없습니다. 먼저 ${josa(quoted(`Pulsar SLP: ${command}`), '을/를')} 실행하세요.`,
  resultsTitle: 'Pulsar SLP 결과',
  resultsFromBefore: '아래는 이전 결과입니다.',
  trainedOnAlready: (file) => `이미 ${josa(file, '으로/로')} 학습하는 중입니다.`,
  repeatedAlready: (file) => `이미 ${josa(file, '을/를')} 다른 분할로 반복하는 중입니다.`,
  created: (file) => `${josa(file, '을/를')} 만들었습니다.`,
  saved: (file) => `${josa(file, '을/를')} 저장했습니다.`,
  exists: (file) => `${josa(file, '이/가')} 이미 있습니다.`,
  replacingDiscards: '바꾸면 그 파일에서 고친 내용이 사라집니다.',
  notWritten: (file, reason) =>
    `${josa(file, '을/를')} 저장하지 못했습니다(${reason}). 다른 폴더를 고르세요.`,
  stoppedHasNoScores:
    '도중에 중지한 실행이라 똑같이 되풀이할 수 없습니다. 끝까지 학습한 뒤 점수를 저장하세요.',
  stoppedHasNoRows: '도중에 중지한 실행이라 똑같이 되풀이할 수 없습니다. 끝까지 학습한 뒤 행을 여세요.',
  saveAnswersOf: (model) => `${model}의 모델로 예측한 결과를 저장할 곳`,
  scoresWouldOverwrite: (file) => `점수가 ${josa(file, '을/를')} 덮어쓰게 됩니다. 다른 이름을 고르세요.`,
  scoring: (file) => `${file}의 행마다 점수를 매기는 중`,
  explainRow: '이 행 풀이 보기',
  noPageToExplain: '이 실행의 결과가 닫혀 있습니다. 결과를 다시 열고 거기서 행을 다시 보세요.',
  findingRows: (file) => `${file}에서 행을 찾는 중`,
  putBeside: (need, data, saved) =>
    `${needs[need]} ${josa(data, '을/를')} ${josa(saved, '과/와')} 같은 폴더에 두세요.`,
  noIllusion: {
    nothingLearned:
      '착시란 복사본 때문에 점수가 실제보다 좋게 나오는 것인데, 이 모델은 점수에 드러날 만한 것을 배우지 못했습니다. 무언가를 배운 실행에서 착시를 보세요.',
    copiesStayTogether:
      '착시는 한 행의 복사본이 학습 부분과 테스트 부분에 함께 있을 때 생기는데, 여기서는 그룹 열이나 시간 열이 복사본을 한 부분에만 둡니다. 그런 열 없이 학습한 실행에서 착시를 보세요.',
  },
};
