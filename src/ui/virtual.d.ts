/** What the build makes of the typeface (`pipeline/faces`): its files, each with the characters that it holds. */
declare module 'virtual:faces' {
  type Part = { readonly url: string; readonly ranges: readonly string[] };
  export const FACES: { readonly regular: readonly Part[]; readonly bold: readonly Part[] };
  /** What is loaded when the first view stands: its files, and a character that they hold. None where the files are whole. */
  export const AHEAD: { readonly text: string; readonly files: readonly string[] };
}
declare module 'virtual:faces.css' {}
