import { textOf } from '../file/source.ts';
import { LIMITS } from '../limits.ts';

/** Ways to write the values of a facet: blanks aside, most have one. */
const SPELLINGS = 4096;
const SLOTS = SPELLINGS * 4;

const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;

/** Gives every value of a column a code, in the order in which they are met; no text is made of a value that is known. */
export type FacetCodes = {
  /** The code of the value that stands there; -1: it would be one value too many. */
  readonly codeOf: (bytes: Uint8Array, from: number, to: number) => number;
  readonly values: readonly string[];
};

export const facetCodes = (): FacetCodes => {
  const values: string[] = [];
  const byText = new Map<string, number>();
  // Each spelling by where it was met first.
  const slots = new Int16Array(SLOTS).fill(-1);
  const starts = new Uint32Array(SPELLINGS);
  const ends = new Uint32Array(SPELLINGS);
  const codes = new Uint8Array(SPELLINGS);
  let known = 0;

  const codeOfText = (text: string): number => {
    const found = byText.get(text);
    if (found !== undefined) return found;
    if (values.length === LIMITS.values) return -1;
    byText.set(text, values.length);
    values.push(text);
    return values.length - 1;
  };

  return {
    values,
    codeOf: (bytes, start, end) => {
      let from = start;
      let to = end;
      while (from < to && isBlank(bytes[from])) from += 1;
      while (to > from && isBlank(bytes[to - 1])) to -= 1;
      let hash = 0x811c9dc5;
      for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      for (;;) {
        const entry = slots[slot] ?? -1;
        if (entry < 0) break;
        const first = starts[entry] ?? 0;
        if ((ends[entry] ?? 0) - first === to - from) {
          let same = 0;
          while (same < to - from && bytes[first + same] === bytes[from + same]) same += 1;
          if (same === to - from) return codes[entry] ?? 0;
        }
        slot = (slot + 1) & (SLOTS - 1);
      }
      const code = codeOfText(textOf(bytes, from, to).trim().normalize('NFC'));
      if (code >= 0 && known < SPELLINGS) {
        slots[slot] = known;
        starts[known] = from;
        ends[known] = to;
        codes[known] = code;
        known += 1;
      }
      return code;
    },
  };
};
