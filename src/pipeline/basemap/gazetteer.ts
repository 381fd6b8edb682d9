import { feature } from 'topojson-client';
import type { GazetteerPlace } from '../../model/gazetteer.ts';
import { isInside, type Surface } from '../../model/surface.ts';
import type { Label } from './labels.ts';
import { SIDO } from './regions.ts';
import type { SggProperties, Topology, TopologyCollection } from './types.ts';

const SEJONG = '36';
const DISTRICTS = ['si', 'gun', 'gu'];
const NEIGHBOURHOODS = ['eup', 'myeon', 'dong'];
const LANDMARKS = ['isle', 'bay', 'lake', 'cape', 'port', 'works', 'airport', 'station', 'interchange', 'peak'];

const EXTENTS = ['isle', 'bay', 'lake'];

type Unit = { readonly ofKo: string; readonly ofEn: string };
type District = Unit & { readonly code: string };
/** A 구 of a city is told with its city; a 구 of a metropolis, a city or a county with its province. */
const unitOf = ({ p, pe, code = '' }: Label): Unit => {
  const sido = SIDO[code.slice(0, 2)];
  return { ofKo: p ?? sido?.koShort ?? '', ofEn: pe ?? sido?.enShort ?? '' };
};

/** The 시군구 in which a point lies, as it is read in an address. */
const districtAt = (korea: Topology, labels: readonly Label[]): ((at: Label['c']) => District | null) => {
  const byCode = new Map(labels.flatMap((label) => (label.code ? [[label.code, label] as const] : [])));
  const districts = feature(korea, korea.objects.sgg as TopologyCollection).features;
  return (at) => {
    const found = districts.find(({ geometry }) => geometry && isInside([...at], geometry as unknown as Surface));
    const { c = '', n, p } = (found?.properties ?? {}) as Partial<SggProperties>;
    const label = byCode.get(c.startsWith(SEJONG) ? SEJONG : c);
    if (n === undefined || !label) return null;
    const unit =
      p === undefined ? { ofKo: label.n, ofEn: label.e } : { ofKo: `${p} ${n}`, ofEn: `${label.e}, ${label.pe}` };
    return { ...unit, code: c };
  };
};

/** Every place that the map can name from near, for the line that says where one is. */
export const buildGazetteer = (korea: Topology, labels: readonly Label[]): readonly GazetteerPlace[] => {
  const unitAt = districtAt(korea, labels);
  return labels.flatMap((label): GazetteerPlace[] => {
    const { k, n: ko, e: en, c: at, code } = label;
    // Sejong is a province without districts.
    if (k === 'sido' && code === SEJONG) return [{ ko, en, at, code, wide: 1 }];
    if (DISTRICTS.includes(k)) return [{ ko, en, ...unitOf(label), at, ...(code ? { code } : {}), wide: 1 }];
    if (![...NEIGHBOURHOODS, ...LANDMARKS].includes(k)) return [];
    const unit = unitAt(at);
    // An isle that is a province of its own lies in none of its cities.
    const isProvince = unit !== null && ko === `${SIDO[unit.code.slice(0, 2)]?.koShort}도`;
    return [{ ko, en, ...(isProvince ? {} : unit), at, ...(EXTENTS.includes(k) ? { extent: 1 as const } : {}) }];
  });
};
