declare module 'edtf' {
  /** Only what `dates.ts` uses of the library, which ships no types. */
  type Parsed = { readonly min: number; readonly max: number; readonly edtf: string; readonly type: string };
  const edtf: (text: string) => Parsed;
  export default edtf;
}
