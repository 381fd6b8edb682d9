import { LIMITS } from '../limits.ts';
import { problem, Refusal, VALUE_SHOWN } from '../problem.ts';
import { lineAt } from './lines.ts';
import { textOf } from './source.ts';

const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [123, 125, 91, 93];
const [STRING, COMMA, COLON, BACKSLASH, MINUS, POINT, ZERO] = [34, 44, 58, 92, 45, 46, 48];
const LITERALS: readonly (readonly number[])[] = ['true', 'false', 'null'].map((word) =>
  [...word].map((letter) => letter.charCodeAt(0)),
);

const badJson = (bytes: Uint8Array, at: number): Refusal => {
  const rest = textOf(bytes, at, Math.min(bytes.length, at + VALUE_SHOWN * 4)).split(/[\r\n]/, 1)[0] ?? '';
  return new Refusal(problem('bad-json', { line: lineAt(bytes, at), value: rest }));
};
/** Throws the `Refusal` of a text that is no JSON from there on. */
export const refuseJson = (bytes: Uint8Array, at: number): never => {
  throw badJson(bytes, Math.min(at, bytes.length));
};

export const blanksEnd = (bytes: Uint8Array, start: number): number => {
  let at = start;
  for (;;) {
    const byte = bytes[at];
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return at;
    at += 1;
  }
};

const isHex = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
const ESCAPED = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));

export const stringEnd = (bytes: Uint8Array, start: number): number => {
  if (bytes[start] !== STRING) refuseJson(bytes, start);
  let at = start + 1;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === STRING) return at + 1;
    // Below the blank are control characters, and where the file ends.
    if (byte < 32) refuseJson(bytes, at < bytes.length ? at : start);
    if (byte === BACKSLASH) {
      at += 1;
      const escaped = bytes[at] ?? 0;
      if (escaped === 117) {
        for (let i = 1; i <= 4; i += 1) if (!isHex(bytes[at + i] ?? 0)) refuseJson(bytes, at - 1);
        at += 4;
      } else if (!ESCAPED.has(escaped)) refuseJson(bytes, at - 1);
    }
    at += 1;
  }
};

const digitsEnd = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while ((bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at += 1;
  if (at === start) refuseJson(bytes, start);
  return at;
};
const numberEnd = (bytes: Uint8Array, start: number): number => {
  let at = bytes[start] === MINUS ? start + 1 : start;
  at = bytes[at] === ZERO ? at + 1 : digitsEnd(bytes, at);
  if (bytes[at] === POINT) at = digitsEnd(bytes, at + 1);
  if (((bytes[at] ?? 0) | 32) === 101) {
    const sign = bytes[at + 1];
    at = digitsEnd(bytes, sign === MINUS || sign === 43 ? at + 2 : at + 1);
  }
  return at;
};
const literalEnd = (bytes: Uint8Array, start: number): number => {
  const word = LITERALS.find((letters) => letters.every((letter, i) => bytes[start + i] === letter));
  if (!word) return refuseJson(bytes, start);
  return start + word.length;
};

/** Calls for each element of the list that begins there where it begins; the answer is where it ends. Says where the list ends. */
export const eachElement = (bytes: Uint8Array, start: number, element: (at: number) => number): number => {
  let at = blanksEnd(bytes, start + 1);
  if (bytes[at] === CLOSE_ARRAY) return at + 1;
  for (;;) {
    at = blanksEnd(bytes, element(at));
    if (bytes[at] === CLOSE_ARRAY) return at + 1;
    if (bytes[at] !== COMMA) refuseJson(bytes, at);
    at = blanksEnd(bytes, at + 1);
  }
};
/** The same for the members of an object: from where to where its name goes, and where its value begins. */
export const eachMember = (
  bytes: Uint8Array,
  start: number,
  member: (nameFrom: number, nameTo: number, at: number) => number,
): number => {
  let at = blanksEnd(bytes, start + 1);
  if (bytes[at] === CLOSE_OBJECT) return at + 1;
  for (;;) {
    const name = at;
    const nameTo = stringEnd(bytes, name);
    at = blanksEnd(bytes, nameTo);
    if (bytes[at] !== COLON) refuseJson(bytes, at);
    at = blanksEnd(bytes, member(name, nameTo, blanksEnd(bytes, at + 1)));
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
    if (bytes[at] !== COMMA) refuseJson(bytes, at);
    at = blanksEnd(bytes, at + 1);
  }
};

/**
 * Where the JSON value ends that begins there, `depth` brackets deep. Throws a `Refusal` with the line where it is none, or
 * is nested too deeply: what has passed here is parsed without surprise, in every browser with the same words.
 */
export const valueEnd = (bytes: Uint8Array, at: number, depth: number): number => {
  const byte = bytes[at] ?? 0;
  if (byte === STRING) return stringEnd(bytes, at);
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
    if (depth >= LIMITS.depth)
      throw new Refusal(problem('too-deep', { line: lineAt(bytes, at), wanted: LIMITS.depth }));
    return byte === OPEN_ARRAY
      ? eachElement(bytes, at, (element) => valueEnd(bytes, element, depth + 1))
      : eachMember(bytes, at, (_from, _to, value) => valueEnd(bytes, value, depth + 1));
  }
  return byte === MINUS || (byte >= 48 && byte <= 57) ? numberEnd(bytes, at) : literalEnd(bytes, at);
};

/** The text of JSON, for which quotes are nothing to be doubled. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
export const jsonAt = (bytes: Uint8Array, from: number, to: number): unknown =>
  JSON.parse(decoder.decode(bytes.subarray(from, to)));
