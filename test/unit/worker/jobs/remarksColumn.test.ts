/** Remarks on some rows are no features, so that files to score need none; on most rows they are words as any. */
import { expect, test } from 'vitest';
import { inWords } from '../../../inWords.js';
import { recordOf, trainText, type Wish } from '../../training.js';

async function train(name: string, note: (i: number) => string | number, wish: Wish = {}) {
  const lines = Array.from({ length: 200 }, (_, i) => `${((i * 37) % 211) + 0.5},${note(i)},${i % 2}\n`);
  const record = recordOf(
    await trainText(`x,${name},label\n${lines.join('')}`, { preset: 'recommended', ...wish }),
  );
  const columns = new Set(record.model.features.map(({ column }) => column));
  const said = inWords(record.warnings).map(({ what }) => what);
  return [columns.has(1), said.filter((what) => what.includes('remarks'))] as const;
}

const some = (i: number) => (i % 5 === 2 ? ['lame', 'checked twice'][i % 2] : '') as string;

test.each([
  '비고',
  'Notes',
  'Observaciones',
  'Bemerkung',
  'Opm.',
  'Opmerkingen',
  '備考',
  '备注',
  'Any comments?',
])('%s on some rows', async (name) => {
  expect(await train(name, some)).toEqual([
    false,
    [`"${name}" holds remarks on 40 of 200 rows, and is left out`],
  ]);
});

test('one remark, again and again', async () => {
  const [isUsed, said] = await train('Notes', (i) => (i % 5 === 2 ? 'lame' : ''));
  expect([isUsed, said.length]).toEqual([false, 1]);
});

test.each<[string, string, (i: number) => string | number, Wish]>([
  ['on most rows', 'Notes', (i) => (i % 5 === 2 ? '' : some(2 + 5 * (i % 2))), {}],
  ['that are counted', 'comments', (i) => (i % 5 < 2 ? (i * 7) % 23 : ''), {}],
  ['where words are asked for', 'Notes', some, { textColumns: 'one-hot' }],
  ['ticks', 'Notes', (i) => (i % 5 < 2 ? 'x' : ''), {}],
  ['called something else', 'colour', some, {}],
])('but not %s', async (_, name, note, wish) => {
  expect(await train(name, note, wish)).toEqual([true, []]);
});
