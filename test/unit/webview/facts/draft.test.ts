import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { TrainingConfig } from '../../../../src/core/trainingConfig.js';
import { shownSettings } from '../../../../src/report/shownSettings.js';
import { changesFrom, noteOn, withValue } from '../../../../src/webview/facts/draft.js';
import { pageWords } from '../../../../src/words/page.js';
import { tableText } from '../../../tableText.js';
import { trainText } from '../../training.js';

const text = tableText(60).replaceAll(/,1$/gm, ',Yes').replaceAll(/,0$/gm, ',no');
const run = await trainText(text);
if (run.phase !== 'ended') throw new Error(`the run is in phase ${run.phase}`);
const { profile } = run.record;
const of: TrainingConfig = { ...run.config, label: null, positive: null, exclude: [] };
const others = profile.columns.map(({ name }) => name).filter((name) => name !== profile.label);
const faultOf = (key: Parameters<typeof noteOn>[0], ...said: readonly (readonly [typeof key, unknown])[]) => {
  const draft = said.reduce((so, [name, value]) => withValue(so, name, value), of);
  const { fault, text } = noteOn(key, draft, of, run);
  return fault ? text : undefined;
};

test('a class that the label is known not to have is refused, one written otherwise is not', () => {
  const [first] = profile.classes;
  expect(faultOf('positive', ['positive', first?.value])).toBeUndefined();
  expect(faultOf('positive', ['positive', ` ${first?.value.toUpperCase()} `])).toBeUndefined();
  expect(faultOf('positive', ['positive', 'quasar'])).toMatch(
    /^The label has no such class\. It holds "\w+" and "\w+"\.$/,
  );
});

test('of another label, or a file read otherwise, the page knows no classes', () => {
  const said = ['positive', 'quasar'] as const;
  expect(faultOf('positive', ['label', others[0]], said)).toBeUndefined();
  expect(faultOf('positive', said, ['header', 'no'])).toBeUndefined();
});

test('names of classes are refused that cannot be, and those of what the label has not', () => {
  expect(faultOf('classNames', ['classNames', ['yes=sick', 'no=well']])).toBeUndefined();
  expect(faultOf('classNames', ['classNames', ['sick']])).toMatch(/^"sick" in class names is not VALUE=NAME/);
  expect(faultOf('classNames', ['classNames', ['maybe=sick']])).toMatch(/^The label has no such class\./);
  expect(faultOf('classNames', ['classNames', ['rest=sick']])).toMatch(/^The label has no such class\./);
  const named = withValue(of, 'classNames', ['yes=sick']);
  expect(withValue(named, 'label', others[0]).classNames).toEqual([]);
});

test('at least one column is left in', () => {
  expect(faultOf('exclude', ['exclude', others])).toBe(
    'Leave one column in: there is nothing to learn from.',
  );
  expect(faultOf('exclude', ['exclude', others.slice(1)])).toBeUndefined();
});

test('a column of one number is no label', () => {
  const [column] = profile.columns;
  const constant = { ...run.record, profile: { ...profile, columns: [{ ...column, min: 3, max: 3 }] } };
  const draft = withValue(of, 'label', column?.name);
  expect(noteOn('label', draft, of, { ...run, record: constant as typeof run.record })).toMatchObject({
    fault: true,
    text: 'This column does not hold two values: choose another one.',
  });
  expect(faultOf('label', ['label', others[0]])).toBeUndefined();
});

test('what means nothing any more is no change', () => {
  const timed = makeConfig({ time: 'day', gap: 3 });
  const draft = withValue(timed, 'time', null);
  expect(changesFrom(makeConfig({}), draft)).toEqual([]);
  expect(changesFrom(timed, draft)).toEqual(['time', 'gap']);
});

test('of a group and a time column the one that is put back says why', () => {
  const grouped = withValue(of, 'group', others[0]);
  const timed = withValue(grouped, 'time', others[1]);
  const note = 'Rows are divided by a group column or by a time column, not by both';
  const noteOf = (key: 'group' | 'time', draft: TrainingConfig, before = of) =>
    noteOn(key, draft, before, run).text;
  expect(timed.group).toBeNull();
  expect(noteOf('group', timed)).toBe(note);
  expect(noteOf('group', timed, grouped)).toBe(`${note} · was ${others[0]}`);
  expect(noteOf('time', timed)).toBe('was none');
  expect(noteOf('time', grouped)).toBe(note);
  expect(noteOf('group', of)).toBe('');
});

test('a gap in time says what it is counted in', () => {
  const config = makeConfig({ time: 'day', gap: 5 });
  expect(shownSettings(config, {})).toContainEqual({ key: 'gap', term: 'Time gap in rows', words: ['5'] });
});

test('columns left out by themselves are spoken of in the plural, one by itself in the singular', () => {
  const { leftOutToo } = pageWords.form;
  expect(leftOutToo(['patient'], 0)).toBe('left out by itself: patient');
  expect(leftOutToo(['patient', 'visit'], 0)).toBe('left out by themselves: patient, visit');
  expect(leftOutToo(['a', 'b', 'c'], 2)).toBe('left out by themselves: a, b, c and 2 more');
});
