/** Rows of which words are kept as codes; what they mean is `spelledOut` in src/core/table/coded.ts.
 *
 * A row is `numberCount` float64 and `codeCount` bytes. `places` says for each of its numbers which feature it is, then
 * for each of its codes the first feature and how many there are: uint32, numberCount + 2 codeCount of them. */

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
      store<f64>(out + (load<u32>(places + (k << 2)) << 3), standardised(own + at, frame + at, scales + at));
    }
    for (let k: u32 = 0; k < codeCount; k++) {
      const code: u32 = load<u8>(codes + row * codeCount + k);
      if (code >= load<u32>(firsts + (k << 3), 4)) continue;
      const feature = (load<u32>(firsts + (k << 3)) + code) << 3;
      store<f64>(out + feature, load<f64>(ones + feature));
    }
  }
}

/** Bytes of the features that are written together. */
const block: u32 = 64;

/** The same in other coordinates: to a row of nothing but zeros is added what each of its numbers and words contributes,
 * eight features at a time. All rows have their first eight before any has the next: what features contribute to eight
 * fits the fastest cache. The last eight begin so far before the end of the row that they end there; of rows that are
 * shorter they reach into the next one, which then overwrites them.
 * @param zeros for each block of eight features 8 float64
 * @param contributions for each block of each of so many features 8 float64, and of one that contributes nothing
 * @param features so many, that one included @param picked scratch, uint32 for each code of each row
 * @param values scratch, float64 for each number of each row @param out count × width float64, and eight more */
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
  features: u32,
  picked: usize,
  values: usize,
  width: u32,
  out: usize,
): void {
  pick(numbers, numberCount, codes, codeCount, places, order, count, frame, features - 1, picked, values);
  const bytes = width << 3;
  for (let from: u32 = 0; from < bytes; from += block, zeros += block, contributions += features * block) {
    const z0 = v128.load(zeros);
    const z1 = v128.load(zeros, 16);
    const z2 = v128.load(zeros, 32);
    const z3 = v128.load(zeros, 48);
    let to = out + (bytes < block ? 0 : min(from, bytes - block));
    let value = values;
    let code = picked;
    for (let i: u32 = 0; i < count; i++, to += bytes) {
      let p = z0;
      let q = z1;
      let r = z2;
      let s = z3;
      for (let k: u32 = 0; k < numberCount << 2; k += 4, value += 8) {
        const part = contributions + load<u32>(places + k) * block;
        const factor = v128.load64_splat(value);
        p = f64x2.add(p, f64x2.mul(factor, v128.load(part)));
        q = f64x2.add(q, f64x2.mul(factor, v128.load(part, 16)));
        r = f64x2.add(r, f64x2.mul(factor, v128.load(part, 32)));
        s = f64x2.add(s, f64x2.mul(factor, v128.load(part, 48)));
      }
      for (const end = code + (codeCount << 2); code < end; code += 4) {
        const part = contributions + load<u32>(code);
        p = f64x2.add(p, v128.load(part));
        q = f64x2.add(q, v128.load(part, 16));
        r = f64x2.add(r, v128.load(part, 32));
        s = f64x2.add(s, v128.load(part, 48));
      }
      v128.store(to, p);
      v128.store(to, q, 16);
      v128.store(to, r, 32);
      v128.store(to, s, 48);
    }
  }
}

/** Notes of each row its numbers, standardised, and where among the contributions of a block those of its words are.
 * @param nothing the feature that contributes nothing */
function pick(
  numbers: usize,
  numberCount: u32,
  codes: usize,
  codeCount: u32,
  places: usize,
  order: usize,
  count: u32,
  frame: usize,
  nothing: u32,
  picked: usize,
  values: usize,
): void {
  const scales = frame + (numberCount << 3);
  const firsts = places + (numberCount << 2);
  for (let i: u32 = 0; i < count; i++) {
    const row = load<u32>(order + (i << 2));
    const own = numbers + ((row * numberCount) << 3);
    for (let k: u32 = 0; k < numberCount << 3; k += 8, values += 8) {
      store<f64>(values, standardised(own + k, frame + k, scales + k));
    }
    for (let k: u32 = 0; k < codeCount; k++, picked += 4) {
      const code: u32 = load<u8>(codes + row * codeCount + k);
      const isWord = code < load<u32>(firsts + (k << 3), 4);
      store<u32>(picked, (isWord ? load<u32>(firsts + (k << 3)) + code : nothing) * block);
    }
  }
}

/** Adds to a sum for each feature what rows have of it, each times a factor; of a word only that it is there.
 * @param factors count float64 @param sums of all features, float64 */
export function addSpelledOut(
  numbers: usize,
  numberCount: u32,
  codes: usize,
  codeCount: u32,
  places: usize,
  order: usize,
  count: u32,
  frame: usize,
  factors: usize,
  sums: usize,
): void {
  const scales = frame + (numberCount << 3);
  const firsts = places + (numberCount << 2);
  for (let i: u32 = 0; i < count; i++) {
    const row = load<u32>(order + (i << 2));
    const factor = load<f64>(factors + (i << 3));
    const own = numbers + ((row * numberCount) << 3);
    for (let k: u32 = 0; k < numberCount; k++) {
      const at = k << 3;
      const sum = sums + (load<u32>(places + (k << 2)) << 3);
      store<f64>(sum, load<f64>(sum) + factor * standardised(own + at, frame + at, scales + at));
    }
    for (let k: u32 = 0; k < codeCount; k++) {
      const code: u32 = load<u8>(codes + row * codeCount + k);
      if (code >= load<u32>(firsts + (k << 3), 4)) continue;
      const sum = sums + ((load<u32>(firsts + (k << 3)) + code) << 3);
      store<f64>(sum, load<f64>(sum) + factor);
    }
  }
}

function standardised(value: usize, shift: usize, scale: usize): f64 {
  return (load<f64>(value) - load<f64>(shift)) / load<f64>(scale);
}
