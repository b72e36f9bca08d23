import { serve } from '../peer.mjs';

/** What no program in Node can be faster than. */
await serve({ name: 'node -e 0', tasks: {}, commands: { process: [process.execPath, '-e', '0'] } });
