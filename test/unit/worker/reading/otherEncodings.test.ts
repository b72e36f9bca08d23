/** Encodings of Japan, Taiwan, Russia and Greece. The bytes and the checksums are Python 3.11's codecs, not our own. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../../../src/core/csv/dialectWish.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { ToUtf8 } from '../../../../src/worker/reading/encoding/toUtf8.js';
import { read } from '../../training.js';

const kernel = startKernel();
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'));

function decoded(encoding: Encoding | 'auto', ...pieces: readonly Uint8Array[]): [string, Encoding] {
  const toUtf8 = new ToUtf8(encoding, kernel);
  const text = Buffer.concat([...pieces.map((piece) => toUtf8.push(piece)), toUtf8.end()]).toString();
  return [text, toUtf8.encoding];
}

describe('an encoding is found', () => {
  test.each([
    // '年齢,データ,性別,はい\n'.encode('euc_jp').hex() and so on
    ['年齢,データ,性別,はい', 'c7afcef02ca5c7a1bca5bf2cc0adcacc2ca4cfa4a4', 'euc-jp'],
    ['患者ID,ねんれい,しんだん', 'b4b5bcd449442ca4cda4f3a4eca4a42ca4b7a4f3a4c0a4f3', 'euc-jp'],
    [
      '年齡,性別,許功蓋,是否患病,血糖值',
      'a67ec4d62ca9caa74f2cb35ca55cbb5c2cac4fa75fb177af662ca6e5bf7dadc8',
      'big5',
    ],
    [
      'Возраст;Ёмкость;Дiагноз;Ґедзь їжа',
      'f7cfdad2c1d3d43bb3cdcbcfd3d4d83be469c1c7cecfda3bbdc5c4dad820a7d6c1',
      'koi8-u',
    ],
    ['возраст;диагноз;давление', 'd7cfdad2c1d3d43bc4c9c1c7cecfda3bc4c1d7ccc5cec9c5', 'koi8-u'],
    ['ВОЗРАСТ;ДИАГНОЗ;ДАВЛЕНИЕ', 'f7effaf2e1f3f43be4e9e1e7eeeffa3be4e1f7ece5eee9e5', 'koi8-u'],
    ['ВОЗРАСТ;ДИАГНОЗ;ДАВЛЕНИЕ', 'c2cec7d0c0d1d23bc4c8c0c3cdcec73bc4c0c2cbc5cdc8c5', 'windows-1251'],
    ['Ηλικία;Φύλο;Διάγνωση;Άνδρας', 'c7ebe9eadfe13bd6fdebef3bc4e9dce3edf9f3e73ba2ede4f1e1f2', 'windows-1253'],
    ['Ηλικία;Φύλο;Διάγνωση;Άνδρας', 'c7ebe9eadfe13bd6fdebef3bc4e9dce3edf9f3e73bb6ede4f1e1f2', 'iso-8859-7'],
    ['ηλικία;φύλο;πίεση', 'e7ebe9eadfe13bf6fdebef3bf0dfe5f3e7', 'windows-1253'],
    ['ΗΛΙΚΙΑ;ΔΙΑΓΝΩΣΗ;ΠΙΕΣΗ', 'c7cbc9cac9c13bc4c9c1c3cdd9d3c73bd0c9c5d3c7', 'windows-1253'],
    // Words in capitals among others, a category in most rows, quotation marks and wide spaces.
    [
      'Тип;Доход;Одобрено\nЮЛ;1;Да\nФЛ;2;Нет\nФЛ;3;Да',
      'd2e8ef3bc4eef5eee43bcee4eee1f0e5edee0adecb3b313bc4e00ad4cb3b323bcde5f20ad4cb3b333bc4e0',
      'windows-1251',
    ],
    [
      'Город;Одобрено\nМОСКВА;Нет\nКАЗАНЬ;Да',
      'e7cfd2cfc43befc4cfc2d2c5cecf0aedeff3ebf7e13beec5d40aebe1fae1eef83be4c1',
      'koi8-u',
    ],
    [
      'Πόλη;Έγκριση\nΠΑΤΡΑ;Ναι\nΑθήνα;Όχι',
      'd0fcebe73bb8e3eaf1e9f3e70ad0c1d4d1c13bcde1e90ac1e8deede13bbcf7e9',
      'windows-1253',
    ],
    [
      'Тип;y\nФ;Да\nЮ;Нет\nФ;Да\nЮ;Нет\nФ;Да\nЮ;Нет\nФ;Да\nЮ;Нет\nФ;Да\nЮ;Нет\n',
      'd2e8ef3b790ad43bc4e00ade3bcde5f20ad43bc4e00ade3bcde5f20ad43bc4e00ade3bcde5f20ad43bc4e00ade3bcde5f20ad43bc4e00ade3bcde5f20a',
      'windows-1251',
    ],
    [
      '«Ёлка»;Цена\nДа;1\xa0500,00\nНет;1\xa0200,00\nДа;1\xa0500,00\nНет;1\xa0200,00',
      'aba8ebeae0bb3bd6e5ede00ac4e03b31a03530302c30300acde5f23b31a03230302c30300ac4e03b31a03530302c30300acde5f23b31a03230302c3030',
      'windows-1251',
    ],
  ])('%s', (text, digits, encoding) => {
    expect(decoded('auto', hex(digits))).toEqual([text, encoding]);
  });

  // Korean of the young, who write letters alone, which have the places of kana; capitals of Germany; Hebrew and Arabic; two
  // words of Korean whose bytes are Russian letters.
  test.each([
    [
      '이름,ㅋㅋㅋ ㅎㅎ,ㅠㅠ 좋아요,응',
      'c0ccb8a72ca4bba4bba4bb20a4bea4be2ca4d0a4d020c1c1bec6bfe42cc0c0',
      'cp949',
    ],
    ['ÄRZTE,GRÖSSE,ÜBUNG,Ä,Ö,Ü,É', 'c4525a54452c4752d65353452cdc42554e472cc42cd62cdc2cc9', 'latin-1'],
    ['גיל;מין;אבחנה;לחץ דם', 'e2e9ec3beee9ef3be0e1e7f0e43bece7f520e3ed', 'latin-1'],
    ['تسجل;تحقق', 'cad3cce13bcacddede', 'latin-1'],
    ['비행;전', 'baf1c7e03bc0fc', 'cp949'],
  ])('and no other is taken for one: %s', (_, digits, encoding) => {
    expect(decoded('auto', hex(digits))[1]).toBe(encoding);
  });

  // Too few letters to count, but answers in one encoding alone: 'a,y\n是,1\n否,0\n'.encode('gbk').hex() and so on.
  test.each([
    ['是,1 否,0', '612c790acac72c310ab7f12c300a', 'gb18030'],
    ['是,1 否,0', '612c790aac4f2c310aa75f2c300a', 'big5'],
    ['男,1 女,0', '612c790ac4d02c310ac5ae2c300a', 'gb18030'],
    ['男,1 女,0 不明,0', '612c790a926a2c310a8f972c300a957396be2c300a', 'shift_jis'],
    ['男,1 女,0', '612c790ac3cb2c310abdf72c300a', 'euc-jp'],
    ['男,1 女,0', '612c790ad1fb2c310ad2b32c300a', 'cp949'],
    ['ναι,1 όχι,0', '612c790aede1e92c310afcf7e92c300a', 'windows-1253'],
    ['ΝΑΙ,1 ΟΧΙ,0', '612c790acdc1c92c310acfd7c92c300a', 'windows-1253'],
    ['Άνδρας,1 Γυναίκα,0', '612c790ab6ede4f1e1f22c310ac3f5ede1dfeae12c300a', 'iso-8859-7'],
    ['М,1 Ж,0', '612c790acc2c310ac62c300a', 'windows-1251'],
    ['нет,1 да,0', '612c790acec5d42c310ac4c12c300a', 'koi8-u'],
    // µL is 無 in Big5, Ñ and Æ are С and Ж in Windows-1251, and Big5 has ж and м at the places of 하 and 합.
    ['µL,1 mL,0', '612c790ab54c2c310a6d4c2c300a', 'latin-1'],
    ['Ñ,1 Æ,0', '612c790ad12c310ac62c300a', 'latin-1'],
    ['하,1 합,0', '612c790ac7cf2c310ac7d52c300a', 'cp949'],
  ])('by answers: %s', (rows, digits, encoding) => {
    expect(decoded('auto', hex(digits))).toEqual([`a,y\n${rows.replaceAll(' ', '\n')}\n`, encoding]);
  });

  // Kanji and hanzi of which CP949 makes syllables; Korean with doubled consonants, foreign names and Chinese characters.
  test.each([
    [
      '都市,年齢,収入,合格 大阪,58,3,可 東京,34,5,否',
      'c5d4bbd42cc7afcef02cbcfdc6fe2cb9e7b3ca0ac2e7bae52c35382c332cb2c40ac5ecb5fe2c33342c352cc8dd0a',
      [{ code: 'guessed-encoding', encoding: 'cp949', other: 'euc-jp' }],
    ],
    [
      '年龄,城市,高度 1,2,3',
      'c4eac1e42cb3c7cad02cb8dfb6c80a312c322c330a',
      [{ code: 'guessed-encoding', encoding: 'cp949', other: 'gb18030' }],
    ],
    [
      '꽃잎길이,꽃잎너비,꽃받침길이,꽃받침너비,품종 1,2,3,4,5',
      'b2c9c0d9b1e6c0cc2cb2c9c0d9b3cabaf12cb2c9b9dec4a7b1e6c0cc2cb2c9b9dec4a7b3cabaf12cc7b0c1be0a312c322c332c342c350a',
      [],
    ],
    [
      '주,y 캘리포니아,1 텍사스,0 플로리다,1',
      'c1d62c790ac4b6b8aec6f7b4cfbec62c310ac5d8bbe7bdba2c300ac7c3b7ceb8aeb4d92c310a',
      [],
    ],
  ])('a doubtful CP949 is told: %s', async (_, digits, notes) => {
    expect((await read(fromBytes(hex(digits)))).table.notes).toMatchObject(notes);
  });

  // 'Είδη,y\n1,0\n2,1\n'.encode('cp1253'): too few letters to be sure.
  test('where there is little to go by it is advised', async () => {
    const { table } = await read(fromBytes(hex('c5dfe4e72c790a312c300a322c310a')));
    expect(table.notes).toMatchObject([
      { code: 'guessed-encoding', encoding: 'latin-1', other: 'windows-1253' },
    ]);
  });

  test('an alphabet is a guess, which is told; kana are none', async () => {
    const file = (digits: string) => read(fromBytes(hex(`${digits}0a312c302c352c310a322c312c352c300a`)));
    const greek = await file('c7ebe9eadfe12cd6fdebef2cc4e9dce3edf9f3e72ca2ede4f1e1f2');
    expect(greek.table.notes).toMatchObject([
      { code: 'guessed-encoding', encoding: 'windows-1253', count: 4 },
    ]);
    expect((await file('c7afcef02ca5c7a1bca5bf2cc0adcacc2ca4cfa4a4')).table.notes).toEqual([]);
  });
});

/** All characters of pairs in some rows, one after the other. */
function rowsOf(
  encoding: Encoding,
  [first, last]: readonly [number, number],
  before: readonly number[] = [],
) {
  let all = '';
  for (let lead = first; lead <= last; lead++)
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail < 0xff; trail++) {
      if (trail > 0x7e && trail < 0xa1) continue;
      const [text] = decoded(encoding, Uint8Array.of(...before, lead, trail));
      if (!text.includes('\ufffd')) all += text;
    }
  return [all.length, createHash('sha256').update(all).digest('hex').slice(0, 16)];
}

