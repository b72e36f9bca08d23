import { grouped, inFull } from '../../core/format.js';
import type { tableSayings } from '../../core/table/sayings.js';
import { encodingName } from '../encoding.js';
import type { Sentences } from '../sentences.js';
import { either, firstOf, quoted, rowCount, theColumns } from './count.js';
import { josa } from './particles.js';

export const tableWords: Sentences<typeof tableSayings> = {
  'header-without-rows': () => '파일에 머리글만 있고 행이 없습니다',
  'file-empty': () => '파일이 비어 있습니다',
  'choose-csv-of-examples': () => '사례마다 한 행이 있는 CSV를 고르세요',
  'row-too-wide': ({ fields, most }) =>
    `이 행에는 필드가 ${grouped(fields)}개 있는데, 표의 열은 ${grouped(most)}개까지입니다`,
  'leave-columns-or-check-delimiter': () => '열을 줄이거나, 줄 끝과 구분자를 확인하세요',
  'names-in-disorder': () => '여기에 열 이름이 다른 순서로 다시 나옵니다',
  'bring-into-order': () => '아래 행의 열을 처음 이름의 순서로 맞추고, 이 줄을 지우세요',
  'names-above-nothing': ({ names, fields }) =>
    `머리글에는 열 이름이 ${grouped(names)}개 있는데 필드가 ${grouped(fields)}개보다 많은 행이 없습니다. 구분자가 든 이름이 둘로 나뉘어 이름이 다른 열에 붙었을 수 있습니다`,
  'quote-name-or-remove': () => '구분자가 든 이름은 따옴표로 묶거나, 없는 열의 이름을 지우세요',
  'cells-below-no-name': ({ names, fields }) =>
    `행에는 필드가 ${grouped(fields)}개 있는데 열 이름은 ${grouped(names)}개이고, 첫 번째 필드는 행의 이름이 아닙니다. 구분자가 든 값이 둘로 나뉘었을 수 있습니다`,
  'quote-value-or-name-column': () => '구분자가 든 값은 따옴표로 묶거나, 열마다 이름을 적으세요',
  'decimal-commas-cut': ({ names, fields }) =>
    `행에는 필드가 ${grouped(fields)}개 있는데 열 이름은 ${grouped(names)}개입니다. 쉼표가 필드 구분자이면서 소수점으로도 쓰인 것 같습니다`,
  'separate-with-semicolons': () => '필드를 세미콜론으로 구분해 내보내거나, 쉼표가 든 수를 따옴표로 묶으세요',
  'merge-conflict': () => '여기서부터 해결하지 않은 Git 병합 충돌이 있어, 아래 행이 두 가지로 적혀 있습니다',
  'resolve-conflict': () =>
    '충돌을 해결하세요. 맞는 행만 남기고 <<<<<<<, =======, >>>>>>>로 시작하는 줄을 지우세요',
  'no-row-usable': ({ rows, reason, others, line }) =>
    reason === undefined
      ? '쓸 수 있는 행이 없습니다'
      : `쓸 수 있는 행이 없습니다. ${rowCount(rows)}를 뺐고, 처음은 ${grouped(line)}번째 줄입니다: ${others ? '대부분 ' : ''}${reason}`,
  'begin-with-names': () => '파일을 열 이름으로 시작하고, 행마다 필드 수를 이름의 수와 같게 하세요',
  'table-on-its-side': () =>
    '표의 행과 열이 바뀌어 있습니다. 행마다 한 종류의 값이 있으니, 열 하나가 사례 하나입니다',
  'classes-in-row': ({ row, values, counts, total }) =>
    `${row === undefined ? '이 줄의' : quoted(row)} 행에 클래스가 있으므로(${among(
      values.map((value, i) => `${quoted(value)} ${grouped(counts[i] ?? 0)}개`),
      total,
    )}), 이 표에서는 열 하나가 사례 하나입니다`,
  'turn-table': ({ code, unlabelled }) =>
    `Python에서 다음과 같이 행과 열을 바꾸${unlabelled ? '고 클래스 열을 더하' : ''}세요: ${code}`,
  'delimiter-changes': ({ cell }) =>
    `여기부터는 필드 사이에 세미콜론이 있고 쉼표가 소수점입니다. ${josa(quoted(cell), '은/는')} 한 수의 끝과 다른 수의 시작입니다`,
  'write-all-with-one-delimiter': () => '모든 행을 같은 구분자와 소수점으로 적거나, 한 부분만으로 학습하세요',
  'rows-uneven': ({ rows, all, fields, longer, shorter }) =>
    `${rowCount(all)} 가운데 ${grouped(rows)}개를 쓸 수 없습니다. 다른 행과 달리 필드가 ${grouped(fields)}개가 아니며, 그 가운데 ${longer === undefined ? `${grouped(shorter ?? 0)}개는 더 적습니다` : `${grouped(longer)}개는 더 많습니다`}`,
  'quote-last-column': ({ column }) =>
    `마지막 열 ${quoted(column)}의 텍스트를 큰따옴표로 묶으세요. 그러면 그 안의 구분자가 필드를 나누지 않습니다`,
  'give-each-row-fields': ({ fields }) =>
    `행마다 필드를 ${grouped(fields)}개로 하고, 구분자가 든 텍스트는 큰따옴표로 묶으세요`,
  'thousands-in-column': ({ column, cell, mark }) =>
    `${quoted(column)} 열의 ${josa(cell, '은/는')} 천 단위를 ${josa(marks[mark] ?? '공백', '으로/로')} 나눈 수입니다`,
  'thousands-in-several': ({ columns, total, cell }) =>
    `${theColumns({ columns, total })}에 ${cell}처럼 천 단위를 나눈 수가 있습니다`,
  'write-without-thousands': () => '천 단위 구분 기호 없이 수를 적거나, 그 열을 제외하세요',
  'choose-mark-or-write-without': ({ comma }) =>
    `그 ${comma ? '쉼표가' : '마침표가'} 소수점이라면 소수점 기호를 ${comma ? '쉼표로' : '마침표로'} 정하고, 아니면 그 기호 없이 적거나 그 열을 제외하세요`,
  'too-large-for-words': () => '글자 열을 수로 바꾸어야 하는데, 파일이 메모리에 담기에는 너무 큽니다',
  'leave-words-out': () => '글자 열을 제외하거나, 더 적은 행으로 학습하세요',
  'remedy-of-guessed-encoding': ({ remedy, encoding, other }) =>
    `${remedy}. 파일을 ${josa(encodingName(encoding), '으로/로')} 읽었는데, 이름이나 단어가 틀렸다면 ${other === undefined ? '' : `인코딩을 ${josa(encodingName(other), '으로/로')} 정하거나 `}파일을 UTF-8로 저장하세요`,
  'write-numbers-plainly': () => '기호나 단위, 천 단위 구분 기호 없이 수만 적으세요',
  'convert-currencies': () => '한 통화로 환산하거나, 통화마다 열을 따로 두세요',
  'take-letters-off': () => '수에서 글자를 떼거나, 글자를 따로 한 열에 적으세요',
  'give-each-number-a-column': () => '두 수를 열 두 개에 나누어 적으세요',
  'class-has-few-rows': ({ value, rows, needed }) =>
    `클래스 ${quoted(value)}의 행이 ${grouped(rows)}개뿐인데, ${needing(needed)}`,
  'few-rows-labelled': ({ column, missing, all, few }) =>
    `${rowCount(all)} 가운데 ${grouped(missing)}개는 ${quoted(column)} 열에 레이블이 없습니다. ${few}`,
  'add-rows-or-other-label': () => '이 클래스의 행을 더 넣거나, 다른 레이블 열을 고르세요',
  'label-rows-or-other-label': () => '더 많은 행에 레이블을 적거나, 다른 레이블 열을 고르세요',
  'rows-lost-in-column': ({ gap, rows, all, used, ofRarer, rarer, label, needed }) =>
    `${rowCount(all)} 가운데 ${grouped(rows)}개를 쓸 수 없습니다: ${gap}. ${used === 0 ? '쓸 수 있는 행이 없으며' : `쓸 수 있는 행이 ${grouped(used)}개뿐이고 레이블 열 ${quoted(label)}의 클래스 ${josa(quoted(rarer), '은/는')} ${grouped(ofRarer)}개이며`}, ${needing(needed)}`,
  'keep-rows': ({ leave, fill, columns, total }) =>
    (leave === undefined
      ? fill
        ? '빈칸을 중앙값으로 채우세요'
        : '파일의 빈칸을 채우세요'
      : fill
        ? `${quoted(leave)} 열을 제외하거나, 빈칸을 중앙값으로 채우세요`
        : `${quoted(leave)} 열을 제외하세요`) + orOtherLabel(columns, total),
  'no-features': ({ why }) =>
    `레이블 말고는 학습에 쓸 수 있는 열이 없습니다${why === undefined ? '' : `. ${why}`}`,
  'only-column': () => '파일이 열 하나로 읽혔는데, 학습에는 열이 둘 이상 필요합니다',
  'choose-spaces': () => '필드 사이에 공백이 있으면 구분자로 공백을 고르세요',
  'column-is': ({ column, reason }) => `${quoted(column)} 열: ${reason}`,
  'hold-no-plain-numbers': ({ columns, total, cell }) =>
    `${firstOf(columns, total)}에는 ${quoted(cell)}처럼 수에 다른 글자가 붙은 값이 있습니다`,
  'hold-numbers-beside-text': ({ columns, total, cell, rows }) =>
    `${firstOf(columns, total)}에는 수가 있지만 ${total === 1 ? rowCount(rows) : '너무 많은 행'}에 ${quoted(cell)} 같은 글자가 있습니다`,
  'correct-cells': () => '그 칸들을 바로잡으세요',
  'empty-words-without-number': () => '수가 없다는 뜻이라면 단어가 든 칸을 비우세요',
  'write-decimals-alike': ({ comma }) => `소수점을 모두 ${comma ? '쉼표로' : '마침표로'} 적으세요`,
  'comma-or-write-points': () => '소수점 기호를 쉼표로 정하거나, 소수점을 마침표로 적으세요',
  'make-words-features': ({ column, columns }) =>
    `${column === undefined ? `열 ${grouped(columns)}개` : `${quoted(column)} 열`}의 단어로 특징을 만드세요`,
  'give-label-and-column': () =>
    '사례마다 레이블이 있는 열을 두고, 수나 종류가 많지 않은 단어가 있는 열을 하나 이상 더 두세요',
  'give-column-of-numbers': () => '사례마다 수나, 종류가 많지 않은 단어가 있는 열을 하나 이상 넣으세요',
  'take-column-back': ({ column }) => `${quoted(column)} 같은 열을 다시 넣으세요`,
  'by-choice': () => '제외하기로 정한 열',
  'says-split': () => '학습과 테스트에 쓸 행을 나누는 열',
  'says-time': () => '행이 언제 것인지 알려 주는 열',
  'says-group': () => '함께 묶을 행을 정하는 열',
  'names-of-rows': () => '행의 이름',
  'added-by-scoring': () => '예측할 때 덧붙인 열',
  'no-feature-by-file': () => '파일에서 특징이 아니라고 정한 열',
  remarks: () => '설명',
  'nothing-in-it': () => '비어 있음',
  'an-identifier': () => '식별자',
  'nearly-empty': ({ rows, all }) => `거의 비어 있음: ${rowCount(all)} 가운데 ${grouped(rows)}개에 수가 없음`,
  'time-of-day': ({ cell, line }) => `시각(${line}번째 줄의 ${quoted(cell)})`,
  'no-plain-number': ({ cell, line }) => `수로 읽을 수 없는 글자(${line}번째 줄의 ${quoted(cell)})`,
  'of-words': ({ type, fault, most, cell, line }) =>
    `${types[type] ?? type}${faults(fault, most)}(${line === undefined ? `${quoted(cell)} 등` : `${line}번째 줄의 ${quoted(cell)}`})`,
  'other-field-count': ({ fields, wanted, header }) =>
    `필드가 ${grouped(fields)}개(${header ? '머리글' : '첫 행'}은 ${grouped(wanted)}개)`,
  'empty-row': () => '빈 행',
  'second-table': () => '열 이름이 따로 있는 다른 표',
  comment: () => '주석',
  'names-again': () => '다시 나온 열 이름',
  'drawn-line': () => '줄표로 그은 선',
  'types-of-columns': () => '열의 자료형',
  'total-below': () => '행 아래의 합계나 평균',
  'number-of-rows': () => '행의 개수',
  'rows-left-out': () => '행이 생략된 자리',
  'columns-left-out': () => '열이 생략되었다는 줄',
  'no-label-in': ({ column }) => `${quoted(column)} 열에 레이블이 없음`,
  'no-value-in': ({ column }) => `${quoted(column)} 열에 값이 없음`,
  'no-number-in': ({ column, absent, more }) =>
    `${quoted(column)} 열에 수가 없음${more ? '(또는 다른 수와 동떨어진 수)' : absent.length === 0 ? '' : `(또는 ${absent.join(', ')})`}`,
  'no-column-of-classes': () =>
    '값이 꼭 두 가지이거나 몇 가지 값이 되풀이되는 열이 없어 레이블로 쓸 열이 없습니다. 레이블은 양이 아니라 클래스여야 합니다',
  'add-column-of-classes': () => '두 클래스를 0과 1처럼 적은 열을 더하고 이름을 "label"로 하세요',
  'quantity-no-classes': ({ column, different, more }) =>
    `${quoted(column)}에는 서로 다른 수가 ${grouped(different)}개${more ? ' 넘게' : ''} 있고, 값이 두 가지여서 레이블로 쓸 열이 없습니다. 수를 예측하는 것은 회귀이며, 여기서는 하지 않습니다`,
  'no-clear-label': ({ columns, total, quantity, different, more }) =>
    `어느 열이 레이블인지 분명하지 않습니다. ${among(columns.map(quoted), total)} 열에는 값이 두 가지씩 있고, ${quoted(quantity)}에는 서로 다른 수가 ${grouped(different)}개${more ? ' 넘게' : ''} 있습니다. 수를 예측하는 것은 회귀이며, 여기서는 하지 않습니다`,
  'many-words-no-classes': ({ column, most }) =>
    `레이블로 쓸, 값이 두 가지인 열이 없고 ${quoted(column)}에는 서로 다른 단어가 ${most}개 넘게 있습니다`,
  'ask-above-or-below': ({ column, middle, columns, total }) =>
    `‘${inFull(middle)}보다 큰가?’를 물으려면 ${josa(quoted(column), '이/가')} ${inFull(middle)}보다 크면 1, 아니면 0인 열 "label"을 더하고 ${josa(quoted(column), '은/는')} 지우세요${total === 0 ? '' : `. 또는 레이블 열을 고르세요: ${among(columns.map(quoted), total)}`}`,
  'no-column-plainly-label': ({ columns, total }) =>
    `분명히 레이블인 열이 없습니다. 값이 두 가지이거나 단어가 되풀이되는 열이 없고, ${among(columns.map(quoted), total)}에는 클래스일 수도 측정값일 수도 있는 몇 가지 정수가 있습니다`,
  'choose-label-column': ({ columns, total }) => `레이블 열을 고르세요: ${among(columns.map(quoted), total)}`,
  'no-column-named': ({ name }) => `이름이 ${quoted(name)}인 열이 없습니다`,
  'group-is-label': ({ column, time }) =>
    `${quoted(column)} 열은 레이블이라 ${time ? '시간' : '그룹'} 열이 될 수 없습니다`,
  'no-times': ({ column, cell, line }) =>
    `${quoted(column)} 열에는 읽을 수 있는 시간이 없습니다. 예: ${line}번째 줄의 ${quoted(cell)}`,
  'few-times': ({ column, rows, all }) =>
    `${quoted(column)} 열에서 시간을 읽을 수 있는 행은 ${rowCount(all)} 가운데 ${grouped(rows)}개뿐입니다`,
  'name-column-of-times': ({ columns, total }) =>
    `수나 2024-01-31 12:30 같은 날짜가 있는 열${total === 0 ? '' : `(${among(columns, total)})`}을 쓰거나 비워 두세요`,
  'day-or-month': ({ column, cell, line }) =>
    `${quoted(column)} 열에서는 어느 수가 달인지 알 수 없습니다. 예: ${line}번째 줄의 ${quoted(cell)}`,
  'no-time-in': ({ column }) => `${quoted(column)}에 시간이 없음`,
  'name-column-of-groups': ({ columns, total }) =>
    `어떤 행이 한데 속하는지 알려 주는 열을 쓰거나 비워 두세요: ${among(columns, total)}`,
  'name-one-of-columns': ({ columns, total }) => `파일에 있는 열을 쓰세요: ${among(columns, total)}`,
  'choose-other-label-column': ({ columns, total }) =>
    `다른 레이블 열을 고르세요: ${among(columns.map(quoted), total)}`,
  'label-of-many-values': ({ column, most, values }) =>
    `레이블 열 ${quoted(column)}에 서로 다른 값이 ${most}개 넘게 있습니다(${values.map(quoted).join(', ')}, …)`,
  'label-of-quantity': ({ column, different, more }) =>
    `레이블 열 ${quoted(column)}에 서로 다른 수가 ${grouped(different)}개${more ? ' 넘게' : ''} 있습니다. 수를 예측하는 것은 회귀이며, 여기서는 하지 않습니다`,
  'choose-column-of-few-classes': ({ most }) =>
    `클래스가 ${most}개 이하인 열을 고르거나, 몇몇 클래스를 하나로 합치거나, 그 가운데 하나는 1, 나머지는 0인 열 "label"을 더하세요`,
  'label-empty': ({ column, gaps }) =>
    `레이블 열 ${quoted(column)} 전체가 비어 있습니다${countedAsEmpty(gaps)}`,
  'choose-file-with-classes': () => '행마다 클래스가 적힌 파일을 고르세요',
  'label-one-value-or-nothing': ({ column, value, rows, all }) =>
    `레이블 열 ${quoted(column)}에는 ${rowCount(all)} 가운데 ${grouped(rows)}개에 ${josa(quoted(value), '이라/라')}는 한 가지 값만 있고 나머지는 비어 있습니다`,
  'write-no-in-empty-cells': ({ others }) =>
    `빈칸이 ‘아니요’라는 뜻이면 빈칸에 "no"라고 적으세요${others ? '. 또는 다른 레이블 열을 고르세요' : ''}`,
  'label-of-one-class': ({ column, value, gaps }) =>
    `레이블 열 ${quoted(column)}에 클래스가 ${quoted(value)} 하나뿐입니다${countedAsEmpty(gaps)}`,
  'write-other-class-as-word': () => '이것이 다른 클래스라면 다른 단어로 적으세요',
  'add-rows-of-other-class': () => '다른 클래스의 행을 더하세요. 지금은 구별할 것이 없습니다',
  'label-of-many-classes': ({ column, classes, values, counts }) =>
    `레이블 열 ${quoted(column)}에 클래스가 ${classes}개 있습니다(${among(
      values.map((value, i) => `${quoted(value)} ${grouped(counts[i] ?? 0)}`),
      classes,
    )})`,
  'save-in-one-encoding': () =>
    '파일을 한 가지 인코딩으로 저장하거나, 다른 인코딩이라면 그것을 고르세요. 인코딩에 없는 바이트는 �로 읽히므로, �가 든 값은 이미 있는 클래스일 수 있습니다',
  'choose-class-to-tell': ({ columns, total }) =>
    `나머지와 구별할 클래스를 고르세요${orOtherLabel(columns, total)}`,
  'correct-cells-or-choose-class': ({ wrong, total, one, other, columns, columnsInAll }) =>
    `${josa(quoted(one), '과/와')} ${josa(quoted(other), '을/를')} 구별하려면 ${josa(among(wrong.map(quoted), total), '이/가')} 적힌 칸을 고치거나 비우세요. 또는 나머지와 구별할 클래스를 고르세요${orOtherLabel(columns, columnsInAll)}`,
  'too-few-cells-of-class': ({ column, value }) =>
    `레이블 열 ${quoted(column)}에 ${josa(quoted(value), '이라/라')}고 적힌 칸이 너무 적어 학습할 수 없습니다`,
  'no-such-class': ({ column, value }) => `레이블 열 ${quoted(column)}에 ${quoted(value)} 값이 없습니다`,
  'choose-positive': ({ values, total }) => {
    const names = values.map(quoted);
    const all = either(total > names.length ? [...names, `모두 ${total}개 가운데 다른 것`] : names);
    return `양성 클래스로 ${josa(all, '을/를')} 고르세요`;
  },
  'fill-label-down': () =>
    '레이블을 아래로 채우세요. 칸을 합친 곳에서는 묶음마다 첫 행에만 레이블이 있습니다. 또는 다른 레이블 열을 고르세요',
};

