import type { LonLat } from './dataset.ts';

/** An entry of `data/basemap/gazetteer.json`: a place by which a reader knows where they are. */
export type GazetteerPlace = {
  readonly ko: string;
  readonly en: string;
  /** The unit that it belongs to. */
  readonly ofKo?: string;
  readonly ofEn?: string;
  readonly at: LonLat;
  /** A whole 시군구: its point stands for an area of ten kilometres or more. */
  readonly wide?: 1;
};
