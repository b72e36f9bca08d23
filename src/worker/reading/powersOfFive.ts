/** The table with which the kernel turns digits into doubles. */

const least = -325;
const greatest = 308;

/** The first 128 bits of 5^q for q from -325 to 308, for each the upper 64 and then the lower 64. As
 * Lemire, Number parsing at a gigabyte per second (2021), appendix B, has them: cut off, but rounded up from
 * 5^-27 to 5^-1, where the kernel can tell exact products. */
export function powersOfFive(): BigUint64Array {
  const table = new BigUint64Array(2 * (greatest - least + 1));
  const put = (q: number, bits: bigint) => {
    table[2 * (q - least)] = bits >> 64n;
    table[2 * (q - least) + 1] = bits; // its lower 64 bits are kept
  };
  let power = 1n;
  for (let q = 0; q <= -least; q++, power *= 5n) {
    const length = ((152_170 * q) >> 16) + 1; // of the power in bits, since 152170 / 2^16 is log2(5)
    const excess = BigInt(length - 128);
    if (q <= greatest) put(q, excess > 0n ? power >> excess : power << -excess);
    if (q > 0) put(-q, (1n << BigInt(length + 127)) / power + (q <= 27 ? 1n : 0n));
  }
  return table;
}
