import type { terminalWords as en } from '../en/terminal.js';
import type { Like } from '../language.js';
import { josa } from './particles.js';

export const terminalWords: Like<typeof en> = {
  seeHelp: '도움말: node dist/cli.js --help',
  languages: (option, languages) => `${josa(option, '은/는')} ${languages.join(', ')} 가운데 하나입니다.`,
  noCommand: (given, commands) =>
    `${josa(`"${given}"`, '은/는')} 없는 명령입니다. ${commands.join(', ')} 가운데 하나를 쓰세요.`,
  nameCsv: 'CSV 파일을 지정하세요.',
  nameModelAndCsv: '저장한 실행과 CSV 파일을 차례로 지정하세요: score RUN.slp.json FILE -o OUT.',
  nameOutput: '답을 쓸 곳을 지정하세요. -o OUT, 표준 출력이면 -o -를 쓰세요.',
  topByItself: (rows) =>
    `확률이 가장 높은 ${rows}행만 쓰려면 --top ${rows}, 그 비율로 결정하려면 --decide에 백분율을 쓰세요.`,
  top: (given) => `--top에는 행의 수를 쓰세요. ${josa(`"${given}"`, '은/는')} 행의 수가 아닙니다.`,
  oneTooMany: (file) => `파일을 하나만 지정하세요. ${josa(`"${file}"`, '은/는')} 두 번째 파일입니다.`,
  needsFileOrDash: (option) => `${option}에는 파일 이름이나 표준 출력을 뜻하는 -가 필요합니다.`,
  samePlace: (one, other) =>
    `${josa(one, '과/와')} ${josa(other, '을/를')} 같은 곳에 쓸 수 없습니다. 서로 다른 두 파일을 지정하세요.`,
  unknownOption: (command, option) => `${command}에는 '${option}' 옵션이 없습니다.`,
  needsValue: (option) => `옵션 '${option}'에는 값이 필요합니다.`,
  needsValueInOne: (option, given) =>
    `옵션 '${option}'에는 값이 필요합니다. ${josa(given, '이/가')} 그 값이면 ${option}=${josa(given, '이라/라')}고 쓰세요.`,
  decide: (given, examples) =>
    `"${given}"${josa(given, '으로/로').slice(given.length)}는 결정할 수 없습니다. --decide에는 다음 가운데 하나를 원하는 수와 함께 쓰세요: ${examples.join(', ')}.`,
  prevalence: '--prevalence는 모델을 쓸 곳에서 양성의 비율이며, 0과 1 사이의 수입니다. 예: 0.02 또는 2%.',
  takesNoValue: (option) => `옵션 '${option}'에는 값을 줄 수 없습니다.`,
  intoCsv: (stream) =>
    `${stream === 'stdout' ? '표준 출력이' : '표준 오류가'} CSV 안에 쓰이게 됩니다. 다른 파일을 지정하세요.`,
  overwritesCsv: (option) => ({
    fault: `${josa(option, '이/가')} CSV를 덮어쓰게 됩니다`,
    remedy: '다른 파일을 지정하세요',
  }),
  overwritesModel: { fault: '-o가 저장한 실행을 덮어쓰게 됩니다', remedy: '다른 파일을 지정하세요' },
  isOutput: (file) => ({
    fault: `${file}에는 이미 출력을 쓰고 있습니다`,
    remedy: '다른 파일이나, 표준 출력을 뜻하는 -를 지정하세요',
  }),
  isThere: (file) => ({
    fault: `${josa(file, '이/가')} 이미 있습니다`,
    remedy: '다른 파일을 지정하거나, --force로 덮어쓰세요',
  }),
};
