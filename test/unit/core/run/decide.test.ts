import { describe, expect, test } from 'vitest';
import { type ConfusionCounts, scores } from '../../../../src/core/evaluation/metrics.js';
import {
  cutForGoal,
  decided,
  decidedThreshold,
  f1Beside,
  lookedAt,
  meantFor,
  ownCut,
  undecided,
  withGoalOf,
} from '../../../../src/core/run/decide.js';
import { toRunRecord } from '../../../../src/core/run/guard.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { parseRunFile, runFileText } from '../../../../src/core/run/runFile.js';
import { decisionSentences, goalWords } from '../../../../src/report/decision.js';
import { chosenNote, report } from '../../../../src/report/report.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText } from '../../training.js';

const record = recordOf(await trainText(tableText(400), { preset: 'recommended' }));
const exact = recordOf(await trainText(tableText(400), { preset: 'exact', balance: 'weights' }));
const lecture = recordOf(await trainText(tableText(400)));

function cutOf(of: RunRecord, goal: Parameters<typeof cutForGoal>[1]) {
  const cut = cutForGoal(of, goal);
  if (typeof cut !== 'object') throw new Error(cut);
  return cut;
}

describe('a decision', () => {
  test.each([
    ['validation', record],
    ['outOfFold', exact],
  ] as const)('on %s is kept with the model, and opened again byte for byte', (chosenOn, of) => {
    const goal = { rule: { kind: 'recall', atLeast: 0.9 }, prevalence: 0.02 } as const;
    const cut = cutOf(of, goal);
    const made = decided(of, cut);
    expect(made.decision).toEqual({ ...goal, logit: cut.logit, chosenOn });
    expect(made.model.threshold).toBe(cut.logit);
    expect(made.test.confusion).toEqual(cut.counts);
    expect(made.test.loss).toBe(of.test.loss);
    expect(runFileText(parseRunFile(runFileText(made)))).toBe(runFileText(made));
  });

  test.each([
    ['none', record],
    ['that of weighted classes', exact],
  ])('opened again is beside the record as it was trained, at its own threshold: %s', (_, of) => {
    const goal = { rule: { kind: 'recall', atLeast: 0.5 } } as const;
    const made = decided(of, cutOf(of, goal));
    const { decision, ...trained } = undecided(parseRunFile(runFileText(made)));
    expect(trained).toEqual(parseRunFile(runFileText(of)));
    expect(decision?.rule).toEqual(goal.rule);
    const { startedAt } = of.time;
    expect(decidedThreshold(made)).toEqual({ training: startedAt, logit: decision?.logit, by: goal });
    expect(undecided(of)).toBe(of);
    expect(decidedThreshold(of)).toBeUndefined();
  });

  test('fulfils the goal on the rows it was made on', () => {
    const { validation } = record.evaluation;
    const { logit } = cutOf(record, { rule: { kind: 'recall', atLeast: 0.9 } });
    const found = validation?.steps.findLast((step) => step.logit > logit)?.tp ?? 0;
    expect(found / (validation?.positives ?? 0)).toBeGreaterThanOrEqual(0.9);
  });

  test('is said in a few words, and with what to do where it is missed', () => {
    const goal = { rule: { kind: 'precision', atLeast: 0.5 } } as const;
    const cut = cutOf(record, goal);
    const counts = { tp: 40, fp: 60, fn: 0, tn: 0 };
    const said = (atLeast: number) =>
      decisionSentences(record, { rule: { ...goal.rule, atLeast } }, counts, '"1"').join(' ');
    const reached = { tp: 60, fp: 40, fn: 0, tn: 0 };
    const { by: _, ...byHand } = cut;
    expect(goalWords(record, { ...cut, counts: reached })).toMatch(
      /^Goal: be right in at least 50\s% of "\w+" predictions; reached: 60\.0\s% right\.$/,
    );
    expect(goalWords(record, { ...cut, counts })).toMatch(/ predictions; not reached: 40\.0\s% right\.$/);
    const find = (atLeast: number) => ({ ...cut, by: { rule: { kind: 'recall', atLeast } } }) as const;
    const some = { tp: 3, fp: 0, fn: 1, tn: 6 };
    expect(goalWords(record, { ...find(0.9), counts: some })).toMatch(/; not reached: 75\.0\s% found\.$/);
    expect(goalWords(record, { ...find(0.7), counts: some })).toMatch(/; reached: 75\.0\s% found\.$/);
    expect(goalWords(record, byHand)).toBe('');
    expect(said(0.5)).toContain('Ask for more to be on the safe side.');
    expect(said(1)).toContain('Asking for more does not help');
  });

  test('of the least cost is said beside always giving the cheaper answer, in a few words too', () => {
    const by = { rule: { kind: 'cost', ofAMiss: 5 } } as const;
    const said = (counts: ConfusionCounts) => goalWords(record, { ...ownCut(record), by, counts });
    expect(said({ tp: 40, fp: 0, fn: 0, tn: 160 })).toMatch(
      /^Goal: pay least, where a miss costs 5 false alarms; cheaper: it costs 0 in 1,000 rows, always giving the cheaper answer \d+\.$/,
    );
    expect(said({ tp: 0, fp: 160, fn: 40, tn: 0 })).toMatch(/; not cheaper: it costs [\d,]+ in 1,000 rows, /);
    const few = said({ tp: 1, fp: 0, fn: 0, tn: 3 });
    expect(few).toContain('; cheaper, but that may be chance: it costs 0 ');
  });

  test('of the best F1 is said beside that at the own threshold, and where it is not borne out', () => {
    const goal = { rule: { kind: 'f1' } } as const;
    const { at, own } = f1Beside(record, goal, record.test.confusion);
    expect(at.counts).toEqual(record.test.confusion);
    expect(own).toBeCloseTo(record.test.f1 as number, 12);
    const { tp, fp, fn, tn } = at.counts;
    const counts = [
      [{ tp: tp + 1, fp, fn: fn - 1, tn }, 'better than'],
      [at.counts, 'no better than'],
      [{ tp, fp: fp + 9, fn, tn: tn - 9 }, 'lower than'],
    ] as const;
    for (const [each, standing] of counts) {
      const [here, before] = [scores(each).f1, own].map((f1) => f1?.toFixed(3));
      const told = `is ${here}, ${standing} the ${before} at the run’s own threshold ${at.probability.toFixed(3)}.`;
      expect(goalWords(record, { ...at, by: goal, counts: each })).toBe(
        `Goal: get the best F1; on the test part it ${told}`,
      );
      expect(decisionSentences(record, goal, each, '"1"')).toContain(`F1 ${told}`);
      // The training's own, also where the record has the goal's already.
      const made = decided(record, { ...at, logit: 2, by: goal, counts: each });
      expect(goalWords(made, { ...at, by: goal, counts: each })).toContain(told);
    }
    const rarer = { ...goal, prevalence: 0.01 };
    expect(f1Beside(record, rarer, at.counts).own).toBeLessThan(own as number);
    expect(decisionSentences(record, rarer, at.counts, '"1"').join(' ')).toContain('Where you use it, F1 is');
  });

  test('to look at so many rows says where it takes more, in the words of the goal', () => {
    const goal = { rule: { kind: 'topRows', rows: 5 } } as const;
    const cut = cutOf(record, goal);
    expect(cut.counts.tp + cut.counts.fp).toBe(5);
    const said = (rows: number) =>
      decisionSentences(record, { rule: { ...goal.rule, rows } }, cut.counts, '"1"').join(' ');
    expect(goalWords(record, cut)).toBe('Goal: look only at the 5 most probable rows.');
    expect(said(5)).not.toContain('asked for');
    expect(said(4)).toContain(
      ' That is more than the 4 rows asked for; the next higher threshold known takes fewer. ',
    );
    const made = decided(record, cut);
    expect(made.decision).toEqual({ ...goal, logit: cut.logit, chosenOn: null });
    expect(toRunRecord(made)).toEqual(made);
    expect(chosenNote(record, cut)).toMatch(/^Threshold chosen to look only at the 5 most probable rows: /);
  });

  test('that is missed where positives are rarer is said to be missed there', () => {
    const counts = { tp: 18, fp: 2, fn: 2, tn: 58 };
    const said = (prevalence?: number) =>
      decisionSentences(
        record,
        { rule: { kind: 'precision', atLeast: 0.95 }, ...(prevalence !== undefined && { prevalence }) },
        counts,
        '"1"',
      ).join(' ');
    expect(said()).toMatch(/ That falls short of the goal: 90\.0\s% instead of 95 %\./);
    // Bayes' rule: .9 × .01 of .9 × .01 + 2/60 × .99.
    expect(said(0.01)).toMatch(/ Where you use it, that falls short of the goal: 21\.4\s% instead of 95 %\./);
  });

  test('to look at a share of the rows depends on labels where positives are rarer: on rows outside of the test part', () => {
    const rule = { kind: 'top', share: 0.1 } as const;
    expect(decided(record, cutOf(record, { rule })).decision?.chosenOn).toBeNull();
    const goal = { rule, prevalence: 0.02 } as const;
    const cut = cutOf(record, goal);
    expect(decided(record, cut).decision?.chosenOn).toBe('validation');
    // Of 80 rows 16 are positive. Where 1 in 50 is, there are 49 negatives to each: one counts as 49/4 here.
    const { steps, positives, negatives } = record.evaluation.validation ?? expect.fail();
    expect([positives, negatives]).toEqual([16, 64]);
    const takes = ({ tp, fp }: { tp: number; fp: number }) => tp + (fp * 49) / 4;
    const at = steps.findLastIndex((step) => step.logit > cut.logit);
    const before = at === 0 ? 0 : takes(steps[at - 1] as (typeof steps)[0]);
    expect(takes(steps[at] as (typeof steps)[0])).toBeGreaterThan(0.1 * 16 * 50 - 0.5);
    expect(before).toBeLessThanOrEqual(0.1 * 16 * 50 - 0.5);
    expect(decisionSentences(record, goal, cut.counts, '"1"')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Chosen for where you use it: of this file, in which "1" differs in frequency/,
        ),
        expect.stringMatching(/^Chosen on the 80 rows of the validation part/),
      ]),
    );
    expect(cutForGoal(lecture, { rule })).toBeTypeOf('object');
    expect(cutForGoal(lecture, goal)).toBe('no-rows');
  });

  test('of a cost by time is judged by the test part alone: how frequent positives are in the file, the parts do not say', () => {
    const goal = { rule: { kind: 'cost', ofAMiss: 5 } } as const;
    const counts = { tp: 30, fp: 10, fn: 10, tn: 30 };
    const said = (config: RunRecord['config']) =>
      decisionSentences({ ...record, config }, goal, counts, '"1"').join(' ');
    // A half of the test part is positive, a fifth of the file: 1000 × (.5 × 5 × 1/4 + .5 × 1/4), or .2 and .8.
    expect(said({ ...record.config, time: 'day' })).toContain(
      'cost as much as 750 false alarms in 1,000 rows',
    );
    expect(said(record.config)).toContain('cost as much as 450 false alarms in 1,000 rows');
  });

  test('by a probability needs no other rows; any other is refused without them', () => {
    expect(cutForGoal(lecture, { rule: { kind: 'f1' } })).toBe('no-rows');
    const cut = cutOf(lecture, { rule: { kind: 'probability', above: 0.3 } });
    expect(cut.probability).toBeCloseTo(0.3, 12);
    expect(decided(lecture, cut).decision?.chosenOn).toBeNull();
  });

  test('by a probability is one of the file, also where positives are rarer; set by hand it is no decision any more', () => {
    const rule = { kind: 'probability', above: 0.3 } as const;
    expect(cutOf(record, { rule, prevalence: 0.01 }).logit).toBe(cutOf(record, { rule }).logit);
    const made = decided(record, cutOf(record, { rule: { kind: 'f1' } }));
    const { by: _, ...byHand } = cutOf(record, { rule });
    expect(decided(made, byHand)).not.toHaveProperty('decision');
  });

  test.each([
    { rule: { kind: 'recall', atLeast: 2 } },
    { rule: { kind: 'recall', atLeast: 'all' } },
    { rule: { kind: 'constructor', atLeast: 1 } },
    { rule: { kind: 'f1' }, prevalence: 1 },
    { rule: { kind: 'f1' }, prevalence: '1' },
    { rule: { kind: 'topRows', rows: 1.5 } },
    { rule: null },
    { rule: { kind: 'f1' }, chosenOn: 'test' },
    { rule: { kind: 'f1' }, logit: 12 },
  ])('that cannot be so is not believed: %j', (forged) => {
    const made = decided(record, cutOf(record, { rule: { kind: 'f1' } }));
    expect(toRunRecord(made)).toEqual(made);
    expect(toRunRecord({ ...made, decision: { ...made.decision, ...forged } })).toBeUndefined();
  });
});

