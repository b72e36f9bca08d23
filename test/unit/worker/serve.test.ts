import { expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import { isOver, reduce, startRun } from '../../../src/core/run/run.js';
import type { FromWorker } from '../../../src/protocol/worker.js';
import { fromBytes } from '../../../src/worker/reading/byteSource.js';
import { serve } from '../../../src/worker/serve.js';
import { tableText } from '../../tableText.js';

/** Lets a worker's code serve in this thread, until it hangs up. */
function talk(ask: (send: ReturnType<typeof serve>) => void): Promise<FromWorker[]> {
  return new Promise((resolve) => {
    const heard: FromWorker[] = [];
    const line = { send: (message: FromWorker) => void heard.push(message), close: () => resolve(heard) };
    ask(serve(line, async () => fromBytes(new TextEncoder().encode(tableText(60)))));
  });
}

const source = { kind: 'path', path: 'a.csv' } as const;

test('1,000 quick epochs come in few messages, all of them and in order', async () => {
  const config = makeConfig({ epochs: 1_000 });
  const start = Date.now();
  const heard = await talk((send) => send({ type: 'train', name: 'a.csv', source, config }));
  const most = (Date.now() - start) / 100 + 2; // 10 a second, the first at once, the last when it is over
  expect(heard.length).toBeLessThanOrEqual(most);
  const events = heard.flatMap((message) => (message.type === 'events' ? message.events : []));
  const run = events.reduce(reduce, startRun('a.csv', config));
  expect(run.phase === 'ended' && run.record.epochs.map(({ epoch }) => epoch)).toEqual(
    Array.from({ length: 1_000 }, (_, i) => i + 1),
  );
});

test('what was said does not wait for what is said next', async () => {
  let hear = () => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const [one, two] = [new TextEncoder().encode('a,label\n'), new TextEncoder().encode('1,0\n')];
  // The file ends only when the host knows of its second piece, which it would not if the news waited for the end.
  async function* pieces() {
    yield one;
    yield two;
    await heard;
  }
  await new Promise<void>((resolve) => {
    const send = (message: FromWorker) => {
      for (const event of message.type === 'events' ? message.events : [])
        if (event.type === 'reading' && event.bytesRead === one.length + two.length) hear();
    };
    const line = { send, close: resolve };
    const open = async () => ({ totalBytes: null, chunks: pieces() });
    serve(line, open)({ type: 'train', name: 'a.csv', source, config: makeConfig({}) });
  });
});

test('a stop that comes before the file is read ends the run', async () => {
  const config = makeConfig({ epochs: 10_000 });
  const heard = await talk((send) => {
    send({ type: 'stop' });
    send({ type: 'train', name: 'a.csv', source, config });
  });
  const events = heard.flatMap((message) => (message.type === 'events' ? message.events : []));
  const run = events.reduce(reduce, startRun('a.csv', config));
  expect(isOver(run)).toBe(true);
  expect(run.phase === 'failed' && run.problem.code).toBe('stopped-early');
});

test('a fingerprint is that of the record; where there is none, why', async () => {
  const heard = await talk((send) =>
    send({ type: 'train', name: 'a.csv', source, config: makeConfig({ epochs: 1 }) }),
  );
  const events = heard.flatMap((message) => (message.type === 'events' ? message.events : []));
  const run = events.reduce(reduce, startRun('a.csv', makeConfig({ epochs: 1 })));
  const fingerprint = run.phase === 'ended' && run.record.dataset.fingerprint;
  expect(await talk((send) => send({ type: 'fingerprint', source }))).toEqual([
    { type: 'fingerprinted', fingerprint },
  ]);
  const gone = await new Promise<FromWorker>((resolve) => {
    const line = { send: resolve, close: () => {} };
    serve(line, async () => Promise.reject(new Error('gone')))({ type: 'fingerprint', source });
  });
  expect(gone).toMatchObject({ type: 'fingerprinted', fingerprint: { code: 'internal' } });
});

test('peek tells the columns, their classes, and which of them could be the label', async () => {
  const { reading } = makeConfig({});
  const [message] = await talk((send) => send({ type: 'peek', source, reading, exclude: [] }));
  expect(message).toMatchObject({
    type: 'peeked',
    peek: {
      columns: [
        { name: 'a', classes: [], type: 'number', gaps: false },
        { name: 'b', classes: [], positive: null },
        { name: 'label', classes: [{ value: '1' }, { value: '0' }], positive: '1' },
      ],
      candidates: [2],
      rivals: 0,
      isWhole: true,
    },
  });
});

test('the rows of a cell come in one message, before the end', async () => {
  const config = makeConfig({ epochs: 1 });
  const trained = await talk((send) => send({ type: 'train', name: 'a.csv', source, config }));
  const events = trained.flatMap((message) => (message.type === 'events' ? message.events : []));
  const run = events.reduce(reduce, startRun('a.csv', config));
  if (run.phase !== 'ended') throw new Error(run.phase);
  const { dataset, test: tested } = run.record;
  const job = { name: 'a.csv', source, config, fingerprint: dataset.fingerprint };
  const wish = { of: 'tn', logit: run.record.model.threshold ?? 0 } as const;
  const heard = await talk((send) => send({ type: 'rows', ...job, wish }));
  const rows = heard.flatMap((message) => (message.type === 'rows' ? [message.rows.total] : []));
  expect(rows).toEqual([tested.confusion.tn]);
  const last = heard.at(-1);
  expect(last?.type === 'events' && last.events.at(-1)?.type).toBe('ended');
});
