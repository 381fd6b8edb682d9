import { merge } from 'topojson-client';
import { englishName } from './english.ts';
import { polygonsOf, ringArea } from './geometry.ts';
import { CITY, SIDO } from './regions.ts';
import type { Tools } from './tools.ts';
import type { Area, District, Ring, Topology, TopologyCollection } from './types.ts';

/** One name on the map. `rank`: population of a city in 10,000, area of a district in square kilometres, else importance. */
export type Label = {
  readonly k: string;
  readonly n: string;
  readonly e: string;
  readonly c: readonly [number, number];
  readonly rank: number;
  readonly code?: string;
  /** Short forms of a province, Korean and English. */
  readonly s?: string;
  readonly se?: string;
  /** Parent city of a 일반구, Korean and English. */
  readonly p?: string;
  readonly pe?: string;
  readonly metro?: 1;
};

type Facts = {
  readonly population: Readonly<Record<string, number>>;
  readonly exceptions: Readonly<Record<string, string>>;
  /** Chosen label points by code: provinces and the centres of cities. Without one a name stands in the middle. */
  readonly points: Readonly<Record<string, readonly [number, number]>>;
};

const biggest = (area: Area): Ring[] =>
  polygonsOf(area).reduce((best, rings) => (ringArea(rings[0] ?? []) > ringArea(best[0] ?? []) ? rings : best));

/** The point farthest from every edge of the largest part; longitudes are squeezed so that far means far on the ground. */
const anchor = (tools: Tools, area: Area): readonly [number, number] => {
  const squeeze = 0.8;
  const rings = biggest(area).map((ring) => ring.map(([x = 0, y = 0]) => [x * squeeze, y]));
  const [x = 0, y = 0] = tools.polylabel(rings, 0.004);
  return [Math.round((x / squeeze) * 1e4) / 1e4, Math.round(y * 1e4) / 1e4];
};

const km2 = (area: Area): number => Math.round(ringArea(biggest(area)[0] ?? []) * 9990);

const kindOf = (name: string): string => (name.endsWith('구') ? 'gu' : name.endsWith('군') ? 'gun' : 'si');

export const regionLabels = (tools: Tools, korea: Topology, { population, exceptions, points }: Facts): Label[] => {
  const districts = (korea.objects.sgg as TopologyCollection).geometries as District[];
  const codeOf = (district: District): string => district.properties.c;
  const under = (prefix: string): Area =>
    merge(
      korea,
      districts.filter((district) => codeOf(district).startsWith(prefix)),
    );
  const ranked = (name: string): number => {
    const rank = population[name];
    if (rank === undefined) throw new Error(`cities.yaml has no population for ${name}`);
    return rank;
  };

  const provinces = Object.entries(SIDO).map(([code, sido]): Label => {
    const names = { n: sido.ko, e: sido.en, s: sido.koShort, se: sido.enShort };
    const c = points[code] ?? anchor(tools, under(code));
    return sido.metro
      ? { k: 'sido', ...names, c, code, rank: ranked(sido.ko), metro: 1 }
      : { k: 'sido', ...names, c, code, rank: 400 };
  });
  const dividedCities = Object.entries(CITY).map(
    ([code, n]): Label => ({
      k: 'si',
      n,
      e: englishName(n, exceptions),
      c: points[code] ?? anchor(tools, under(code)),
      code,
      rank: ranked(n),
    }),
  );
  const others = districts.flatMap((district): Label[] => {
    const { c: code, n, p } = district.properties;
    if (code.startsWith('36')) return [];
    const area = merge(korea, [district]);
    const k = kindOf(n);
    const base = { k, n, e: englishName(n, exceptions), c: points[code] ?? anchor(tools, area), code };
    if (k === 'si') return [{ ...base, rank: ranked(n) }];
    return [p ? { ...base, rank: km2(area), p, pe: englishName(p, exceptions) } : { ...base, rank: km2(area) }];
  });
  return [...provinces, ...dividedCities, ...others];
};
