import type { LonLat } from './dataset.ts';

/** An entry of `data/basemap/gazetteer.json`: a place by which a reader knows where they are. */
export type GazetteerPlace = {
  readonly ko: string;
  readonly en: string;
  /** The unit that it belongs to. */
  readonly ofKo?: string;
  readonly ofEn?: string;
  readonly at: LonLat;
  /** Administrative code of the unit that it is or in which it lies: 2 digits a province, 4 a city of several 구, 5 a 시군구. */
  readonly code?: string;
  /** An isle, a bay, a lake: its point says nothing of how far it reaches. */
  readonly extent?: 1;
  /** A whole 시군구: its point stands for an area of ten kilometres or more. */
  readonly wide?: 1;
};
