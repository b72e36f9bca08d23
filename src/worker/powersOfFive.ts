/** The table with which the kernel turns digits into doubles. */

const least = -325;
const greatest = 308;

/** The first 128 bits of 5^q for q from -325 to 308, for each the upper 64 and then the lower 64. As
 * Lemire, Number parsing at a gigabyte per second (2021), appendix B, has them: cut off, but rounded up from
 * 5^-27 to 5^-1, where the kernel can tell exact products. */
export function powersOfFive(): BigUint64Array {
  const table = new BigUint64Array(2 * (greatest - least + 1));
  let at = 0;
  for (let q = least; q <= greatest; q++) {
    const bits = q < 0 ? reciprocal(5n ** BigInt(-q), q >= -27) : 5n ** BigInt(q);
    const first = leading128(bits);
    table[at++] = first >> 64n;
    table[at++] = first & 0xffff_ffff_ffff_ffffn;
  }
  return table;
}

/** 2^b / power, rounded up, with b so large that at least 128 bits, or just these, are left. */
function reciprocal(power: bigint, justThese: boolean): bigint {
  const z = BigInt(bitLength(power - 1n));
  return (1n << (justThese ? z + 127n : 2n * z + 128n)) / power + 1n;
}

function leading128(bits: bigint): bigint {
  const excess = BigInt(bitLength(bits) - 128);
  return excess > 0n ? bits >> excess : bits << -excess;
}

function bitLength(bits: bigint): number {
  const text = bits.toString(16);
  return 4 * text.length - Math.clz32(Number.parseInt(text[0] as string, 16)) + 28;
}
