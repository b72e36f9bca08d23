import { inFull } from '../../core/format.js';
import type { settingSayings } from '../../core/settingSayings.js';
import type { Sentences } from '../sentences.js';
import type { WordsOfSetting } from '../settingWords.js';
import { quoted } from './count.js';
import { josa } from './particles.js';
import { settingWords } from './settings.js';

const words: Readonly<Record<string, WordsOfSetting>> = settingWords;

/** By its term, where it has no other name. */
function called({ setting, name }: { readonly setting: string; readonly name?: string | undefined }): string {
  return name ?? (Object.hasOwn(words, setting) ? words[setting]?.term : undefined) ?? setting;
}

function shown({ given, isText }: { readonly given: string; readonly isText: boolean }): string {
  return isText ? quoted(given) : given;
}

const item = (setting: string) => (Object.hasOwn(words, setting) ? words[setting]?.of : undefined) ?? '값';

export const settingSentences: Sentences<typeof settingSayings> = {
  'outside-range': ({ least, most, whole, orAuto, ...facts }) =>
    `${josa(called(facts), '은/는')} ${inFull(least)} 이상 ${inFull(most)} 이하의 ${whole ? '정수' : '수'}${orAuto ? ' 또는 "auto"' : ''}여야 하는데, ${shown(facts)}입니다`,
  'choose-value-in-range': ({ orAuto }) => `이 범위의 값${orAuto ? '이나 "auto"로' : '으로'} 정하세요`,
  'no-such-choice': ({ choices, orMark, ...facts }) =>
    `${josa(called(facts), '은/는')} ${choices.join(', ')} 중 하나${orMark ? '이거나 문자 하나' : ''}여야 하는데, ${shown(facts)}입니다`,
  'choose-one-of-these': () => '이 가운데 하나를 고르세요',
  'not-a-text': (facts) => `${josa(called(facts), '은/는')} 텍스트여야 하는데, ${shown(facts)}입니다`,
  'write-in-quotes': () => '따옴표로 묶어 쓰세요',
  'not-a-list': (facts) => `${josa(called(facts), '은/는')} ${item(facts.setting)}의 목록이어야 합니다`,
  'write-a-list': () => '목록으로 쓰세요: ["a", "b"]',
  'not-among-these': (facts) =>
    `${called(facts)}에 적힌 ${josa(shown(facts), '이라/라')}는 ${josa(item(facts.setting), '은/는')} 없습니다`,
  'take-any-of-these': ({ these }) => `다음 가운데에서 고르세요: ${these.join(', ')}`,
  'no-naming': (facts) =>
    `${called(facts)}에 적힌 ${josa(shown(facts), '은/는')} 이름이 200자 이하인 값=이름 꼴이 아닙니다`,
  'write-naming': () => '클래스마다 이름을 하나씩 "1=펄서"처럼 쓰세요',
  'named-twice': (facts) => `${called(facts)}에 ${josa(shown(facts), '이/가')} 두 번 나옵니다`,
  'group-and-time': () => '행은 그룹 열이나 시간 열 가운데 하나로만 나눌 수 있습니다',
};
