/** Makes a question: does any of these values differ from the last time? The reducer keeps what an event leaves
 * alone, so comparing identities is enough. */
export function makeChanged(): (...values: unknown[]) => boolean {
  let last: unknown[] | undefined;
  return (...values) => {
    const changed = last === undefined || values.some((value, i) => value !== last?.[i]);
    last = values;
    return changed;
  };
}
