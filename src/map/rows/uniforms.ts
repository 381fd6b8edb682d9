import { amountParts } from '../../tables/marks.ts';
import type { Asked } from '../../tables/types.ts';
import { GROUP_IDS, groupLook, MARK, shapePath, type ThemeName, UNMATCHED } from '../../theme.ts';

/** How rows look. */
export type RowsLook = {
  readonly theme: ThemeName;
  /** By code of the first facet the segment group whose colour and shape the row has; others have those of no group. */
  readonly groups: readonly (string | null | undefined)[];
  /** 1: as large as they are on a small screen. */
  readonly scale: number;
};
/** What decides which rows are drawn, apart from what holds them back one by one. */
export type RowsState = Pick<Asked, 'day' | 'facets' | 'amount'> & { readonly look: RowsLook };

/** The groups of the theme, and no group. */
export const GROUPS: readonly string[] = [...GROUP_IDS, UNMATCHED];
const NO_GROUP = GROUP_IDS.length;
const CODES = 256;

/** Bit by bit which facets are filtered. */
export const filteredOf = (facets: Asked['facets']): number =>
  facets.reduce((bits, open, facet) => (open === null ? bits : bits | (1 << facet)), 0);

/** Of each of eight facets 256 bits: the codes that are let through. */
export const openOf = (facets: Asked['facets']): Uint32Array<ArrayBuffer> => {
  const words = new Uint32Array(64);
  facets.forEach((open, facet) => {
    for (const code of open ?? []) {
      const at = facet * 8 + (code >> 5);
      words[at] = (words[at] ?? 0) | (1 << (code & 31));
    }
  });
  return words;
};

/** Both ends, each as its parts; an open end lets everything through but what states no amount. */
export const rangeOf = (amount: NonNullable<Asked['amount']>): readonly number[] => [
  ...amountParts(amount.from ?? Number.NEGATIVE_INFINITY),
  ...amountParts(amount.to ?? Number.POSITIVE_INFINITY),
];

/** By code a byte: the number of its group. */
export const groupBytes = (groups: RowsLook['groups']): Uint32Array<ArrayBuffer> => {
  const bytes = new Uint8Array(CODES).fill(NO_GROUP);
  groups.slice(0, CODES).forEach((group, code) => {
    const at = typeof group === 'string' ? GROUP_IDS.indexOf(group) : -1;
    if (at >= 0) bytes[code] = at;
  });
  return new Uint32Array(bytes.buffer);
};

export const rgb = (hex: string): readonly [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};
export const colorsOf = (theme: ThemeName) => ({
  groups: GROUPS.flatMap((group) => rgb(groupLook(group).color[theme])),
  paper: rgb(MARK.paper[theme]),
});

/** The radius of the circle of the theme: a disc is as large. */
export const DISC_UNITS = Number(/^M(-?[\d.]+)/.exec(shapePath('circle'))?.[1] ?? 0);

const SMALLEST = { zoom: 5, px: 2.4 } as const;
const LARGEST = { zoom: 13, px: 9.6 } as const;
/** How many pixels of the page a disc is across. */
export const sizeAt = (zoom: number): number => {
  const part = (zoom - SMALLEST.zoom) / (LARGEST.zoom - SMALLEST.zoom);
  return SMALLEST.px + (LARGEST.px - SMALLEST.px) * Math.min(1, Math.max(0, part));
};
/** Below so many pixels of the screen no shape can be told from another. */
export const DISC_BELOW = 7;
