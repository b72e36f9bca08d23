import { grouped } from '../../core/format.js';
import type { progressWords as en } from '../en/progress.js';
import type { Like } from '../language.js';
import { josa } from './particles.js';

export const progressWords: Like<typeof en> = {
  trainingOn: (name) => `${josa(name, '으로/로')} 학습하는 중입니다. 클릭하면 결과를 보여 줍니다`,
  withTimeLeft: (standing, left) => `${standing}, ${left}`,
  stopping: '중지하는 중…',
  preparing: '학습을 준비하는 중…',
  reading: '읽는 중…',
  readingPart: (percent) => `읽는 중, ${percent}%`,
  checking: '데이터를 점검하는 중…',
  epoch: (current, all) => `에포크 ${grouped(current)}/${grouped(all)}`,
  split: (current, all) => `분할 ${grouped(current)}/${grouped(all)}`,
  done: '완료',
};
