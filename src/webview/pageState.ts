import type { LossView } from '../core/chart/courses.js';
import type { ChosenThreshold } from '../core/run/chosenThreshold.js';
import type { TrainingConfig } from '../core/trainingConfig.js';
import type { Order } from './runs/columns.js';
import { readState, writeState } from './ui/vscodeApi.js';

/** How a person looks at a page: it outlives the page, which is made anew each time its tab comes to the front. */
export interface View {
  /** Pixels from the top. */
  readonly scroll?: number;
  /** Sections that were opened or closed by hand, by their test ids. */
  readonly sections?: Readonly<Record<string, boolean>>;
  /** The threshold looked at; null for the default, where that was chosen. */
  readonly threshold?: ChosenThreshold | null;
  /** How frequent positives are where the model is used; null where somebody took that back. */
  readonly prevalence?: number | null | undefined;
  /** How the loss is drawn, where that is not the usual. */
  readonly loss?: LossView;
  /** When the training began of the run that is shown, if that ended: by that the host finds it after a reload. */
  readonly shown?: string | undefined;
  /** The same of the last one that ended, and of it where it took the place of another one. */
  readonly last?: string;
  readonly after?: string;
  /** When the training began whose curves were seen last. */
  readonly seen?: string;
  /** Values of the row that is explained, by their columns, where they are not the usual. */
  readonly row?: readonly (readonly [column: string, cell: string])[];
  /** Settings that a person was changing for the next training. */
  readonly draft?: TrainingConfig | undefined;
  /** Of the page of runs: how they are sorted, and which are left out. */
  readonly order?: Order;
  readonly filter?: string;
  readonly chosen?: readonly string[];
  /** In a comparison, which run the others are compared with. */
  readonly reference?: number;
}

export interface PageState {
  /** As it was left. */
  readonly view: View;
  keep(part: View): void;
  /** Puts sections and place back, once the page is drawn. */
  restore(): void;
}

/** Takes up the view of the page before this one, if it showed the same, and keeps it from now on.
 * @param hostState what the host wrote into the page, as JSON: by that it finds the run after a reload */
export function makePageState(hostState: string | undefined): PageState {
  const host = JSON.parse(hostState ?? '{}') as object;
  const { view: left = {}, ...hostBefore } = (readState() ?? {}) as { readonly view?: View };
  let view = JSON.stringify(hostBefore) === JSON.stringify(host) ? left : {};
  const keep = (part: View) => {
    view = { ...view, ...part };
    writeState({ ...host, view });
  };
  keep({});

  // Each time, which is once a frame: the page may be gone in the next.
  addEventListener('scroll', () => keep({ scroll: scrollY }), { passive: true });
  // A click, not the toggle that follows it: sections also open and close by themselves, with what they show.
  document.addEventListener('click', ({ target }) => {
    const section = target instanceof Element ? target.closest('summary')?.parentElement : null;
    if (section instanceof HTMLDetailsElement && section.dataset.testid !== undefined)
      keep({ sections: { ...view.sections, [section.dataset.testid]: !section.open } });
  });

  return {
    get view() {
      return view;
    },
    keep,
    restore() {
      const { scroll = 0, sections = {} } = view;
      for (const section of document.querySelectorAll('details')) {
        const open = sections[section.dataset.testid ?? ''];
        if (open !== undefined) section.open = open;
      }
      // Opened sections fill in a task of their own, before the next frame.
      if (scroll > 0) requestAnimationFrame(() => scrollTo(0, scroll));
    },
  };
}
