/** Rows of which words are kept as codes; what they mean is `spelledOut` in src/core/table/coded.ts.
 *
 * A row is `numberCount` float64 and `codeCount` bytes. `places` says for each of its numbers which feature it is, then
 * for each of its codes the first feature and how many there are: uint32, numberCount + 2 codeCount of them. */
import { addRows } from './rows';

/** Spells rows out, standardised.
 * @param order indices of the rows, uint32, `count` of them
 * @param frame shift of each number, then its scale, 2 × numberCount float64
 * @param zeros what features are of which none is 1, width float64 @param ones what each is where it is 1, as long
 * @param out count × width float64 */
export function spellOut(
  numbers: usize,
  numberCount: u32,
  codes: usize,
  codeCount: u32,
  places: usize,
  order: usize,
  count: u32,
  frame: usize,
  zeros: usize,
  ones: usize,
  width: u32,
  out: usize,
): void {
  const scales = frame + (numberCount << 3);
  const firsts = places + (numberCount << 2);
  for (let i: u32 = 0; i < count; i++, out += width << 3) {
    const row = load<u32>(order + (i << 2));
    memory.copy(out, zeros, width << 3);
    const own = numbers + ((row * numberCount) << 3);
    for (let k: u32 = 0; k < numberCount; k++) {
      const at = k << 3;
      const value = (load<f64>(own + at) - load<f64>(frame + at)) / load<f64>(scales + at);
      store<f64>(out + (load<u32>(places + (k << 2)) << 3), value);
    }
    for (let k: u32 = 0; k < codeCount; k++) {
      const code: u32 = load<u8>(codes + row * codeCount + k);
      if (code >= load<u32>(firsts + (k << 3), 4)) continue;
      const feature = (load<u32>(firsts + (k << 3)) + code) << 3;
      store<f64>(out + feature, load<f64>(ones + feature));
    }
  }
}

/** The same in other coordinates: to a row of nothing but zeros is added what each of its numbers and words contributes.
 * @param zeros stride float64 @param contributions of each feature, a row of stride float64
 * @param stride directions, or one more @param picked scratch, uint32 for each number and code
 * @param factors scratch, as many float64 @param out count × width float64 */
export function spellOutRotated(
  numbers: usize,
  numberCount: u32,
  codes: usize,
  codeCount: u32,
  places: usize,
  order: usize,
  count: u32,
  frame: usize,
  zeros: usize,
  contributions: usize,
  stride: u32,
  picked: usize,
  factors: usize,
  width: u32,
  out: usize,
): void {
  const scales = frame + (numberCount << 3);
  const firsts = places + (numberCount << 2);
  memory.copy(picked, places, numberCount << 2);
  for (let k: u32 = 0; k < codeCount; k++) store<f64>(factors + ((numberCount + k) << 3), 1.0);
  for (let i: u32 = 0; i < count; i++, out += width << 3) {
    const row = load<u32>(order + (i << 2));
    const own = numbers + ((row * numberCount) << 3);
    for (let k: u32 = 0; k < numberCount; k++) {
      const at = k << 3;
      store<f64>(factors + at, (load<f64>(own + at) - load<f64>(frame + at)) / load<f64>(scales + at));
    }
    let things = numberCount;
    for (let k: u32 = 0; k < codeCount; k++) {
      const code: u32 = load<u8>(codes + row * codeCount + k);
      if (code >= load<u32>(firsts + (k << 3), 4)) continue;
      store<u32>(picked + (things << 2), load<u32>(firsts + (k << 3)) + code);
      things++;
    }
    memory.copy(out, zeros, width << 3);
    addRows(contributions, stride, stride, picked, factors, things, out);
  }
}
