/** Encodings. The bytes and the checksums are Python 3.11's codecs, not our own. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { choiceOf, encodings } from '../../../../src/core/csv/dialectWish.js';
import { grouped } from '../../../../src/core/format.js';
import { peekFile } from '../../../../src/worker/jobs/peek.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { type ByteSource, fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { beyondAsciiIn } from '../../../../src/worker/reading/encoding/ascii.js';
import { ToUtf8 } from '../../../../src/worker/reading/encoding/toUtf8.js';
import { inWords } from '../../../inWords.js';
import { classesIn, cutAt } from '../../tables.js';
import { failureOf, read, recordOf, trainFrom, type Wish } from '../../training.js';

const kernel = startKernel();

const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'));
const ascii = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

/** '이름,값,판정\n펄서,1.5,예\n"똠방각하, 뷁",2,아니오\n'.encode(...).hex() */
const korean = {
  cp949: hex(
    'c0ccb8a72cb0aa2cc6c7c1a40ac6debcad2c312e352cbfb90a228c63b9e6b0a2c7cf2c2094ee222c322cbec6b4cfbfc00a',
  ),
  'utf-16le': hex(
    '74c784b92c0012ac2c0010d315c80a0084d31cc12c0031002e0035002c0008c60a00220020b629bc01ac58d52c002000c1bd22002c0032002c0044c5c8b224c60a00',
  ),
  'utf-16be': hex(
    'c774b984002cac12002cd310c815000ad384c11c002c0031002e0035002cc608000a0022b620bc29ac01d558002c0020bdc10022002c0032002cc544b2c8c624000a',
  ),
  'utf-8': hex(
    'ec9db4eba6842ceab0922ced8c90eca0950aed8e84ec849c2c312e352cec98880a22eb98a0ebb0a9eab081ed95982c20ebb781222c322cec9584eb8b88ec98a40a',
  ),
};
/** 'Größe;Wärme °C;Preis €;Urteil\n1,5;20;3;ja\n2,5;21;4;nein\n'.encode('cp1252').hex() */
const german = hex(
  '4772f6df653b57e4726d6520b0433b507265697320803b55727465696c0a312c353b32303b333b6a610a322c353b32313b343b6e65696e0a',
);

async function cells(source: ByteSource, reading: Wish['reading'] = {}) {
  const { table, dialect } = await read(source, reading);
  return {
    encoding: dialect.encoding,
    bom: dialect.bom,
    names: table.columns.map(({ name }) => name),
    values: table.columns.map((column) => classesIn(column, table.rows).map(({ value }) => value)),
  };
}

const koreanCells = {
  names: ['이름', '값', '판정'],
  values: [
    ['펄서', '똠방각하, 뷁'],
    ['1.5', '2'],
    ['예', '아니오'],
  ],
};

const marks = { 'utf-8': 'efbbbf', 'utf-16le': 'fffe', 'utf-16be': 'feff' } as const;

