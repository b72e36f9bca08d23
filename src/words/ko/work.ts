import { grouped } from '../../core/format.js';
import type { workSayings } from '../../core/run/workSayings.js';
import type { Sentences } from '../sentences.js';
import { firstOf, quoted } from './count.js';

export const workWords: Sentences<typeof workSayings> = {
  'memory-short': () => '파일에 필요한 메모리가 부족합니다',
  'table-needs-memory': ({ megabytes }) =>
    `표에 메모리 ${grouped(megabytes)} MB가 필요한데, 그만큼 얻을 수 없습니다`,
  'leave-out-or-close-programs': () => '행이나 열을 줄이거나, 다른 프로그램을 닫으세요',
  'no-address-space': () =>
    'WebAssembly가 요구하는 주소 공간 10 GB를 예약할 수 없습니다. 이 프로세스가 쓸 수 있는 양을 넘습니다',
  'raise-limit': () =>
    '한도를 늘리거나(ulimit -v unlimited), 더 적게 요구하도록 NODE_OPTIONS=--disable-wasm-trap-handler를 설정하세요',
  'no-temporary-file': ({ folder, error }) =>
    `파일이 메모리보다 큰데, ${folder}에 임시 파일을 만들 수 없습니다(${error})`,
  'set-temporary-folder': () =>
    'TMPDIR(Windows에서는 TEMP)을 쓰기가 허용된 폴더로 설정하거나, 행이나 열을 줄이세요',
  'temporary-folder-full': ({ folder }) => `파일이 메모리보다 큰데, ${folder}에 그 수를 담을 공간이 없습니다`,
  'free-space': () =>
    '그곳에 공간을 마련하거나, TMPDIR(Windows에서는 TEMP)을 공간이 더 있는 디스크의 폴더로 설정하세요',
  'temporary-file-not-written': ({ error }) => `수를 담는 임시 파일에 쓰지 못했습니다(${error})`,
  'temporary-file-not-read': ({ error }) => `수를 담은 임시 파일을 읽지 못했습니다(${error})`,
  'temporary-file-cut-short': () => '수를 담은 임시 파일을 읽지 못했습니다. 파일이 중간에 끊겼습니다',
  'check-temporary-disk': () => '임시 파일 폴더가 있는 디스크를 확인한 뒤 다시 학습하세요',
  'report-with-file': () => '공유할 수 있는 파일이라면 파일과 함께 알려 주세요',
  'path-in-web-worker': () => '웹 워커에 경로가 전달되었습니다',
  'report-it': () => '이 오류를 알려 주세요',
  'columns-lacking': ({ columns, total }) => `모델에 필요한 열이 없습니다: ${firstOf(columns, total)}`,
  'column-of-no-numbers': ({ column, cells, rows }) =>
    `모델은 ${quoted(column)}에 학습할 때와 같은 수가 필요한데, ${grouped(rows)}개 행 가운데 그런 행이 없습니다(${cells.map(quoted).join(', ')})`,
  'write-as-trained': () =>
    '모델이 학습한 파일처럼 적으세요. 소수점, 단위, 기호를 같게 하고, 예와 아니요가 1과 0이었다면 그렇게 적으세요',
  'column-named-twice': ({ column }) => `모델에 필요한 ${quoted(column)}라는 이름의 열이 여럿 있습니다`,
  'tell-them-apart': () => '열마다 다른 이름을 붙이고, 뜻하는 열에만 학습한 파일의 이름을 쓰세요',
  'stopped-while-scoring': () => '예측을 중지하여 아무것도 쓰지 않았습니다',
  'score-again': () => '원할 때 다시 예측하세요',
  'name-them-so': () => '열 이름을 모델이 학습한 파일과 같게 하세요. 순서는 달라도 됩니다',
  'no-names-to-match': ({ width, wanted }) =>
    `열 이름이 없으면 위치로 열을 구별하는데, 여기의 열은 ${grouped(width)}개이고 모델이 학습한 파일의 열은 ${grouped(wanted)}개입니다`,
  'give-names-or-as-many': () =>
    '학습한 파일과 같은 열을(레이블은 없어도 됨) 갖추거나, 두 파일 모두에 열 이름을 넣으세요',
};
