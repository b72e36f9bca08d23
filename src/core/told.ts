/** What is to be said to a person: which sentence, and the facts in it. The core knows no language: src/words says it in
 * one. Plain JSON, so that a record is the same in every language. */
export interface Told {
  readonly key: string;
  readonly facts: Facts;
}

export type Facts = Readonly<Record<string, Fact | undefined>>;
export type Fact = FactKinds[keyof FactKinds];

/** `told`: a clause inside the sentence. */
export interface FactKinds {
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly told: Told;
  readonly tolds: readonly Told[];
}

/** What kind a fact is of; with `?` it may be absent. */
export type FactKind = keyof FactKinds | `${keyof FactKinds}?`;

/** Of each sentence the names and kinds of its facts: what a room can say. */
export type Sayings = Readonly<Record<string, Readonly<Record<string, FactKind>>>>;

/** The facts as their kinds have them. @typeParam As what a fact of each kind is */
export type FactsOf<Kinds, As = FactKinds> = {
  readonly [Name in keyof Kinds as Kinds[Name] extends `${string}?` ? never : Name]: KindOf<Kinds[Name], As>;
} & {
  readonly [Name in keyof Kinds as Kinds[Name] extends `${string}?` ? Name : never]?:
    | KindOf<Kinds[Name], As>
    | undefined;
};
type KindOf<Kind, As> = Kind extends `${infer Bare extends keyof As & string}?`
  ? As[Bare]
  : Kind extends keyof As
    ? As[Kind]
    : never;

/** How a room says one of its sentences: with just the facts that it declares. The declaration is a type here, so that bundles
 * which only tell do without it. */
export const teller =
  <S extends Sayings>() =>
  <Key extends keyof S & string>(
    key: Key,
    ...facts: keyof S[Key] extends never ? [] : [FactsOf<S[Key]>]
  ): Told => ({
    key,
    // An absent fact is none at all, as it is in JSON.
    facts: Object.fromEntries(
      Object.entries(facts[0] ?? {}).filter(([, fact]) => fact !== undefined),
    ) as Facts,
  });
