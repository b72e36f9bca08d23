/** The text of a drawing, see esbuild.mjs. */
declare module '*.svg' {
  const text: string;
  export default text;
}
