import type { FromPanel } from '../../protocol/panel.js';
import type { FromRuns } from '../../protocol/runs.js';

interface VsCodeApi {
  postMessage(message: FromPanel | FromRuns): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The one door to the extension host. VS Code gives it out once per page. */
const api = acquireVsCodeApi();

export function post(wish: FromPanel | FromRuns): void {
  api.postMessage(wish);
}

/** What the page before this one in the same tab kept, or before a reload of the window. */
export function readState(): unknown {
  return api.getState();
}

/** Keeps something for the page after this one. The run itself stays with the host. */
export function writeState(state: object): void {
  api.setState(state);
}
