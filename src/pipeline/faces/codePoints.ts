/** Where a table of a font begins, in bytes from its start; -1 where it has none. */
const tableAt = (font: DataView, tag: string): number => {
  const tables = font.getUint16(4);
  for (let i = 0; i < tables; i += 1) {
    const at = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n)));
    if (name === tag) return font.getUint32(at + 8);
  }
  return -1;
};

const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** Format 12: groups of characters that follow one another. */
const ofGroups = (font: DataView, at: number): readonly number[] =>
  from(0, font.getUint32(at + 12) - 1).flatMap((i) => {
    const group = at + 16 + 12 * i;
    return from(font.getUint32(group), font.getUint32(group + 4));
  });

/** Format 4: segments of the first 65,536 characters; a character whose glyph is 0 is one that the font has not. */
const ofSegments = (font: DataView, at: number): readonly number[] => {
  const bytes = font.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  return from(0, bytes / 2 - 1).flatMap((i) => {
    const [first, last] = [font.getUint16(starts + 2 * i), font.getUint16(ends + 2 * i)];
    const delta = font.getUint16(deltas + 2 * i);
    const offset = font.getUint16(offsets + 2 * i);
    const glyphOf = (codePoint: number): number => {
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = font.getUint16(offsets + 2 * i + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return first === 0xffff ? [] : from(first, last).filter((codePoint) => glyphOf(codePoint) !== 0);
  });
};

/** Every character of an OpenType font (`sfnt`), by code point, each once and in order. */
export const codePointsOf = (sfnt: Uint8Array): readonly number[] => {
  const font = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const map = tableAt(font, 'cmap');
  if (map < 0) throw new Error('a font without a table of characters');
  const found = from(0, font.getUint16(map + 2) - 1).flatMap((i) => {
    const at = map + font.getUint32(map + 4 + 8 * i + 4);
    const format = font.getUint16(at);
    return format === 12 ? ofGroups(font, at) : format === 4 ? ofSegments(font, at) : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
};
