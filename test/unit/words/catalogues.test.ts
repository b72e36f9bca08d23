/** The words of what there are catalogues of: settings, their options and questions, scores. That none is missing is for the
 * compiler to say; here that each language says the same, and in its own words. */
import { afterEach, describe, expect, test } from 'vitest';
import { usage } from '../../../src/cli/usage.js';
import { makeConfig } from '../../../src/core/config.js';
import { type Setting, settingKeys, settings } from '../../../src/core/settings.js';
import { textWidth } from '../../../src/core/textWidth.js';
import { shownSettings } from '../../../src/report/shownSettings.js';
import { changeLabel } from '../../../src/webview/facts/changeLabel.js';
import { dialectWords } from '../../../src/words/dialect.js';
import { changeWords as enChange } from '../../../src/words/en/change.js';
import { chartWords as enCharts } from '../../../src/words/en/chart.js';
import { commandWords as enCommands } from '../../../src/words/en/commands.js';
import { comparisonWords as enComparison } from '../../../src/words/en/comparison.js';
import { fileWords as enFile } from '../../../src/words/en/file.js';
import { hostWords as enHost } from '../../../src/words/en/host.js';
import { keptWords as enKept } from '../../../src/words/en/kept.js';
import { lessonWords as enLesson } from '../../../src/words/en/lesson.js';
import { lineWords as enLines } from '../../../src/words/en/lines.js';
import { meanings as enMeanings } from '../../../src/words/en/meanings.js';
import { pageWords as enPage } from '../../../src/words/en/page.js';
import { partWords as enParts } from '../../../src/words/en/parts.js';
import { progressWords as enProgress } from '../../../src/words/en/progress.js';
import { questionWords as enQuestions } from '../../../src/words/en/questions.js';
import { repeatsWords as enRepeats } from '../../../src/words/en/repeats.js';
import { reportWords as enReport } from '../../../src/words/en/report.js';
import { scoreWords as enScores } from '../../../src/words/en/scores.js';
import { outcomeWords as enOutcome, settingWords as enSettings } from '../../../src/words/en/settings.js';
import { statusWords as enStatus } from '../../../src/words/en/status.js';
import { terminalWords as enTerminal } from '../../../src/words/en/terminal.js';
import { usageWords as enUsage } from '../../../src/words/en/usage.js';
import { changeWords as koChange } from '../../../src/words/ko/change.js';
import { chartWords as koCharts } from '../../../src/words/ko/chart.js';
import { commandWords as koCommands } from '../../../src/words/ko/commands.js';
import { comparisonWords as koComparison } from '../../../src/words/ko/comparison.js';
import { fileWords as koFile } from '../../../src/words/ko/file.js';
import { hostWords as koHost } from '../../../src/words/ko/host.js';
import { keptWords as koKept } from '../../../src/words/ko/kept.js';
import { lessonWords as koLesson } from '../../../src/words/ko/lesson.js';
import { lineWords as koLines } from '../../../src/words/ko/lines.js';
import { meanings as koMeanings } from '../../../src/words/ko/meanings.js';
import { pageWords as koPage } from '../../../src/words/ko/page.js';
import { partWords as koParts } from '../../../src/words/ko/parts.js';
import { progressWords as koProgress } from '../../../src/words/ko/progress.js';
import { questionWords as koQuestions } from '../../../src/words/ko/questions.js';
import { repeatsWords as koRepeats } from '../../../src/words/ko/repeats.js';
import { reportWords as koReport } from '../../../src/words/ko/report.js';
import { scoreWords as koScores } from '../../../src/words/ko/scores.js';
import { outcomeWords as koOutcome, settingWords as koSettings } from '../../../src/words/ko/settings.js';
import { statusWords as koStatus } from '../../../src/words/ko/status.js';
import { terminalWords as koTerminal } from '../../../src/words/ko/terminal.js';
import { usageWords as koUsage } from '../../../src/words/ko/usage.js';
import { languages, speak } from '../../../src/words/language.js';
import { choiceWords, settingName, wordsOf } from '../../../src/words/settings.js';

afterEach(() => speak('en'));

/** Every text in it with its way there: `balance choices none title`. What is made of facts is not among them. */
function textsOf(words: object, way: readonly string[] = []): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, each]) => {
    const here = [...way, key];
    if (typeof each === 'string') return [[here.join(' '), each] as const];
    return typeof each === 'object' ? textsOf(each, here) : [];
  });
}

