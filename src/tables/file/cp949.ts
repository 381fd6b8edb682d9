/** Bytes that may follow a lead byte: Latin letters and everything from 0x81 on. */
const TRAILS: readonly number[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x81, 0xfe],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** KS X 1001, which every `euc-kr` decoder knows, as characters by lead and trail byte. */
const standard = (table: Uint16Array): void => {
  const pairs: number[] = [];
  for (let lead = 0xa1; lead <= 0xfe; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) pairs.push((lead << 8) | trail);
  const decoded = new TextDecoder('euc-kr').decode(
    new Uint8Array(pairs.flatMap((pair) => [pair >> 8, pair & 255, 10])),
  );
  decoded.split('\n').forEach((text, i) => {
    const code = text.charCodeAt(0);
    // A private character or the mark of what cannot be read is no character of anybody's table.
    if (text.length === 1 && code < 0xe000) table[pairs[i] ?? 0] = code;
    else if (text.length === 1 && code >= 0xf900 && code < 0xfffd) table[pairs[i] ?? 0] = code;
  });
  table[0xa2e6] = 0x20ac;
  table[0xa2e7] = 0xae;
};

/** The 8,822 syllables that Microsoft added: all that KS X 1001 lacks, in their order, over the free pairs in theirs. */
const extension = (table: Uint16Array): void => {
  const known = new Set(table);
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead += 1)
    for (const trail of TRAILS) {
      if (lead >= 0xa1 && trail >= 0xa1) break;
      while (known.has(syllable)) syllable += 1;
      if (syllable > 0xd7a3) return;
      table[(lead << 8) | trail] = syllable;
      syllable += 1;
    }
};

let made: Uint16Array<ArrayBuffer> | null = null;
/**
 * Characters of CP949 (WHATWG `euc-kr`) by their two bytes; 0: none. Made here, because not every runtime knows the
 * extension (Node does not), and because a table says where a text goes wrong and a decoder does not.
 */
export const cp949 = (): Uint16Array<ArrayBuffer> => {
  if (made) return made;
  made = new Uint16Array(0x10000);
  standard(made);
  extension(made);
  return made;
};
