import type { FileFormat } from '../../core/csv/formats.js';
import type { csvSayings } from '../../core/csv/sayings.js';
import { grouped } from '../../core/format.js';
import { encodingName } from '../encoding.js';
import type { Sentences } from '../sentences.js';
import { josa } from './particles.js';

export const csvWords: Sentences<typeof csvSayings> = {
  'not-a-csv': ({ format }) => `이 파일은 CSV가 아니라 ${formats[format as FileFormat] ?? format}입니다`,
  'save-as-csv': () => 'CSV로 저장해 그 파일로 학습하세요',
  'unpack-csv': () => '압축을 풀어 안에 든 CSV로 학습하세요',
  'choose-csv': () => 'CSV를 고르세요',
  'write-with-r': () => 'R에서 write.csv로 표를 저장해 그 파일로 학습하세요',
  'export-as-csv': () => '표를 CSV로 내보내세요',
  'export-or-remove-brackets': () => '표를 CSV로 내보내거나, 줄마다 괄호와 그 뒤에 있는 것을 지우세요',
  'remove-brackets': () => '줄마다 처음과 끝의 괄호를 지우세요',
  'fetch-with-git-lfs': () => '"git lfs pull"을 실행해 파일을 받으세요',
  'save-as-utf-8': () => 'UTF-8로 저장하세요',
  'save-as-plain-text': () => '필드 사이에 쉼표를 넣은 일반 텍스트로 저장해 그 파일로 학습하세요',
  'download-data-itself': () => '데이터 파일 자체를 내려받으세요',
  'download-again': () => '주소가 맞는지, 내려받을 권한이 있는지 확인하고 파일을 다시 내려받으세요',
  'write-table-as-csv': () => '그 안의 표를 CSV로 저장하세요',
  'write-label-first': () => '줄마다 레이블을 첫 필드에, 특징을 그 뒤의 필드에 하나씩 적어 CSV로 저장하세요',
  'make-csv-in-python': ({ code }) => `Python에서 다음과 같이 CSV로 바꾸세요: ${code}`,
  'write-commas-for-ampersands': () =>
    '&를 모두 쉼표로 바꾸고, 줄 끝의 \\\\와 "\\hline"처럼 명령만 있는 줄을 지우세요',
  'read-libsvm': ({ code }) =>
    `CSV로 바꾸세요. Python에서 수와 레이블을 읽는 방법은 다음과 같습니다: ${code}`,
  'read-widths': ({ code }) =>
    `파일 설명에 나온 필드 너비에 따라 Python에서 다음과 같이 CSV로 바꾸세요: ${code}`,
  'arff-without-data': () => 'ARFF 머리글에 @data 줄이 없습니다',
  'add-data-line': () => '첫 행 앞에 @data 줄을 넣으세요',
  'arff-line-unknown': () => 'ARFF 머리글에 @relation, @attribute, @data가 아닌 줄이 있습니다',
  'write-attribute-lines': () => '열마다 @attribute 줄을 하나씩 적고, @data 줄 다음에 행을 적으세요',
  'attribute-malformed': () => '이 @attribute 줄은 행마다 값이 하나인 "@attribute NAME TYPE" 꼴이 아닙니다',
  'give-name-and-type': () => '열의 이름과, numeric이나 {0,1} 같은 자료형을 적으세요',
  'arff-sparse': () => '행이 값이 있는 열만 적는 희소 형식({열 번호 값, …})입니다',
  'write-every-value': () => '행의 값을 모두 적으세요. Weka의 SparseToNonSparse 필터로 바꿀 수 있습니다',
  'characters-of-no-text': ({ byte }) =>
    `텍스트 파일이 아닙니다. 여기에 ${hexadecimal(byte)} 문자가 있고, 이런 문자가 표라고 보기에는 너무 많습니다`,
  'choose-csv-or-encoding': () => 'CSV를 고르세요. 이 파일이 CSV라면 인코딩을 고르거나, 이런 문자를 지우세요',
  'zeros-in-a-row': ({ megabytes }) =>
    `텍스트 파일이 아닙니다. 값이 0인 바이트가 ${grouped(megabytes)} MB 넘게 이어집니다`,
  'cut-off-zeros': () => 'CSV를 고르세요. 이 파일이 CSV라면 마지막 행 뒤를 잘라 내세요',
  'encoding-not-built-in': ({ encoding }) =>
    `파일의 인코딩이 ${josa(encodingName(encoding), '으로/로')} 보이는데, 이 프로그램은 그 인코딩을 읽지 못합니다`,
  'quote-never-closed': () => '여기서 열린 따옴표가 끝까지 닫히지 않습니다',
  'close-quote': () => '따옴표(")로 닫거나, 필드 안의 따옴표라면 두 번("") 적으세요',
  'row-too-long': ({ bytes }) => `${grouped(bytes)}바이트보다 긴 행이 있습니다`,
  'check-for-open-quote': () => '닫히지 않은 따옴표(")가 있는지, 표가 아닌 파일은 아닌지 확인하세요',
  'changed-while-read': () => '읽는 동안 파일이 바뀌었습니다',
  'train-once-written': () => '파일에 쓰는 작업이 끝난 뒤 다시 학습하세요',
  'file-missing': () => '파일이 없습니다',
  'check-path': () => '경로를 확인하세요. 파일을 옮겼거나 지웠을 수 있습니다',
  'file-not-permitted': () => '파일을 읽을 권한이 없습니다',
  'permit-or-copy': () => '파일의 권한을 바꾸거나, 파일을 복사하세요',
  'no-regular-file': () => '파일이 아니라 파이프나 소켓, 장치입니다',
  'is-folder': () => '파일이 아니라 폴더입니다',
  'choose-csv-file': () => 'CSV 파일을 고르세요',
  'try-again': () => '다시 시도하세요',
};

