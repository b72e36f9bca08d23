import * as vscode from 'vscode';
import type { Answer, StepInfo } from './askAll.js';
import { makeBox, makePick, nameInput, objectTo } from './notice.js';

export { askAll, type Question } from './askAll.js';

export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Offers a list, with the current choice in front. What leaves no choice is not asked: it is passed over, both ways. */
export function choose<Value>(
  info: StepInfo,
  placeholder: string,
  items: readonly Choice<Value>[],
  current: Value,
): Promise<Answer<Value>> {
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return Promise.resolve(info.returning ? 'back' : { value: only.value });
  const pick = makePick(items, placeholder);
  pick.matchOnDescription = true;
  const active = pick.items.filter(({ value }) => value === current);
  pick.activeItems = [...active, ...pick.items].slice(0, 1);
  return run(pick, info, (accept) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item !== undefined) accept(item.value);
    });
  });
}

/** Takes a number, or nothing where that says something. @param current null for nothing
 * @param fault what is wrong with it, as a clause, or undefined */
export function enterNumber<None extends null | never>(
  info: StepInfo,
  prompt: string,
  current: number | None,
  fault: (value: number | null) => string | undefined,
): Promise<Answer<number | None>> {
  return enterEntry(
    info,
    prompt,
    String(current ?? ''),
    (typed) => entered(typed) as number | None,
    (typed) => entryFault(typed, fault),
  );
}

/** Takes a number or a word that stands for one.
 * @param fault what is wrong with a number, as a clause, or undefined */
export function enterNumberOr<Word extends string>(
  info: StepInfo,
  prompt: string,
  word: Word,
  current: number | Word,
  fault: (value: number | null) => string | undefined,
): Promise<Answer<number | Word>> {
  const isWord = (typed: string) => typed.trim().toLowerCase() === word;
  return enterEntry(
    info,
    prompt,
    String(current),
    (typed) => (isWord(typed) ? word : (entered(typed) as number)),
    (typed) => (isWord(typed) ? undefined : entryFault(typed, fault)),
  );
}

/** A box for what is written as text. @param fault what is wrong with it, as a clause, or undefined */
function enterEntry<Value>(
  info: StepInfo,
  prompt: string,
  current: string,
  read: (typed: string) => Value,
  fault: (typed: string) => string | undefined,
): Promise<Answer<Value>> {
  const box = makeBox(prompt, info.unfinished.text ?? current);
  const check = () => {
    const wrong = fault(box.value);
    // A message takes the prompt's place, so it carries the question along.
    objectTo(box, wrong && `${wrong}. ${prompt}`);
    return wrong === undefined;
  };
  check();
  box.onDidChangeValue(() => {
    info.unfinished.text = box.value;
    check();
  });
  return run(box, info, (accept) => {
    box.onDidAccept(() => {
      if (!check()) return;
      delete info.unfinished.text;
      accept(read(box.value));
    });
  });
}

/** What is wrong with what was typed where a number is wanted, as a clause; undefined where nothing is. */
function entryFault(typed: string, fault: (value: number | null) => string | undefined): string | undefined {
  const value = entered(typed);
  if (value === null) return fault(value) && 'Enter a number';
  return Number.isNaN(value) ? `"${typed.trim()}" is not a number` : fault(value);
}

/** The number typed, NaN for what is none, null for nothing. */
function entered(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

function run<Value>(
  input: Input,
  info: StepInfo,
  accepting: (accept: (value: Value) => void) => void,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const finish = (answer: Answer<Value>) => {
      resolve(answer);
      input.dispose();
    };
    const { title, step, totalSteps } = info;
    nameInput(input, title);
    input.step = step;
    input.totalSteps = totalSteps;
    input.ignoreFocusOut = true;
    input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
    input.onDidTriggerButton(() => finish('back'));
    input.onDidHide(() => finish('cancel'));
    accepting((value) => finish({ value }));
    input.show();
  });
}
