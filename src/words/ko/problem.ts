import type { problemSayings } from '../../core/problem.js';
import type { Sentences } from '../sentences.js';

export const problemWords: Sentences<typeof problemSayings> = {
  'as-written': ({ text }) => text,
  'stopped-before-training': () => '첫 에포크가 끝나기 전에 중지하여, 아직 배운 것이 없습니다',
  'train-again-when-you-like': () => '원할 때 다시 학습하세요',
  'logits-beyond-doubles': () => '가중치와 행의 값을 곱한 결과가 배정밀도 실수의 범위를 넘습니다',
  'look-for-huge-values': () => '파일에서 1e100을 넘는 값을 찾아보세요',
  'file-changed': () => '파일이 바뀌어, 이 실행이 학습한 파일과 다릅니다',
  'train-again-then-repeat': () => '학습과 반복을 다시 하세요',
  'train-again-then-save-scores': () => '다시 학습한 뒤 그 실행의 점수를 저장하세요',
  'train-again-then-show-rows': () => '다시 학습한 뒤 그 실행의 행을 여세요',
  'train-again-then-show-illusion': () => '다시 학습한 뒤 착시를 보세요',
};
