import { Buffer as ofBrowsers } from 'buffer/index.js';

/** Node's `Buffer`, or in a browser, which has none, the one made after it: csv-parse asks for it. `esbuild.mjs` puts it
 * wherever the worker's bundle names `Buffer`. */
export const Buffer = 'Buffer' in globalThis ? globalThis.Buffer : ofBrowsers;
