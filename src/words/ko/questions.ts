import { grouped } from '../../core/format.js';
import type { QuestionWords } from '../questionWords.js';
import { quoted, rowCount } from './count.js';
import { josa } from './particles.js';

export const questionWords: QuestionWords = {
  title: (file) => `${josa(file, '으로/로')} 학습`,
  purpose: {
    title: (file) => `${file}: 학습할까요, 예측할까요?`,
    lacksLabel: (model, label) =>
      `${model}에서 학습한 모델에 필요한 열이 모두 있고 그 레이블 ${quoted(label)}의 값만 없습니다.`,
    toScore: (model) => `${model}의 모델로 예측`,
    toTrain: '다른 레이블로 학습',
  },
  asked: {
    label: '무엇을 예측할까요?',
    positive: '어느 클래스를 찾을까요?',
    preset: '다음 질문들의 출발점입니다',
    textColumns: '단어로 된 열을 어떻게 할까요?',
    missingValues: '빈칸을 어떻게 할까요?',
    balance: '드문 클래스에 가중치를 어떻게 줄까요?',
    epochs: '학습 부분 전체를 도는 횟수입니다. 비워 두면 프리셋을 따릅니다',
    batchSize: '가중치를 한 번 갱신할 때 쓰는 행의 수입니다',
    learningRate: '확률적 경사하강법의 학습률입니다',
    l2: '큰 가중치에 매깁니다. auto이면 학습에 쓰지 않은 행으로 고르고, 0이면 매기지 않습니다',
    seed: '난수의 시작값입니다. 시드가 같으면 결과도 같습니다',
  },
  automatic: (found) => (found === undefined ? '자동' : `자동: ${found}`),
  likeliestColumn: '이름, 위치, 값으로 보아 가장 그럴듯한 열',
  likeliestClass: '열 이름이 가리키거나 ‘예’를 뜻하는 클래스, 없으면 더 드문 클래스',
  enterNumber: '수를 입력하세요',
  noNumber: (typed) => `${josa(quoted(typed), '은/는')} 수가 아닙니다`,
  whichLabel: '레이블은 어느 열인가요? 퍼셉트론은 그 열의 클래스를 구별하도록 학습합니다.',
  whichClass: (column) => `${quoted(column)}의 어느 클래스를 나머지와 구별할까요?`,
  whichInstead: (column, now) => `${quoted(now)} 대신 ${quoted(column)}의 어느 클래스를 나머지와 구별할까요?`,
  rowsOf: (value, rows) => `${value}: ${rowCount(rows)}`,
  rows: rowCount,
  moreClasses: (classes) => `외 ${grouped(classes)}개`,
  countedInPart: '(행의 수는 파일의 처음 1 MB에서 센 것입니다.)',
};
