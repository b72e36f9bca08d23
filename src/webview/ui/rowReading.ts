import type * as OneRow from '../../core/scoring/oneRow.js';
import { el } from './dom.js';

type RowReading = typeof OneRow;

const own = document.currentScript as HTMLScriptElement;
let loading: Promise<RowReading> | undefined;

/** What reads the cells of a row: the worker's, so that a page and a scored file cannot disagree. The page asks for it only when somebody
 * does. See worker/worker.ts. */
export function loadRowReading(): Promise<RowReading> {
  loading ??= new Promise((resolve, reject) => {
    const script = el('script', { src: new URL('worker.js', own.src).href });
    script.nonce = own.nonce;
    script.addEventListener('load', () =>
      resolve((globalThis as unknown as { readonly pulsarSlpRow: RowReading }).pulsarSlpRow),
    );
    script.addEventListener('error', () => reject(new Error(script.src)));
    document.head.append(script);
  });
  return loading;
}
