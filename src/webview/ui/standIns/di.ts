/** As much of fast-foundation's dependency injection as its design system needs where that is one for the whole page: the page's bundle
 * has it in place of the whole (`esbuild.mjs`), which finds containers up the DOM and is a twentieth of it. */

interface Registry {
  register(container: Container, context: unknown): void;
}

/** A thing of which the page has one, by what makes it. */
type Key = (container: Container) => unknown;

class Container {
  private readonly made = new Map<Key, unknown>();

  registerWithContext(context: unknown, ...registries: readonly Registry[]): void {
    for (const registry of registries) registry.register(this, context);
  }

  /** Of what is found without a container: each element is presented in one way. */
  register(): void {}

  get(key: Key): unknown {
    if (!this.made.has(key)) this.made.set(key, key(this));
    return this.made.get(key);
  }
}

const only = new Container();

export const DI = {
  createInterface: (configure: (builder: { cachedCallback: (make: Key) => Key }) => Key): Key =>
    configure({ cachedCallback: (make) => make }),
  getOrCreateDOMContainer: () => only,
  findResponsibleContainer: () => only,
};

export const Registration = { instance: (): void => {} };
