/** What a person calls a class: `1=pulsar`. A value may hold a `=`, as `<=50K` does; a name may not. */
export interface Naming {
  /** As the file writes it. */
  readonly value: string;
  readonly name: string;
}

/** As of a kept run. */
const longestClassName = 200;

/** Each by itself: several may stand in one text behind commas. A comma before any `=` is one of the value's. */
export function namingsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const all: string[] = [];
    for (const part of text.split(',')) {
      const open = all.at(-1);
      if (open === undefined || open.includes('=')) all.push(part);
      else all[all.length - 1] = `${open},${part}`;
    }
    return all.map((each) => each.trim()).filter((each) => each !== '');
  });
}

/** Undefined where it is none, or the name is too long. */
export function toNaming(text: string): Naming | undefined {
  const at = text.lastIndexOf('=');
  const [value, name] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  return value === '' || name === '' || name.length > longestClassName ? undefined : { value, name };
}

export function toNamings(texts: readonly string[] = []): readonly Naming[] {
  return texts.flatMap((text) => toNaming(text) ?? []);
}
