import { expect, test } from 'vitest';
import { josa, type Particle } from '../../../src/words/ko/particles.js';

// As the National Institute of Korean Language has them: 로 behind a vowel and behind ㄹ, 으로 behind the other consonants.
test.each<[string, Particle, string]>([
  ['로짓', '은/는', '로짓은'],
  ['시그모이드', '은/는', '시그모이드는'],
  ['행', '이/가', '행이'],
  ['에포크', '을/를', '에포크를'],
  ['정밀도', '과/와', '정밀도와'],
  ['재현율', '과/와', '재현율과'],
  ['재현율', '으로/로', '재현율로'],
  ['확률', '을/를', '확률을'],
  ['행', '으로/로', '행으로'],
  ['정확도', '으로/로', '정확도로'],
  ['"펄서"', '이/가', '"펄서"가'],
  ['"별"', '은/는', '"별"은'],
  ['0.5', '을/를', '0.5를'],
  ['1', '으로/로', '1로'],
  ['3', '으로/로', '3으로'],
  ['10', '이/가', '10이'],
  ['7', '은/는', '7은'],
  ['F1', '을/를', 'F1을'],
  ['"target"', '은/는', '"target"는'],
  ['"label"', '을/를', '"label"을'],
  ['"label"', '으로/로', '"label"로'],
  ['"mean"', '이/가', '"mean"이'],
  ['"rating"', '을/를', '"rating"을'],
  ['"weather"', '을/를', '"weather"를'],
  ['CSV', '을/를', 'CSV를'],
  ['"R"', '은/는', '"R"은'],
  ['12 %', '을/를', '12 %를'],
  ['행(17개)', '이/가', '행(17개)가'],
])('%s + %s = %s', (word, particle, expected) => expect(josa(word, particle)).toBe(expected));

test('a word without letters takes the form after a vowel', () => expect(josa('…', '은/는')).toBe('…는'));
