/** The kernel's exports: what `src/worker/kernel/kernel.ts` sees, with its types. Every number that says where something
 * lies is a byte offset in the one memory, which JavaScript fills and reads; nothing is allocated here. */
export { asciiInput, firstBeyondAscii } from './ascii';
export { addSpelledOut, spellOut, spellOutRotated } from './codes';
export { addCurvature } from './curvature';
export { addToFingerprint, beginFingerprint, endFingerprint, fingerprintInput } from './fingerprint';
export { hashRows } from './hash';
export { keepRows } from './keep';
export { addMeans, addRanges, addVariances } from './moments';
export { powersOfFive } from './numbers';
export { parseRows, stoppedAt, stoppedOdd } from './parse';
export { rotateRows, scaleRows } from './scale';
export { drawMarks } from './select';
export { logits, tally, trainBatches } from './sgd';
export { shuffle } from './shuffle';
export { addBend, addSlopes } from './slopes';
export { learnWord, longestWord, mostWords, wordTableBytes } from './words';

/** Where free memory begins: below lie the module's own constants. */
export function heapBase(): usize {
  return __heap_base;
}
