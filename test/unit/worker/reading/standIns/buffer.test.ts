/** The stand-in for browsers does what Node's `Buffer` does, as far as csv-parse asks. */
import { describe, expect, test } from 'vitest';
import { Utf8 } from '../../../../../src/worker/reading/standIns/buffer.js';

type Made = Uint8Array & Pick<Buffer, 'copy' | 'equals' | 'slice' | 'toString'>;
type Maker = {
  from(source: string | ArrayLike<number>): Made;
  allocUnsafe(size: number): Made;
  concat(parts: readonly Uint8Array[]): Made;
  compare(a: Uint8Array, b: Uint8Array): number;
  isBuffer(value: unknown): boolean;
};
const ours = Utf8 as unknown as Maker;
const nodes = Buffer as unknown as Maker;

const texts = ['', 'a', 'a,b\r\n', '이름;값', '\ufeffx', '🚀"quoted"', 'ab', 'ac'];

describe.each(texts)('%j', (text) => {
  const both = <Result>(act: (of: Maker) => Result) => [act(ours), act(nodes)] as const;
  const expectSame = (act: (of: Maker) => unknown) => {
    const [one, other] = both(act);
    expect(one).toEqual(other);
  };

  test('is the same bytes, and the same text again, whole and in part', () => {
    expectSame((of) => [...of.from(text)]);
    expectSame((of) => of.from(text).toString('utf8'));
    expectSame((of) => of.from(text).toString('utf8', 0, of.from(text).length));
    expectSame((of) => [...of.from([...of.from(text)])]);
    expectSame((of) => [of.isBuffer(of.from(text)), of.isBuffer(text), of.isBuffer(new Uint8Array(1))]);
  });

  test('is cut into views, copied and put together', () => {
    expectSame((of) => [...of.from(text).slice(1, 3)]);
    expectSame((of) => {
      const whole = of.from(`${text}xyz`);
      whole.slice(0, 2)[0] = 65;
      return whole[0];
    });
    expectSame((of) => {
      const target = of.allocUnsafe(40).fill(0) as Made;
      return [of.from(text).copy(target, 2, 0, 5), ...target];
    });
    expectSame((of) => [...of.concat([of.from(text), of.from('—'), of.from(text)])]);
  });

  test.each(texts)('beside %j', (other) => {
    expectSame((of) => Math.sign(of.compare(of.from(text), of.from(other))));
    expectSame((of) => of.from(text).equals(of.from(other)));
  });
});
