import type { problemSayings } from '../../core/problem.js';
import type { Sentences } from '../sentences.js';

export const problemWords: Sentences<typeof problemSayings> = {
  'stopped-before-training': () => '학습을 시작하기 전에 멈추어, 아직 배운 것이 없습니다',
  'train-again-when-you-like': () => '원할 때 다시 학습하세요',
};