describe.each([
  ['settings', enSettings, koSettings],
  ['what settings came to', enOutcome, koOutcome],
  ['questions', enQuestions, koQuestions],
  ['options', enUsage, koUsage],
  ['changes', enChange, koChange],
  ['scores', enScores, koScores],
  ['charts', enCharts, koCharts],
  ['the comparison', enComparison, koComparison],
  ['the lesson', enLesson, koLesson],
  ['the file', enFile, koFile],
  ['reports', enReport, koReport],
  ['the parts', enParts, koParts],
  ['meanings', enMeanings, koMeanings],
  ['the status', enStatus, koStatus],
  ['repeats', enRepeats, koRepeats],
  ['the page', enPage, koPage],
  ['commands', enCommands, koCommands],
  ['the editor', enHost, koHost],
  ['kept runs', enKept, koKept],
  ['lines', enLines, koLines],
  ['progress', enProgress, koProgress],
  ['the terminal', enTerminal, koTerminal],
])('the words of %s', (_, en, ko) => {
  const [english, korean] = [textsOf(en), new Map(textsOf(ko))];

  test('are texts of the same things', () => {
    expect(english.length).toBeGreaterThan(0);
    const always = (way: string) => !way.endsWith(' short'); // where a language has one
    expect(english.map(([way]) => way).filter(always)).toEqual([...korean.keys()].filter(always));
    expect([...english, ...korean].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  // But for names that have no other.
  test('are Korean in Korean', () =>
    expect(
      [...korean].filter(
        ([way, text]) =>
          !/\p{Script=Hangul}/u.test(text) && !/^(?:encoding|f1|f2) |^l2 short|^scores f1$/.test(way),
      ),
    ).toEqual([]));

  test('say the same numbers', () => {
    const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];
    const lost = english.filter(([way, text]) => {
      const there = numbersIn(korean.get(way) ?? '');
      return numbersIn(text).some((number) => !there.includes(number));
    });
    expect(lost).toEqual([]);
  });
});

describe.each(languages)('in %s', (language) => {
  test('every setting and every choice has words, and no two settings the same', () => {
    speak(language);
    for (const key of settingKeys) {
      const { kind, asked }: Setting = settings[key];
      if (kind.is !== 'choice') continue;
      for (const choice of kind.choices) {
        const { title, description } = choiceWords(key, choice) ?? {};
        expect(description, `${key} ${choice}`).toBeTruthy();
        expect(title !== undefined, `${key} ${choice}`).toBe(asked !== 'never');
      }
    }
    for (const called of [settingName, (key: (typeof settingKeys)[number]) => wordsOf(key).term])
      expect(new Set(settingKeys.map(called)).size).toBe(settingKeys.length);
  });

  test('every mark between fields is called by itself', () => {
    speak(language);
    expect(choiceWords('delimiter', '~')?.description).toMatch(/^[^~]+ ~$/);
    expect(choiceWords('delimiter', '&&')).toBeUndefined();
    expect(choiceWords('delimiter', 'toString')).toBeUndefined();
  });

  test('the usage has a line for each option, within a hundred columns', () => {
    speak(language);
    const lines = usage().split('\n');
    for (const { option } of Object.values<Setting>(settings))
      if (option !== null)
        expect(
          lines.filter(
            (line) => line.includes(`  --${option.name} `) || line.startsWith(`* --${option.name} `),
          ),
        ).toHaveLength(1);
    expect(lines.filter((line) => textWidth(line) > 100)).toEqual([]);
    expect(usage()).not.toMatch(/undefined|\[object/);
  });
});

describe('in Korean', () => {
  test.each([
    [{ label: 'y' }, '"y"를 레이블로 쓰기'],
    [{ label: 'label', positive: 'yes' }, '"label"을 레이블로 쓰기("yes" 대 나머지)'],
    [{ positive: '별' }, '"별"을 나머지와 구별하기'],
    [{ exclude: ['a'] }, '"a" 없이 학습'],
    [{ exclude: ['a', 'b'] }, '열 2개 없이 학습'],
    [{ preset: 'recommended' }, '프리셋 recommended로 학습'],
    [{ mutedChecks: ['label-leak'] }, '알고 있는 내용: 이 점검 숨기기'],
    [{ l2: 0.01 }, 'L2 0.01로 학습'],
    [{ missingValues: 'median' }, '빈칸을 중앙값으로 채우기'],
    [{ delimiter: 'semicolon', decimalMark: 'comma' }, '구분자 세미콜론, 소수점 기호 쉼표로 읽기'],
  ])('the change %j is the button %s', (change, label) => {
    speak('ko');
    expect(changeLabel(change)).toBe(label);
  });

  test('the settings of a run are listed', () => {
    const config = makeConfig({ preset: 'lecture', reading: { delimiter: 'tab', header: 'no' } });
    speak('ko');
    const lines = shownSettings(config, {}).map(({ term, words }) => `${term}: ${words.join('; ')}`);
    expect(lines).toEqual([
      '프리셋: lecture; 강의에서 배운 그대로입니다. 수로 된 열을 변환 없이 쓰고, 학습률은 0.001입니다',
      '글자 열: 제외; 수로 된 열로만 학습합니다',
      '빈칸: 행 빼기; 특징에 빈칸이 있는 행을 모두 뺍니다',
      '균형: 없음; 행을 있는 그대로 학습합니다',
      '에포크: 10',
      '배치 크기: 행 10개',
      '학습률: 0.001; 일정하게 유지',
      '스케일링: 없음',
      '데이터 분할: 학습/테스트 80/20, 섞은 순서',
      'L2 규제: 없음',
      '시드: 1',
      '구분자: 탭',
      '머리글: 열 이름 없음',
    ]);
  });

  test('a file is read as it is', () => {
    const dialect = {
      ...({ format: 'csv', encoding: 'cp949', bom: false, delimiter: ';', lineEnd: 'crlf' } as const),
      ...({ decimalMark: 'comma', header: true, damaged: null } as const),
    };
    speak('ko');
    expect(dialectWords(dialect)).toBe('CP949, CRLF, 구분자 세미콜론, 소수점은 쉼표, 첫 행이 열 이름');
  });
});

test('a choice that a button knows no words for is told by its name', () => {
  expect(changeLabel({ missingValues: 'toString' })).toBe('Train with gaps toString');
});
