import { lineEnds } from './lines.js';

/** Remarks behind the last value of a line, `1.5,0 # ok`, as people write them who know programs. */

const begin = ' # ';

/** Whether what stands behind a # in some lines is a remark: without it all lines have equally many fields, and end in a value that
 * others end in too.
 * @param sample the beginning of a file; its last line may be cut off */
export function hasRemarks(sample: string): boolean {
  if (!sample.includes(begin) || sample.includes('"')) return false; // most files, told at once
  const lines = sample
    .split(lineEnds)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  const bare = lines.map(withoutRemark);
  const cutAlike = [',', ';', '\t', '|'].find((mark) => {
    const fields = bare.map((line) => line.split(mark).length);
    return (fields[0] as number) > 1 && fields.every((count) => count === fields[0]);
  });
  if (cutAlike === undefined) return false;
  const lastOf = (line: string) => line.slice(line.lastIndexOf(cutAlike) + 1).trim();
  const plain = new Set(lines.filter((line, i) => line === bare[i]).map(lastOf));
  const remarked = bare.filter((line, i) => line !== lines[i]).map(lastOf);
  return remarked.length > 0 && remarked.every((cell) => plain.has(cell));
}

export function withoutRemark(line: string): string {
  const at = line.indexOf(begin);
  return at <= 0 || line.includes('"') ? line : line.slice(0, at).trimEnd();
}
