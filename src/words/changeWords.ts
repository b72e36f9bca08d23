/** What a button says that grants a change of settings. Names are quoted already. */
export interface ChangeWords {
  /** @param positive the class that is told from the rest, where it says one */
  readonly label: (column: string, positive: string | undefined) => string;
  readonly positive: (value: string) => string;
  /** Of a label of two. */
  readonly ofTwo: (value: string) => string;
  readonly without: (columns: readonly string[]) => string;
  readonly group: (column: string) => string;
  readonly noGroup: string;
  readonly time: (column: string) => string;
  readonly noTime: string;
  readonly mute: string;
  readonly preset: (name: string) => string;
  /** By choice; of others, and of other settings, what they are called and their values are told. */
  readonly gaps: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
  readonly header: Readonly<Record<string, string>>;
  /** @param called what a choice is called where it is alone */
  readonly value: (value: string, called: string) => string;
  readonly train: (settings: string) => string;
  readonly read: (settings: string) => string;
}
