const [lineFeed, carriageReturn] = [0x0a, 0x0d];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a record that is short: of one, decoding takes longer than all else. A longer part of a text would keep
 * all of that in memory (V8 copies up to 12 characters), so it is decoded for itself. */
const short = 12;

/** Records in which no byte has a meaning but the delimiter: nothing is quoted, escaped or trimmed.
 * @param bytes UTF-8 @returns what gives the cells of the record from one byte to before another, its line end with it
 * if it has one */
export function plainRecords(bytes: Uint8Array, delimiter: string) {
  let text: string | undefined;
  return (from: number, to: number): readonly string[] => {
    let end = to;
    while (end > from && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end--;
    if (end - from <= short) {
      text ??= decoder.decode(bytes);
      if (text.length === bytes.length) return text.slice(from, end).split(delimiter); // a character for each byte
    }
    return decoder.decode(bytes.subarray(from, end)).split(delimiter);
  };
}
