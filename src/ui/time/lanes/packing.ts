/** A symbol on a lane: the pixel of its centre, and how wide the words beside it are (0: none). */
export type Box = { readonly x: number; readonly label: number };
export type Packed = {
  /** Row of the lane, 0 at the top: symbols of one row do not touch. */
  readonly level: number;
  /** Whether there is room for the words to the right of the symbol. */
  readonly labelled: boolean;
};

/** Room of a symbol, as wide as a finger can tell from the next. */
export const SYMBOL_PX = 24;

const HALF = SYMBOL_PX / 2;
/** Width of words in the small type of a lane, rather too wide than too narrow. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\uffff]/.test(letter) ? 11.6 : 6.9), 0);

/** Rows and labels for symbols in order from left to right; words stand only between the pixels that are shown. */
export const packed = (
  boxes: readonly Box[],
  shown: { readonly from: number; readonly to: number },
): readonly Packed[] => {
  const ends: number[] = [];
  const levels = boxes.map(({ x }) => {
    const free = ends.findIndex((last) => last <= x - HALF);
    const level = free >= 0 ? free : ends.length;
    ends[level] = x + HALF;
    return level;
  });
  return boxes.map(({ x, label }, i) => {
    const level = levels[i] ?? 0;
    const next = boxes.find((_, j) => j > i && levels[j] === level);
    const end = Math.min(shown.to, next ? next.x - HALF : shown.to);
    const fits = x >= shown.from && x + HALF + label <= end;
    return { level, labelled: label > 0 && fits };
  });
};
