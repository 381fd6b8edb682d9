/** What a text says as a number. `absent`: nothing is stated, by an empty cell or by a dash. */
export type NumberRead = number | 'absent' | 'not-a-number' | 'not-finite';

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[+-]?\d{1,6})?$|^[+-]?\.\d+(?:e[+-]?\d{1,6})?$/i;
/** How programs write that a number has got out of hand. */
const BEYOND = /^[+-]?(?:nan|inf|infinity|∞)$/i;
export const DASHES = /^[-–—―－]+$/;

/** Digits with or without commas in groups of three, decimals, an exponent; nothing is guessed. */
export const readNumber = (text: string): NumberRead => {
  const trimmed = text.trim();
  if (trimmed === '' || DASHES.test(trimmed)) return 'absent';
  if (BEYOND.test(trimmed)) return 'not-finite';
  if (!NUMBER.test(trimmed)) return 'not-a-number';
  const value = Number(trimmed.replaceAll(',', ''));
  return Number.isFinite(value) ? value : 'not-finite';
};

const MINUS = 45;
const POINT = 46;
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
/** Up to here whole numbers and powers of ten are exact, and so is the one divided by the other. */
const EXACT_DIGITS = 15;
const TENS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

/** The number of a plain decimal of few digits, the same that `readNumber` gives; `null`: it is for `readNumber` to say. */
export const plainNumber = (bytes: Uint8Array, from: number, to: number): number | null => {
  const negative = bytes[from] === MINUS;
  const first = negative ? from + 1 : from;
  if (to - first > EXACT_DIGITS + 1 || to <= first) return null;
  let whole = 0;
  let point = -1;
  for (let at = first; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) whole = whole * 10 + (byte - 48);
    else if (byte === POINT && point < 0 && at > first) point = at;
    else return null;
  }
  const digits = to - first - (point < 0 ? 0 : 1);
  if (digits > EXACT_DIGITS) return null;
  const value = point < 0 ? whole : whole / (TENS[to - point - 1] ?? 1);
  return negative ? -value : value;
};
