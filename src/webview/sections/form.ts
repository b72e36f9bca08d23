import { namingsIn } from '../../core/classNames.js';
import { withChange } from '../../core/config.js';
import { findingsOf, isBusy, isOver, type Run } from '../../core/run/run.js';
import { flat, type Setting, type SettingKey, settings, type TrainingConfig } from '../../core/settings.js';
import { columnNamed } from '../../core/table/columnNamed.js';
import { pageWords } from '../../words/page.js';
import { shownName, shownNaming } from '../../words/recordNames.js';
import { wordsOf } from '../../words/settings.js';
import {
  changesFrom,
  headings,
  keysUnder,
  noteOn,
  shown,
  usualOf,
  valueOf,
  withValue,
} from '../facts/draft.js';
import { el, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setEnabled, setLabel } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
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
  element.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape') open(undefined);
    // There is no button of the page's own that Enter could press for it.
    if (key === 'Enter' && target instanceof HTMLInputElement) submit();
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

interface Control {
  readonly input: HTMLElement;
  /** What stands with it and is not seen. */
  readonly beside?: HTMLElement;
  show(draft: TrainingConfig, run: Run): void;
}

function makeControl(key: SettingKey, kind: Setting['kind'], set: (value: unknown) => void): Control {
  switch (kind.is) {
    case 'choice':
      return makeChoices(key, kind.choices, set);
    case 'number':
      return makeNumber(key, kind, set);
    case 'text':
      if (key === 'positive') return makeClass(set);
      return makeColumn(set, key === 'label' ? ofLabel : besideLabel(key === 'time' ? 'time' : 'group'));
    case 'texts':
      return kind.named ? makeNames(set) : makeColumns(set);
    default:
      return kind satisfies never;
  }
}

function makeChoices(key: SettingKey, choices: readonly string[], set: (value: unknown) => void): Control {
  const input = el(
    'select',
    {},
    ...choices.map((choice) => el('option', { value: choice }, shown(key, choice))),
  );
  input.addEventListener('change', () => set(input.value));
  return {
    input,
    show(draft) {
      input.value = String(valueOf(draft, key));
    },
  };
}

/** Left empty it is what the preset has. */
function makeNumber(
  key: SettingKey,
  { min, max, whole }: Extract<Setting['kind'], { is: 'number' }>,
  set: (value: unknown) => void,
): Control {
  const input = el('input', { type: 'number', min, max, step: whole ? 1 : 'any' });
  let usual: unknown;
  input.addEventListener('input', () => set(input.value === '' ? usual : input.valueAsNumber));
  return {
    input,
    show(draft) {
      usual = usualOf(key, draft.preset);
      setAttribute(input, 'placeholder', shown(key, usual));
      const value = valueOf(draft, key);
      if (document.activeElement === input) return; // as typed
      input.value = typeof value === 'number' ? String(value) : '';
    },
  };
}

/** What a column is chosen for, which of them it is now, and what it is where nobody says. */
interface Choosing {
  readonly now: (draft: TrainingConfig) => string | null;
  readonly otherwise: (run: Run) => string;
  readonly mayBe: (draft: TrainingConfig, run: Run) => (name: string) => boolean;
}

const ofLabel: Choosing = {
  now: ({ label }) => label,
  otherwise(run) {
    const found = run.config.label === null ? findingsOf(run)?.profile.label : undefined;
    return [pageWords.form.automatic, ...(found ? [shownName(found)] : [])].join(': ');
  },
  mayBe: () => () => true,
};

const besideLabel = (key: 'group' | 'time'): Choosing => ({
  now: (draft) => draft[key] ?? null,
  otherwise: () => pageWords.none,
  mayBe({ label }, run) {
    const taken = label ?? findingsOf(run)?.profile.label;
    return (name) => name !== taken;
  },
});

function makeColumn(set: (value: unknown) => void, { now, otherwise, mayBe }: Choosing): Control {
  const input = el('select', {});
  input.addEventListener('change', () => set(input.value === '' ? null : input.value));
  let of: unknown;
  return {
    input,
    show(draft, run) {
      const profile = findingsOf(run)?.profile;
      const chosen = now(draft);
      if (of !== profile || input.options.length === 0) {
        of = profile;
        const names = new Set([
          ...(profile?.columns ?? []).map(({ name }) => name),
          ...(chosen === null ? [] : [chosen]),
        ]);
        input.replaceChildren(
          el('option', { value: '' }, otherwise(run)),
          ...[...names].map((name) => el('option', { value: name }, shownName(name))),
        );
      }
      const isOpen = mayBe(draft, run);
      for (const option of input.options) option.hidden = option.value !== '' && !isOpen(option.value);
      input.value = chosen ?? '';
    },
  };
}

/** Typed, with the classes to choose from where they are known: those of the label that was trained on. */
function makeClass(set: (value: unknown) => void): Control {
  const known = el('datalist', { id: 'form-classes' });
  const input = el('input', { type: 'text', placeholder: pageWords.form.automatic, list: known.id });
  input.addEventListener('input', () => set(input.value === '' ? null : input.value));
  let of: unknown;
  return {
    input,
    beside: known,
    show({ label, positive }, run) {
      const profile = findingsOf(run)?.profile;
      const isOfRun = label === run.config.label || label === profile?.label;
      const classes = isOfRun ? (profile?.classes ?? []) : [];
      if (of !== classes) known.replaceChildren(...classes.map(({ value }) => el('option', { value })));
      of = classes;
      if (document.activeElement !== input) input.value = positive ?? '';
    },
  };
}

/** Typed: `1=pulsar, 0=noise`. */
function makeNames(set: (value: unknown) => void): Control {
  const input = el('input', { type: 'text' });
  input.addEventListener('input', () => set(namingsIn([input.value])));
  return {
    input,
    show({ classNames = [] }, run) {
      const classes = findingsOf(run)?.profile.classes ?? [];
      setAttribute(
        input,
        'placeholder',
        classes
          .slice(0, 2)
          .map(({ value }) => `${shownName(value)}=…`)
          .join(', '),
      );
      if (document.activeElement !== input) input.value = classNames.map(shownNaming).join(', ');
    },
  };
}

/** A box for each, ticked where it is left out; one stop of the tab key. */
function makeColumns(set: (value: unknown) => void): Control {
  const input = makeOneStop(el('div', { class: 'boxes', role: 'group' }));
  const boxes = () => [...input.querySelectorAll('input')];
  input.addEventListener('change', () =>
    set(boxes().flatMap(({ checked, value }) => (checked ? [value] : []))),
  );
  let of: unknown;
  return {
    input,
    show({ exclude, label }, run) {
      const profile = findingsOf(run)?.profile;
      if (of !== profile) {
        of = profile;
        const all = (profile?.columns ?? []).map(({ name }) => name);
        // What the file has not, but was asked for, stands where it is seen.
        const names = new Set([
          ...exclude.filter((wish) => columnNamed(profile?.columns ?? [], wish) === undefined),
          ...all,
        ]);
        const lines = [...names].map((name) =>
          el('label', {}, el('input', { type: 'checkbox', value: name }), el('span', {}, shownName(name))),
        );
        input.replaceChildren(...lines);
      }
      const known = boxes().map(({ value }) => ({ name: value }));
      const left = new Set(exclude.map((wish) => columnNamed(known, wish)?.name ?? wish));
      for (const box of boxes()) {
        box.checked = left.has(box.value);
        setAttribute(box.parentElement as HTMLElement, 'hidden', box.value === (label ?? profile?.label));
      }
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
