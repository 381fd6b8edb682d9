import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { StorySeed } from '../../model/stories.ts';
import { linkIdOf, storyInLink } from './storyLink.ts';

const FOLDER = join(import.meta.dirname, '../../../seeds/stories');
const shipped = readdirSync(FOLDER).map((name) => [
  name,
  StorySeed.parse(parse(readFileSync(join(FOLDER, name), 'utf8'))),
]) as readonly (readonly [string, StorySeed])[];
const [, story] = shipped[0]!;
const short: StorySeed = { ...story, scenes: story.scenes.slice(0, 2) };

/** A link that holds these bytes. */
const holding = (bytes: Uint8Array): string => `~${Buffer.from(bytes).toString('base64url')}`;
const deflated = (text: string): string => holding(deflateSync(strToU8(text), { level: 9 }));

describe('a story in a link', () => {
  it.each(shipped)('comes back as it was, cut to a few scenes: %s', (_, whole) => {
    const few = { ...whole, scenes: whole.scenes.slice(0, 3) };
    const id = linkIdOf(few);
    expect(id).toMatch(/^~[\w-]+$/);
    expect(storyInLink(id!)).toEqual(few);
  });

  it('of one text has one link', () => {
    expect(linkIdOf(short)).toBe(linkIdOf(structuredClone(short)));
  });

  it('that would be too long for a mail has none', () => {
    const noise = Array.from({ length: 1500 }, (_, i) => String.fromCharCode(0xac00 + ((i * 7919) % 11172))).join('');
    const scenes = Array.from({ length: 6 }, (_, i) => ({
      ...story.scenes[0]!,
      id: `scene-${i}`,
      text: { ko: noise.slice(i) + noise.slice(0, i), en: noise },
      notes: { ko: [...noise].toReversed().join(''), en: noise },
    }));
    expect(linkIdOf({ ...story, scenes })).toBeNull();
  });
});

describe('a link that holds no story', () => {
  const text = JSON.stringify(short);

  it('is told from one that does', () => {
    expect(storyInLink(deflated(text))).toEqual(short);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a mark alone', '~'],
    ['another mark', deflated(text).slice(1)],
    ['letters that no link has', '~%%%'],
    ['Hangul', '~이야기'],
    ['bytes that were never deflated', holding(strToU8(text))],
    ['half of a story', deflated(text).slice(0, 400)],
    ['no JSON', deflated('story')],
    ['a story with a key that nobody knows', deflated(JSON.stringify({ ...short, music: 1 }))],
    ['a story without scenes', deflated(JSON.stringify({ ...short, scenes: [] }))],
    ['a story that would be another object', deflated(`{"__proto__":${text}}`)],
    [
      'a number without end',
      deflated(text.replace('"dwell":20', '"dwell":1e400').replace(/"dwell":\d+/, '"dwell":1e400')),
    ],
    ['more than any address', `~${'A'.repeat(7500)}`],
    ['a few letters that unfold into a book', deflated(text + ' '.repeat(400_000))],
  ])('gives none: %s', (_, id) => {
    expect(storyInLink(id)).toBeNull();
  });

  it('is never an exception', () => {
    const anyBytes = fc.uint8Array({ maxLength: 300 }).map(holding);
    fc.assert(
      fc.property(
        fc.oneof(
          anyBytes,
          fc.string().map((any) => `~${any}`),
          fc.json().map(deflated),
        ),
        (id) => {
          expect(storyInLink(id)).toBeNull();
        },
      ),
    );
  });
});
