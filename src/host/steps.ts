import * as vscode from 'vscode';

/** Where in a multi-step input a question stands. */
export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

type Answer<Value> = { readonly value: Value } | 'back' | 'cancel';

/** A question of a multi-step input: shows itself, starting from the draft, and answers with the next. */
export type Question<Draft> = (draft: Draft, frame: Frame) => Promise<Answer<Draft>>;

/** Asks one question after the other, with a Back button; undefined when the person leaves. */
export async function askAll<Draft>(
  title: string,
  start: Draft,
  questions: readonly Question<Draft>[],
): Promise<Draft | undefined> {
  const drafts = [start];
  while (drafts.length <= questions.length) {
    const ask = questions[drafts.length - 1] as Question<Draft>;
    const frame = { title, step: drafts.length, totalSteps: questions.length };
    const answer = await ask(drafts.at(-1) as Draft, frame);
    if (answer === 'cancel') return undefined;
    if (answer === 'back') drafts.pop();
    else drafts.push(answer.value);
  }
  return drafts.at(-1);
}

export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Offers a list, with the current choice in front. */
export function choose<Value>(
  frame: Frame,
  placeholder: string,
  items: readonly Choice<Value>[],
  current: Value,
): Promise<Answer<Value>> {
  const pick = vscode.window.createQuickPick<Choice<Value>>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.activeItems = items.filter(({ value }) => value === current).slice(0, 1);
  return run(pick, frame, (accept) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item !== undefined) accept(item.value);
    });
  });
}

/** Takes a number. @param fault what is wrong with it, as a clause, or undefined */
export function enterNumber(
  frame: Frame,
  prompt: string,
  current: number,
  fault: (value: number) => string | undefined,
): Promise<Answer<number>> {
  return enterValue(frame, prompt, String(current), toNumber, fault);
}

export function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** A box for a value that is written as text. */
export function enterValue<Value>(
  frame: Frame,
  prompt: string,
  current: string,
  parse: (text: string) => Value,
  fault: (value: Value) => string | undefined,
): Promise<Answer<Value>> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = current;
  const read = () => parse(box.value);
  const check = () => {
    const wrong = fault(read());
    box.validationMessage = wrong ?? '';
    return wrong === undefined;
  };
  box.onDidChangeValue(check);
  return run(box, frame, (accept) => {
    box.onDidAccept(() => {
      if (check()) accept(read());
    });
  });
}

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

function run<Value>(
  input: Input,
  frame: Frame,
  accepting: (accept: (value: Value) => void) => void,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const finish = (answer: Answer<Value>) => {
      resolve(answer);
      input.dispose();
    };
    Object.assign(input, frame, { ignoreFocusOut: true });
    input.buttons = frame.step > 1 ? [vscode.QuickInputButtons.Back] : [];
    input.onDidTriggerButton(() => finish('back'));
    input.onDidHide(() => finish('cancel'));
    accepting((value) => finish({ value }));
    input.show();
  });
}
