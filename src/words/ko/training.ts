import { grouped } from '../../core/format.js';
import type { trainingSayings } from '../../core/training/sayings.js';
import type { Sentences } from '../sentences.js';
import { quoted } from './count.js';
import { josa } from './particles.js';

export const trainingWords: Sentences<typeof trainingSayings> = {
  'training-diverged': ({ epoch }) =>
    `${epoch}번째 에포크에서 학습이 발산했습니다. 수가 배정밀도 실수의 범위를 넘었습니다`,
  'choose-usual-settings': ({ preset, learningRate }) =>
    `${[
      ...(preset === undefined ? [] : [`프리셋을 ${josa(quoted(preset), '으로/로')}`]),
      ...(learningRate === undefined ? [] : [`학습률을 ${josa(String(learningRate), '으로/로')}`]),
    ].join(', ')} 정하세요`,
  'too-large-to-repeat-rows': () =>
    '드문 클래스의 행을 되풀이해 넣어야 하는데, 파일이 메모리에 담기에는 너무 큽니다',
  'balance-by-weights': () => '균형(balance)을 "weights"로 정하거나, 더 적은 행으로 학습하세요',
  'too-large-for-medians': () => '열의 값을 모두 정렬해야 하는데, 파일이 메모리에 담기에는 너무 큽니다',
  'skip-rows-with-gaps': () => '빈칸(missingValues)을 "skip"으로 정하거나, 더 적은 행으로 학습하세요',
  'too-few-rows-for-batch': ({ rows, batchSize }) =>
    `쓸 수 있는 행이 ${grouped(rows)}개뿐이라, 크기가 ${batchSize}인 미니배치를 만들 수 없습니다`,
  'set-batch-size': ({ largest }) => `배치 크기를 ${largest} 이하로 정하거나, 행을 더 넣으세요`,
  'add-rows': ({ group }) =>
    `${group === undefined ? '행을' : `${quoted(group)} 값이 다른 행을`} 더 넣으세요`,
  'too-few-groups': ({ groups, parts }) =>
    `그룹 ${grouped(groups)}개를, 두 클래스가 모두 들어 있는 ${parts}개 부분으로 나눌 수 없습니다`,
  'add-groups': () => '다른 그룹의 행을 더 넣거나, 그룹 열 없이 학습하세요',
  'too-few-times': ({ times, gap, parts }) =>
    `서로 다른 시간 ${grouped(times)}개의 행은${gap > 0 ? ` 간격을 행 ${grouped(gap)}개로 하면` : ''} 잇따르는 ${parts}부분으로 나눌 수 없습니다`,
  'class-only-later': ({ rows }) =>
    `학습할 가장 앞선 행 ${grouped(rows)}개가 모두, 또는 마지막 것을 빼고 한 클래스입니다`,
  'train-without-times': () => '시간 열 없이 학습하거나, 다른 행으로 학습하세요',
  'rarer-class-too-small': ({ rows }) =>
    `드문 클래스의 쓸 수 있는 행이 ${grouped(rows)}개뿐이라, 모든 부분에 나누어 넣을 수 없습니다`,
  'add-rows-of-rarer-class': () => '그 클래스의 행을 더 넣으세요',
  'no-number-for-median': ({ column }) =>
    `학습 부분의 ${quoted(column)} 열에 수가 하나도 없어, 빈칸을 채울 중앙값을 구할 수 없습니다`,
  'leave-column-out-or-other-seed': () => '그 열을 제외하거나, 다른 시드를 고르세요',
  'varies-too-little': ({ column, least }) =>
    `${quoted(column)} 열은 값의 변화가 ${least}보다 작아 계산할 수 없습니다`,
  'scale-column-up': () => '값에 10의 거듭제곱을 곱하거나, 그 열을 제외하세요',
  'too-large-for-newton': () => '일부 값이 너무 커서 뉴턴 단계를 계산할 수 없습니다',
  'leave-out-or-divide': () => '그 값이 있는 열을 제외하거나, 10의 거듭제곱으로 나누세요',
};
