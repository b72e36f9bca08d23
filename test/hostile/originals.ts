/** Small sound files, tables in each form that is read and files that are no tables: what hostile files are made from. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { samplePulsars } from '../../src/core/sample/pulsars.js';
import { tableText } from '../tableText.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The first lines of the sample, a header and rows of eight features and a label. */
function sampleLines(rows: number): string[] {
  const [header = '', piece = ''] = samplePulsars(1);
  return [header.trimEnd(), ...piece.split('\n').slice(0, rows)];
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((sign, i) => {
    view.setUint16(2 * i, sign.charCodeAt(0), littleEndian);
  });
  return bytes;
}

/** A header and words in CP949: 펄서, 별 and the syllable 똠, which EUC-KR lacks. */
function cp949(): Uint8Array {
  const words = [
    [0xc6, 0xde, 0xbc, 0xad],
    [0xba, 0xb0],
    [0x8c, 0x63],
  ];
  const rows = Array.from({ length: 40 }, (_, i) => [
    ...utf8(`${i % 7},${(i * i) % 11},`),
    ...(words[i % 3] as number[]),
    ...utf8(`,${i % 2}\r\n`),
  ]);
  return Uint8Array.from([...utf8('a,b,'), ...(words[0] as number[]), ...utf8(',label\r\n'), ...rows.flat()]);
}

/** One file in an archive without its directory: what a cut download leaves. */
function zip(content: Uint8Array): Uint8Array {
  const name = utf8('data.csv');
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 0, 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

const pulsars = sampleLines(60);
const plain = utf8(`${pulsars.join('\n')}\n`);
const quoted = Array.from({ length: 40 }, (_, i) => `"${i}","a ""b"", c\n${i % 5}",${(i * 7) % 13},${i % 2}`);
const comma = Array.from({ length: 40 }, (_, i) => `${i % 9},5;${(i * 7) % 13},25;${i % 2 ? 'ja' : 'nein'}`);
const gappy = Array.from(
  { length: 60 },
  (_, i) => `${i % 4 ? i % 9 : ''},${i % 3 ? 'NA' : i},x${i % 4},${i % 2}`,
);
const arff = pulsars.slice(1).map((row) => row.replace(/,(\d)$/, ",'$1'"));
const attributes = Array.from({ length: 8 }, (_, i) => `@attribute 'f ${i}' numeric`).join('\n');
const png = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  0x0d,
  0x49,
  0x48,
  0x44,
  0x52,
);

export const tables: readonly Uint8Array[] = [
  plain,
  utf8(tableText(80)),
  utf8(`${pulsars.slice(1).join('\r')}\r`),
  utf8(`\ufeffid,text,b,label\r\n${quoted.join('\r\n')}\r\n`),
  utf8(`a;b;klasse\n${comma.join('\n')}`),
  utf8(`# made by hand\na,b,c,label\n${gappy.join('\n')}\n`),
  utf8(
    `% a comment\n@relation stars\n${attributes}\n@attribute class {'0','1'}\n@data\n${arff.join('\n')}\n`,
  ),
  utf16(tableText(60), true),
  utf16(tableText(60), false),
  cp949(),
  Buffer.from(`größe\tmaß\tlabel\n${'1,5\tä\t0\n2,5\tö\t1\n'.repeat(30)}`, 'latin1'),
];

export const others: readonly Uint8Array[] = [
  gzipSync(plain),
  zip(plain),
  Buffer.concat([png, deflateRawSync(plain)]),
  utf8('{"rows": [{"a": 1, "label": 0}, {"a": 2, "label": 1}]}\n'),
  utf8('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  new Uint8Array(),
];
