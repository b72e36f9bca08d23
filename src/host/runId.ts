/** Names of kept runs: `<file>-<start><lot>`. The file is 16 hexadecimal digits of a hash of its URI, the start ten
 * digits to the base 36, so that the newest run of a file sorts last; the lot keeps apart two windows that begin in
 * the same millisecond. Runs of older versions have none. */
const form = /^[0-9a-f]{16}-[0-9a-z]{10,26}$/;

/** Whether a text is the name of a kept run: nothing else is ever made a path of. */
export function isRunId(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}

/** @param startedAt milliseconds since 1970 */
export async function newRunId(file: string, startedAt: number): Promise<string> {
  const lot = crypto.randomUUID().slice(0, 8);
  return `${await hashed(file)}-${startedAt.toString(36).padStart(10, '0')}${lot}`;
}

/** When the run of this name was begun, milliseconds since 1970. */
export function startOf(id: string): number {
  return Number.parseInt(id.slice(17, 27), 36);
}

/** 64 bits of a text's SHA-256: a name that any file system takes. */
export async function hashed(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
