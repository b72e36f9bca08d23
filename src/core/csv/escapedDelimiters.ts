/** Whether a field in front of a delimiter ends in a backslash that stands for nothing but itself (`C:\`), where the row has as many
 * fields as it should: then a backslash takes no delimiter into its field anywhere in the file. */
export function endsInBackslash(fields: readonly string[]): boolean {
  return fields.some((field, i) => i < fields.length - 1 && backslashesBehind(field) % 2 === 1);
}

function backslashesBehind(field: string): number {
  if (!field.endsWith('\\')) return 0;
  return /\\*$/.exec(field)?.[0].length ?? 0;
}

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
    if (backslashesBehind(field) % 2 === 1) open = text.slice(0, -1) + delimiter;
    else {
      joined.push(text);
      open = '';
    }
  }
  return open === '' && joined.length === width ? joined : fields;
}
