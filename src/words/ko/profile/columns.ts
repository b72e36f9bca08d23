import { grouped, thousandths } from '../../../core/format.js';
import type { columnSayings } from '../../../core/profile/sayings.js';
import { percent } from '../../figures.js';
import type { Sentences } from '../../sentences.js';
import { either, quoted, rowCount, theColumns } from '../count.js';
import { josa } from '../particles.js';

export const columnWords: Sentences<typeof columnSayings> = {
  'thousands-in-columns': ({ cell, ...of }) =>
    `${theColumns(of)}에 ${quoted(cell)}처럼 천 단위 구분 기호가 든 수가 있습니다`,
  'perhaps-thousands': ({ worst, cell, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} 1,000보다 작은 정수 사이에 ${cell} 같은 수가 있습니다. 이 점은 천 단위 구분 기호일 수 있지만 소수점으로 읽었습니다`
      : `${theColumns(of, '은/는')} 1,000보다 작은 정수 사이에 ${quoted(worst)} 열의 ${cell} 같은 수가 있습니다. 이 점은 천 단위 구분 기호일 수 있지만 소수점으로 읽었습니다`,
  'choose-comma-if-thousands': () => '천 단위 구분 기호라면 소수점 기호를 쉼표로 정하세요',
  'take-points-out-if-thousands': () => '천 단위 구분 기호라면 점 없이 수를 적으세요',
  'column-empty': ({ rows, ...of }) => `${theColumns(of, '은/는')} ${rowCount(rows)} 모두에서 비어 있습니다`,
  'empty-where-labelled': (of) => `${theColumns(of, '은/는')} 레이블이 있는 모든 행에서 비어 있습니다`,
  'fill-in-or-leave-out': () => '빈 열을 채우거나 제외하세요',
  'column-constant': ({ value, rows, gaps, skipped, ...of }) => {
    const read = skipped === 0 ? '' : '읽은 행 가운데 ';
    const same =
      of.total === 1
        ? `${read}${gaps ? '값이 있는 ' : ''}${rowCount(rows)} 모두에서 값이 ${josa(quoted(value), '으로/로')} 같`
        : `저마다 ${read}값이 있는 모든 행에서 값이 하나로 같`;
    const but = skipped === 0 ? '습니다' : `지만, 뺀 ${rowCount(skipped)}에는 다른 값이 있을 수 있습니다`;
    return `${theColumns(of, '은/는')} ${same}${but}`;
  },
  'constant-where-labelled': ({ value, gaps, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} ${gaps ? '레이블과 값이' : '레이블이'} 있는 모든 행에서 값이 ${josa(quoted(value), '으로/로')} 같아, 구별에 도움이 되지 않습니다`
      : `${theColumns(of, '은/는')} 저마다 레이블이 있는 모든 행에서 값이 하나로 같습니다`,
  'mend-skipped-rows-first': () => '먼저 뺀 행을 고치고, 그래도 값이 하나뿐인 열은 제외하세요',
  'leave-out-what-tells-nothing': () => '구별에 도움이 되지 않는 열은 제외하세요',
  'ticks-left-out': ({ worst, cell, rows, all, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} ${rowCount(all)} 가운데 ${grouped(rows)}개에 ${josa(quoted(cell), '이/가')} 있고 나머지는 비어 있어 제외했습니다`
      : `${theColumns(of, '은/는')} 단어(${quoted(worst)} 열의 ${quoted(cell)} 등)가 있거나 비어 있어 제외했습니다`,
  'write-1-and-0': () => '비어 있는 칸이 ‘아니요’를 뜻한다면 1과 0으로 적으세요',
  'words-identify-rows': ({ rows, ...of }) =>
    `${theColumns(of, '은/는')} ${nearlyAll(of, rows)}에서 단어가 서로 달라 식별자로 보이므로 제외했습니다`,
  'write-words-apart': () => '배울 만한 것이 있다면 수나 몇 가지 단어로 바꾸어 열을 따로 만드세요',
  'identifier-left-out': (of) => `${theColumns(of, '은/는')} 행의 이름이나 번호이므로 제외했습니다`,
  'only-lecture-trains-on-it': () => '그대로 두면 됩니다. 프리셋 "lecture"만 이런 열로도 학습합니다',
  'numbers-identify-rows': ({ rows, ...of }) =>
    `${theColumns(of, '은/는')} ${nearlyAll(of, rows)}에서 정수가 서로 달라 식별자로 보이지만, 특징으로 씁니다`,
  'leave-out-row-numbers': () => '행의 번호일 뿐인 열은 제외하세요. 새로운 행의 번호는 다릅니다',
  'numbers-file-rows': (of) =>
    `${theColumns(of, '은/는')} 이름으로 보아 행을 정리하려고 붙인 번호인데, 특징으로 씁니다`,
  'leave-out-bookkeeping': () =>
    '누구를, 언제, 무엇으로 기록했는지만 나타내는 열은 제외하세요. 번호가 크다고 무엇이 더 많은 것은 아닙니다',
  'times-left-out': (facts) => leftOut(facts, '시각이'),
  'turn-times-into-numbers': () => '시각을 수로 바꾸세요. 예: 자정부터 지난 분',
  'dates-left-out': (facts) => leftOut(facts, '날짜가'),
  'turn-dates-into-numbers': () => '날짜를 수로 바꾸세요. 예: 첫날부터 지난 날수',
  'turn-dates-or-name-time': () =>
    '날짜를 수로 바꾸거나(예: 첫날부터 지난 날수), 행이 생긴 때라면 시간 열로 정해 나중 행으로 테스트하세요',
  'booleans-left-out': (facts) => leftOut(facts, '참과 거짓이'),
  'choose-one-hot': () => '학습에 쓰려면 글자 열을 "원-핫"으로 정하세요',
  'numbers-or-fewer-words': ({ most }) => `단어를 수로 바꾸거나, 합쳐서 종류를 줄이세요${orOneHot(most)}`,
  'kinds-left-out': ({ worst, cell, rows, different, more, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} 파일이 선언한 대로 범주가 들어 있어(${rowCount(rows)}에 서로 다른 범주 ${howMany(different, more)}) 제외했습니다`
      : `${theColumns(of, '은/는')} 파일이 선언한 대로 범주(${quoted(worst)} 열의 ${quoted(cell)} 등)가 들어 있어 제외했습니다`,
  'declare-numeric-or-merge': ({ most }) =>
    `측정값이라면 수로 선언하고, 아니라면 범주를 합쳐 줄이세요${orOneHot(most)}`,
  'words-left-out': ({ worst, cell, rows, numbers, different, more, ...of }) => {
    if (of.total > 1)
      return `${theColumns(of)}에는 단어(${quoted(worst)} 열의 ${quoted(cell)} 등)가 들어 있어 제외했습니다`;
    const besides = numbers === 0 ? '' : ` ${rowCount(numbers)}에 수가,`;
    return `${theColumns(of, '은/는')}${besides} ${rowCount(rows)}에 단어가 들어 있어(서로 다른 단어 ${howMany(different, more)}) 제외했습니다`;
  },
  'words-as-merged': ({ worst, rows, all, ...of }) =>
    `${theColumns(of)}에는 스프레드시트에서 셀을 병합한 것처럼 드문드문 단어가 있고 그 아래는 비어 있습니다(${of.total === 1 ? '' : `${quoted(worst)} 열은 `}칸 ${grouped(all)}개 가운데 ${grouped(rows)}개)`,
  'words-under-marks': ({ worst, mark, rows, ...of }) =>
    `${theColumns(of)}에는 위 칸과 같다는 뜻일 수 있는 표시(${mark})가 칸 ${grouped(rows)}개에 있는데${of.total === 1 ? '' : `(${quoted(worst)} 열)`}, 다른 단어로 읽었습니다`,
  'write-value-in-each-row': () =>
    '아래 행들도 같은 값이라면 행마다 그 값을 적으세요. 스프레드시트에서는 셀 병합을 풀고 아래로 채우면 됩니다',
  'split-left-out': (of) =>
    `${theColumns(of, '은/는')} 어느 행을 학습이나 테스트에 쓸지 나타내므로 제외했습니다`,
  'split-only-if-asked': () =>
    '그대로 두면 됩니다. 새로운 행에는 없는 값입니다. 다른 뜻이 있는 열이라면 글자 열을 "원-핫"으로 정하면 학습에 씁니다',
  'remarks-left-out': ({ rows, all, ...of }) =>
    of.total === 1
      ? `${theColumns(of)}에는 ${rowCount(all)} 가운데 ${grouped(rows)}개에만 메모가 있어 제외했습니다`
      : `${theColumns(of)}에는 일부 행에만 메모가 있어 제외했습니다`,
  'words-beside-numbers': ({ worst, cell, words, rows, numbers, ...of }) =>
    of.total === 1
      ? `${theColumns(of)}에는 ${rowCount(numbers)}에 수가 있지만 ${rowCount(rows)}에 ${josa(either(words.map(quoted)), '이/가')} 있어 제외했습니다`
      : `${theColumns(of)}에는 수가 든 행만큼 또는 그보다 많은 행에 단어(${quoted(worst)} 열의 ${quoted(cell)} 등)가 있어 제외했습니다`,
  'numbers-and-some-text': ({ worst, cell, rows, numbers, ...of }) =>
    of.total === 1
      ? `${theColumns(of)}에는 ${rowCount(numbers)}에 수가 있지만 ${rowCount(rows)}에는 ${quoted(cell)} 같은 글자가 있어 제외했습니다`
      : `${theColumns(of)}에는 대부분의 행에 수가 있지만 글자가 든 행(${quoted(worst)} 열의 ${quoted(cell)} 등)이 너무 많아 제외했습니다`,
  'few-numbers-dressed': ({ worst, cell, values, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} ${quoted(cell)}처럼 수에 다른 글자가 붙어 있어, 값 ${grouped(values)}개가 저마다 특징이 됩니다`
      : `${theColumns(of, '은/는')} ${quoted(worst)} 열의 ${quoted(cell)}처럼 수에 다른 글자가 붙어 있어, 값이 저마다 특징이 됩니다`,
  'numbers-dressed': ({ worst, cell, rows, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} ${rowCount(rows)}에서 ${quoted(cell)}처럼 수에 다른 글자가 붙어 있어 제외했습니다`
      : `${theColumns(of, '은/는')} ${quoted(worst)} 열의 ${quoted(cell)}처럼 수에 다른 글자가 붙어 있어 제외했습니다`,
  'currencies-mixed': ({ worst, signs, counts, ...of }) =>
    `${theColumns(of)}에는 통화가 다른 금액이 섞여 있어(${of.total === 1 ? '' : `${quoted(worst)}: `}${signs.map((sign, i) => `${quoted(sign)} ${grouped(counts[i] ?? 0)}개`).join(', ')}) 제외했습니다`,
  'numbers-lettered': ({ worst, cell, rows, numbers, ...of }) =>
    of.total === 1
      ? `${theColumns(of)}에는 ${rowCount(numbers)}에 수만 있지만 ${rowCount(rows)}에 ${quoted(cell)}처럼 글자가 붙은 수가 있어 제외했습니다`
      : `${theColumns(of)}에는 ${quoted(worst)} 열의 ${quoted(cell)}처럼 글자가 붙은 수가 섞여 있어 제외했습니다`,
  'decimal-marks-mixed': ({ worst, cell, rows, numbers, comma, ...of }) =>
    of.total === 1
      ? `${theColumns(of, '은/는')} 소수점 기호가 ${rowCount(numbers)}에서는 ${mark(comma)}, ${rowCount(rows)}에서는 ${quoted(cell)}처럼 ${mark(!comma)}여서 제외했습니다`
      : `${theColumns(of, '은/는')} 소수점 기호로 ${mark(comma)}와 ${mark(!comma)}가 섞여 있어(${quoted(worst)} 열의 ${quoted(cell)} 등) 제외했습니다`,
  'choose-decimal-comma': () => '소수점 기호를 쉼표로 정하거나, 소수점을 마침표로 적으세요',
  'write-one-decimal-mark': ({ comma }) => `소수점을 모두 ${mark(comma)}로 적으세요`,
  'far-number': (facts) => far(facts, '값이 없다는 뜻일 수 있지만 수로 다룹니다'),
  'far-numbers': (facts) => severalFar(facts, '값이 없다는 뜻일 수 있지만 수로 다룹니다'),
  'empty-if-no-value': () => '값이 없다는 뜻이라면 그 칸들을 비우세요',
  'far-number-as-gap': (facts) => far(facts, '그런 칸은 빈칸으로 다룹니다'),
  'far-numbers-as-gaps': (facts) => severalFar(facts, '그런 칸은 빈칸으로 다룹니다'),
  'empty-or-take-for-numbers': () =>
    '그 칸들을 비우거나, 측정값이라면 빈칸 설정을 "행 빼기"나 "중앙값"으로 정해 수로 다루게 하세요',
  'wild-numbers': (facts) => `${wild(facts)} 있는데, 수로 다룹니다`,
  'wild-numbers-as-gaps': (facts) => `${wild(facts)} 있어, 빈칸으로 다룹니다`,
  'correct-or-empty-wild': () => '틀린 값이라면 바로잡거나 그 칸을 비우세요',
  'rows-without-time': ({ column, cell, rows, all }) =>
    `${quoted(column)} 열에서 ${rowCount(all)} 가운데 ${grouped(rows)}개(${percent(rows / all)})의 시간을 읽을 수 없어 뺍니다${cell === undefined ? '' : `. 예: ${quoted(cell)}`}`,
  'write-times-readably': () =>
    '그 칸에 시간을 2024-01-31 12:30처럼 적으세요. 모델과 점수는 나머지 행에만 해당합니다',
  'has-gaps-skipped': (facts) =>
    gaps(facts, { one: '값이 없어 그 행들을 뺍니다', many: '. 그 행들을 뺍니다' }),
  'has-gaps-left-out': (facts) =>
    gaps(facts, { one: '값이 없어 제외했습니다', many: '. 이 열들을 제외했습니다' }),
  'choose-median-to-keep-rows': () => '그 행들도 쓰려면 빈칸 설정을 "중앙값"으로 정하거나 빈칸을 채우세요',
  'leave-out-gaps-to-keep-rows': () => '그 행들도 쓰려면 빈칸이 있는 열을 제외하거나 빈칸을 채우세요',
  'leave-out-mostly-missing': () => '빈칸이 절반을 넘는 열은 제외하거나 채우세요',
  'words-among-numbers': ({ worst, cell, rows, skipped, ...of }) => {
    if (of.total > 1)
      return `${theColumns(of)}의 수 사이에 글자가 있으며, ${quoted(worst)} 열에 가장 많습니다(${rowCount(rows)}에 ${quoted(cell)} 등). ${skipped ? '그런 행은 뺍니다' : '그런 칸은 빈칸으로 다루므로 잃는 행은 없습니다'}`;
    const outcome = skipped
      ? `행이 ${grouped(rows)}개 있어, 그런 행은 뺍니다`
      : `칸이 ${grouped(rows)}개 있어, 빈칸으로 다룹니다`;
    return `${theColumns(of)}에 수 대신 ${quoted(cell)} 같은 글자가 든 ${outcome}`;
  },
  'write-beyond-bound': ({ smallest, largest }) => {
    const ends = [...(smallest || !largest ? ['작은'] : []), ...(largest ? ['큰'] : [])];
    return `그 칸들에 한계를 조금 넘는 수를 적으세요. 그러지 않으면 가장 ${ends.join(' 값과 가장 ')} 값이 빠집니다`;
  },
  'tells-classes-apart': ({ area, ...of }) =>
    of.total === 1
      ? `${theColumns(of)} 하나만으로 두 클래스가 구별되므로(ROC 면적 ${thousandths(area)}), 레이블에서 만들어진 열일 수 있습니다`
      : `${theColumns(of, '은/는')} 저마다 혼자서 두 클래스를 구별하므로(ROC 면적 .98 이상), 레이블에서 만들어진 열일 수 있습니다`,
};

type Columns = Parameters<typeof theColumns>[0];

function nearlyAll({ total }: Columns, rows: number): string {
  return total === 1 ? `${rowCount(rows)} 거의 모두` : '거의 모든 행';
}

function leftOut({ rows, ...of }: Columns & { readonly rows: number }, what: string): string {
  return `${theColumns(of, '은/는')} ${of.total === 1 ? `${rowCount(rows)}에 ` : ''}${what} 들어 있어 제외했습니다`;
}

function howMany(different: number | undefined, more: boolean): string {
  if (different === undefined) return '여러 개';
  return `${grouped(different)}개${more ? ' 초과' : ''}`;
}

function mark(comma: boolean): string {
  return comma ? '쉼표' : '마침표';
}

interface Far extends Columns {
  readonly worst: string;
  readonly number: number;
  readonly rows: number;
  readonly all: number;
}

function far({ worst, number, rows, all, ...of }: Far, outcome: string): string {
  const where = `${rowCount(all)} 가운데 ${grouped(rows)}개에`;
  return of.total === 1
    ? `${theColumns(of)}에는 ${where} 나머지 수와 동떨어진 ${josa(String(number), '이/가')} 있습니다. ${outcome}`
    : `${theColumns(of)}에 나머지와 동떨어진 수가 있으며, ${quoted(worst)} 열에 가장 많습니다(${where} ${number}). ${outcome}`;
}

function severalFar(
  { worst, numbers, rows, all, ...of }: Omit<Far, 'number'> & Pick<Wild, 'numbers'>,
  outcome: string,
): string {
  const where = `${rowCount(all)} 가운데 ${grouped(rows)}개에`;
  const list = numbers.join(', ');
  return of.total === 1
    ? `${theColumns(of, '은/는')} ${where} 나머지 수와 동떨어진 ${josa(list, '이/가')} 있습니다. ${outcome}`
    : `${theColumns(of)}에 나머지와 동떨어진 수가 있으며, ${quoted(worst)} 열에 가장 많습니다(${where} ${list}). ${outcome}`;
}

interface Wild extends Columns {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  readonly lines: readonly number[];
  readonly more: boolean;
}

function wild({ names, numbers, lines, more, ...of }: Wild): string {
  const cells = numbers.map((number, k) => {
    const whose = of.total === 1 ? '' : `${quoted(names[k] ?? '')} 열 `;
    return `${whose}${grouped(lines[k] ?? 0)}번째 줄의 ${number}`;
  });
  const list = [...cells, ...(more ? ['…'] : [])].join(', ');
  return `${theColumns(of)}에 나머지 수와 터무니없이 동떨어진 수(${list})가`;
}

interface Gaps extends Columns {
  readonly worst: string;
  readonly rows: number;
  readonly all: number;
  readonly labelled: boolean;
}

function gaps(
  { worst, rows, all, labelled, ...of }: Gaps,
  outcome: { readonly one: string; readonly many: string },
): string {
  const among = `${labelled ? '레이블이 있는 ' : ''}${rowCount(all)} 가운데 ${grouped(rows)}개`;
  return of.total === 1
    ? `${theColumns(of, '은/는')} ${among}(${percent(rows / all)})에 ${outcome.one}`
    : `${theColumns(of)}에 빈칸이 있으며, ${quoted(worst)} 열에 가장 많습니다(${among})${outcome.many}`;
}

/** The setting that takes words as they are, of which there are not too many. */
function orOneHot(most: number | undefined): string {
  return most === undefined
    ? ''
    : `. 또는 글자 열을 "원-핫"(서로 다른 값 ${grouped(most)}개까지)으로 정하세요`;
}
