import { createHash } from 'node:crypto';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cut, charactersOf, cutFaces, readSource, WEIGHTS } from './cut.ts';
import { divide, FACE_PARTS } from './divide.ts';
import { rangesOf } from './ranges.ts';
import { readShown } from './shown.ts';
import { cssOfParts, cssOfWhole, moduleOfParts } from './write.ts';

const ROOT = join(import.meta.dirname, '../../..');
const codes = (text: string): readonly number[] => [...text].map((c) => c.codePointAt(0)!);
const isIn = (range: string, codePoint: number): boolean => {
  const [first = 0, last = first] = range
    .slice(2)
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  return first <= codePoint && codePoint <= last;
};
/** Names of what a font can do to its glyphs: four letters each, from the lists of its tables of places and of glyphs. */
const featuresOf = async (woff2: Uint8Array): Promise<ReadonlySet<string>> => {
  const sfnt = Buffer.from(await subsetFont(woff2, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }));
  return new Set(
    ['GPOS', 'GSUB'].flatMap((tag) => {
      const table = sfnt.readUInt32BE(sfnt.indexOf(tag, 12, 'latin1') + 8);
      const list = table + sfnt.readUInt16BE(table + 6);
      return Array.from({ length: sfnt.readUInt16BE(list) }, (_, i) =>
        sfnt.toString('latin1', list + 2 + 6 * i, list + 6 + 6 * i),
      );
    }),
  );
};
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('characters written as ranges', () => {
  const font = codes(' !"가각간갈긔뷁');
  it('are runs from first to last, and one where it stands alone', () => {
    expect(rangesOf(codes(' !"가각뷁'), font)).toEqual(['U+20-22', 'U+AC00-AC01', 'U+BDC1']);
    expect(rangesOf([], font)).toEqual([]);
  });
  it('end where a character of another part stands, not where one is that the font has not', () => {
    expect(rangesOf(codes('가간갈'), font)).toEqual(['U+AC00', 'U+AC04-AC08']);
  });
});

describe('a typeface divided', () => {
  it('puts what the first view shows into the core, what else is known after it, and all others last', () => {
    const parts = divide(codes('A·ㅍ가각뷁'), { core: '가', known: '가각漢' });
    expect(parts).toEqual({ core: codes('A·가'), known: codes('ㅍ각'), rest: codes('뷁') });
  });
});

describe('the typeface in parts', () => {
  const shown = readShown(ROOT);
  let cuts: readonly Cut[] = [];
  beforeAll(async () => {
    cuts = await cutFaces(ROOT, shown);
  }, 60_000);

  it.each(WEIGHTS)('%s: holds every character of the source in one part, and in one alone', async (weight) => {
    const source = await charactersOf(readSource(ROOT, weight));
    const own = cuts.filter((cut) => cut.weight === weight);
    const held = (await Promise.all(own.map(({ woff2 }) => charactersOf(woff2)))).flat();
    expect(own.map(({ part }) => part)).toEqual(FACE_PARTS);
    expect(source.length).toBeGreaterThan(3000);
    expect(held).toHaveLength(source.length);
    expect(new Set(held)).toEqual(new Set(source));
  });

  it('is asked for each character in the part that holds it, and in no other', async () => {
    const source = await charactersOf(readSource(ROOT, 'regular'));
    for (const { woff2, ranges } of cuts)
      expect(source.filter((c) => ranges.some((range) => isIn(range, c)))).toEqual(await charactersOf(woff2));
  });

  it('keeps in its core every feature that its characters had: kerning, figures, alternates', async () => {
    const core = await featuresOf(cuts[0]!.woff2);
    expect([...core]).toEqual(expect.arrayContaining(['kern', 'calt', 'pnum', 'zero', 'frac', 'ss01']));
  });

  it('has in its core what a first view says and names, in Korean and in English', async () => {
    const core = new Set(await charactersOf(cuts[0]!.woff2));
    const source = new Set(await charactersOf(readSource(ROOT, 'regular')));
    const asked = codes(
      '이차전지 지원거점 지도 모든 값은 누르면 출처와 문단이 보입니다 2026년 11월 22일 기준: 시설 17곳 창녕군 Pohang',
    )
      .concat(codes(shown.core))
      .filter((c) => source.has(c));
    expect(asked.filter((c) => !core.has(c))).toEqual([]);
    expect(core.has('뷁'.codePointAt(0)!)).toBe(false);
  });

  it('tells page and map of the same characters', () => {
    const inCss = [...cssOfParts(cuts).matchAll(/url\("\.\/([\w-]+)\.woff2"\)[^}]*unicode-range: ([^;]*);/g)];
    const code = moduleOfParts(cuts, '/made');
    const listOf = (part: string) => new RegExp(`const ${part} = '([^']*)'`).exec(code)?.[1];
    expect(inCss).toHaveLength(6);
    for (const [, file, ranges] of inCss) expect(ranges).toBe(listOf(file!.split('-')[1]!));
  });

  it('is made of the same bytes each time', async () => {
    const again = await cutFaces(ROOT, shown);
    expect(again.map(({ woff2 }) => hash(woff2))).toEqual(cuts.map(({ woff2 }) => hash(woff2)));
  }, 60_000);
});

describe('the whole typeface', () => {
  it('is asked for every character where it is not in parts', () => {
    expect(cssOfWhole()).not.toContain('unicode-range');
    expect(cssOfWhole().match(/krds-uiux\/[^"]*\.woff2/g)).toHaveLength(2);
  });
});
