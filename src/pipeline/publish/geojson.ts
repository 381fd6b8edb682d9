import type { Dataset, Subject } from '../../model/dataset.ts';
import { historiesOf } from '../../model/history.ts';
import { budgetOf } from '../../model/money.ts';
import { type State, stateAt } from '../../model/state.ts';
import { codesOf, sourcesOf } from './tables.ts';

/** Properties in schema order; what is not stated is absent, never 0 or empty. */
const compact = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

const feature = (id: string, geometry: unknown, properties: Record<string, unknown>) => ({
  type: 'Feature',
  id,
  geometry,
  properties: compact(properties),
});
const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const stateCells = (state: State) => (state.exists ? { stage: state.stage, certainty: state.certainty } : {});
const point = (subject: Subject) => (subject.position ? { type: 'Point', coordinates: subject.position.lonLat } : null);

const statesAtAsOf = (dataset: Dataset) => {
  const histories = historiesOf(dataset);
  return (id: string): State => {
    const history = histories.get(id);
    return history ? stateAt(history, dataset.asOf, dataset.asOf) : { exists: false, because: 'unknown' };
  };
};

export const facilitiesGeoJson = (dataset: Dataset) => {
  const stateOf = statesAtAsOf(dataset);
  return collection(
    dataset.subjects
      .filter((s) => s.type === 'facility')
      .map((s) => {
        const [sido, sigungu] = codesOf(dataset, s.region);
        const regionName = (code: string) => dataset.regions.find((r) => r.code === code)?.name.ko;
        const budget = budgetOf(dataset.claims.filter((c) => c.subject === s.id));
        return feature(s.id, point(s), {
          id: s.id,
          name_ko: s.name.ko,
          name_en: s.name.en,
          kind: s.kind,
          segments: s.segments,
          sido: regionName(sido),
          sigungu: sigungu && regionName(sigungu),
          zone_ids: s.zones,
          place_accuracy_m: s.position?.accuracyM,
          sido_code: sido,
          sigungu_code: sigungu,
          position_method: s.position?.method ?? 'none',
          position_reason: s.positionReason?.ko,
          org_ids: s.organisations.map((o) => o.id),
          ...stateCells(stateOf(s.id)),
          budget_total_krw: budget.total,
          budget_national_krw: budget.national,
          budget_province_krw: budget.province,
          budget_city_krw: budget.city,
          budget_local_krw: budget.local,
          budget_private_krw: budget.private,
          source_ids: sourcesOf(dataset, s.id),
        });
      }),
  );
};

export const zonesGeoJson = (dataset: Dataset) => {
  const stateOf = statesAtAsOf(dataset);
  const dated = (id: string, stage: string) =>
    dataset.milestones.find((m) => m.subject === id && m.stage === stage && m.modality === 'reported' && m.preferred)
      ?.date?.edtf;
  const pointsOf = (s: Subject) =>
    s.outline?.method === 'points' ? { type: 'MultiPoint', coordinates: s.outline.centers } : null;
  return collection(
    dataset.subjects
      .filter((s) => s.type === 'zone')
      .map((s) =>
        feature(s.id, s.outline?.geometry ?? pointsOf(s), {
          id: s.id,
          name_ko: s.name.ko,
          name_en: s.name.en,
          kind: s.kind,
          designated: dated(s.id, 'selected'),
          ended: dated(s.id, 'ended'),
          ...stateCells(stateOf(s.id)),
          segments: s.segments,
          member_ids: dataset.subjects.filter((f) => f.zones.includes(s.id)).map((f) => f.id),
          geometry_method: s.outline?.method,
          accuracy_m: s.outline?.accuracyM,
          area_official_m2: s.outline?.areaOfficialM2,
          source_ids: sourcesOf(dataset, s.id),
        }),
      ),
  );
};

/** Pretty enough to diff: one feature a line. */
export const geoJsonText = (fc: ReturnType<typeof collection>): string =>
  `{"type":"FeatureCollection","features":[\n${fc.features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
