import * as vscode from 'vscode';
import { numberFault, type Range } from '../core/settingKind.js';
import { capital } from '../words/problem.js';
import { questionWords } from '../words/questions.js';
import { say } from '../words/told.js';
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
  const active = pick.items.filter(({ value }) => value === current);
  pick.activeItems = [...active, ...pick.items].slice(0, 1);
  return run(pick, info, (accept) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item !== undefined) accept(item.value);
    });
  });
}

/** Takes a number, or what may stand for one: nothing, or `auto`. @param setting its key */
export function enterNumber(
  info: StepInfo,
  prompt: string,
  setting: string,
  range: Range,
  current: number | 'auto' | null,
): Promise<Answer<number | 'auto' | null>> {
  return enterEntry(
    info,
    prompt,
    String(current ?? ''),
    (typed) => entered(typed, range),
    (typed) => {
      const value = entered(typed, range);
      const fault = numberFault(setting, range, value);
      if (fault === undefined) return undefined;
      if (value === null) return questionWords.enterNumber;
      return Number.isNaN(value) ? questionWords.noNumber(typed.trim()) : capital(say(fault));
    },
  );
}

/** NaN for what is no number, null for nothing. */
function entered(typed: string, { orAuto }: Range): number | 'auto' | null {
  const text = typed.trim();
  if (orAuto && text.toLowerCase() === 'auto') return 'auto';
  return text === '' ? null : Number(text);
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
