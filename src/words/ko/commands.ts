import type { commandWords as en } from '../en/commands.js';
import type { Like } from '../language.js';

export const commandWords: Like<typeof en> = {
  train: 'CSV로 학습',
  showResults: '결과 보기',
  stop: '학습 중지',
  createSample: '예제 CSV 만들기',
  saveRun: '다른 이름으로 실행 저장…',
  renameRun: '실행 이름 바꾸기…',
  exportReport: '보고서 내보내기…',
  scoreFile: '모델로 예측하기…',
  saveScores: '행별 점수 저장…',
  compareRuns: '실행 비교…',
};
