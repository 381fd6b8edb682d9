import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stories } from '../../../../tests/realDataset.ts';
import { ORDERS, post, readFromAudience, readFromSpeaker } from './messages.ts';
import { isToken, newToken } from './token.ts';

const HERE = 'https://example.org';
const TOKEN = 'a'.repeat(32);
const story = stories[0]!;
const stand = { kind: 'stand', story, n: 2, blank: false, aside: true, lang: 'en' } as const;

/** A window of this address. That of a file has no origin as messages name it, whatever its address says. */
const windowAt = (address: string, origin = address) =>
  vi.stubGlobal('window', { origin, location: { origin: address } });
beforeEach(() => void windowAt(HERE));
afterEach(() => void vi.unstubAllGlobals());

/** What a window would receive of what another one sends. */
const sent = (message: Parameters<typeof post>[2], token = TOKEN) => {
  const seen: { data?: unknown; target?: unknown } = {};
  const to = {
    postMessage: (data: unknown, target: unknown) => Object.assign(seen, { data: structuredClone(data), target }),
  } as unknown as Window;
  post(to, token, message);
  return { data: seen.data, target: seen.target, origin: window.origin };
};
const received = (patch: object, origin = HERE) => ({ data: { app: 'jeonjido', token: TOKEN, ...patch }, origin });

describe('what two windows of a briefing say to each other', () => {
  it('arrives as it was said, by the audience', () => {
    expect(readFromAudience(sent(stand), TOKEN)).toEqual(stand);
    expect(readFromAudience(sent({ kind: 'left' }), TOKEN)).toEqual({ kind: 'left' });
  });

  it.each(ORDERS)('arrives as it was said, by the speaker: %s', (order) => {
    expect(readFromSpeaker(sent({ kind: 'order', order }), TOKEN)).toEqual({ kind: 'order', order });
  });

  it('arrives with a number and a greeting, too', () => {
    expect(readFromSpeaker(sent({ kind: 'jump', n: 7 }), TOKEN)).toEqual({ kind: 'jump', n: 7 });
    expect(readFromSpeaker(sent({ kind: 'hello' }), TOKEN)).toEqual({ kind: 'hello' });
  });

  it('is sent to windows of this address alone', () => {
    expect(sent({ kind: 'hello' }).target).toBe(HERE);
  });

  it('is understood between windows of files, which have no address of their own', () => {
    windowAt('file://', 'null');
    const message = sent({ kind: 'hello' });
    expect(message.target).toBe('*');
    expect(readFromSpeaker(message, TOKEN)).toEqual({ kind: 'hello' });
  });
});

describe('a message that is not heard', () => {
  it.each<[string, ReturnType<typeof received>]>([
    ['of another window', received({ kind: 'left', token: 'b'.repeat(32) })],
    ['without a token', received({ kind: 'left', token: undefined })],
    ['of another app', received({ kind: 'left', app: 'chat' })],
    ['of another origin', received({ kind: 'left' }, 'https://example.com')],
    ['of no origin', received({ kind: 'left' }, 'null')],
    ['of a kind that nobody knows', received({ kind: 'eval' })],
    ['of a speaker', received({ kind: 'hello' })],
    ['on a slide before the first', received({ ...stand, n: 0 })],
    ['on a slide after the last', received({ ...stand, n: story.scenes.length + 1 })],
    ['on half a slide', received({ ...stand, n: 1.5 })],
    ['on a slide in words', received({ ...stand, n: '1' })],
    ['with no story', received({ ...stand, story: null })],
    ['with a story without scenes', received({ ...stand, story: { ...story, scenes: [] } })],
  ])('by the speaker: %s', (_, message) => {
    expect(readFromAudience(message, TOKEN)).toBeNull();
  });

  it.each<[string, ReturnType<typeof received>]>([
    ['of another window', received({ kind: 'hello', token: 'b'.repeat(32) })],
    ['of another app', received({ kind: 'hello', app: undefined })],
    ['of another origin', received({ kind: 'hello' }, 'https://example.org.evil.example')],
    ['of a kind that nobody knows', received({ kind: 'close' })],
    ['of an audience', received({ kind: 'left' })],
    ['an order that nobody knows', received({ kind: 'order', order: 'reload' })],
    ['an order of every object', received({ kind: 'order', order: 'toString' })],
    ['a jump to nothing', received({ kind: 'jump' })],
    ['a jump before the first', received({ kind: 'jump', n: -1 })],
    ['a jump without end', received({ kind: 'jump', n: Number.POSITIVE_INFINITY })],
  ])('by the audience: %s', (_, message) => {
    expect(readFromSpeaker(message, TOKEN)).toBeNull();
  });

  it('is any other, and never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readFromSpeaker({ data, origin: HERE }, TOKEN)).toBeNull();
        expect(readFromAudience({ data, origin: HERE }, TOKEN)).toBeNull();
      }),
    );
  });
});

describe('what is said beside the slide', () => {
  it('is yes or no, and one of two languages', () => {
    const odd = received({ ...stand, blank: 'yes', aside: 1, lang: 'fr' });
    expect(readFromAudience(odd, TOKEN)).toMatchObject({ blank: false, aside: false, lang: 'ko' });
  });
});

describe('a token', () => {
  it('is another one each time, and known as one', () => {
    const tokens = Array.from({ length: 20 }, newToken);
    expect(new Set(tokens).size).toBe(20);
    expect(tokens.every(isToken)).toBe(true);
  });

  it.each(['', 'a'.repeat(31), 'A'.repeat(32), 'g'.repeat(32), `${'a'.repeat(32)}\n`])(
    'is not any text: %j',
    (text) => {
      expect(isToken(text)).toBe(false);
    },
  );
});
