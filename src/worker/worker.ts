import { serve } from './serve.js';
import { inBrowser } from './web.js';

/** The worker of either platform. What needs Node is loaded only where that is, and knows nothing of the rest: esbuild puts a function
 * around whatever is loaded later, and around all that it imports. */
if ('process' in globalThis) void import('./node.js').then(({ onDesktop }) => onDesktop(serve));
else inBrowser();
