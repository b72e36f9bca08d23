import { grouped } from '../../../core/format.js';
import type { readingSayings } from '../../../core/profile/sayings.js';
import { encodingName } from '../../encoding.js';
import type { Sentences } from '../../sentences.js';
import { quoted, rowCount } from '../count.js';
import { josa } from '../particles.js';

export const readingWords: Sentences<typeof readingSayings> = {
  'lines-above-not-read': ({ lines }) => `표 위의 ${grouped(lines)}줄을 읽지 않았습니다`,
  'table-begins-in-line': ({ line }) =>
    `표는 ${grouped(line)}번째 줄에서 시작합니다. 그 위의 줄도 표에 속한다면, 필드 수를 다른 행과 같게 하세요`,
  'rows-of-orange': ({ rows }) =>
    `열 이름 아래의 ${rowCount(rows)}를 Orange의 자료형과 역할 표시로 읽었습니다`,
  'write-data-otherwise': () => '데이터라면 다른 방식으로 적으세요',
  'rows-of-units': ({ rows }) =>
    `열 이름 아래의 ${rowCount(rows)}는 다른 행이라면 수가 있을 칸에 수가 없어, 단위나 자료형, 설명으로 보고 읽지 않았습니다`,
  'give-data-numbers': () => '데이터라면 수를 채워 넣으세요',
  'names-joined': () => '두 번째 행의 이름이 겹쳐, 여러 행의 이름을 이어 붙여 열 이름으로 삼았습니다',
  'names-of-second-row': () => '첫 번째 행은 묶음 이름이나 코드여서, 두 번째 행을 열 이름으로 삼았습니다',
  'remove-unwanted-names': () => '쓰지 않을 이름이 있는 행을 지우세요',
  'first-column-names-rows': () =>
    '첫 번째 열은 이름이 없고 행마다 값이 달라, 행의 이름으로 보고 특징으로 쓰지 않습니다',
  'first-field-names-rows': () =>
    '행의 필드가 열 이름보다 하나 많아, 첫 번째 필드를 행의 이름으로 보고 특징으로 쓰지 않습니다',
  'name-first-column': () => '특징이라면 머리글에 이름을 적으세요',
  'first-row-as-names': () => '표의 첫 번째 행에 수가 있지만 열 이름으로 보았습니다',
  'say-no-header': () => '데이터라면 머리글이 없다고 정하세요',
  'first-row-as-data': () => '표의 첫 번째 행에 있는 단어가 같은 열의 아래쪽에도 나와, 데이터로 보았습니다',
  'say-header': () => '열 이름이라면 머리글이 있다고 정하세요',
  'rows-filled-up': ({ rows }) =>
    `${rowCount(rows)}는 필드가 열 이름보다 적어, 모자란 끝 칸을 빈칸으로 읽었습니다`,
  'check-only-last-cells': () => '빠진 것이 끝 칸뿐인지 확인하거나, 빈칸마다 구분자를 넣으세요',
  'rows-outnumbered-by-names': ({ names, fields }) =>
    `머리글에는 열 이름이 ${grouped(names)}개 있는데 필드가 ${grouped(fields)}개보다 많은 행이 없어 그 뒤의 열을 빈칸으로 읽었습니다. 구분자가 든 이름이 둘로 나뉘었다면 이름이 다른 열에 붙었습니다`,
  'quote-name-with-comma': () =>
    '이름이 저마다 제 열에 있는지 확인하고, 구분자가 든 이름은 따옴표로 묶으세요',
  'encoding-guessed': ({ encoding, columns }) =>
    `파일이 UTF-8이 아니어서 ${josa(encodingName(encoding), '으로/로')} 읽었으며, 열 ${grouped(columns)}개의 이름이나 단어가 틀렸을 수 있습니다`,
  'choose-encoding-if-wrong': ({ other }) =>
    `틀렸다면 ${other === undefined ? '' : `인코딩을 ${josa(encodingName(other), '으로/로')} 정하거나, `}파일을 UTF-8로 저장하세요`,
  'quote-as-text': () =>
    '따옴표 하나가 닫히지 않아 아래 행들을 한 칸으로 삼킬 뻔했으므로, 같은 줄에서 닫히지 않는 따옴표를 모두 글자로 읽었습니다',
  'check-cells-with-quote': () => '따옴표로 시작하는 칸을 확인하세요',
  'rows-in-quotes': ({ fields }) =>
    `따옴표로 묶인 필드 ${grouped(fields)}개 안에 행 전체로 보이는 것이 들어 있습니다`,
  'check-quote': ({ opens, closes }) =>
    `${grouped(opens)}번째 줄에서 열리고 ${grouped(closes)}번째 줄에서 닫히는 따옴표를 확인하세요. 그 사이의 행이 표에서 빠져 있으니, 잘못 들어간 따옴표라면 지우세요`,
  'names-repeated': ({ columns, total }) =>
    `열 ${grouped(total)}개의 이름이 앞의 열과 같아 다음과 같이 부릅니다: ${columns.map(quoted).join(', ')}${total > columns.length ? ', …' : ''}`,
  'name-each-column': () => '열마다 다른 이름을 붙이고, 복사본이라면 지우세요',
  'control-characters': ({ characters }) => `제어 문자 ${grouped(characters)}개를 칸의 일부로 읽었습니다`,
  'remove-control-character': () => '수 안에 있으면 지우세요. 제어 문자가 든 수는 글자로 읽힙니다',
  'bytes-at-end': ({ bytes }) => `마지막 행 뒤의 ${grouped(bytes)}바이트는 글자가 아니어서 읽지 않았습니다`,
  'check-last-row': () => '마지막 행이 온전한지 확인하세요',
  'row-weights-unused': ({ rows }) => `${rowCount(rows)}에 있는 행 가중치 {…}는 쓰지 않았습니다`,
  'repeat-rows-for-weight': () => '더 크게 반영할 행을 여러 번 넣으세요',
  'rows-counted': ({ columns }) =>
    `행 하나가 ${columns.map(quoted).join(', ')} 열에 적힌 수만큼의 사례를 나타내는 듯하지만, 한 번씩만 셌습니다`,
  'write-each-row-as-often': () =>
    '행마다 적힌 수만큼 되풀이해 넣고 그 열은 제외하세요(R의 "uncount", "pandas"의 "index.repeat")',
  'counts-above': ({ rows, features, classes }) =>
    `첫 줄에는 "scikit-learn"의 파일처럼 열 이름이 아니라 행의 수(${grouped(rows)})와 특징의 수(${grouped(features)}), 클래스 0, 1, …의 이름(${classes.map(quoted).join(', ')})이 있어 빼고 읽었습니다`,
  'write-names-instead': () => '그 자리에 열 이름을 쓰세요',
  'cells-damaged': ({ cells }) =>
    `칸 ${grouped(cells)}개에 이 인코딩에 없는 바이트가 있어 \ufffd로 읽었습니다`,
  'choose-other-encoding': () => '다른 인코딩이라면 그 인코딩을 고르세요',
  'rows-repeated': ({ rows }) => `${rowCount(rows)}는 모든 열이 앞의 어느 행과 같습니다`,
  'remove-copies': () =>
    '한 사례의 복사본은 파일에 없어야 하지만, 값이 우연히 같을 뿐인 다른 사례는 있어야 합니다',
  'lines-no-rows': ({ lines, reason }) => `표의 행이 아닌 ${grouped(lines)}줄을 뺐습니다: ${reason}`,
  'nothing-is-lost': () => '그대로 두면 됩니다. 표의 행은 하나도 잃지 않았습니다',
  'print-abridged': ({ shown, all, rows, columns }) => {
    const some = all === undefined ? '행의 일부' : `${rowCount(all)} 가운데 ${grouped(shown)}개`;
    const both = [...(rows || !columns ? [some] : []), ...(columns ? ['열의 일부'] : [])];
    return `이 텍스트는 표를 화면에 출력한 것으로, ${both.join('와 ')}만 들어 있습니다`;
  },
  'give-table-own-file': () => '그 표를 쓰려면 다른 파일로 따로 저장하세요',
  'rows-skipped': ({ rows, reason }) => `${rowCount(rows)}를 뺐습니다: ${reason}`,
  'quote-fields-or-remove': () =>
    '구분자가 들어 있는 필드를 큰따옴표로 묶어 나뉘지 않게 하거나, 남는 필드를 지우세요',
  'complete-rows-or-remove': () => '그 행을 채우거나 지우세요',
  'remove-rows-or-complete': () => '그 행을 지우거나 채우세요',
  'no-such-column': ({ name }) =>
    `이름이 ${quoted(name)}인 열이 없어, 그 이름으로는 아무 열도 제외하지 않았습니다`,
  'leave-out-by-names-of-file': () => '제외할 열은 파일에 있는 이름으로 적으세요',
  'leave-out-nearest': ({ name }) => `${quoted(name)} 열을 제외하려던 것이라면 그 이름을 적으세요`,
};