// Number and SHA-256 of ''.join of all pairs that Python's codec decodes in these rows, in order.
test.each([
  ['kana of EUC-JP', 'euc-jp', [0xa3, 0xa8], [], 377, '5d09cdac14da8729'],
  ['kanji of EUC-JP', 'euc-jp', [0xb0, 0xf4], [], 6_355, '89f05cb7d261c8d6'],
  ['more kanji of EUC-JP', 'euc-jp', [0xb0, 0xed], [0x8f], 5_801, '7232965e6a9cb4bd'],
  ['frequent characters of Big5', 'big5', [0xa4, 0xc5], [], 5_338, '9c3628f98066e070'],
  ['other characters of Big5', 'big5', [0xc9, 0xf8], [], 7_536, '42f8f116b7f4b339'],
] as const)('%s', (_, encoding, leads, before, count, sum) => {
  expect(rowsOf(encoding, leads, before)).toEqual([count, sum]);
});

// bytes(range(160, 256)).decode(…, 'replace'), with Ў in KOI8-U as browsers have it.
test.each([
  [
    'koi8-u',
    '═║╒ёє╔ії╗╘╙╚╛ґў╞╟╠╡ЁЄ╣ІЇ╦╧╨╩╪ҐЎ©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
  ],
  [
    'windows-1253',
    '\xa0΅Ά£¤¥¦§¨©�«¬\xad®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ�',
  ],
  [
    'iso-8859-7',
    '\xa0‘’£€₯¦§¨©ͺ«¬\xad�―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ�',
  ],
] as const)('letters and signs of %s', (encoding, expected) => {
  const high = Uint8Array.from({ length: 96 }, (_, i) => 160 + i);
  expect(decoded(encoding, high)[0]).toBe(expected);
});

// Second halves of Big5 are backslashes and bars; EUC-JP has characters of three bytes, and narrow kana.
test.each([
  ['euc-jp', 'c0ad8eb1aa2c8fb0a12ca5c77c8fb02c8f2c8fb0a18f0a', '性ｱ�,丂,デ|�,�,丂�\n'],
  ['big5', 'a55cb35c2ca27c7ca4da2cc6e72cfe400a', '功許,└|巴,ぁ,�@\n'],
  ['koi8-u', 'b3cc2ca4bda6ae7c0a', 'Ёл,єҐіў|\n'],
  ['windows-1253', 'a2ecfa7caa0a', 'Άμϊ|�\n'],
] as const)('%s, in whatever pieces it comes', (encoding, digits, expected) => {
  const whole = hex(digits);
  for (let cut = 0; cut <= whole.length; cut++)
    expect(decoded(encoding, whole.slice(0, cut), whole.slice(cut))[0]).toBe(expected);
});
