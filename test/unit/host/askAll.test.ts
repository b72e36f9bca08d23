/** Back in a multi-step input. */
import { describe, expect, test } from 'vitest';
import { type Answer, askAll, type Question, type StepInfo } from '../../../src/host/askAll.js';

interface Draft {
  readonly preset: string;
  readonly rate: number;
  readonly epochs: number;
}

const start: Draft = { preset: 'plain', rate: 1, epochs: 10 };

/** Plays a person who gives these answers one after the other. @returns the end, and what each question showed */
async function play(answers: readonly (Partial<Draft> | 'back' | 'cancel' | 'enter')[]) {
  const shown: [step: number, draft: Draft][] = [];
  let turn = 0;
  const question: Question<Draft> = async (draft: Draft, { step }: StepInfo): Promise<Answer<Draft>> => {
    shown.push([step, draft]);
    const answer = answers[turn++] ?? 'cancel';
    if (answer === 'back' || answer === 'cancel') return answer;
    return { value: answer === 'enter' ? draft : { ...draft, ...answer } };
  };
  return { end: await askAll('title', start, [question, question, question]), shown, turns: turn };
}

describe('Back', () => {
  test('shows the answer that was given, and Enter keeps it', async () => {
    const { end, shown } = await play(['enter', { epochs: 400 }, 'back', 'enter', 'enter']);
    expect(shown.map(([step]) => step)).toEqual([1, 2, 3, 2, 3]);
    expect(shown[3]?.[1].epochs).toBe(400);
    expect(end).toEqual({ ...start, epochs: 400 });
  });

  test('keeps the answers of later questions, unless they only followed from an earlier one', async () => {
    const { end, shown } = await play([
      { preset: 'fast', rate: 5 },
      { epochs: 400 },
      'back',
      'back',
      { preset: 'slow', rate: 9 },
      'enter',
      'enter',
    ]);
    expect(shown[4]).toEqual([1, { preset: 'fast', rate: 5, epochs: 10 }]);
    expect(shown[5]).toEqual([2, { preset: 'slow', rate: 9, epochs: 400 }]);
    expect(end).toEqual({ preset: 'slow', rate: 9, epochs: 400 });
  });

  test('at the first question leads nowhere', async () => {
    const { end, shown } = await play(['back', 'enter', 'enter', 'enter']);
    expect(shown.map(([step]) => step)).toEqual([1, 1, 2, 3]);
    expect(end).toEqual(start);
  });

  test('is known to the question that is come back to, and what was typed there is its own', async () => {
    const seen: [number, boolean, string | undefined][] = [];
    const moves = ['go', 'back', 'go', 'cancel'];
    const question: Question<Draft> = async (draft, { step, returning, unfinished }) => {
      seen.push([step, returning, unfinished.text]);
      unfinished.text = `typed at ${step}`;
      const move = moves.shift();
      return move === 'go' ? { value: draft } : (move as 'back' | 'cancel');
    };
    expect(await askAll('title', start, [question, question])).toBeUndefined();
    expect(seen).toEqual([
      [1, false, undefined],
      [2, false, undefined],
      [1, true, 'typed at 1'],
      [2, false, 'typed at 2'],
    ]);
  });
});
