import type { Run, RunEvent } from '../core/run/run.js';

/** Host to panel: everything once (when the panel is ready), then only what is new. */
export type ToPanel =
  | { readonly type: 'snapshot'; readonly run: Run }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] };

/** Panel to host: only wishes. The panel never changes a run. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'trainAgain' }
  | { readonly type: 'stop' }
  | { readonly type: 'showOutput' };

const wishes: Readonly<Record<FromPanel['type'], true>> = {
  ready: true,
  trainAgain: true,
  stop: true,
  showOutput: true,
};

/** A page can be asked to send anything: only these shapes are let in. */
export function isFromPanel(value: unknown): value is FromPanel {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    Object.hasOwn(wishes, value.type)
  );
}
