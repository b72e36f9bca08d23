import { grouped } from '../../../core/format.js';
import type { labelSayings } from '../../../core/profile/sayings.js';
import { percent } from '../../figures.js';
import type { Sentences } from '../../sentences.js';
import { either, quoted, rowCount } from '../count.js';
import { josa } from '../particles.js';

export const labelWords: Sentences<typeof labelSayings> = {
  'label-in-doubt': ({ column, rivals, more, quantity }) => {
    const names = rivals.map(quoted);
    const others = more > 0 ? `${names.join(', ')} 외 ${grouped(more)}개` : either(names);
    return `${quoted(column)} 열을 레이블로 보았지만, ${others} 열도 레이블일 수 있습니다${quantity === undefined ? '' : `. ${josa(quoted(quantity), '은/는')} 양을 나타냅니다`}`;
  },
  'label-beside-quantity': ({ column, last }) =>
    `${quoted(column)} 열을 레이블로 보았습니다. 예측하려는 것이 ${quoted(last)}일 수도 있지만 양을 나타내므로 레이블이 될 수 없습니다`,
  'label-beside-many-words': ({ column, last, most }) =>
    `${quoted(column)} 열을 레이블로 보았습니다. 예측하려는 것이 ${quoted(last)}일 수도 있지만 서로 다른 단어가 ${most}개 넘게 있어 레이블이 될 수 없습니다`,
  'classes-of-many-words': ({ last }) =>
    `레이블이 다른 열이면 그 이름을 정하세요. ${quoted(last)}의 한 단어를 나머지와 가리려면 그 단어는 1, 나머지는 0인 열을 더하고 ${josa(quoted(last), '은/는')} 제외하세요`,
  'classes-of-quantity': ({ last }) =>
    `다른 열이 레이블이면 그 열을 고르세요. ${josa(quoted(last), '을/를')} 예측하려면 높으면 1, 아니면 0인 열을 만들고 ${quoted(last)} 열은 제외하세요`,
  'say-which-label': ({ classToo, quantity }) =>
    `이 가운데 하나든 다른 열이든 어느 열이 레이블인지 ${classToo ? '정하고, 클래스가 셋 이상이면 나머지와 구별할 클래스도 정하세요' : '정하세요'}${quantity === undefined ? '' : `. ${josa(quoted(quantity), '을/를')} 예측하려면 높으면 1, 아니면 0인 열을 만들고 ${quoted(quantity)} 열은 제외하세요`}`,
  'class-spelled-differently': ({ column, spellings }) =>
    `${quoted(column)} 열의 한 클래스가 ${spellings.length}가지로 적혀 있습니다: ${spellings.join(', ')}`,
  'spelled-in-rows': ({ written, rows }) => `${quoted(written)} ${rowCount(rows)}`,
  'spell-in-one-way': () => '한 가지로 통일하거나, 서로 다른 클래스라면 다른 단어로 적으세요',
  'gap-word-as-class': ({ column, value }) =>
    `${quoted(column)} 열의 ${josa(quoted(value), '을/를')} 빈칸으로 보면 두 번째 클래스가 없어, 클래스로 보았습니다`,
  'empty-cells-without-label': () => '레이블을 모른다는 뜻이라면 그 칸들을 비우세요',
  'empty-cells-as-no': ({ column, value, rows }) =>
    `${quoted(column)} 열은 ${josa(quoted(value), '이/가')} 있거나 비어 있어, 빈칸 ${grouped(rows)}개를 ‘아니요’로 보았습니다`,
  'write-no-where-it-is': () => '답을 모르는 행은 지우세요. 빈칸이 ‘아니요’라는 뜻이라면 그대로 두면 됩니다',
  'no-label-among-rest': ({ column, value, rows }) =>
    `${quoted(column)} 열의 ${josa(quoted(value), '은/는')} 레이블을 모른다는 뜻일 수 있는데, 그런 ${rowCount(rows)}를 나머지에 넣었습니다`,
  'any-class-among-rest': ({ column, value, rows }) =>
    `${quoted(column)} 열의 ${quoted(value)}에는 어느 클래스의 행이든 섞여 있을 수 있는데, 그런 ${rowCount(rows)}를 나머지에 넣었습니다`,
  'empty-cells-to-skip-rows': () => '그런 뜻이라면 그 칸들을 비우세요. 그러면 그 행들을 뺍니다',
  'odd-labels': ({ column, cells, values, more, classes }) => {
    const held = [...values.map(quoted), ...(more ? ['…'] : [])].join(', ');
    const neither = classes.map((value) => `${quoted(value)}도`).join(' ');
    return `${quoted(column)} 열의 칸 ${grouped(cells)}개에 ${neither} 아닌 값(${held})이 있어, 그 행을 뺍니다`;
  },
  'correct-or-empty-cells': ({ several }) =>
    several ? '그 칸들을 바로잡거나 비우세요' : '그 칸을 바로잡거나 비우세요',
  'say-header-or-correct-cell': () =>
    '열 이름이라면 머리글이 있다고 정하고, 아니라면 그 칸을 바로잡거나 비우세요',
  'rows-without-label': ({ column, rows, all, gaps }) => {
    const read =
      gaps.length === 0
        ? ''
        : `(${josa(gaps.map(quoted).join(', '), '은/는')} 레이블이 없는 것으로 다룹니다)`;
    return `${rowCount(all)} 가운데 ${grouped(rows)}개는 ${quoted(column)} 열에 레이블이 없어${read} 뺍니다`;
  },
  'total-at-end': () => '마지막 행은 위 행들의 합계이므로 사례가 아니며, 건너뜁니다',
  'delete-rows-below-table': ({ rows }) => `${josa(belowTable(rows), '을/를')} 지우세요`,
  'label-rows-or-keep-them': ({ below }) =>
    `레이블을 적어 넣거나, 모델을 적용할 행으로 남겨 두세요${below > 0 ? `. ${josa(belowTable(below), '은/는')} 지우세요` : ''}`,
  'class-is-rare': ({ column, value, rows, all }) =>
    `${quoted(column)} 열에서 클래스 ${josa(quoted(value), '은/는')} ${rowCount(all)} 가운데 ${grouped(rows)}개(${percent(rows / all)})뿐입니다`,
  'add-rows-of-rare-class': () =>
    '이 클래스의 행을 더 모으세요. 이렇게 적으면 학습하기도 평가하기도 어렵습니다',
  'go-by-precision-and-recall': () => '정확도가 아니라 정밀도와 재현율을 보세요',
};

function belowTable(rows: number): string {
  return `표 아래의 요약이나 설명으로 보이는 마지막 ${rows === 1 ? '행' : rowCount(rows)}`;
}
