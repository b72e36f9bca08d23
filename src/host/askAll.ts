/** Where in a multi-step input a question stands. */
export interface StepInfo {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  /** Whether the person came here by Back. */
  readonly returning: boolean;
  /** What was typed here and not accepted when the person went Back. */
  readonly unfinished: { text?: string };
}

export type Answer<Value> = { readonly value: Value } | 'back' | 'cancel';

/** A question of a multi-step input: shows itself, starting from the draft, and answers with the next. */
export type Question<Draft> = (draft: Draft, info: StepInfo) => Promise<Answer<Draft>>;

/** Asks one question after the other, with a Back button that forgets nothing: what each question changed is kept apart, and
 * is there again when it is asked again. So what nobody touched still follows from the answers before it.
 * @returns undefined when the person leaves */
export async function askAll<Draft extends object>(
  title: string,
  start: Draft,
  questions: readonly Question<Draft>[],
): Promise<Draft | undefined> {
  const answers: Partial<Draft>[] = questions.map(() => ({}));
  const draftBefore = (step: number) =>
    answers.slice(0, step).reduce<Draft>((draft, answer) => ({ ...draft, ...answer }), start);
  const unfinished = questions.map(() => ({}));
  let returning = false;
  for (let step = 0; step < questions.length; ) {
    const info = {
      ...{ title, step: step + 1, totalSteps: questions.length, returning },
      unfinished: unfinished[step] as StepInfo['unfinished'],
    };
    const before = draftBefore(step);
    const answer = await (questions[step] as Question<Draft>)({ ...before, ...answers[step] }, info);
    if (answer === 'cancel') return undefined;
    returning = answer === 'back' && step > 0;
    if (answer !== 'back') answers[step] = changes(before, answer.value);
    step = Math.max(0, step + (answer === 'back' ? -1 : 1));
  }
  return draftBefore(questions.length);
}

/** What differs in the second of two. */
function changes<Draft extends object>(before: Draft, after: Draft): Partial<Draft> {
  const keys = (Object.keys(after) as (keyof Draft)[]).filter((key) => after[key] !== before[key]);
  return Object.fromEntries(keys.map((key) => [key, after[key]])) as Partial<Draft>;
}
