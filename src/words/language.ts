/** The languages that everything is said in. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

let current: Language = 'en';

/** The language of all that is said from now on. A window, a page and a terminal have one each, so that it is state of
 * the room; handing it to each of some hundred functions that say something was rejected. */
export function speak(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}

/** @param locale of an editor or a terminal, in any case: `ko`, `ko-KR`, `ko_KR.UTF-8` */
export function languageOf(locale: string | undefined): Language {
  return /^ko\b|^ko[_-]/i.test(locale ?? '') ? 'ko' : 'en';
}

/** What one language has, another has too: the English words are the interface. */
export type Like<Words> = Words extends string
  ? string
  : Words extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => Like<Said>
    : { readonly [Key in keyof Words]: Like<Words[Key]> };

/** Words in the current language, looked up when they are used: never keep a part of them in a constant of a module,
 * which is made before anybody has said which language it is. */
export function spoken<Words extends object>(
  words: { readonly en: Words } & { readonly [Other in Exclude<Language, 'en'>]: Like<Words> },
): Like<Words> {
  return new Proxy<object>(words, {
    get: (_, key) => (words[current] as Readonly<Record<PropertyKey, unknown>>)[key],
  }) as Like<Words>;
}
