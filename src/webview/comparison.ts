import type { ToComparison } from '../protocol/panel.js';
import { el } from './dom.js';
import { keepState, post } from './vscodeApi.js';

// The page that shows runs side by side.

const main = document.getElementById('panel');
if (main === null) throw new Error('The page has no element "panel"');
keepState(main.dataset.state);

window.addEventListener('message', ({ data }: MessageEvent<ToComparison>) => {
  main.replaceChildren(...data.runs.map(({ name }) => el('p', {}, name)));
});
post({ type: 'ready' });
