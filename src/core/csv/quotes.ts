/** How quotes are used in a CSV. All false is RFC 4180: a quote opens where a field begins, and "" stands for one. */
export interface Quoting {
  /** Spaces may stand between a delimiter and a quote. */
  readonly spaced: boolean;
  /** \" stands for a quote too, and \\ for a backslash. */
  readonly backslash: boolean;
  /** A quoted field ends in its own line, and nothing follows its quote; a quote of which this is not so is text. */
  readonly withinLines: boolean;
}

export const plainQuoting: Quoting = { spaced: false, backslash: false, withinLines: false };

/** Index of the quote that closes a field, in which "" is none. @param from behind the quote that opened it
 * @param backslash whether \\" is none either @returns undefined where there is none */
export function closingQuote(text: string, from: number, backslash: boolean): number | undefined {
  for (let i = from; i < text.length; i++) {
    if (backslash && text[i] === '\\' && (text[i + 1] === '"' || text[i + 1] === '\\')) i++;
    else if (text[i] === '"') {
      if (text[i + 1] !== '"') return i;
      i++;
    }
  }
  return undefined;
}
