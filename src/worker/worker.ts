/** The worker of either platform: each loads its own sources and storage, and nothing of the other's. */
void ('process' in globalThis ? import('./node.js') : import('./web.js'));
