import { accuracyOf } from '../model/accuracy.ts';
import type { Dataset, LonLat, Subject } from '../model/dataset.ts';
import { type Day, isoOf } from '../model/day.ts';
import { MONEY_COLUMNS, type Seen, type SubjectRow, statedIn, subjectRows } from './rows.ts';

/** Degrees to five decimals: about a metre. */
const placed = ([lon, lat]: LonLat): readonly [number, number] => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

const geometryOf = ({ position, outline }: Subject) => {
  if (position) return { type: 'Point', coordinates: placed(position.lonLat) };
  if (outline?.geometry)
    return {
      type: 'MultiPolygon',
      coordinates: outline.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(placed))),
    };
  if (outline && outline.centers.length > 0) return { type: 'MultiPoint', coordinates: outline.centers.map(placed) };
  return null;
};

/** Reports and plans under names of their own; what no source states is absent, never 0. */
const budgetsOf = ({ purse }: SubjectRow): Readonly<Record<string, number>> =>
  Object.fromEntries(
    MONEY_COLUMNS.flatMap((column) => {
      const { reported, planned } = statedIn(purse, column);
      const name = `budget_${column === 'budget' ? 'total' : column}`;
      return [
        ...(reported === null ? [] : [[`${name}_reported_krw`, reported] as const]),
        ...(planned === null ? [] : [[`${name}_planned_krw`, planned] as const]),
      ];
    }),
  );

const featureOf = (row: SubjectRow) => {
  const { subject, state, cites } = row;
  const accuracy = accuracyOf(subject);
  return {
    type: 'Feature',
    id: subject.id,
    geometry: geometryOf(subject),
    properties: {
      id: subject.id,
      name_ko: subject.name.ko,
      name_en: subject.name.en,
      type: subject.type,
      kind: subject.kind,
      segments: subject.segments,
      region: subject.region,
      stage: state.stage,
      certainty: state.certainty,
      ...budgetsOf(row),
      ...(accuracy === null ? {} : { accuracy_m: accuracy }),
      geometry_method: subject.position?.method ?? subject.outline?.method ?? 'none',
      source_ids: [...new Set(cites.map((cite) => cite.source))],
    },
  };
};

type Context = {
  readonly seen: Seen;
  /** The day that is looked at. */
  readonly day: Day;
  /** What is filtered, in words. */
  readonly filters: readonly string[];
  readonly licence: string;
};

/** What is shown as GeoJSON (RFC 7946, WGS84), with the day, the state of knowledge and the filters it was taken at. */
export const geoJsonOf = (dataset: Dataset, { seen, day, filters, licence }: Context) => ({
  type: 'FeatureCollection',
  asOf: isoOf(day),
  knownBy: isoOf(seen.k),
  dataVersion: dataset.version,
  filters,
  licence,
  features: subjectRows(dataset, seen).map(featureOf),
});

/** `jeonjido-2025-12-31.geojson`: the day that was looked at. */
export const geoJsonName = (day: Day): string => `jeonjido-${isoOf(day)}.geojson`;
