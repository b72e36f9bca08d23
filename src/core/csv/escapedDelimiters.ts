/** Rows of which a delimiter within a field is written with a backslash in front of it, as MySQL's `INTO OUTFILE` does: `Seoul\, KR`.
 * Elsewhere a backslash at the end of a field is one (`C:\`), so only a row is read so that has too many fields, and without them as
 * many as it should have.
 * @param width fields of a row @returns the same fields for any other row */
export function withEscapesJoined(
  fields: readonly string[],
  width: number,
  delimiter: string,
): readonly string[] {
  if (fields.length <= width || width === 0) return fields;
  const joined: string[] = [];
  let open = '';
  for (const field of fields) {
    const text = open + field;
    const behind = /\\*$/.exec(field)?.[0].length ?? 0;
    if (behind % 2 === 1) open = text.slice(0, -1) + delimiter;
    else {
      joined.push(text);
      open = '';
    }
  }
  return open === '' && joined.length === width ? joined : fields;
}
