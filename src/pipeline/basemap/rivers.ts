import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { smoothLine } from './geometry.ts';

type Line = Position[];

const KOREA = { w: 126.2, e: 129.6, s: 34.5, n: 38.4 } as const;
/** The source splits rivers at its tile edges; ends closer than this many degrees are one point. */
const JOIN = 0.004;

const near = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)) < JOIN;

const joined = (a: Line, b: Line): Line | undefined => {
  if (near(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (near(a.at(-1), b.at(-1))) return [...a, ...b.toReversed().slice(1)];
  if (near(a[0], b[0])) return [...a.toReversed(), ...b.slice(1)];
  if (near(a[0], b.at(-1))) return [...b, ...a.slice(1)];
  return undefined;
};

const joinAll = (lines: readonly Line[]): Line[] => {
  const done: Line[] = [];
  for (const line of lines) {
    let grown = line;
    let partner = -1;
    do {
      partner = done.findIndex((other) => joined(grown, other) !== undefined);
      const other = done[partner];
      if (other) {
        grown = joined(grown, other) ?? grown;
        done.splice(partner, 1);
      }
    } while (partner >= 0);
    done.push(grown);
  }
  return done;
};

type River = Feature<LineString, { readonly minor?: 1 }>;
export type RoughRiver = { readonly ko: string; readonly course: readonly Position[] };

const asFeature = (line: Line, properties: River['properties']): River => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: line.map((p) => p.map((v) => Math.round(v * 1e4) / 1e4)) },
});

/** The five large rivers as long lines, true to about half a kilometre, and rough courses of `minor` ones. */
export const buildRivers = (
  source: FeatureCollection<LineString>,
  rough: readonly RoughRiver[],
): FeatureCollection<LineString> => {
  const lines = source.features
    .map((feature) => feature.geometry.coordinates)
    .filter((line) => line.some(([x = 0, y = 0]) => x > KOREA.w && x < KOREA.e && y > KOREA.s && y < KOREA.n));
  const minor = rough.map(({ course }) => asFeature(smoothLine([...course]), { minor: 1 }));
  return {
    type: 'FeatureCollection',
    features: [...joinAll(lines).map((line) => asFeature(smoothLine(line, 1), {})), ...minor],
  };
};
