import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { codePointsOf } from './codePoints.ts';
import { divide, FACE_PARTS, type PartName, type Shown } from './divide.ts';
import { rangesOf } from './ranges.ts';

export const WEIGHTS = ['regular', 'bold'] as const;
export type Weight = (typeof WEIGHTS)[number];
/** The typeface as its package brings it: WOFF2 of the characters of Korean text. */
export const SOURCE: Readonly<Record<Weight, string>> = {
  regular: 'krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2',
  bold: 'krds-uiux/resources/fonts/PretendardGOV-Bold.subset.woff2',
};
/** One part of one weight: its file, and the characters for which a browser is to ask for it. */
export type Cut = {
  readonly weight: Weight;
  readonly part: PartName;
  readonly woff2: Uint8Array;
  readonly ranges: readonly string[];
};

/**
 * What a browser draws with glyphs of other characters: of letters it makes a syllable (file names of a Mac are written
 * so), and that may be of any part; a space that does not break is a space.
 */
const CONJOINING = 'U+1100-11FF';
const DRAWN_AS_OTHERS: Readonly<Record<PartName, readonly string[]>> = {
  core: ['U+A0', CONJOINING],
  known: [CONJOINING],
  rest: [CONJOINING],
};

/** All characters of a font, for which it has to be unpacked. */
export const charactersOf = async (woff2: Uint8Array): Promise<readonly number[]> =>
  codePointsOf(await subsetFont(woff2, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }));

/** Cuts a weight into its parts. Glyphs, spacing and features stay as they are: the same font gives the same bytes. */
const cutFont = async (weight: Weight, source: Uint8Array, shown: Shown): Promise<readonly Cut[]> => {
  const ofFont = await charactersOf(source);
  const parts = divide(ofFont, shown);
  const cuts: Cut[] = [];
  for (const part of FACE_PARTS) {
    const woff2 = await subsetFont(source, String.fromCodePoint(...parts[part]), { targetFormat: 'woff2' });
    cuts.push({ weight, part, woff2, ranges: [...rangesOf(parts[part], ofFont), ...DRAWN_AS_OTHERS[part]] });
  }
  return cuts;
};

export const readSource = (root: string, weight: Weight): Uint8Array =>
  readFileSync(join(root, 'node_modules', SOURCE[weight]));

/** Every part of every weight. */
export const cutFaces = async (root: string, shown: Shown): Promise<readonly Cut[]> => {
  const cuts: Cut[] = [];
  for (const weight of WEIGHTS) cuts.push(...(await cutFont(weight, readSource(root, weight), shown)));
  return cuts;
};