describe('an encoding is found', () => {
  test.each(['cp949', 'utf-8'] as const)('%s', async (encoding) => {
    expect(await cells(fromBytes(korean[encoding]))).toEqual({ encoding, bom: false, ...koreanCells });
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s by its mark', async (encoding) => {
    const marked = join(hex(marks[encoding]), korean[encoding]);
    expect(await cells(fromBytes(marked))).toEqual({ encoding, bom: true, ...koreanCells });
  });

  test.each([
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ] as const)('%s without a mark, by the zeros', async (encoding, encode) => {
    const { dialect, table } = await read(fromBytes(Uint8Array.from(encode('값,class\n1.5,가\n2.5,b\n'))));
    expect([dialect.encoding, dialect.bom, table.columns[0]?.name]).toEqual([encoding, false, '값']);
    expect([table.columns[0]?.numberAt(0), table.columns[0]?.numberAt(1)]).toEqual([1.5, 2.5]);
  });

  test('Latin-1, with the signs of Windows-1252', async () => {
    const { encoding, names } = await cells(fromBytes(german));
    expect([encoding, names]).toEqual(['latin-1', ['Größe', 'Wärme °C', 'Preis €', 'Urteil']]);
  });

  // Encoded by Python. A degree sign and a C are a rare syllable in CP949; 가격 is two frequent ones.
  test.each([
    ['54656d702028b043292c790a312c320a', 'Temp (°C),y', 'latin-1'],
    ['f1616e64fa2ce9742ce0e90a', 'ñandú,ét,àé', 'latin-1'],
    ['b0a1b0dd2c790a', '가격,y', 'cp949'],
    ['8c63b9e6b0a2c7cf2c790a', '똠방각하,y', 'cp949'],
    // Columns of signs below names in Hangul, or alone; and signs of Latin-1, which begin as those of CP949 do.
    [
      'b1e6c0cc2cc7d5b0dd0a312ca1db0a322ca1bf0a332ca1db0a342ca1bf0a352ca1db0a',
      '길이,합격 1,○ 2,× 3,○ 4,× 5,○ ',
      'cp949',
    ],
    [
      'bfc2b5b528a1c9292cc6c7c1a40a312ca1dd0a322ca1e20a332ca1dd0a342ca1dd0a',
      '온도(℃),판정 1,◎ 2,△ 3,◎ 4,◎ ',
      'cp949',
    ],
    ['612c6f6b0a312ca1db0a322ca1bf0a332ca1db0a', 'a,ok 1,○ 2,× 3,○ ', 'cp949'],
    ['a1da6c74696d6120686f7261212c790aa1bf43f36d6f3f2c310a', '¡Última hora!,y ¡¿Cómo?,1 ', 'latin-1'],
    ['a1da6c74696d61212ca1da6e696361210a', '¡Última!,¡Única! ', 'latin-1'],
    [
      'abe974e9bb2ca7322cb1352c3130d732302ca3352ca5362cb56db22cbd0a',
      '«été»,§2,±5,10×20,£5,¥6,µm²,½ ',
      'latin-1',
    ],
    ['6f6b0aa1f00aa1c10a', 'ok ○ × ', 'latin-1'],
    ['6f6b0aa1fb0aa1df0a', 'ok ○ × ', 'latin-1'],
    [
      '944e97ee2c94bb92e80a35312c977a90ab0a35322c894190ab0a35332c977a90ab0a35342c894190ab0a',
      '年齢,判定 51,陽性 52,陰性 …',
      'shift_jis',
    ],
    ['8366815b835e2c926c2c834e838983580a955c2c312c82cd82a20a', 'データ,値,クラス 表,1,はい', 'shift_jis'],
    [
      'b1e0bac52cc4eac1e42cd0d4b1f02cd1aaccc72ccac7b7f1bbbcb2a10a312c35352cc4d02c352e312ccac70a',
      '编号,年龄,性别,血糖,是否患病 1,55,男,5.1,是',
      'gb18030',
    ],
    [
      'c2eee7f0e0f1f23ba8eceaeef1f2fc3bc4e8e0e3edeee70a35353b312c353be4e00a',
      'Возраст;Ёмкость;Диагноз 55;1,5;да',
      'windows-1251',
    ],
    // None of these: English and French of Windows, French of the Macintosh, Korean with Chinese characters.
    [
      '70617469656e7492732c646f6e92742c790a9361942c6974927320972066696e652c850a',
      'patient’s,don’t,y “a”,it’s — fine,…',
      'latin-1',
    ],
    ['8e748ec92c648e638e648e2c6cd58e636f6c650a', 'été…,décédé,l’école', 'latin-1'],
    ['c7ebe9eadfe12cd6fdebef2cc4e9dce3edf9f3e70a', 'Ηλικία,Φύλο,Διάγνωση', 'windows-1253'],
    ['c0ccb8a72cd1fbd2b30ac3b6bcf62cd1fb0abfb5c8f12cd2b30a', '이름,男女 철수,男 영희,女', 'cp949'],
  ])('of %s, %s', (digits, _, encoding) => {
    const toUtf8 = new ToUtf8('auto', kernel);
    toUtf8.push(hex(digits));
    toUtf8.end();
    expect(toUtf8.encoding).toBe(encoding);
  });

  test('and told in a refusal where it was guessed, with the other one as a remedy', async () => {
    // '이름,男女\n1,男\n2,男\n'.encode('cp949') with a hundred 男: most of it is Chinese characters.
    const file = join(hex('c0ccb8a72cd1fbd2b30a'), ...Array.from({ length: 100 }, () => hex('312cd1fb0a')));
    const run = await trainFrom(async () => fromBytes(file), { label: 'ÑûÒ³' });
    if (run.phase !== 'failed') throw new Error(run.phase);
    expect(inWords(run.problem.remedy)).toMatch(
      /The file was taken for Latin-1: if names or words are wrong, choose CP949, or save/,
    );
    expect(run.problem.fixes?.at(-1)).toEqual({ encoding: 'cp949' });
    const reread = await trainFrom(async () => fromBytes(file), {
      reading: { encoding: 'cp949' },
      label: '男女',
    });
    expect(failureOf(reread)[1]).toMatch(
      /^data.csv, column 2: the label column "男女" holds one class only, "男"\. [^.]*\.$/,
    );
  });

  // '性,y\n1,0\n2,1\n' and 'T (°C),y\n1,0\n2,1\n', with the advice for whoever sees that it is wrong.
  test.each([
    ['90ab2c790a312c300a322c310a', 'shift_jis'],
    ['542028b043292c790a312c300a322c310a', undefined],
  ])('and where it is not, one that fits is advised: %s', async (digits, other) => {
    const { table } = await read(fromBytes(hex(digits)));
    expect(table.notes).toMatchObject([{ code: 'guessed-encoding', encoding: 'latin-1', other }]);
  });

  test('and a person may write it as it is shown', () => {
    for (const [choice, shown] of Object.entries(encodings)) expect(choiceOf(shown)).toBe(choice);
  });

  test('although it shows only behind the first 100,000 bytes', async () => {
    const rows = `a,note,y\n${'1.5,plain,0\n'.repeat(10_000)}`;
    for (const [encoding, digits] of [
      ['cp949', 'c6debcad'],
      ['utf-8', 'ed8e84ec849c'],
    ] as const) {
      const found = await cells(fromBytes(join(ascii(`${rows}2.5,`), hex(digits), ascii(',1\n'))));
      expect([found.encoding, found.values[1]]).toEqual([encoding, ['plain', '펄서']]);
    }
  });

  test('and a few broken bytes do not change it: they are counted', async () => {
    const { dialect } = await read(fromBytes(join(korean['utf-8'], ascii('x\xff,3,no\ny,4,\xff\n'))));
    expect([dialect.encoding, dialect.damaged]).toEqual(['utf-8', { count: 2, firstLine: 4 }]);
  });
});

