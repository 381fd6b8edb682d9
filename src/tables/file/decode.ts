import { LIMITS } from '../limits.ts';
import { problem, Refusal } from '../problem.ts';
import type { Encoding } from '../types.ts';
import { cp949 } from './cp949.ts';
import { lineAt } from './lines.ts';
import { type Progress, SILENT, TOLD_EVERY } from './progress.ts';
import { lookForUtf8 } from './utf8.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type Decoded = { readonly encoding: Encoding; readonly bytes: Bytes };

/** Control characters that no table holds: in a text there may be one by mistake, in a picture they are many. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;
const SOME_CONTROLS = 16;
const CONTROLS_IN = 1000;

/** NUL stands in no text; other control characters only here and there. */
const refuseBinary = (bytes: Bytes): void => {
  let controls = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x20 || !isControl(byte)) continue;
    if (first < 0 || byte === 0) first = at;
    controls += 1;
    if (byte === 0) throw new Refusal(problem('not-text', { line: lineAt(bytes, at) }));
  }
  if (controls > SOME_CONTROLS && controls > bytes.length / CONTROLS_IN)
    throw new Refusal(problem('not-text', { line: lineAt(bytes, first) }));
};

/** Puts one character into UTF-8 and says where the next one goes. */
const put = (out: Bytes, at: number, code: number): number => {
  if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  out[at] = 0xe0 | (code >> 12);
  out[at + 1] = 0x80 | ((code >> 6) & 63);
  out[at + 2] = 0x80 | (code & 63);
  return at + 3;
};

const badEncoding = (bytes: Bytes, at: number): Refusal =>
  new Refusal(problem('bad-encoding', { line: lineAt(bytes, at) }));

/** How many characters of two bytes there are, each of which becomes three at most. */
const pairsIn = (bytes: Bytes): number => {
  let pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    pairs += 1;
    at += 1;
  }
  return pairs;
};

const fromCp949 = (bytes: Bytes, progress: Progress): Bytes => {
  const table = cp949();
  const size = bytes.length;
  const out = new Uint8Array(size + pairsIn(bytes));
  let to = 0;
  let at = 0;
  while (at < size) {
    const stop = Math.min(size, at + TOLD_EVERY);
    while (at < stop) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) {
        out[to] = lead;
        to += 1;
        at += 1;
        continue;
      }
      const code = table[(lead << 8) | (bytes[at + 1] ?? 0)] ?? 0;
      if (code === 0) throw badEncoding(bytes, at);
      to = put(out, to, code);
      at += 2;
    }
    progress(at / size);
  }
  return out.subarray(0, to);
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;
/** UTF-16 without its mark; a lone surrogate or half a character at the end cannot be read. */
const fromUtf16 = (bytes: Bytes, bigEndian: boolean, progress: Progress): Bytes => {
  const high = bigEndian ? 0 : 1;
  const size = bytes.length;
  const unitAt = (at: number): number => ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
  const out = new Uint8Array(Math.ceil(size * 1.5));
  let to = 0;
  for (let at = 0; at < size; at += 2) {
    if ((at & (TOLD_EVERY - 1)) === 0) progress(at / size);
    const unit = unitAt(at);
    const next = at + 3 < size ? unitAt(at + 2) : 0;
    if (at + 1 >= size || (isSurrogate(unit) && !(unit < 0xdc00 && next >= 0xdc00 && next < 0xe000)))
      throw badEncoding(out, to);
    if (unit < 0x80) {
      out[to] = unit;
      to += 1;
    } else if (isSurrogate(unit)) {
      const code = 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
      out[to] = 0xf0 | (code >> 18);
      out[to + 1] = 0x80 | ((code >> 12) & 63);
      out[to + 2] = 0x80 | ((code >> 6) & 63);
      out[to + 3] = 0x80 | (code & 63);
      to += 4;
      at += 2;
    } else to = put(out, to, unit);
  }
  return out.subarray(0, to);
};

/** So many Korean characters in a row are no accident: a text that has them is UTF-8, and where it stops being it is broken. */
const SURELY_UTF8 = 4;

const utf8Or = (bytes: Bytes, progress: Progress, otherwise: (brokenAt: number, long: number) => Decoded): Decoded => {
  const { validTo, long } = lookForUtf8(bytes, progress);
  return validTo === bytes.length ? { encoding: 'utf-8', bytes } : otherwise(validTo, long);
};

const startsWith = (bytes: Bytes, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

const decoded = (bytes: Bytes, progress: Progress): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe))
    return { encoding: 'utf-16le', bytes: fromUtf16(bytes.subarray(2), false, progress) };
  if (startsWith(bytes, 0xfe, 0xff))
    return { encoding: 'utf-16be', bytes: fromUtf16(bytes.subarray(2), true, progress) };
  refuseBinary(bytes);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const text = bytes.subarray(3);
    return utf8Or(text, progress, (at) => {
      throw badEncoding(text, at);
    });
  }
  return utf8Or(bytes, progress, (at, long) => {
    if (long >= SURELY_UTF8) throw badEncoding(bytes, at);
    return { encoding: 'euc-kr', bytes: fromCp949(bytes, progress) };
  });
};

/**
 * The text of a file in UTF-8, without a mark of order. A mark decides; else what is UTF-8 throughout is that, and all
 * else is read as CP949. UTF-8 is not copied. Throws a `Refusal` for what is no text or can be read as neither.
 */
export const decodeText = (bytes: Bytes, progress: Progress = SILENT): Decoded => {
  if (bytes.length === 0) throw new Refusal(problem('empty-file'));
  if (bytes.length > LIMITS.bytes) throw new Refusal(problem('too-big', { wanted: LIMITS.bytes }));
  const text = decoded(bytes, progress);
  if (text.encoding.startsWith('utf-16')) refuseBinary(text.bytes);
  if (text.bytes.length === 0) throw new Refusal(problem('empty-file'));
  return text;
};
