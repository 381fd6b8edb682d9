import { type Progress, SILENT, TOLD_EVERY } from './progress.ts';

/** Where a text stops being UTF-8 (its length: nowhere), and how many characters of three bytes and more came before. */
type Utf8 = { readonly validTo: number; readonly long: number };

/** Least and most of the second byte, by the first: no overlong forms, no surrogates, nothing above U+10FFFF. */
const secondFrom = (lead: number): number => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const secondTo = (lead: number): number => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

export const lookForUtf8 = (bytes: Uint8Array, progress: Progress = SILENT): Utf8 => {
  const size = bytes.length;
  let at = 0;
  let long = 0;
  while (at < size) {
    const stop = Math.min(size, at + TOLD_EVERY);
    while (at < stop) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) {
        at += 1;
        continue;
      }
      const more =
        lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
      const second = bytes[at + 1] ?? 0;
      if (more === 0 || second < secondFrom(lead) || second > secondTo(lead)) return { validTo: at, long };
      for (let i = 2; i <= more; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return { validTo: at, long };
      at += more + 1;
      if (more > 1) long += 1;
    }
    progress(at / size);
  }
  return { validTo: size, long };
};
