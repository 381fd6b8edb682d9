import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { StorySeed } from '../../model/stories.ts';
import { LINK_PREFIX } from '../../view/briefing/own.ts';

/** A short story inside a link: its written form, deflated, in the letters that an address may hold. */
/** Addresses of some 8,000 characters pass through every mail and messenger. */
const MOST_LINK = 7500;
const MOST_BYTES = 300_000;
const PIECE = 4096;

const toLetters = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const fromLetters = (letters: string): Uint8Array =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** The id of a story that holds the story; `null` where it would be too long for a link. */
export const linkIdOf = (story: StorySeed): string | null => {
  const id = LINK_PREFIX + toLetters(deflateSync(strToU8(JSON.stringify(story)), { level: 9 }));
  return id.length <= MOST_LINK ? id : null;
};

/** Inflated piece by piece, so that a small link cannot fill the memory. */
const inflated = (bytes: Uint8Array): Uint8Array | null => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at < bytes.length; at += PIECE) {
    inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (size > MOST_BYTES) return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** The story that a link holds; `null` where it holds none, whatever it holds. */
export const storyInLink = (id: string): StorySeed | null => {
  if (!id.startsWith(LINK_PREFIX) || id.length > MOST_LINK) return null;
  try {
    const bytes = inflated(fromLetters(id.slice(LINK_PREFIX.length)));
    const result = bytes && StorySeed.safeParse(JSON.parse(strFromU8(bytes)));
    return result?.success ? result.data : null;
  } catch {
    return null;
  }
};