describe('an encoding is chosen', () => {
  test('and then nothing is looked for', async () => {
    const asLatin = await cells(fromBytes(korean.cp949), { encoding: 'latin1' });
    expect([asLatin.encoding, asLatin.names]).toEqual(['latin-1', ['ÀÌ¸§', '°ª', 'ÆÇÁ¤']]);
    expect((await cells(fromBytes(korean.cp949), { encoding: 'EUC-KR' })).names).toEqual(koreanCells.names);
  });

  test('wrongly: what cannot be read is counted, with the first line, the header included', async () => {
    const { dialect } = await read(fromBytes(korean.cp949), { encoding: 'utf-8' });
    expect(dialect.damaged).toEqual({ count: 7, firstLine: 1 });
    const sound = await read(fromBytes(korean.cp949));
    expect(sound.dialect.damaged).toBeNull();
  });

  test('so that a column of numbers has all its rows', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2}\n`).join('');
    const bytes = Buffer.from(`값,label\n${rows}`, 'utf16le').swap16();
    const run = await trainFrom(async () => fromBytes(Uint8Array.from(bytes)), {
      reading: { encoding: 'utf-16be' },
    });
    expect(recordOf(run).dataset.rows).toBe(40);
    expect(recordOf(run).model.features).toEqual([{ name: '값', column: 0 }]);
  });
});

describe('characters', () => {
  function decoded(encoding: 'cp949' | 'latin-1', bytes: Uint8Array): string {
    const toUtf8 = new ToUtf8(encoding, kernel);
    return Buffer.concat([toUtf8.push(bytes), toUtf8.end()]).toString('utf8');
  }

  // ''.join of all pairs that Python's cp949 decodes, in order; its length and SHA-256 are Python's.
  test('of CP949 are the 17,048 that Python has', () => {
    const pairs = [];
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x41; trail <= 0xfe; trail++) pairs.push(decoded('cp949', Uint8Array.of(lead, trail)));
    const all = pairs.filter((text) => !text.includes('\ufffd')).join('');
    expect(all.length).toBe(17_048);
    expect(createHash('sha256').update(all).digest('hex')).toBe(
      'f49bf642f090c1ce9815815ce783022b6deebb12346af361db70c72d9d7bb59d',
    );
  });

  // bytes(range(128, 160)).decode('cp1252', 'replace'), where Python has no sign the control stays.
  test('of Windows-1252 are those that Python has', () => {
    const high = decoded(
      'latin-1',
      Uint8Array.from({ length: 128 }, (_, i) => 128 + i),
    );
    expect(high.slice(0, 32).replaceAll(/[\x80-\x9f]/g, '·')).toBe('€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ');
    expect(high.slice(32)).toBe(
      Buffer.from(Array.from({ length: 96 }, (_, i) => 160 + i)).toString('latin1'),
    );
  });

  test('that are broken in CP949 take no delimiter with them', () => {
    expect(decoded('cp949', hex('b02cff2c802cc9a12cb0'))).toBe('\ufffd,\ufffd,\ufffd,\ufffd,\ufffd');
  });
});

describe('where a file is cut makes no difference', () => {
  const files = {
    ...korean,
    'latin-1': german,
    'utf-16le': join(hex('fffe'), korean['utf-16le']),
    'utf-16be': join(hex('feff'), korean['utf-16be']),
  };
  test.each(Object.entries(files))('in %s', async (encoding, bytes) => {
    const wanted = await cells(fromBytes(bytes));
    expect(wanted.encoding).toBe(encoding);
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(await cells(cutAt(bytes, [cut])), `cut at ${cut}`).toEqual(wanted);
    expect(await cells(cutAt(bytes, [...bytes.keys()]))).toEqual(wanted);
  });

  test.each(Object.entries(files))('behind the first 64 KB of ASCII or of %s', async (encoding, bytes) => {
    const wide = encoding.startsWith('utf-16');
    const line = '1,2,3\n'.repeat(12_000);
    const filler = wide ? Buffer.from(line, 'utf16le') : Buffer.from(line);
    if (encoding === 'utf-16be') filler.swap16();
    const whole = wide ? join(bytes, filler, bytes.subarray(2)) : join(filler, bytes);
    const wanted = await cells(fromBytes(whole));
    const start = whole.length - bytes.length;
    for (let cut = start; cut <= whole.length; cut += 7)
      expect(await cells(cutAt(whole, [start - 1, cut, cut + 1])), `cut at ${cut}`).toEqual(wanted);
  });

  test('for any bytes', async () => {
    const byte = fc.constantFrom(
      0x2c,
      0x0a,
      0x31,
      0x41,
      0xb0,
      0xa1,
      0xc3,
      0xa9,
      0xe9,
      0xff,
      0xed,
      0x8e,
      0x84,
    );
    await fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.array(fc.nat(60)), (given, cuts) => {
        const convert = (pieces: readonly Uint8Array[]) => {
          const toUtf8 = new ToUtf8('auto', kernel);
          const text = pieces.map((piece) => toUtf8.push(piece));
          return [Buffer.concat([...text, toUtf8.end()]).toString('hex'), toUtf8.encoding];
        };
        const whole = Uint8Array.from(given);
        const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((end, i) => whole.slice(at[i], end));
        expect(convert(pieces)).toEqual(convert([whole]));
      }),
    );
  });
});

test('the first byte beyond ASCII is found wherever it is', () => {
  const find = beyondAsciiIn(kernel);
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200), fc.boolean(), (before, after, present) => {
      const bytes = new Uint8Array(before + 1 + after).fill(0x31);
      if (present) bytes.fill(0x80, before);
      expect(find(bytes)).toBe(present ? before : -1);
    }),
  );
  find(new Uint8Array(200).fill(0xff)); // what was there before does not count
  for (let length = 0; length < 130; length++) {
    const bytes = new Uint8Array(length).fill(0x7f);
    expect(find(bytes)).toBe(-1);
    for (let at = 0; at < length; at++) {
      bytes.fill(0x31).fill(0xe9, at);
      expect(find(bytes)).toBe(at);
    }
  }
});

test.each(['utf16le', 'utf8'] as const)(
  'a look at the beginning of a file in %s cuts no cell in two',
  async (encoding) => {
    const text = `값,label\n${'1,예\n2,아니오\n'.repeat(100_000)}`;
    const open = async () => fromBytes(Uint8Array.from(Buffer.from(text, encoding)));
    const { columns, isWhole } = await peekFile(open, makeConfig({}).reading, []);
    expect(isWhole).toBe(false);
    expect([columns[1]?.name, columns[1]?.classes.map(({ value }) => value)]).toEqual([
      'label',
      ['예', '아니오'],
    ]);
  },
);

test('UTF-8 and ASCII go through without a copy', () => {
  for (const text of ['a,b\n1,2\n', '값,b\n1,2\n']) {
    const chunk = new TextEncoder().encode(text.repeat(10_000));
    const toUtf8 = new ToUtf8('auto', kernel);
    expect(toUtf8.push(chunk).buffer).toBe(chunk.buffer);
    const next = new TextEncoder().encode('3,4\n');
    expect(toUtf8.push(next)).toBe(next);
  }
});

describe('a file that is no text is refused, naming what it is', () => {
  const zip = (name: string) => join(hex('504b030414000600080000002100'), hex('00'.repeat(16)), ascii(name));
  test.each([
    ['an Excel workbook', zip('[Content_Types].xml … xl/workbook.xml'), 'Save it as CSV and train on that'],
    ['a zip archive', zip('data.csv'), 'Unpack it and train on the CSV inside'],
    [
      'an old Excel workbook or Office document',
      hex('d0cf11e0a1b11ae10000'),
      'Save it as CSV and train on that',
    ],
    ['a gzip archive', hex('1f8b08000000000000ff'), 'Unpack it and train on the CSV inside'],
    ['a Parquet table', ascii('PAR1\x15\x04\x15'), 'Save it as CSV and train on that'],
    ['a PNG picture', hex('89504e470d0a1a0a0000000d49484452'), 'Choose a CSV'],
    ['an SPSS data file', ascii('$FL2@(#) SPSS DATA FILE'), 'Save it as CSV and train on that'],
    ['a SAS data set', hex(`${'00'.repeat(12)}c2ea8160b31411cf`), 'Save it as CSV and train on that'],
    ['a pickle of Python', hex('80049534000000'), 'Save it as CSV and train on that'],
    ['a PDF document', ascii('%PDF-1.7\n%\xe2\xe3'), 'Choose a CSV'],
    ['a web page', ascii('<!DOCTYPE html>\n<html>'), 'Download the data file itself'],
    [
      'a pointer of Git LFS in place of the file',
      ascii('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n'),
      'Run "git lfs pull" to fetch the file',
    ],
    ['text in UTF-32', hex('fffe0000610000002c000000'), 'Save it as UTF-8'],
  ])('%s', async (what, bytes, remedy) => {
    const run = await trainFrom(async () => fromBytes(bytes));
    expect(failureOf(run)).toEqual(['not-text', `data.csv: this is ${what}, not a CSV. ${remedy}.`]);
  });

  test('but not a table that begins with the same letters', async () => {
    const { names } = await cells(fromBytes(ascii('PAR1,GIF8,label\n1,2,0\n3,4,1\n')));
    expect(names).toEqual(['PAR1', 'GIF8', 'label']);
  });

  const rows = '1,2,0\n'.repeat(20_000);
  test.each([
    ['at the beginning', `a,b,y\n1,\x00\x00\x002,0\n`, 2, '00'],
    ['behind the first 64 KB', `a,b,y\n${rows}1,2${'\x00'.repeat(9)},0\n`, 20_002, '00'],
    ['at the beginning of a line', `a,b,y\r\n1,2,0\r\n\x01\x02\x03`, 3, '01'],
    ['behind an empty line', `a,b,y\n1,2,0\n\n\x1f\x1f\x1f`, 4, '1f'],
    ['in a quoted field of two lines', `a,b,y\n1,"x\n\x02\x02\x02",0\n`, 3, '02'],
  ])('control characters %s, with their line', async (_, text, line, code) => {
    const run = await trainFrom(async () => fromBytes(ascii(text)));
    expect(failureOf(run)).toEqual([
      'not-text',
      `data.csv, line ${grouped(line)}: the file is not text: there is a 0x${code} here, and more such characters than a table has. Choose a CSV; if this is one, choose its encoding, or remove these characters.`,
    ]);
  });
});

describe('a file in two encodings is refused, with the line where they change', () => {
  const narrow = (text: string) => Uint8Array.from(Buffer.from(text));
  const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
  const wideBe = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
  const mark = hex('fffe');
  const head = 'a,b,y\r\n';
  const row = (i: number) => `${i % 7}.5,${i % 5},${i % 2}\r\n`;
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => row(from + i)).join('');
  test.each([
    ['UTF-8, then one row of UTF-16', join(narrow(head + rows(0, 300)), wide(row(1))), 302],
    ['half of it in UTF-16', join(narrow(head + rows(0, 100)), wide(rows(0, 100))), 102],
    ['names alone in UTF-8', join(narrow(head), wide(rows(0, 200))), 2],
    ['UTF-8 behind 100 KB', join(narrow(head + rows(0, 10_000)), wide(rows(0, 2))), 10_002],
    ['big-endian', join(narrow(head + rows(0, 40)), wideBe(rows(0, 3))), 42],
    ['UTF-16, then one row of UTF-8', join(mark, wide(head + rows(0, 300)), narrow(row(1))), 302],
    ['UTF-16, then most in UTF-8', join(mark, wide(head + rows(0, 10)), narrow(rows(0, 300))), 12],
    ['big-endian, then UTF-8', join(hex('feff'), wideBe(head + rows(0, 10)), narrow(row(3) + row(4))), 12],
    ['UTF-16 without a mark', join(wide(head + rows(0, 100)), narrow(row(3))), 102],
    ['a row of few characters', join(mark, wide(head + rows(0, 50)), narrow('1,0,1\n')), 52],
  ])('%s', async (_, bytes, line) => {
    for (const cuts of [[], [bytes.length - 7], [33, 1001]]) {
      const run = await trainFrom(async () => cutAt(bytes, cuts));
      expect(failureOf(run)).toEqual([
        'not-text',
        `data.csv, line ${grouped(line)}: the file is in two encodings, which change here, as where rows were appended in another encoding. Save all of it in one encoding, UTF-8 say.`,
      ]);
    }
  });

  // '서울'.encode('cp949').hex(); '부산', '예', '아니오', '지역', '병' likewise.
  const korean = { places: ['bcadbfef', 'bacebbea'], answers: ['bfb9', 'bec6b4cfbfc0'] };
  const [places, answers] = [
    ['서울', '부산'],
    ['예', '아니오'],
  ] as const;
  const pick = (of: readonly string[], i: number) => of[i % 2] as string;
  const inKorean = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, i) => `${pick(places, i)},-${i % 7}.25,1.5,${pick(answers, from + i)}\n`,
    ).join('');
  const inCp949 = (to: number) =>
    join(
      ...Array.from({ length: to }, (_, i) =>
        join(
          hex(pick(korean.places, i)),
          narrow(`,-${i % 7}.25,1.5,`),
          hex(pick(korean.answers, i)),
          narrow('\n'),
        ),
      ),
    );
  const names = '지역,값,수,병\n';
  const cp949Names = join(hex('c1f6bfaa'), narrow(',a,b,'), hex('bab4'), narrow('\n'));
  test.each([
    ['UTF-8, then a row of UTF-16', join(narrow(names + inKorean(0, 60)), wide(inKorean(0, 1))), 62],
    ['UTF-8, then most in UTF-16', join(narrow(names + inKorean(0, 20)), wide(inKorean(0, 200))), 22],
    ['CP949, then half in UTF-16', join(cp949Names, inCp949(60), wide(inKorean(0, 60))), 62],
    ['CP949, then a few in UTF-16', join(cp949Names, inCp949(60), wide(inKorean(0, 3))), 62],
    ['UTF-16, then UTF-8', join(mark, wide(names + inKorean(0, 60)), narrow(inKorean(0, 3))), 62],
    ['UTF-16, then CP949', join(mark, wide(names + inKorean(0, 60)), inCp949(5)), 62],
  ])('of Korean words: %s', async (_, bytes, line) => {
    for (const cuts of [[], [bytes.length - 7], [33, 1001]]) {
      const run = await trainFrom(async () => cutAt(bytes, cuts));
      expect(failureOf(run)).toEqual([
        'not-text',
        expect.stringContaining(`line ${line}: the file is in two encodings`),
      ]);
    }
  });

  test('but not Korean in UTF-16 alone, nor words with a zero byte behind each', async () => {
    const found = await cells(fromBytes(wide(names + inKorean(0, 60))));
    expect(found.names).toEqual(['지역', '값', '수', '병']);
    const padded = `a,word,y\n${rows(0, 60).replaceAll('\r', '')}abc\0,de\0,f\0\n`;
    expect((await cells(fromBytes(narrow(padded)))).names).toEqual(['a', 'word', 'y']);
  });

  test('but Chinese in UTF-16 is not, of whose characters both bytes may be of ASCII', async () => {
    const text =
      '\u4e2d\u6587,\u5224\u5b9a\n' +
      '\u6c34\u4e2d\u7a7a,\u5408\u683c\n\u6728\u6728\u6728\u6728,\u4e0d\n'.repeat(30);
    const { names } = await cells(fromBytes(join(mark, wide(text))));
    expect(names).toEqual(['\u4e2d\u6587', '\u5224\u5b9a']);
  });

  test('nor are a few zero bytes side by side', async () => {
    const text = `${head}${rows(0, 60)}\0\0\0\0${rows(60, 90)}`;
    const { names } = await cells(fromBytes(narrow(text)));
    expect(names).toEqual(['a', 'b', 'y']);
  });
});

// In Shift-JIS second halves of pairs are letters, backslashes and bars; GB18030 has characters of four bytes.
test.each([
  ['shift_jis', '8366815b835e2c955c2c837c7c0a', 'データ,表,ポ|\n'],
  ['gb18030', 'cae4c8eb2c8139ee39953282362c815c7c0a', '输入,㐀𠀀,乗|\n'],
  ['windows-1251', 'a8eb2cb9ff7c0a', 'Ёл,№я|\n'],
] as const)('%s, in whatever pieces it comes', (encoding, digits, expected) => {
  const whole = hex(digits);
  for (let cut = 0; cut <= whole.length; cut++) {
    const toUtf8 = new ToUtf8(encoding, kernel);
    const parts = [toUtf8.push(whole.slice(0, cut)), toUtf8.push(whole.slice(cut)), toUtf8.end()];
    expect(Buffer.concat(parts).toString()).toBe(expected);
  }
});

// '유지'.encode('cp949').hex(), '이탈'.encode('cp949').hex(): below rows of another program in UTF-8.
test('classes in two encodings are not offered to be told from the rest', async () => {
  const rows = (words: readonly Uint8Array[], count: number) =>
    Array.from({ length: count }, (_, i) => join(ascii(`${i}.5,`), words[i % 2] as Uint8Array, ascii('\n')));
  const utf8 = ['유지', '이탈'].map((word) => new TextEncoder().encode(word));
  const cp949 = [hex('c0afc1f6'), hex('c0ccc5bb')];
  const file = join(ascii('x,y\n'), ...rows(utf8, 60), ...rows(cp949, 20));
  const run = await trainFrom(async () => fromBytes(file));
  expect(failureOf(run)[1]).toMatch(/holds 4 classes .*Save the whole file in one encoding/);
  expect(run.phase === 'failed' && run.problem.fixes).toEqual([]);
});
