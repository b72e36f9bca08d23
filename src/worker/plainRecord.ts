const [lineFeed, carriageReturn] = [0x0a, 0x0d];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The cells of a record in which no byte has a meaning but the delimiter: nothing is quoted, escaped or trimmed.
 * @param record UTF-8, with its line end if it has one */
export function plainFields(record: Uint8Array, delimiter: string): readonly string[] {
  let end = record.length;
  while (record[end - 1] === lineFeed || record[end - 1] === carriageReturn) end--;
  return decoder.decode(record.subarray(0, end)).split(delimiter);
}
