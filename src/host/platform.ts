import type * as Node from './platform.node.js';

// What differs between a desktop and a browser. Both editors load the same bundle, and each but one of the twins: they are
// wrapped, so that Node's modules are asked for where they are.

/** Not `importScripts`, which a browser's host takes away from extensions. */
const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
const platform =
  process?.versions?.node === undefined ? import('./platform.web.js') : import('./platform.node.js');

export const startWorker: typeof Node.startWorker = async (...given) =>
  (await platform).startWorker(...given);
export const sourceOf: typeof Node.sourceOf = async (...given) => (await platform).sourceOf(...given);
export const readRegular: typeof Node.readRegular = async (...given) =>
  (await platform).readRegular(...given);
export const writeWhole: typeof Node.writeWhole = async (...given) => (await platform).writeWhole(...given);
export const fileInPieces: typeof Node.fileInPieces = async (...given) =>
  (await platform).fileInPieces(...given);
