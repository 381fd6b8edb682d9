import type { Label } from './labels.ts';

export type Landmark = {
  readonly kind: string;
  readonly ko: string;
  readonly en: string;
  readonly lonLat: readonly [number, number];
  readonly accuracyM: number;
};
export type NamedWater = Omit<Landmark, 'accuracyM'> & { readonly rank: number };

/** 읍·면·동 points; columns area, name_ko, name_en, lon, lat. No name holds a comma. */
export const placeLabels = (csv: string): Label[] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Label => {
      const [, n = '', e = '', lon, lat] = line.split(',');
      const k = n.endsWith('동') ? 'dong' : n.endsWith('읍') ? 'eup' : 'myeon';
      return { k, n, e, c: [Number(lon), Number(lat)], rank: k === 'eup' ? 3 : k === 'myeon' ? 2 : 1 };
    });

/** Centres of cities by code; columns code, name_ko, lon, lat, source. */
export const townPoints = (csv: string): Record<string, readonly [number, number]> =>
  Object.fromEntries(
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [code = '', , lon, lat] = line.split(',');
        return [code, [Number(lon), Number(lat)] as const];
      }),
  );

export const waterLabels = (names: readonly NamedWater[]): Label[] =>
  names.map(({ kind, ko, en, lonLat, rank }) => ({ k: kind, n: ko, e: en, c: lonLat, rank }));

/** Landmarks rank by how sure their place is: a point that may be off by a kilometre yields to one that is not. */
export const landmarkLabels = (landmarks: readonly Landmark[]): Label[] =>
  landmarks.map(({ kind, ko, en, lonLat, accuracyM }) => ({
    k: kind,
    n: ko,
    e: en,
    c: lonLat,
    rank: Math.max(1, 10 - Math.round(accuracyM / 150)),
  }));
