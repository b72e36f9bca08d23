import * as pulsarSlpRow from '../core/scoring/oneRow.js';
import { serve } from './serve.js';
import { inBrowser } from './web.js';

/** The worker of either platform. What needs Node is loaded only where that is, and knows nothing of the rest: esbuild puts a function
 * around whatever is loaded later, and around all that it imports. To a page it gives what reads cells, and does nothing else: a second
 * copy of that would be a hundredth of the package. */
if ('document' in globalThis) Object.assign(globalThis, { pulsarSlpRow });
else if ('process' in globalThis) void import('./node.js').then(({ onDesktop }) => onDesktop(serve));
else inBrowser();
