/** Roughly how wide a text is, in pixels: a character of Korean is as wide as its size, a digit or a Latin letter half of that. */
export const roughWidth = (text: string, wide: number, narrow: number): number =>
  [...text].reduce((sum, c) => sum + (c > '\u2fff' ? wide : narrow), 0);
