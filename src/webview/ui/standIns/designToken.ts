/** As much of fast-foundation's design tokens as the button's styles need: each is a custom property, with a usual value for the page
 * and one that the theme gives its body. The page's bundle has it in place of the whole (`esbuild.mjs`), which watches values and
 * derives some from others. */
class Token {
  private readonly property: string;

  constructor(readonly name: string) {
    this.property = `--${name}`;
  }

  /** As it stands in a style. */
  toString(): string {
    return `var(${this.property})`;
  }

  withDefault(value: string | number): this {
    document.documentElement.style.setProperty(this.property, String(value));
    return this;
  }

  /** @param value empty where the theme has none: then the usual one holds */
  setValueFor(element: HTMLElement, value: string): void {
    element.style.setProperty(this.property, value);
  }
}

export const DesignToken = {
  create: (name: string): Token => new Token(name),
  registerRoot: (): void => {},
};
