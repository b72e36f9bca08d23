import { toLook } from '../../core/run/look.js';
import { fileStates, pageSections, type ToComparison, type ToPanel } from '../../protocol/panel.js';
import type { ToRuns } from '../../protocol/runs.js';

/** Whether a window message is the host's: extensions of the browser post to pages too. Only the envelope is
 * looked at, since what is inside was built by our own reducer. */
export function isToPanel(value: unknown): value is ToPanel {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'snapshot') return 'run' in value && typeof value.run === 'object' && value.run !== null;
  if (value.type === 'file')
    return 'state' in value && (fileStates as readonly unknown[]).includes(value.state);
  if (value.type === 'refused') return 'why' in value && typeof value.why === 'string';
  if (value.type === 'goTo')
    return 'section' in value && (pageSections as readonly unknown[]).includes(value.section);
  if (value.type === 'scorer') return 'model' in value && typeof value.model === 'string';
  if (value.type === 'earlier') return true;
  if (value.type === 'look') return 'look' in value && toLook(value.look) !== undefined;
  return value.type === 'events' && 'events' in value && Array.isArray(value.events);
}

/** The same for the comparison's page. */
export function isToComparison(value: unknown): value is ToComparison {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return value.type === 'comparison' && 'runs' in value && Array.isArray(value.runs);
}

/** The same for the page of runs. */
export function isToRuns(value: unknown): value is ToRuns {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return value.type === 'runs' && 'rows' in value && Array.isArray(value.rows);
}
