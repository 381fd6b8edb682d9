const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
/** A run of characters that one part holds. */
type Run = { readonly first: number; last: number };

/** Characters that the font has not do not end a run, or the lists were twice as long; but no script is stepped over. */
const STEP = 64;

/**
 * Characters of one part as `unicode-range` writes them, in CSS and in the style of the map: `U+AC00-AC02`, `U+AC10`. A
 * range holds none of another part; both lists are in order.
 */
export const rangesOf = (ofPart: readonly number[], ofFont: readonly number[]): readonly string[] => {
  const own = new Set(ofPart);
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const codePoint of ofFont) {
    if (!own.has(codePoint)) run = null;
    else if (run && codePoint - run.last <= STEP) run.last = codePoint;
    else {
      run = { first: codePoint, last: codePoint };
      runs.push(run);
    }
  }
  return runs.map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`));
};
