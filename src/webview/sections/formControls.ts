import { namingsIn } from '../../core/classNames.js';
import { usualOf } from '../../core/config.js';
import { findingsOf, type Run } from '../../core/run/run.js';
import type { Setting, SettingKey } from '../../core/settings.js';
import { columnNamed } from '../../core/table/columnNamed.js';
import type { TrainingConfig } from '../../core/trainingConfig.js';
import { pageWords } from '../../words/page.js';
import { shownName, shownNaming } from '../../words/recordNames.js';
import { shown, valueOf } from '../facts/draft.js';
import { el, setAttribute } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';

/** Where a person says what a setting is to be. */
export interface Control {
  readonly input: HTMLElement;
  /** What stands with it and is not seen. */
  readonly beside?: HTMLElement;
  show(draft: TrainingConfig, run: Run): void;
}

export function makeControl(key: SettingKey, kind: Setting['kind'], set: (value: unknown) => void): Control {
  switch (kind.is) {
    case 'choice':
      return makeChoices(key, kind.choices, set);
    case 'number':
      return makeNumber(key, kind, set);
    case 'text':
      if (kind.of === 'class') return makeClass(set);
      return makeColumn(set, kind.orNone ? besideLabel(key) : ofLabel);
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

const besideLabel = (key: SettingKey): Choosing => ({
  now: (draft) => (valueOf(draft, key) ?? null) as string | null,
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
