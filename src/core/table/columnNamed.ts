/** The column that a person means: of this name, or else but for upper and lower case. */
export function columnNamed<Named extends { readonly name: string }>(
  columns: readonly Named[],
  wish: string,
): Named | undefined {
  const plain = wish.trim().toLowerCase();
  return (
    columns.find(({ name }) => name === wish.trim()) ??
    columns.find(({ name }) => name.toLowerCase() === plain)
  );
}