function among(items: readonly string[], total: number): string {
  return total > items.length ? `${items.join(', ')}, … (모두 ${total}개)` : items.join(', ');
}

function countedAsEmpty(gaps: readonly string[]): string {
  return gaps.length === 0 ? '' : `. ${josa(gaps.map(quoted).join(', '), '은/는')} 빈칸으로 다룹니다`;
}

function orOtherLabel(columns: readonly string[], total: number): string {
  return total === 0 ? '' : `. 또는 다른 레이블 열을 고르세요: ${among(columns.map(quoted), total)}`;
}

const marks: Readonly<Record<string, string>> = {
  ',': '쉼표',
  '.': '마침표',
  "'": '작은따옴표',
  '’': '작은따옴표',
};

const types: Readonly<Record<string, string>> = {
  text: '글자',
  boolean: '참과 거짓',
  date: '날짜',
  number: '수',
};

function needing(rows: number): string {
  return `클래스마다 ${rowCount(rows)}가 있어야 합니다`;
}

/** What speaks against a column of words. */
function faults(fault: string | undefined, most = 0): string {
  switch (fault) {
    case 'on-disk':
      return ', 메모리보다 큰 파일';
    case 'many-values':
      return `, 서로 다른 값이 ${most}개를 넘음`;
    case 'single-value':
      return ', 값이 하나뿐임';
    case 'many-features':
      return `, 특징이 ${grouped(most)}개를 넘음`;
    default:
      return '';
  }
}