describe('a prevalence without a goal', () => {
  const look = (of: RunRecord, logit?: number) => ({
    chosen: logit === undefined ? null : { training: of.time.startedAt, logit },
    prevalence: 0.02,
    positive: of.dataset.classes[1].value,
  });

  test.each([
    ['that every model has', record],
    ['of weighted classes', exact],
    ['of the lecture', lecture],
  ])('belongs to the model at its own threshold, and is opened again as no goal: %s', (_, of) => {
    const { logit, probability, counts } = ownCut(of);
    for (const made of [lookedAt(of, look(of)), withGoalOf(of, look(of)), withGoalOf(of, look(of, 2))]) {
      expect(made.decision).toEqual({
        rule: { kind: 'probability', above: probability },
        ...{ prevalence: 0.02, logit, chosenOn: null },
      });
      expect([made.model.threshold, made.test.confusion]).toEqual([logit, counts]);
      expect(logit).toBe(of.model.priorCorrection ?? 0);
      const read = parseRunFile(runFileText(made));
      expect(runFileText(read)).toBe(runFileText(made));
      const { decision, ...trained } = undecided(read);
      expect(trained).toEqual(parseRunFile(runFileText(of)));
      for (const each of [read, { ...trained, decision }] as RunRecord[]) {
        expect(decidedThreshold(each)).toBeUndefined();
        expect(runFileText(withGoalOf(each, undefined))).toBe(runFileText(made));
      }
    }
  });

  test('counts at a threshold set by hand, too, which is still said to be one', () => {
    const made = lookedAt(record, look(record, -1));
    expect(made.decision).toMatchObject({ prevalence: 0.02, logit: -1, chosenOn: null });
    expect(made.model.threshold).toBe(-1);
    const { by: _, ...byHand } = cutOf(record, { rule: { kind: 'probability', above: 0.3 } });
    const { notes, others } = report(meantFor(record, look(record)), byHand);
    expect(notes[0]).toMatch(/^Threshold set by hand, /);
    expect(JSON.stringify(others)).toContain('above probability 0.3, as the file has it, where 1 in 50 is');
  });

  test('is none where nobody named one, or it was said of another class', () => {
    for (const other of [
      { ...look(record), prevalence: null },
      { ...look(record), positive: 'other' },
      undefined,
    ]) {
      expect(runFileText(withGoalOf(record, other))).toBe(runFileText(record));
      expect(lookedAt(record, other)).toEqual(record);
    }
    const hand = { ...look(record, -1), prevalence: null };
    expect(lookedAt(record, hand)).not.toHaveProperty('decision');
    expect(lookedAt(record, hand).model.threshold).toBe(-1);
  });

  test('gives way to a goal', () => {
    const { logit, by = expect.fail() } = cutOf(record, { rule: { kind: 'f1' }, prevalence: 0.02 });
    const chosen = { training: record.time.startedAt, logit, by };
    expect(withGoalOf(record, { ...look(record), chosen }).decision).toEqual({
      ...{ ...by, logit, chosenOn: 'validation' },
    });
  });
});
