import { CR, LF } from './lines.ts';

export const QUOTE = 34;
export const COMMA = 44;
/** Bytes that may part cells, the likeliest first. */
const DELIMITERS: readonly number[] = [COMMA, 59, 9, 124];

const LOOKED_AT = { bytes: 1 << 16, lines: 20 } as const;

/** How often each of them stands outside quotes in each of the first lines. */
const countsIn = (bytes: Uint8Array): readonly (readonly number[])[] => {
  const end = Math.min(bytes.length, LOOKED_AT.bytes);
  const lines: number[][] = [];
  let line = DELIMITERS.map(() => 0);
  let filled = false;
  let quoted = false;
  const close = (): void => {
    if (filled) lines.push(line);
    line = DELIMITERS.map(() => 0);
    filled = false;
  };
  for (let at = 0; at < end && lines.length < LOOKED_AT.lines; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (byte === LF || byte === CR) close();
    else {
      filled = true;
      const which = DELIMITERS.indexOf(byte);
      if (which >= 0) line[which] = (line[which] ?? 0) + 1;
    }
  }
  // The last line that was looked at may be half a line.
  if (end === bytes.length) close();
  return lines;
};

/** The byte that parts cells: it stands in the header, and as often in most other lines. A comma where none does. */
export const delimiterOf = (bytes: Uint8Array): number => {
  const [header, ...rest] = countsIn(bytes);
  const scored = DELIMITERS.map((delimiter, i) => {
    const count = header?.[i] ?? 0;
    const agreeing = rest.filter((line) => line[i] === count).length;
    return { delimiter, score: count === 0 ? -1 : agreeing * 1000 + Math.min(count, 999) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < 0 ? COMMA : best.delimiter;
};
