import { describe, expect, it } from 'vitest';
import { dataset, subject } from '../../../tests/fixtures/builders.ts';
import { publishedGood } from '../../../tests/fixtures/worlds.ts';
import { facilitiesGeoJson } from './geojson.ts';

const files = publishedGood();
type Feature = {
  readonly id: string;
  readonly geometry: { readonly type: string } | null;
  readonly properties: Record<string, unknown>;
};
const featuresOf = (name: string): readonly Feature[] =>
  (JSON.parse(files[name]!) as { readonly features: readonly Feature[] }).features;
const feature = (name: string, id: string): Feature => featuresOf(name).find((f) => f.id === id)!;

const FACILITY = [
  'id',
  'name_ko',
  'name_en',
  'kind',
  'segments',
  'sido',
  'sigungu',
  'zone_ids',
  'place_accuracy_m',
  'sido_code',
  'sigungu_code',
  'position_method',
  'position_reason',
  'org_ids',
  'stage',
  'certainty',
  'budget_total_krw',
  'budget_national_krw',
  'budget_province_krw',
  'budget_city_krw',
  'budget_local_krw',
  'budget_private_krw',
  'source_ids',
];
const ZONE = [
  'id',
  'name_ko',
  'name_en',
  'kind',
  'designated',
  'ended',
  'stage',
  'certainty',
  'segments',
  'member_ids',
  'geometry_method',
  'accuracy_m',
  'area_official_m2',
  'source_ids',
];

describe('facilities.geojson', () => {
  it('names its properties as promised, in that order', () => {
    const names = featuresOf('facilities.geojson').map((f) => Object.keys(f.properties));
    expect(names).toHaveLength(3);
    for (const own of names) expect(own).toEqual(FACILITY.filter((name) => own.includes(name)));
    expect(FACILITY.filter((name) => !names.flat().includes(name))).toEqual([
      'budget_province_krw',
      'budget_city_krw',
      'budget_private_krw',
    ]);
  });

  it('says of a centre what is known of it on the as-of day', () => {
    expect(feature('facilities.geojson', 'harbour/test-centre')).toEqual({
      type: 'Feature',
      id: 'harbour/test-centre',
      geometry: { type: 'Point', coordinates: [129.1, 36.1] },
      properties: {
        id: 'harbour/test-centre',
        name_ko: '항구 시험센터',
        name_en: 'Harbour test centre',
        kind: 'analysis-centre',
        segments: ['testing', 'cathode'],
        sido: '동쪽도',
        sigungu: '항구시',
        zone_ids: ['harbour/dock-complex'],
        place_accuracy_m: 500,
        sido_code: '47',
        sigungu_code: '4711',
        position_method: 'in-zone',
        org_ids: ['harbour-city'],
        stage: 'selected',
        certainty: 'unconfirmed',
        budget_total_krw: 36_900_000_000,
        budget_national_krw: 15_000_000_000,
        budget_local_krw: 21_900_000_000,
        source_ids: ['d-harbour', 'port-daily-20231120'],
      },
    });
  });

  it('leaves out what is not stated, instead of nought or nothing', () => {
    const { properties } = feature('facilities.geojson', 'harbour/sample-lab');
    expect(Object.keys(properties).filter((name) => name.startsWith('budget'))).toEqual([]);
    expect(properties).not.toHaveProperty('position_reason');
  });

  it('has no geometry where there is no position, but says why', () => {
    const { geometry, properties } = feature('facilities.geojson', 'inland/academy');
    expect([geometry, properties.position_method, properties.position_reason]).toEqual([
      null,
      'none',
      '자리를 정하지 않았다.',
    ]);
    expect(properties).not.toHaveProperty('place_accuracy_m');
  });
});

describe('a facility of the whole country, of which nothing is said', () => {
  it('has neither province nor city, neither stage nor amounts', () => {
    const country = {
      id: 'country',
      name: { ko: '작은 나라', en: 'Small country' },
      short: { ko: '전국', en: 'Country' },
      level: 'country' as const,
      code: null,
      parent: null,
      anchor: [128.5, 36.1] as [number, number],
      camera: null,
    };
    const world = dataset({ regions: [country], subjects: [subject({ region: 'country' })] });
    const [only] = facilitiesGeoJson(world).features as Feature[];
    expect(only?.properties).toEqual({
      id: 'centre',
      name_ko: '센터',
      name_en: '센터',
      kind: 'support-centre',
      segments: [],
      zone_ids: [],
      position_method: 'none',
      org_ids: [],
      source_ids: [],
    });
  });
});

describe('zones.geojson', () => {
  it('names its properties as promised, in that order', () => {
    const names = featuresOf('zones.geojson').map((f) => Object.keys(f.properties));
    expect(names).toHaveLength(3);
    for (const own of names) expect(own).toEqual(ZONE.filter((name) => own.includes(name)));
    expect(ZONE.filter((name) => !names.flat().includes(name))).toEqual([]);
  });

  it('says since when a zone is designated and when it lapsed', () => {
    expect(feature('zones.geojson', 'harbour/pier-zone').properties).toMatchObject({
      designated: '2019-07-23',
      ended: '2023-07',
      stage: 'ended',
      certainty: 'certain',
      geometry_method: 'circle',
      accuracy_m: 400,
      area_official_m2: 3_141_593,
    });
    expect(feature('zones.geojson', 'harbour/dock-complex').properties).not.toHaveProperty('ended');
  });

  it('lists the facilities in a zone', () => {
    const members = featuresOf('zones.geojson').map((f) => [f.id, f.properties.member_ids]);
    expect(members).toEqual([
      ['harbour/dock-complex', ['harbour/sample-lab', 'harbour/test-centre']],
      ['harbour/pier-zone', []],
      ['harbour/strategic-complex', ['harbour/sample-lab']],
    ]);
  });

  it('draws every outline as a MultiPolygon, a union with all its parts', () => {
    const drawn = featuresOf('zones.geojson').map(
      (f) => f.geometry as unknown as { type: string; coordinates: unknown[] },
    );
    expect(drawn.map((g) => [g.type, g.coordinates.length])).toEqual([
      ['MultiPolygon', 1],
      ['MultiPolygon', 1],
      ['MultiPolygon', 2],
    ]);
  });
});
