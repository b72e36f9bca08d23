import { withChange } from '../../core/config.js';
import { findingsOf, isBusy, isOver, type Run } from '../../core/run/run.js';
import { flat, type Setting, type SettingKey, settings } from '../../core/settings.js';
import type { TrainingConfig } from '../../core/trainingConfig.js';
import { pageWords } from '../../words/page.js';
import { shownName } from '../../words/recordNames.js';
import { wordsOf } from '../../words/settings.js';
import { changesFrom, headings, keysUnder, noteOn, withValue } from '../facts/draft.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setEnabled, setLabel } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeControl } from './formControls.js';
import type { Section } from './section.js';

/** A setting's control. */
interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLElement;
  show(draft: TrainingConfig, of: TrainingConfig, run: Run): void;
}

/** All settings of the next training side by side, at first those of the run shown: what Train with Options asks one by one.
 * @param left what was changed and not trained with, when the page was left @param keep told what is */
export function makeForm(
  left: TrainingConfig | undefined,
  keep: (draft: TrainingConfig | undefined) => void,
): Section & { toggle(at?: SettingKey): void } {
  const { form: words } = pageWords;
  let draft = left;
  let run: Run | undefined;
  let of: TrainingConfig | undefined;

  const set = (key: SettingKey, value: unknown) => {
    if (draft === undefined) return;
    draft = withValue(draft, key, value);
    keep(draft);
    show();
  };
  const fields = headings.map((heading) => ({
    heading,
    fields: keysUnder(heading).map((key) => ({ key, field: makeField(key, (value) => set(key, value)) })),
  }));
  const train = makeButton({
    label: words.train(0),
    icon: 'refresh',
    look: 'primary',
    testId: 'form-train',
    onClick: submit,
  });
  const cancel = makeButton({
    label: words.cancel,
    icon: 'discard',
    look: 'secondary',
    testId: 'form-cancel',
    onClick: () => open(undefined),
  });
  const element = el(
    'form',
    { class: 'form', 'aria-label': words.title, 'data-testid': 'form', hidden: true, novalidate: true },
    // Above the fields, of which there are more than fit a window.
    el('div', { class: 'form-head' }, el('h2', {}, words.title), makeOneStop(el('div', {}, train, cancel))),
    ...fields.map(({ heading, fields }) =>
      el(
        'fieldset',
        {},
        el('legend', {}, words.groups[heading]),
        ...fields.map(({ field }) => field.element),
      ),
    ),
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  element.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Escape') open(undefined);
    // There is no button of the page's own that Enter could press for it.
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault(); // or the rest of the stroke would press what gets the focus
    submit();
  });

  function open(with_: TrainingConfig | undefined, at?: SettingKey): void {
    draft = with_;
    keep(draft);
    show();
    const all = fields.flatMap((under) => under.fields);
    if (draft !== undefined) (all.find(({ key }) => key === at) ?? all[0])?.field.input.focus();
    else document.querySelector<HTMLElement>('[data-testid="options"]')?.focus();
  }

  function submit(): void {
    if (draft === undefined || run === undefined || isBusy(run)) return;
    const wrong = element.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong !== null) return wrong.focus();
    const values = flat(draft);
    const said = Object.fromEntries(
      headings.flatMap(keysUnder).map((key) => [key, values[key] ?? null] as const),
    );
    open(undefined);
    post({ type: 'trainAs', said });
  }

  function show(): void {
    element.hidden = draft === undefined || run === undefined || !isOver(run);
    if (draft === undefined || of === undefined || run === undefined) return;
    for (const { fields: under } of fields) for (const { field } of under) field.show(draft, of, run);
    setLabel(train, words.train(changesFrom(of, draft).length));
    setEnabled(train, !isBusy(run));
  }

  return {
    element,
    toggle: (at) => open(draft === undefined || at !== undefined ? (draft ?? of) : undefined, at),
    update(now) {
      if (run !== undefined && now.config === run.config && now.phase === run.phase) {
        run = now;
        return;
      }
      run = now;
      of = withChange(now.config, {}); // of a preset that is no more, by the default
      show();
    },
  };
}

function makeField(key: SettingKey, set: (value: unknown) => void): Field {
  const { kind, form, counts }: Setting = settings[key];
  const control = form === null ? undefined : makeControl(key, kind, set);
  if (control === undefined) throw new Error(`${key} has no control`);
  const id = `form-${key}`;
  const { term } = wordsOf(key);
  const note = el('p', { class: 'unit', id: `${id}-note` });
  for (const [name, value] of Object.entries({ id, 'data-testid': id, 'aria-label': term }))
    setAttribute(control.input, name, value);
  setAttribute(control.input, 'aria-describedby', note.id);
  const element = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, term),
    el('div', {}, control.input, ...(control.beside ? [control.beside] : []), note),
  );
  return {
    element,
    input: control.input,
    show(draft, of, run) {
      element.hidden = counts?.(draft) === false;
      control.show(draft, run);
      const { fault, text } = noteOn(key, draft, of, run);
      setText(note, [text, key === 'exclude' ? leftOutWords(run, draft) : ''].filter(Boolean).join(' · '));
      setAttribute(control.input, 'aria-invalid', fault ? 'true' : undefined);
      setAttribute(element, 'data-fault', fault);
      setAttribute(element, 'data-changed', changesFrom(of, draft).includes(key));
    },
  };
}

/** Columns that a run leaves out without having been told. */
function leftOutWords(run: Run, { exclude }: TrainingConfig): string {
  const columns = findingsOf(run)?.profile.columns ?? [];
  const names = columns.filter(
    ({ role, name }) => role === 'left-out' && !exclude.includes(name) && !run.config.exclude.includes(name),
  );
  const shownNames = names.slice(0, 3).map(({ name }) => shownName(name));
  return names.length === 0 ? '' : pageWords.form.leftOutToo(shownNames, names.length - shownNames.length);
}
