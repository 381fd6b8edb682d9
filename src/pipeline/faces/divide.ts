/**
 * The parts of the typeface: what an ordinary first view shows; what else the app itself says or names; and all other
 * characters, for what readers bring and type.
 */
export const FACE_PARTS = ['core', 'known', 'rest'] as const;
export type PartName = (typeof FACE_PARTS)[number];
/** Texts whose characters a part has to hold. */
export type Shown = { readonly core: string; readonly known: string };

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i);
/** Signs of Korean and English text that data may bring any day. */
const SIGNS = '·…‘’“”–—−×±→←↑↓²³©「」';
/** Letters that stand alone while a Korean input method puts a syllable together. */
const LETTERS =
  'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';

const codePointsIn = (text: string): readonly number[] => [...text].map((c) => c.codePointAt(0) ?? 0);

/** Every character of the font in one part, and in one alone; in order. */
export const divide = (ofFont: readonly number[], shown: Shown): Readonly<Record<PartName, readonly number[]>> => {
  const core = new Set([...ASCII, ...codePointsIn(SIGNS), ...codePointsIn(shown.core)]);
  const known = new Set([...codePointsIn(LETTERS), ...codePointsIn(shown.known)]);
  const partOf = (codePoint: number): PartName =>
    core.has(codePoint) ? 'core' : known.has(codePoint) ? 'known' : 'rest';
  const parts: Record<PartName, number[]> = { core: [], known: [], rest: [] };
  for (const codePoint of ofFont) parts[partOf(codePoint)].push(codePoint);
  return parts;
};
