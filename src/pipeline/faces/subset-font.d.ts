/** What is used of it here; the package brings no types. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat: 'truetype' | 'woff2';
    /** Everything that the font has: then no text is given. */
    readonly keepAllGlyphs?: boolean;
  };
  const subsetFont: (font: Uint8Array, text: string | undefined, options: Options) => Promise<Uint8Array>;
  export default subsetFont;
}
