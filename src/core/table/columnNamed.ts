import { composed } from '../csv/unseen.js';

/** The column that a person means: of this name, or else but for upper and lower case. Whether characters are composed makes no
 * difference. */
export function columnNamed<Named extends { readonly name: string }>(
  columns: readonly Named[],
  wish: string,
): Named | undefined {
  const exact = composed(wish.trim());
  const plain = exact.toLowerCase();
  return (
    columns.find(({ name }) => composed(name) === exact) ??
    columns.find(({ name }) => composed(name).toLowerCase() === plain)
  );
}