/** `0x1f`. */
function hexadecimal(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}

const formats: Readonly<Record<FileFormat, string>> = {
  excel: 'Excel 통합 문서',
  opendocument: 'OpenDocument 스프레드시트',
  office: 'Office 문서',
  zip: 'zip 압축 파일',
  'empty-zip': '빈 zip 압축 파일',
  'old-office': '옛 형식의 Excel 통합 문서나 Office 문서',
  gzip: 'gzip 압축 파일',
  bzip2: 'bzip2 압축 파일',
  xz: 'xz 압축 파일',
  zstandard: 'Zstandard 압축 파일',
  '7z': '7z 압축 파일',
  parquet: 'Parquet 표',
  arrow: 'Arrow 표',
  hdf5: 'HDF5 파일',
  numpy: 'NumPy 배열',
  spss: 'SPSS 데이터 파일',
  stata: 'Stata 데이터 파일',
  sas: 'SAS 데이터셋',
  'r-save': 'R의 save로 저장한 파일',
  matlab: 'MATLAB 파일',
  feather: 'Feather 표',
  avro: 'Avro 파일',
  pickle: 'Python의 pickle 파일',
  sqlite: 'SQLite 데이터베이스',
  png: 'PNG 그림',
  jpeg: 'JPEG 그림',
  gif: 'GIF 그림',
  pdf: 'PDF 문서',
  'git-lfs': '파일을 대신하는 Git LFS 포인터',
  'utf-32': 'UTF-32로 쓴 텍스트',
  'server-error': '파일 대신 받은 서버의 오류 메시지',
  'excel-xml': 'XML로 저장한 Excel 통합 문서',
  votable: 'VOTable',
  'html-table': 'HTML 표',
  'web-page': '웹 페이지',
  xml: 'XML',
  rtf: 'RTF 문서',
  yaml: 'YAML',
  'vowpal-wabbit': 'Vowpal Wabbit 형식의 파일',
  'json-lines': 'JSON Lines 파일',
  json: 'JSON',
  lists: 'Python이나 JSON으로 쓴 리스트의 리스트',
  'sql-values': 'SQL 값의 목록',
  sql: 'SQL 스크립트',
  pairs: 'key=value 쌍으로 쓴 로그',
  libsvm: 'libsvm 형식의 파일',
  latex: 'LaTeX 표',
  'fixed-width': '열의 너비로 나눈 표',
  digits: '필드 사이에 구분자가 없이 숫자만 이어진 표',
};
