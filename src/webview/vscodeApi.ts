import type { FromPanel } from '../protocol/panel.js';

interface VsCodeApi {
  postMessage(message: FromPanel): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The one door to the extension host. VS Code gives it out once per page. */
const api = acquireVsCodeApi();

export function post(wish: FromPanel): void {
  api.postMessage(wish);
}

/** Keeps what the host wrote into the page, so that VS Code can hand it back after a reload. The run
 * itself stays with the host. */
export function keepState(json: string | undefined): void {
  if (json !== undefined) api.setState(JSON.parse(json));
}
