import { grouped } from '../../core/format.js';
import type { lineWords as en } from '../en/lines.js';
import type { Like } from '../language.js';
import { josa } from './particles.js';

export const lineWords: Like<typeof en> = {
  training: ({ name, preset, balance, seed }) =>
    `${josa(name, '으로/로')} 학습: 프리셋 ${preset}, 균형 ${balance}, 시드 ${seed}`,
  repeating: ({ name, preset, balance, seed }) =>
    `${josa(name, '으로/로')} 반복: 프리셋 ${preset}, 균형 ${balance}, 시드 ${seed}`,
  stopping: '중지하는 중…',
  warning: (sentences) => `경고: ${sentences}`,
  trainedOn: (label) => `학습에 쓴 ${label}`,
  moreGapsFilled: (columns) => `그 밖에 열 ${grouped(columns)}개의 빈칸도 같은 방법으로 채움`,
};
