/** As much of Node's `Transform` as csv-parse's `Parser` needs of it: the bundles have it in place of Node's streams
 * (`esbuild.mjs`), for Node and for browsers. {@link RecordParser} feeds the parser itself and collects its records, so that
 * nothing is ever queued, and csv-parse's own build for browsers would bring 60 KB of streams that nobody reads. */
export class Transform {
  declare _transform: (bytes: Uint8Array, encoding: string, done: (error?: Error) => void) => void;

  /** @throws what csv-parse calls wrong */
  write(text: string): void {
    this._transform(Buffer.from(text), 'buffer', (error) => {
      if (error) throw error;
    });
  }
}
