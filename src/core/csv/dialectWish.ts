/** What a person may say about how a file is written; `auto` leaves it to the reader. */
export interface DialectWish {
  readonly encoding: Encoding | 'auto';
  readonly delimiter: keyof typeof delimiters | OtherMark | 'auto';
  /** Whether the first row holds the columns' names. */
  readonly header: 'auto' | 'yes' | 'no';
  readonly decimalMark: DecimalMark | 'auto';
}

/** The same with what is known of a file that is not the first of its kind. */
export interface Expected extends DialectWish {
  /** Whether such a file has points between thousands, and a decimal comma. */
  readonly isPointed?: boolean;
  /** Whether a first row can be nothing but the names that such a file has. */
  readonly areNames?: (first: readonly string[]) => boolean;
}

export type Encoding = keyof typeof encodings;
export type DecimalMark = 'point' | 'comma';

/** CP949 is what Korean Windows writes, a superset of EUC-KR; GB18030 has GBK and GB2312 in it, KOI8-U has KOI8-R; Latin-1 is read as browsers do, with
 * Windows-1252's signs in the places that Latin-1 itself leaves to control characters. */
export const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  cp949: 'CP949',
  shift_jis: 'Shift-JIS',
  'euc-jp': 'EUC-JP',
  gb18030: 'GB18030',
  big5: 'Big5',
  'windows-1251': 'Windows-1251',
  'koi8-u': 'KOI8-U',
  'windows-1253': 'Windows-1253',
  'iso-8859-7': 'ISO-8859-7',
  'latin-1': 'Latin-1',
} as const;

/** A space stands for any run of spaces and tabs; 0x01 is what Hive writes. */
export const delimiters = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
  space: ' ',
  caret: '^',
  colon: ':',
  'ctrl-a': '\x01',
} as const;

/** What may stand between fields too, and has no other name; a double quote may not. */
export const otherMarks = [
  ...(['~', '$', '#', '/', '&', '@', '!', '*', '\\', '%', '+', '=', '?', '_', '-', '.', "'", '`'] as const),
  ...(['(', ')', '<', '>', '[', ']', '{', '}'] as const),
] as const;

export type OtherMark = (typeof otherMarks)[number];

/** The mark that a choice stands for. */
export function markOf(choice: Exclude<DialectWish['delimiter'], 'auto'>): string {
  return choice in delimiters ? delimiters[choice as keyof typeof delimiters] : choice;
}

/** What can be chosen. */
export const dialectChoices: { readonly [K in keyof DialectWish]: readonly DialectWish[K][] } = {
  encoding: ['auto', ...(Object.keys(encodings) as Encoding[])],
  delimiter: ['auto', ...(Object.keys(delimiters) as (keyof typeof delimiters)[]), ...otherMarks],
  header: ['auto', 'yes', 'no'],
  decimalMark: ['auto', 'point', 'comma'],
};

/** Other names in use for a choice. */
const aliases: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16 le': 'utf-16le',
  'utf-16 be': 'utf-16be',
  'euc-kr': 'cp949',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp950: 'big5',
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-u',
  cp1253: 'windows-1253',
  cp1252: 'latin-1',
  latin1: 'latin-1',
  'iso-8859-1': 'latin-1',
  'windows-1252': 'latin-1',
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '\\t': 'tab',
  '|': 'bar',
  ' ': 'space',
  spaces: 'space',
  '^': 'caret',
  ':': 'colon',
  '\x01': 'ctrl-a',
  '\\x01': 'ctrl-a',
  '0x01': 'ctrl-a',
  '\\001': 'ctrl-a',
  '^a': 'ctrl-a',
};

/** The choice that a person's spelling stands for: `EUC-KR` is cp949, `;` is semicolon. */
export function choiceOf(written: string): string {
  const plain = written.toLowerCase();
  return aliases[plain] ?? plain;
}
