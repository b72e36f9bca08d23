/** The bytes of src/kernel, compiled; see src/kernel/build.mjs. */
declare module '*/kernel.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
